import FormModel
import Testing

/// Boxes to tick before options' words, em 4 mm.
struct OptionPlaceTests {
    private func place(_ text: String, at start: Double) -> OptionPlace {
        OptionPlace(
            text: text, start: start, middle: 12, em: 4,
            words: [PageBox(x: start, y: 10, width: 4 * Double(text.count), height: 4)])
    }

    private func box(at x: Double) -> BoxMark {
        BoxMark(box: PageBox(x: x, y: 10.5, width: 3, height: 3), state: .empty, quality: 1, coverage: 0)
    }

    @Test("a box is of the first words behind it: in `□否√是` the second option has none")
    func nearestWords() {
        let places = [place("否", at: 14), place("是", at: 22)]
        #expect([box(at: 10.5)].index(before: places[1]) == 0)
        #expect([box(at: 10.5)].indices(before: places) == [0, nil])
        #expect([box(at: 10.5), box(at: 18.5)].indices(before: places) == [0, 1])
        #expect([BoxMark]().indices(before: places) == [nil, nil])
    }
}
