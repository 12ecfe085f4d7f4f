import Testing

@testable import hedui

struct ConfigurationTextTests {
    private static let text = """
        # inbox = "not this"
        inbox = "a # no comment" # limits = 3
        records = [ # [section]
            "one", 'two = 2',
        ]
        note = \"\"\"
        output = "inside a string"
        \\\"\"\" still inside
        \"\"\"
        "output" = 'x'
          dotted . key = 1
        "with.dot" = 2

        [ limits ] # what follows
        pages = 1
        table = { inner = 2, other = [1, 2] }
        [limits.deep]
        key = 2
        """

    @Test(arguments: [
        (["inbox"], 2), (["records"], 3), (["note"], 6), (["output"], 10), (["dotted", "key"], 11), (["with.dot"], 12),
        (["limits"], 14), (["limits", "pages"], 15), (["limits", "table"], 16), (["limits", "table", "inner"], 16),
        (["limits", "deep", "key"], 18), (["nowhere"], nil),
    ])
    func `a key is found on its line`(path: [String], line: Int?) {
        #expect(ConfigurationText(Self.text).line(of: path) == line)
        #expect(ConfigurationText(Self.text.replacing("\n", with: "\r\n")).line(of: path) == line)
    }
}
