/// A piece of a line of some characters, its ink cut into stretches that may be characters or parts of them.
public struct LinePassage: Sendable {
    let line: InkPatch
    /// Pixels.
    public var width: Int { line.width }
    /// Advance of a Han character, pixels.
    let em: Double
    /// Stretches of columns that are not divided, from left to right.
    let atoms: [Range<Int>]
    /// The ink of each stretch, in pixels of full ink.
    let masses: [Float]
    private let margins: (left: Double, right: Double)
    private let covered: [ClosedRange<Double>]

    /// Ink whose middle lies outside may belong to characters beside the passage.
    var inside: ClosedRange<Double> { margins.left...max(margins.left, Double(line.width) - margins.right) }

    /// A wider run of ink is divided where it is thin, in ems: most characters touch a neighbour somewhere in a grey scan.
    private static let widestAtom = 0.62
    /// How far apart such cuts are at least, in ems.
    private static let leastStep = 1.0 / 7

    /// In smaller print shapes cannot be told; pixels.
    private static let leastEm = 8.0

    /// Where something lies over a line its ink counts so little.
    private static let coveredShare: Float = 0.1

    /// `margins`: how much of either end, in pixels, may show other characters; `covered`: columns where something else lies
    /// over the line. nil for print too small to compare.
    public init?(
        line: InkPatch, em: Double, margins: (left: Double, right: Double) = (0, 0), covered: [ClosedRange<Double>] = []
    ) {
        guard em >= Self.leastEm else { return nil }
        self.line = line
        self.em = em
        self.margins = margins
        self.covered = covered
        let profile = (0..<line.width).map { x in
            (0..<line.height).reduce(Float(0)) { $0 + line.ink[$1 * line.width + x] }
        }
        atoms = line.inkRuns.flatMap { run in
            Double(run.count) > em * Self.widestAtom ? Self.divided(run, profile, em: em) : [run]
        }
        masses = atoms.map { atom in
            let middle = Double(atom.lowerBound + atom.upperBound) / 2
            let isCovered = covered.contains { $0.contains(middle) }
            return atom.reduce(0) { $0 + profile[$1] } * (isCovered ? Self.coveredShare : 1)
        }
    }

    /// Without the line that underlines the print; nil where there is none.
    public var withoutRules: LinePassage? {
        line.withoutRules(em: em).flatMap { LinePassage(line: $0, em: em, margins: margins, covered: covered) }
    }

    /// Cut at every column that is the thinnest of its neighbourhood and thinner than the mean.
    private static func divided(_ run: Range<Int>, _ profile: [Float], em: Double) -> [Range<Int>] {
        let reach = max(1, Int(em * leastStep))
        let mean = run.reduce(Float(0)) { $0 + profile[$1] } / Float(run.count)
        var bounds = [run.lowerBound]
        for x in run.dropFirst(2).dropLast(2)
        where profile[x] < mean && (bounds.count == 1 || x - bounds.last! >= reach) {
            let near = max(run.lowerBound, x - reach)...min(run.upperBound - 1, x + reach)
            if near.allSatisfy({ profile[$0] >= profile[x] }) { bounds.append(x) }
        }
        bounds.append(run.upperBound)
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    /// The first stretch from which those before `end` are together at most `ems` wide; `end` where there is none.
    func first(before end: Int, within ems: Double) -> Int {
        var first = end
        while first > 0, Double(atoms[end - 1].upperBound - atoms[first - 1].lowerBound) <= em * ems { first -= 1 }
        return first
    }

    /// Whether a stretch may belong to characters beside the passage.
    func mayBeOutside(_ atom: Int) -> Bool {
        !inside.contains(Double(atoms[atom].lowerBound + atoms[atom].upperBound) / 2)
    }
}

/// How well a text explains the ink of a passage.
public struct PassageFit: Sendable {
    /// The ink that the text explains, weighed by likeness, less the ink it leaves over; in shares of the whole.
    public var explained: Float
    /// For each character where it stands, columns of the passage; nil where it has no ink, as a space.
    public var columns: [Range<Int>?]
    /// How like its ink each character is, 0 to 1.
    public var likeness: [Float]

    /// Whether columns are the place of one character: they share a half of the narrower.
    static func areSamePlace(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        2 * one.clamped(to: other).count >= min(one.count, other.count)
    }
}
