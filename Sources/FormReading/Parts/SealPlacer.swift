internal import FormModel

/// Says of each place for a seal whether one is there.
struct SealPlacer {
    /// Nearest place within this many millimetres: applicants stamp over, beside and below the words.
    private static let reach = 45.0

    /// How sure it is that there is no seal where none was found: without colour, a pale one is lost among print.
    private static let (absent, absentWithoutColour) = (0.7, 0.6)

    /// One page with the places on it: for each seal field the line beside which it belongs.
    func readings(page: PageReading, places: [(field: FieldID, line: PageBox)]) -> [FieldID: FieldReading] {
        var readings: [FieldID: FieldReading] = [:]
        for place in places {
            let here = page.seals.filter { seal in
                let nearest = places.min { distance(seal, $0.line) < distance(seal, $1.line) }!
                return nearest.field == place.field && distance(seal, place.line) <= Self.reach
            }
            if let seal = here.max(by: { $0.confidence < $1.confidence }) {
                readings[place.field] = FieldReading(
                    field: place.field, value: .presence(true), confidence: seal.confidence,
                    regions: [PageRegion(page: page.number, box: seal.box)],
                    alternatives: seal.text.map { [$0] } ?? [])
            } else {
                readings[place.field] = FieldReading(
                    field: place.field, value: .presence(false),
                    confidence: page.colour == .colour ? Self.absent : Self.absentWithoutColour,
                    regions: [PageRegion(page: page.number, box: place.line)])
            }
        }
        return readings
    }

    private func distance(_ seal: SealImprint, _ line: PageBox) -> Double {
        abs(seal.box.midY - line.midY)
    }
}
