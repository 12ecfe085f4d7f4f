import FormModel
import Foundation
import Testing

@testable import Pipeline

@Suite final class ReadingStoreTests {
    private let store = ReadingStore(
        folder: FileManager.default.temporaryDirectory.appending(path: "readings-\(UUID().uuidString)"))
    private let page = PageReading(number: 7, width: 210, height: 297, resolution: 300)

    init() throws {
        try FileManager.default.createDirectory(at: store.folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: store.folder) }

    @Test func `a reading comes back as it was saved`() throws {
        try store.save(page, of: "a1")
        #expect(store.page(7, of: "a1") == page)
        #expect(store.page(6, of: "a1") == nil)
        #expect(store.page(7, of: "b2") == nil)
    }

    @Test(arguments: [PageReading.currentFormat - 1, PageReading.currentFormat + 1])
    func `a reading of another format is none`(format: Int) throws {
        var other = page
        other.format = format
        try store.save(other, of: "a1")
        #expect(store.page(7, of: "a1") == nil)
    }

    @Test func `a reading cut short by a crash is none`() throws {
        try store.save(page, of: "a1")
        let file = store.folder.appending(path: "a1/0007.json")
        try Data(contentsOf: file).dropLast(10).write(to: file)
        #expect(store.page(7, of: "a1") == nil)
    }

    @Test func `copies come in the order of their names, unfinished ones not at all`() throws {
        for (hash, name) in [("a1", "乙"), ("b2", "甲"), ("c3", "乙")] {
            try store.save(page, of: hash)
            let copy = PaperCopy(contentHash: hash, name: name, pageCount: 1)
            try store.save(ReadingStore.Entry(copy: copy, isFiled: false))
        }
        try store.save(page, of: "d4")
        let hashes = try store.entries().map(\.copy.contentHash)
        #expect(hashes == ["a1", "c3", "b2"])
        try store.remove("a1")
        try store.remove("a1")
        #expect(store.entry("a1") == nil)
        #expect(store.page(7, of: "a1") == nil)
    }

    @Test func `a copy is whole once all its pages are there`() throws {
        let copy = PaperCopy(contentHash: "a1", name: "甲", pageCount: 2)
        var page = page
        page.number = 1
        try store.save(page, of: "a1")
        #expect(!store.holdsAllPages(of: copy))
        page.number = 2
        try store.save(page, of: "a1")
        #expect(store.holdsAllPages(of: copy))
    }
}
