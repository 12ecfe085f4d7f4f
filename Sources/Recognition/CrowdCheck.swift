internal import FormModel
internal import GlyphShapes

/// Takes a character out of a short value where more were read than have room: `chi_sim` puts 和, 上, 有 and others before
/// characters, and a name is no word that would tell.
///
/// Han characters are as wide as they are high, so that a line's print tells how many it holds.
struct CrowdCheck {
    let ink: InkTestimony

    /// Longer lines may be squeezed or have a narrow mark among them.
    private static let lengths = 2...8
    /// With less room than this below one em for each, in ems, there is one too many: the print of as many as there are takes
    /// some .1 less.
    private static let crowded = 0.5

    /// `line`: what its print takes. `printHeight`: usual on the page, millimetres; a stroke or a rule makes a line higher.
    func checked(_ reading: LineReading, in line: PageBox, printHeight: Double?) throws -> LineReading {
        let characters = reading.characters
        let em = min(line.height, printHeight ?? line.height)
        guard Self.lengths.contains(characters.count), characters.allSatisfy(\.isHan),
            line.width <= (Double(characters.count) - Self.crowded) * em
        else { return reading }
        // The whole, and what is left without each.
        let shorter = characters.indices.map { index in
            characters.indices.filter { $0 != index }.flatMap { Array(characters[$0].text) }
        }
        let explained = try ink.explained(by: [characters.flatMap { Array($0.text) }] + shorter, in: line, em: em)
        guard let best = explained.indices.max(by: { explained[$0] ?? 0 < explained[$1] ?? 0 }), best > 0 else {
            return reading
        }
        var reading = reading
        reading.characters.remove(at: best - 1)
        return reading
    }
}
