internal import FormModel

/// Says of each place for a seal whether one is there.
struct SealPlacer {
    /// Nearest place within this many millimetres: applicants stamp over, beside and below the words.
    private static let reach = 45.0

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
                    regions: [PageRegion(page: page.number, box: seal.box)])
            } else {
                // Without colour a seal cannot be told from print, so nothing is claimed.
                readings[place.field] = FieldReading(
                    field: place.field, value: page.colour == .colour ? .presence(false) : .unreadable,
                    confidence: page.colour == .colour ? 0.7 : 0,
                    regions: [PageRegion(page: page.number, box: place.line)])
            }
        }
        return readings
    }

    private func distance(_ seal: SealImprint, _ line: PageBox) -> Double {
        abs(seal.box.midY - line.midY)
    }
}
