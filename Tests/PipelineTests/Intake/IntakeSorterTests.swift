import FormModel
import Foundation
import PageImaging
import Testing

@testable import Pipeline

@Suite struct IntakeSorterTests {
    private func sort(_ office: Office, store: ReadingStore) throws -> [(name: String, item: IntakeItem)] {
        let output = OutputFolder(root: office.output)
        try output.create()
        let entries = try Inbox(folder: office.inbox, quietSeconds: 0).entries()
        return try IntakeSorter(store: store, cabinet: FilingCabinet(output: output)) {
            try CopySource.open($0, limits: IngestLimits())
        }
        .sort(entries).map { ($0.entry.lastPathComponent, $0) }
    }

    private func image(_ shade: UInt8) throws -> Data {
        try PixImage(width: 100, height: 141, grey: [UInt8](repeating: shade, count: 14100)).pngData()
    }

    @Test func `names mean nothing: the same bytes are one copy, in a file or a folder`() throws {
        let office = try Office()
        try office.put(image(255), as: "1.png")
        try office.put(image(255), as: "2.jpg")
        try office.put(image(255), as: "3/a.tif")
        try office.put(image(254), as: "4.png")
        let items = try sort(office, store: ReadingStore(folder: OutputFolder(root: office.output).readings))
        let kinds = items.map { _, item in
            switch item.kind {
            case .new: "new"
            case .read: "read"
            case .duplicate(let first): "duplicate of \(first.name)"
            case .rejected: "rejected"
            }
        }
        #expect(kinds == ["new", "duplicate of 1.png", "duplicate of 1.png", "new"])
    }

    @Test func `a copy known from before keeps its name`() throws {
        let office = try Office()
        try office.put(image(255), as: "新名.png")
        try office.put(image(254), as: "旧名.png")
        let output = OutputFolder(root: office.output)
        try output.create()
        let store = ReadingStore(folder: output.readings)
        var copy = try CopySource.open(office.inbox.appending(path: "新名.png"), limits: IngestLimits()).copy
        copy.name = "旧名.png"
        try store.save(PageReading(number: 1, width: 210, height: 297, resolution: 300), of: copy.contentHash)
        try store.save(ReadingStore.Entry(copy: copy, isFiled: false))
        let items = try sort(office, store: store)
        #expect(items.map { $0.item.copy?.name.prefix(2) } == ["旧名", "旧名"])
        #expect(Set(items.map(\.item.copy?.name)).count == 2)
    }
}
