import FormModel
import Foundation
import PageImaging
import Testing

@testable import Pipeline

/// Boxes half as wide as a character, ticked by pen.
@Suite struct SmallBoxTests {
    @Test func `a stroke fills much of a small box`() throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.folder.appending(path: "ticks/small.jpg")))
        let reading = try FormPageReader(dataPath: nil).read(scan, number: 1, within: .seconds(180)).reading
        // Those before the options, not the frames in characters behind them.
        let left = try #require(reading.marks.map(\.box.x).sorted().dropFirst(4).first)
        let boxes = reading.marks.filter { abs($0.box.x - left) < 1 }
        #expect(boxes.count == 10 && boxes.allSatisfy { $0.box.width < 1.8 }, "\(boxes.map(\.box))")
        // 方向4 and 方向5.
        #expect(boxes.indices.filter { boxes[$0].state != .empty } == [3, 4], "\(boxes.map(\.coverage))")
        #expect(boxes[3...4].allSatisfy { $0.state == .ticked && $0.coverage > 0.2 })
    }
}
