internal import FormModel

/// Says of each place for a seal whether one is there.
struct SealPlacer {
    /// Where a seal belongs: beside these words.
    struct Place {
        var field: FieldID
        var line: PageBox
        /// Whose seal it should be, as read; nil where that is not said there.
        var name: String?
    }

    /// Nearest place within this many millimetres: applicants stamp over, beside and below the words.
    private static let reach = 45.0
    /// A seal this much nearer to one place than to the other, in millimetres, may belong to either.
    private static let hardlyNearer = 3.0
    /// Share of a name's characters that its seal shows at least, and by how much more than of the others'.
    private static let (likely, likelier) = (0.5, 0.3)

    /// How sure it is that there is no seal where none was found: without colour, a pale one is lost among print.
    private static let (absent, absentWithoutColour) = (0.7, 0.6)

    /// One page with the places on it. A seal between two places whose text tells neither, beside a place without another
    /// one, leaves both open.
    func readings(page: PageReading, places: [Place]) -> [FieldID: FieldReading] {
        let owners = page.seals.map { owner(of: $0, among: places) }
        var readings: [FieldID: FieldReading] = [:]
        for place in places {
            let here = zip(page.seals, owners).filter { $0.1.field == place.field }
            let isOpen =
                here.isEmpty
                ? owners.contains { $0.rival == place.field }
                : here.allSatisfy { $0.1.rival.map { rival in !owners.contains { $0.field == rival } } ?? false }
            if isOpen {
                readings[place.field] = FieldReading(
                    field: place.field, value: .unreadable, confidence: 0,
                    regions: [PageRegion(page: page.number, box: place.line)])
            } else if let seal = here.map(\.0).max(by: { $0.confidence < $1.confidence }) {
                readings[place.field] = FieldReading(
                    field: place.field, value: .presence(true), confidence: seal.confidence,
                    regions: [PageRegion(page: page.number, box: seal.box)], seal: seal)
            } else {
                readings[place.field] = FieldReading(
                    field: place.field, value: .presence(false),
                    confidence: page.colour == .colour ? Self.absent : Self.absentWithoutColour,
                    regions: [PageRegion(page: page.number, box: place.line)])
            }
        }
        return readings
    }

    /// The place a seal belongs to, and another one that it may as well belong to.
    private func owner(of seal: SealImprint, among places: [Place]) -> (field: FieldID?, rival: FieldID?) {
        if let text = seal.text {
            let shares = places.map { (place: $0, share: $0.name.map { share(of: $0, in: text) } ?? 0) }
                .sorted { $0.share > $1.share }
            if let best = shares.first, best.share >= Self.likely,
                best.share - (shares.dropFirst().first?.share ?? 0) >= Self.likelier
            {
                return (best.place.field, nil)
            }
        }
        let near = places.map { (place: $0, distance: abs(seal.box.midY - $0.line.midY)) }
            .filter { $0.distance <= Self.reach }.sorted { $0.distance < $1.distance }
        guard let nearest = near.first else { return (nil, nil) }
        let rival = near.dropFirst().first { $0.distance - nearest.distance < Self.hardlyNearer }
        return (nearest.place.field, rival?.place.field)
    }

    private func share(of name: String, in text: String) -> Double {
        let wanted = Set(name.filter(\.isLetter))
        return wanted.isEmpty ? 0 : Double(wanted.intersection(text).count) / Double(wanted.count)
    }
}
