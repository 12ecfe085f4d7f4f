import FormModel
import Testing

@testable import FormReading

@Suite struct MisreadMarksTests {
    private func mended(_ text: String, _ type: FieldType) -> String {
        let characters = text.map {
            ReadCharacter(text: String($0), confidence: 0.9, box: PageBox(x: 0, y: 0, width: 4, height: 4))
        }
        return MisreadMarks(type: type).mended(characters).map(\.text).joined()
    }

    @Test(
        arguments: [
            ("2019年09月一2021年06月", .dateRange, "2019年09月—2021年06月"),
            ("91500231MAHTOGK563", .organisationCode, "91500231MAHT0GK563"),
            ("创乐〈重庆〉科技", .text, "创乐(重庆)科技"), ("源启《重庆)系统", .text, "源启(重庆)系统"),
            ("源启（重庆》系统", .text, "源启（重庆)系统"), ("2019年5月5目", .date, "2019年5月5日"),
            ("91500235MAQ88A395j", .organisationCode, "91500235MAQ88A395J"),
            ("91500L07MAYYANWES2", .organisationCode, "91500107MAYYANWE52"), ("两江Al辅助", .text, "两江AI辅助"),
            ("开放APl网关", .text, "开放API网关"), ("CT0", .text, "CTO"), ("开放\\PI网关", .longText(limit: nil), "开放API网关"),
            ("围绕\\R虚拟现实", .longText(limit: nil), "围绕VR虚拟现实"),
            ("方向4，网络教育、方向10;远程办公", .text, "方向4：网络教育、方向10：远程办公"),
        ] as [(String, FieldType, String)])
    func `signs that cannot stand there are mended`(read: String, type: FieldType, expected: String) {
        #expect(mended(read, type) == expected)
    }

    @Test(arguments: [("“云—端*三层", "“云—端”三层"), ("*云—端”三层", "“云—端”三层"), ("提供7*24小时", "提供7*24小时")])
    func `a star is a quotation mark`(read: String, expected: String) {
        #expect(mended(read, .text) == expected)
    }

    @Test(
        arguments: [
            // A word, not a dash; a code of the old kind may hold an O; look-alikes that both may be.
            ("二〇一九年一月", .dateRange), ("MAHTOGK5-6", .organisationCode), ("第一商业O2O", .text), ("未末己已", .text),
            ("91500114MALND2XU8P", .organisationCode), ("《新型信息消费》（示范）", .text), ("方向4、方向5", .text), ("Alpha平台", .text),
            ("Wi-Fil", .text),
            ("el", .text), ("V10", .text), ("AB05", .text), ("C:\\R", .text), ("向4，网络", .text), ("2019年4月目", .date),
        ] as [(String, FieldType)])
    func `what may be right is left as read`(text: String, type: FieldType) {
        #expect(mended(text, type) == text)
    }

    @Test(arguments: ["二@二@年4月22日", "二O〇二@〇年4月22日", "二C二O年4月22日", "二〇二〇年4月22日"])
    func `the zero of a printed year is known however it was read`(read: String) {
        #expect(ChineseZero.written(in: read, of: .date) == "二〇二〇年4月22日")
    }

    @Test func `a frame taken for a character is never sure`() {
        let frame = ReadCharacter(text: "□", confidence: 1, box: PageBox(x: 0, y: 0, width: 4, height: 4))
        let mended = MisreadMarks(type: .text).mended([frame])
        #expect(mended.map(\.text) == ["口"] && mended[0].confidence == 0.5)
    }
}
