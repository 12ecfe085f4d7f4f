/// How well two profiles agree, trait by trait.
struct LinkScore: Sendable {
    /// The best likeness of each trait, 0 to 1; nil where one side does not state it.
    let likeness: [Double?]
    /// −0.5 (nothing in common) to 1 (all alike), weighted by how telling the traits are.
    let value: Double
    /// The weight of the traits that agree.
    let agreeing: Double
    /// Both name a project, the paper's name was read well, and the names have little in common: another application.
    let projectsDiffer: Bool

    /// A pair scoring less is no link: by then the traits that disagree weigh as much as those that agree.
    static let threshold = 0.35
    /// Agreement on less than a project's name or a code could be chance.
    static let leastAgreeing = 3.0
    /// Likeness from which a trait counts as equal, and as near.
    static let equal = 0.98
    static let near = 0.75

    init(_ paper: LinkProfile, _ other: LinkProfile) {
        var likeness: [Double?] = []
        var sum = 0.0
        var weights = 0.0
        var agreeing = 0.0
        for (index, trait) in LinkTrait.all.enumerated() {
            let best = paper.statements[index].flatMap { one in
                other.statements[index].map { Self.likeness(one.scalars, $0.scalars) }
            }.max()
            likeness.append(best)
            guard let best else { continue }
            // Two codes or names taken at random are alike to about 0.4; that tells nothing for them.
            let agreement = max(-0.5, min(1, (best - 0.6) / 0.38))
            sum += trait.weight * agreement
            weights += trait.weight
            if best >= Self.near { agreeing += trait.weight }
        }
        self.likeness = likeness
        value = weights > 0 ? sum / weights : 0
        self.agreeing = agreeing
        let wellRead = paper.statements[LinkTrait.project].contains { $0.confidence >= 0.6 && $0.scalars.count >= 4 }
        projectsDiffer = (likeness[LinkTrait.project] ?? 1) < 0.55 && wellRead
    }

    var isLink: Bool { value >= Self.threshold && agreeing >= Self.leastAgreeing && !projectsDiffer }

    /// In Chinese, what agrees and what does not.
    var reason: String {
        var equal: [String] = []
        var near: [String] = []
        var unlike: [String] = []
        for (trait, likeness) in zip(LinkTrait.all, likeness) {
            guard let likeness else { continue }
            if likeness >= Self.equal {
                equal.append(trait.label)
            } else if likeness >= Self.near {
                near.append(trait.label)
            } else {
                unlike.append(trait.label)
            }
        }
        let parts = [(equal, "一致"), (near, "相近"), (unlike, "不同")].filter { !$0.0.isEmpty }
        return parts.map { $0.0.joined(separator: "、") + $0.1 }.joined(separator: "；")
    }

    /// 1 minus the edit distance over the longer length.
    static func likeness(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Double {
        if one == other { return 1 }
        let length = max(one.count, other.count)
        guard !one.isEmpty, !other.isEmpty, length <= 400 else { return 0 }
        var row = Array(0...other.count)
        for (i, left) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in other.enumerated() {
                let replaced = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j + 1] + 1, row[j] + 1)
            }
        }
        return 1 - Double(row[other.count]) / Double(length)
    }
}
