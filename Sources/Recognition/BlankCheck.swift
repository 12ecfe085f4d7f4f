internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Takes back what was read where nothing but the rule of a blank is: `chi_sim` makes 一, 到, 2 and others of the rule under a
/// blank, of its dashes and of the comma behind it.
///
/// The rule lies below the characters: where a character was read and no ink is as high as characters are, none stands.
struct BlankCheck {
    let page: UprightPage

    /// What stands for the rule, as it does where the recogniser reads it rightly.
    private static let rule = "_"
    /// Rules and commas are below this share of the print's height.
    private static let low = 0.68
    /// A blank is longer than the room of a comma or a full stop, in heights of print.
    private static let room = 2.0
    /// How far from the print on either side the vague box of what was read lies, and how near to it those of its neighbours do,
    /// whose print it is.
    private static let (inside, owned) = (0.25, 0.75)
    /// What stands before a blank, as it is read, and what its rule is read as.
    private static let leading: Set<String> = [":", "：", ";", "；", "_", "-", "—"]
    /// The top of a line that is not as high as print, in heights of print, says nothing: of a rule alone, or of more than print.
    private static let usual = 0.6...1.4

    /// `line`: what its print takes. `printHeight`: usual on the page, millimetres.
    func checked(_ reading: LineReading, in line: PageBox, printHeight: Double?) throws -> LineReading {
        let others = reading.characters.indices.filter { reading.characters[$0].text != " " }
        // What stands behind a rule that is still to be found may be one too.
        let asked = zip(others, others.dropFirst()).filter { reading.characters[$1].isWritten }
        guard let printHeight, Self.usual.contains(line.height / printHeight),
            asked.contains(where: { Self.leading.contains(reading.characters[$0.0].text) }),
            let (patch, box) = try page.patch(of: line)
        else { return reading }
        let em = printHeight * page.scale.pixelsPerMillimetre
        let gaps = gaps(in: patch, above: Int(Self.low * em)).filter { Double($0.count) >= Self.room * em }
        var reading = reading
        let middles = reading.characters.map { $0.box.midX * page.scale.pixelsPerMillimetre - Double(box.x) }
        for (before, index) in asked where Self.leading.contains(reading.characters[before].text) {
            let isOfRule = gaps.contains { gap in
                let left = gap.lowerBound == 0 ? 0 : Double(gap.lowerBound) + Self.inside * em
                let right = Double(gap.upperBound) - (gap.upperBound == patch.width ? 0 : Self.inside * em)
                let behind = others.first { $0 > index && middles[$0] > right }
                return left <= middles[index] && middles[index] <= right
                    && Double(gap.lowerBound) - middles[before] <= Self.owned * em
                    && (gap.upperBound == patch.width
                        || behind.map { middles[$0] - Double(gap.upperBound) <= Self.owned * em } ?? false)
            }
            if isOfRule { reading.characters[index].text = Self.rule }
        }
        return reading
    }

    /// What lies before, between and behind the ink of the rows above `row`.
    private func gaps(in patch: InkPatch, above row: Int) -> [Range<Int>] {
        let runs = patch.inkRuns(above: row)
        return zip([0] + runs.map(\.upperBound), runs.map(\.lowerBound) + [patch.width]).map { $0..<$1 }
    }
}

extension ReadCharacter {
    /// A letter, a figure, or a stroke as rules are read.
    fileprivate var isWritten: Bool {
        text.first.map { $0.isLetter || $0.isNumber || "-—–/~".contains($0) } ?? false
    }
}
