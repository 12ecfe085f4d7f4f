import FormModel

/// The aligned differences between a reading and the record, and how likely noise explains them all.
public struct ComparisonEvidence: Sendable, Hashable {
    /// In the order of the text.
    public var differences: [TextDifference]
    /// The chance, 0 to 1, that the paper says what the record says and everything here is misreading.
    public var noise: Double

    /// The differences that are more than punctuation.
    public var substantial: [TextDifference] { differences.filter { !$0.isTrivial } }

    init(differences: [TextDifference], noise: Double) {
        self.differences = differences
        self.noise = noise
    }

    /// Aligns and weighs.
    ///
    /// - Parameters:
    ///   - keepsMarks: whether every sign counts, as in codes, amounts and addresses of e-mail; else punctuation is trivial.
    ///   - unreadable: characters that the recogniser cannot write.
    init(
        paper: ReadText, record: [Unicode.Scalar], keepsMarks: Bool, unreadable: Set<Character>, model: MisreadModel
    ) {
        let edits = TextAlignment(paper: paper.scalars, record: record).edits
        let weigher = EditWeigher(
            paper: paper, record: record, keepsMarks: keepsMarks, unreadable: unreadable, model: model)
        var groups: [[TextAlignment.Edit]] = []
        for edit in edits {
            if let last = groups.last?.last, last.paper.upperBound == edit.paper.lowerBound,
                last.record.upperBound == edit.record.lowerBound
            {
                groups[groups.count - 1].append(edit)
            } else {
                groups.append([edit])
            }
        }
        differences = groups.compactMap(weigher.difference)
        let substantial = differences.filter { !$0.isTrivial }
        guard !substantial.isEmpty else {
            noise = 1
            return
        }
        var noise = substantial.map(\.noise).min() ?? 1
        if record.count <= model.shortText {
            let sure = substantial.filter { $0.confidence >= model.sureCharacter }
            let unlike = sure.filter { !$0.isLookAlike }.map(\.noise).reduce(1, *)
            noise = min(noise, unlike * (sure.filter(\.isLookAlike).map(\.noise).min() ?? 1))
        }
        let expected = paper.confidences.reduce(0.5) { $0 + model.errorRate($1) } + 0.01 * Double(record.count)
        self.noise = min(noise, Self.poissonTail(atLeast: substantial.count, mean: expected))
    }

    /// The chance of `count` or more where `mean` are expected.
    static func poissonTail(atLeast count: Int, mean: Double) -> Double {
        // Terms relative to the greatest, outwards from it, so that nothing under- or overflows.
        let mode = Int(mean)
        var (tail, whole) = (0.0, 0.0)
        var term = 1.0
        var index = mode
        while index >= 0, term > 1e-18 {
            whole += term
            if index >= count { tail += term }
            term *= Double(index) / mean
            index -= 1
        }
        term = mean / Double(mode + 1)
        index = mode + 1
        while term > 1e-18 {
            whole += term
            if index >= count { tail += term }
            index += 1
            term *= mean / Double(index)
        }
        return tail / whole
    }
}
