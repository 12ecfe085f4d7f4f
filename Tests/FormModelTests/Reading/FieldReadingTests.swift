import FormModel
import Testing

@Suite struct FieldReadingTests {
    /// A text of lines of ten characters, so many on each page, the first of which begins at `top` and the others at 30 mm.
    private func reading(lines: [Int], top: Double) -> FieldReading {
        let placed = lines.enumerated().flatMap { page, count in
            (0..<count).flatMap { line in
                (0..<10).map { column in
                    let y = (page == 0 ? top : 30) + Double(line) * 8
                    return PageRegion(
                        page: page + 3, box: PageBox(x: 40 + Double(column) * 5, y: y, width: 4, height: 5))
                }
            }
        }
        return FieldReading(
            field: "detail.1.3", value: .text(String(repeating: "文", count: placed.count)), confidence: 0.9,
            regions: PageRegion.enclosing(placed),
            characters: placed.map { ReadCharacter(text: "文", confidence: 0.9, box: $0.box) })
    }

    @Test func `a character of a text over several pages stands on its own page`() {
        // On all of them there are characters in the same places.
        let reading = reading(lines: [22, 29, 15], top: 90)
        let pages = reading.characters.indices.map { reading.region(ofCharacter: $0)?.page }
        #expect(
            pages
                == [3: 220, 4: 290, 5: 150].sorted { $0.key < $1.key }.flatMap {
                    Array(repeating: $0.key, count: $0.value)
                })
    }

    @Test func `the next page may begin below where this one ends`() {
        let reading = reading(lines: [1, 3], top: 20)
        #expect(reading.region(ofCharacter: 9)?.page == 3)
        #expect(reading.region(ofCharacter: 10)?.page == 4)
    }
}
