import FormModel
import Testing

@testable import FormReading

/// Boxes and words that wrap, one option's box at the end of a line and its words on the next.
struct BoxBindingTests {
    private func mark(x: Double, y: Double, _ state: BoxState) -> InkToken {
        let mark = BoxMark(
            box: PageBox(x: x, y: y, width: 3, height: 3), state: state, quality: 1,
            coverage: state == .empty ? 0 : 0.6)
        return InkToken(mark: mark, page: 1, startsLine: false)
    }

    private func words(_ text: String, x: Double, y: Double) -> [InkToken] {
        text.enumerated().map { index, character in
            let box = PageBox(x: x + Double(index) * Paper.em, y: y, width: Paper.em, height: Paper.em)
            let read = ReadCharacter(text: String(character), confidence: 0.9, box: box)
            return InkToken(character: read, page: 1, startsLine: index == 0)
        }
    }

    private func option(_ text: String, _ token: InkToken, _ words: [InkToken]) -> FoundOption {
        FoundOption(
            option: text, token: token, behind: [],
            words: words.enumerated().map { FoundOption.Word(place: Double($0) + 0.5, token: $1) })
    }

    @Test("the box that ends a line is that of the words on the next, whatever frame stands in the first of them")
    func boxEndsLine() {
        let (first, ending) = (mark(x: 25, y: 30, .empty), mark(x: 60, y: 30, .empty))
        // The upper part of 电; the recogniser says that the words begin behind it.
        let inWords = mark(x: 25, y: 40, .ticked)
        let network = words("移动互联网", x: 29, y: 30)
        let trade = words("电子商务", x: 28.4, y: 40)
        let found = [option("移动互联网", first, network), option("电子商务", ending, trade)]
        let binding = BoxBinding(marks: [first, ending, inWords], tokens: network + trade)!
        #expect(binding.bound(found).map(\.token) == [first, ending])
        // Words behind a box show that it ends no line.
        let more = words("信息", x: 64, y: 30)
        let other = BoxBinding(marks: [first, ending, inWords], tokens: network + more + trade)!
        #expect(other.bound(found).map(\.token) == [first, inWords])
    }
}
