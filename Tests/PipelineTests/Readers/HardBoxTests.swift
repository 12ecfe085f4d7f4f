import FormModel
import Foundation
import PageImaging
import Testing

@testable import Pipeline

/// Boxes that are hard to find and whose ticks are hard to tell, in parts of scans.
@Suite struct HardBoxTests {
    private func reading(of name: String) throws -> PageReading {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.folder.appending(path: "ticks/\(name).jpg")))
        return try FormPageReader(dataPath: nil).read(scan, number: 1, within: .seconds(180)).reading
    }

    @Test func `a stroke fills much of a small box`() throws {
        let reading = try reading(of: "small")
        // Those before the options, not the frames in characters behind them.
        let left = try #require(reading.marks.map(\.box.x).sorted().dropFirst(4).first)
        let boxes = reading.marks.filter { abs($0.box.x - left) < 1 }
        #expect(boxes.count == 10 && boxes.allSatisfy { $0.box.width < 1.8 }, "\(boxes.map(\.box))")
        // 方向4 and 方向5.
        #expect(boxes.indices.filter { boxes[$0].state != .empty } == [3, 4], "\(boxes.map(\.coverage))")
        #expect(boxes[3...4].allSatisfy { $0.state == .ticked && $0.coverage > 0.2 })
    }

    /// Parts of thin characters are taken for boxes first and hide words, and of some boxes two sides vanished.
    @Test func `boxes are found again once what was taken for boxes is gone`() throws {
        let reading = try reading(of: "ringed")
        let boxes = reading.marks.filter { $0.box.y > 184 && $0.box.midX < 66 }
        #expect(boxes.count == 10 && boxes.allSatisfy { abs($0.box.width - 4.06) < 0.4 }, "\(boxes.map(\.box))")
        #expect(boxes.allSatisfy { abs($0.box.x - boxes[0].box.x) < 0.5 }, "\(boxes.map(\.box.x))")
        // 方向6.
        #expect(boxes.indices.filter { boxes[$0].ring ?? 0 > 0.6 } == [5], "\(boxes.map(\.ring))")
        #expect(boxes.indices.filter { $0 != 5 && boxes[$0].state != .empty }.isEmpty, "\(boxes.map(\.coverage))")
    }

    /// The rings make the line higher than its print: of 云计算 read at that height nothing was left, and its box was no option's.
    @Test func `words between boxes are read though rings reach beyond their line`() throws {
        let reading = try reading(of: "ringline")
        let text = reading.tables.flatMap(\.cells).flatMap(\.lines).compactMap(\.readings.first?.text).joined()
        #expect(["云计算", "区块"].allSatisfy(text.contains), "\(text)")
        let boxes = reading.marks.filter { 161..<164.5 ~= $0.box.y }.sorted { $0.box.x < $1.box.x }
        #expect(boxes.count == 8, "\(boxes.map(\.box))")
        // 人工智能 and 电子商务; the ring also crosses the last character of 区块链.
        #expect(boxes.indices.filter { boxes[$0].state == .ticked } == [3, 7])
    }
}
