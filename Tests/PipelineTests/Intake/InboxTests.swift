import Foundation
import Testing

@testable import Pipeline

@Suite final class InboxTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "inbox-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func put(_ name: String, age seconds: Double) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: file)
        let date = Date(timeIntervalSinceNow: -seconds)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
        if file.deletingLastPathComponent().path != folder.path {
            try FileManager.default.setAttributes(
                [.modificationDate: date], ofItemAtPath: file.deletingLastPathComponent().path)
        }
    }

    @Test func `entries come in natural order, without litter`() throws {
        for name in ["10.pdf", "2.pdf", ".DS_Store", "Thumbs.db", "~$申报表.doc", "甲/1.jpg"] { try put(name, age: 60) }
        let names = try Inbox(folder: folder, quietSeconds: 5).entries().map(\.lastPathComponent)
        #expect(names == ["2.pdf", "10.pdf", "甲"])
    }

    @Test(.timeLimit(.minutes(1))) func `what has long stood still is taken at once`() throws {
        try put("甲/1.jpg", age: 7200)
        try put("乙.pdf", age: 7200)
        // Waiting an hour would not pass the limit.
        let entries = try Inbox(folder: folder, quietSeconds: 3600).quietEntries()
        #expect(entries.quiet.count == 2 && entries.busy.isEmpty)
    }

    @Test func `a file that changes while it is watched is left for the next run`() throws {
        try put("甲.pdf", age: 7200)
        try put("乙.pdf", age: 0)
        let growing = folder.appending(path: "乙.pdf")
        let writer = Thread {
            while let handle = FileHandle(forWritingAtPath: growing.path) {
                handle.seekToEndOfFile()
                handle.write(Data("more".utf8))
                handle.closeFile()
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
        writer.start()
        let entries = try Inbox(folder: folder, quietSeconds: 0.3).quietEntries()
        #expect(entries.quiet.map(\.lastPathComponent) == ["甲.pdf"])
        #expect(entries.busy.map(\.lastPathComponent) == ["乙.pdf"])
    }
}
