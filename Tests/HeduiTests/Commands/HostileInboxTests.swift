import FormForge
import Foundation
import Testing

/// The real program over an inbox of broken and hostile files.
@Suite struct HostileInboxTests {
    @Test func `every hostile file is accounted for and the sound one beside them is read`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(
            "quiet_seconds = 0\n[limits]\nseconds_per_page = 20\npages_per_copy = 100\n", to: "pipeline.conf")
        let inbox = folder.url.appending(path: "inbox")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
        let sound = try HostileCorpus.sound()
        var corpus = HostileCorpus(seed: 20_200_508)
        let files = corpus.files(from: sound)
        #expect(files.count >= 60)
        for file in files { try file.data.write(to: inbox.appending(path: file.name)) }
        try FileManager.default.createDirectory(at: inbox.appending(path: "空文件夹"), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: inbox.appending(path: "只有杂物"), withIntermediateDirectories: true)
        _ = try folder.write("x", to: "inbox/只有杂物/Thumbs.db")
        try FileManager.default.createSymbolicLink(
            at: inbox.appending(path: "链接.pdf"), withDestinationURL: URL(filePath: "/etc/passwd"))
        try #require(sound["png"]).write(to: inbox.appending(path: "好.png"))
        let program = try Program(["run", "--quiet"], in: folder.url)
        #expect(program.status == 1, "\(program.errors.suffix(2000))")
        let left = try FileManager.default.contentsOfDirectory(atPath: inbox.path)
        #expect(left == [], "nothing stays in the inbox")
        func names(_ path: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "output/\(path)").path)
        }
        let quarantined = try names("quarantine")
        let archived = try names("archive")
        #expect(archived.contains("好.png"))
        // Each is in the one place or the other, with its reason.
        let refused = quarantined.filter { !$0.hasSuffix(".原因.txt") }
        #expect(refused.count + archived.count == files.count + 4)
        // A PDF whose only scan cannot be decoded is no blank sheet. (CCITT decodes any bytes to something.)
        for filter in ["DCT", "Flate", "JBIG2", "JPX"] {
            #expect(refused.contains("坏流\(filter)Decode.pdf"))
        }
        #expect(refused.allSatisfy { quarantined.contains("\($0).原因.txt") })
        #expect(try Program(["verify"], in: folder.url).status == 0)
    }
}
