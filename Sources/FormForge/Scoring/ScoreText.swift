import FormModel
import Foundation

/// Writes a score out as text: a table by tier, each figure with its count, then calibration, fields and worst cases.
public struct ScoreText {
    var score: SetScore
    /// How many of the worst cases of each kind are listed.
    var caseLimit: Int

    public init(_ score: SetScore, caseLimit: Int = 15) {
        self.score = score
        self.caseLimit = caseLimit
    }

    public var text: String {
        [tiers, verdicts, faults, breaches, calibration, fields, cases].filter { !$0.isEmpty }.joined(separator: "\n\n")
            + "\n"
    }

    private var columns: [(name: String, tier: SetScore.Tier)] {
        ScanQuality.allCases.compactMap { quality in score.tiers[quality].map { (quality.rawValue, $0) } } + [
            ("all", score.all)
        ]
    }

    static func percent(_ hits: Int, _ total: Int) -> String {
        total == 0 ? "–" : String(format: "%.2f%% (%d/%d)", Double(hits) * 100 / Double(total), hits, total)
    }

    private func table(_ title: String, _ rows: [(String, (SetScore.Tier) -> String)]) -> String {
        var lines = [Self.row(title, columns.map(\.name))]
        for (name, figure) in rows { lines.append(Self.row(name, columns.map { figure($0.tier) })) }
        return lines.joined(separator: "\n")
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return padded(name, 34) + cells.map { padded($0, 24) }.joined().trimmingCharacters(in: .whitespaces)
    }

    private static func percent(_ share: SetScore.Share) -> String { percent(share.hits, share.total) }

    private var tiers: String {
        table(
            "READING",
            [
                ("copies, pages", { "\($0.copies), \($0.pages)" }),
                ("linked to the right record", { Self.percent($0.linked) }),
                ("short fields exact", { Self.percent($0.shortFields) }),
                ("options exact", { Self.percent($0.optionFields) }),
                ("narratives, character error", { Self.percent($0.narrativeEdits, $0.narrativeCharacters) }),
                ("value in a wrong field", { "\($0.wrongField)" }),
                ("seals, signature, evidence", { Self.percent($0.presence) }),
                ("missing seal called present", { Self.percent($0.missingCalledPresent) }),
                ("seal's box (IoU ≥ .5)", { Self.percent($0.sealBoxes) }),
                ("seal's own name told, ≥ 300 dpi", { Self.percent($0.sealNames) }),
                ("foreign seal told", { Self.percent($0.foreignSeals) }),
                ("own seal called foreign", { "\($0.falselyForeign)" }),
                ("box in its place", { Self.percent($0.placed) }),
            ])
    }

    private var verdicts: String {
        let byKind = PlantedDifference.Kind.allCases.filter { score.all.plantedByKind[$0] != nil }.map { kind in
            (
                "  missed: \(kind.rawValue)",
                { (tier: SetScore.Tier) in
                    tier.plantedByKind[kind].map { "\($0.same)/\($0.total)" } ?? "–"
                }
            )
        }
        return table(
            "VERDICTS",
            [
                ("planted, called same (missed)", { Self.percent($0.planted.same, $0.planted.total) }),
                ("planted, called different", { Self.percent($0.planted.different, $0.planted.total) }),
                ("planted, unsure", { Self.percent($0.planted.unsure, $0.planted.total) }),
                ("planted, uncompared or no row", { Self.percent($0.planted.uncompared, $0.planted.total) }),
                ("unchanged, called different", { Self.percent($0.unchanged.different, $0.unchanged.total) }),
                ("unchanged, unsure", { Self.percent($0.unchanged.unsure, $0.unchanged.total) }),
                ("unchanged, uncompared or no row", { Self.percent($0.unchanged.uncompared, $0.unchanged.total) }),
                ("unchanged, called same", { Self.percent($0.unchanged.same, $0.unchanged.total) }),
            ] + byKind)
    }

    private var faults: String {
        let kinds = Finding.Kind.allCases.filter { score.all.faults[$0] != nil || score.all.falseFindings[$0] != nil }
        return table(
            "PLANTED FAULTS",
            kinds.flatMap { kind -> [(String, (SetScore.Tier) -> String)] in
                [
                    ("\(kind.rawValue), found", { $0.faults[kind].map(Self.percent) ?? "–" }),
                    ("\(kind.rawValue), false errors", { "\($0.falseFindings[kind] ?? 0)" }),
                ]
            } + [("copies with a false error", { Self.percent($0.accused) })])
    }

    private var breaches: String {
        let names = score.all.breaches.keys.sorted()
        guard !names.isEmpty else { return "" }
        let whole = { (tier: SetScore.Tier) in
            tier.breaches.values.reduce(into: SetScore.Share()) { $0.add($1) }
        }
        return table(
            "BREACHES FOUND",
            [("all, of \(names.count) kinds", { Self.percent(whole($0)) })]
                + names.map { name in (name, { $0.breaches[name].map(Self.percent) ?? "–" }) })
    }

    private var calibration: String {
        table(
            "CALIBRATION (confidence → exact)",
            SetScore.buckets.indices.map { index in
                let upper = index + 1 < SetScore.buckets.count ? "\(SetScore.buckets[index + 1])" : "1"
                return ("\(SetScore.buckets[index]) to \(upper)", { Self.percent($0.calibration[index]) })
            })
    }

    private var fields: String {
        let worst = score.all.byField.filter { $0.value.hits < $0.value.total }
            .sorted {
                (Double($0.value.hits) / Double($0.value.total), $0.key) < (
                    Double($1.value.hits) / Double($1.value.total), $1.key
                )
            }
        guard !worst.isEmpty else { return "" }
        return table(
            "FIELDS NOT ALWAYS EXACT",
            worst.map { entry in
                (entry.key.rawValue, { (tier: SetScore.Tier) in tier.byField[entry.key].map(Self.percent) ?? "–" })
            })
    }

    private var cases: String {
        SetScore.Case.Kind.allCases.compactMap { kind in
            let found = score.cases.filter { $0.kind == kind }
            guard !found.isEmpty else { return nil }
            let lines = found.prefix(caseLimit).map(line)
            return "\(found.count) × \(kind)" + (found.count > caseLimit ? ", the first \(caseLimit)" : "") + "\n"
                + lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func line(_ found: SetScore.Case) -> String {
        let place = [found.quality.rawValue, found.copy, found.page.map { "p\($0)" }, found.field?.rawValue].compactMap
        { $0 }
        var line = "  " + place.joined(separator: " ")
        if let verdict = found.verdict {
            line += " [\(verdict.rawValue) \(String(format: "%.2f", found.confidence ?? 0))]"
        }
        line +=
            "\n      truth  \(Self.clipped(found.truth))\n      read   \(found.read.map(Self.clipped) ?? "(nothing)")"
        if let record = found.record { line += "\n      record \(Self.clipped(record))" }
        return line
    }

    private static func clipped(_ text: String) -> String { text.count > 90 ? text.prefix(90) + "…" : text }
}
