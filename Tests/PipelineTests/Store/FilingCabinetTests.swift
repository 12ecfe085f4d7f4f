import Foundation
import Testing

@testable import Pipeline

@Suite final class FilingCabinetTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "cabinet-\(UUID().uuidString)")
    private let output: OutputFolder
    private let cabinet: FilingCabinet

    init() throws {
        output = OutputFolder(root: folder.appending(path: "output"))
        cabinet = FilingCabinet(output: output)
        try output.create()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func entry(_ name: String, _ text: String = "x") throws -> URL {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file
    }

    private func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `nothing in the archive is ever replaced`() throws {
        for text in ["one", "two", "three"] {
            try cabinet.archive(entry("扫描.pdf", text), as: "扫描.pdf")
        }
        let archived = try names(output.archive)
        #expect(archived == ["扫描-2.pdf", "扫描-3.pdf", "扫描.pdf"])
        let first = try String(contentsOf: output.archive.appending(path: "扫描.pdf"), encoding: .utf8)
        #expect(first == "one")
    }

    @Test(arguments: [
        ("scan.pdf", "scan-0123abcd.pdf"), ("folder", "folder-0123abcd"),
        ("2020.重庆市申报材料汇总目录", "2020.重庆市申报材料汇总目录-0123abcd"),
        (".pdf", ".pdf-0123abcd"),
    ])
    func `a name that is taken gets the content's mark`(name: String, marked: String) throws {
        let hash = "0123abcd" + String(repeating: "0", count: 56)
        #expect(cabinet.archiveName(for: name, contentHash: hash, taken: []) == name)
        #expect(cabinet.archiveName(for: name, contentHash: hash, taken: [name]) == marked)
        try cabinet.archive(entry("original"), as: name)
        #expect(cabinet.archiveName(for: name, contentHash: hash, taken: []) == marked)
    }

    @Test func `quarantine puts the reason beside the file`() throws {
        for _ in 1...2 { try cabinet.quarantine(entry("坏.pdf"), reason: "文件为空") }
        let quarantined = try names(output.quarantine)
        #expect(quarantined == ["坏-2.pdf", "坏-2.pdf.原因.txt", "坏.pdf", "坏.pdf.原因.txt"])
        let reason = try String(contentsOf: output.quarantine.appending(path: "坏-2.pdf.原因.txt"), encoding: .utf8)
        #expect(reason == "文件为空\n")
    }

    @Test func `a link that leads nowhere takes its place like any file`() throws {
        for _ in 1...2 {
            let link = folder.appending(path: "链接")
            try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/nowhere/at/all")
            try cabinet.quarantine(link, reason: "不是普通文件")
        }
        let quarantined = try names(output.quarantine)
        #expect(quarantined.filter { !$0.hasSuffix(".txt") } == ["链接", "链接-2"])
    }
}
