public import FormModel

/// Compares what hedui wrote with what is true. A pure function of its three inputs.
public struct SetScorer {
    var truth: ForgeTruth
    var edition: FormEdition

    public init(truth: ForgeTruth, edition: FormEdition = .informationConsumption2020) {
        self.truth = truth
        self.edition = edition
    }

    public func score(results: [FieldResult], findings: [Finding]) -> SetScore {
        var score = SetScore()
        let byCopy = Dictionary(grouping: results, by: \.copy)
        for copy in truth.copies {
            var tier = SetScore.Tier()
            let rows = Dictionary(
                (byCopy[copy.name] ?? []).map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
            count(copy, rows, &tier, &score.cases)
            count(copy, findings, rows, &tier, &score.cases)
            score.tiers[copy.quality, default: SetScore.Tier()].add(tier)
            score.all.add(tier)
        }
        score.cases.sort {
            ($0.kind, -($0.confidence ?? 0), $0.copy, $0.field ?? "") < (
                $1.kind, -($1.confidence ?? 0), $1.copy, $1.field ?? ""
            )
        }
        return score
    }

    private func count(
        _ copy: CopyTruth, _ rows: [FieldID: FieldResult], _ tier: inout SetScore.Tier, _ cases: inout [SetScore.Case]
    ) {
        tier.copies = 1
        tier.pages = copy.pages.count
        let application = truth.application(of: copy)
        let expected = application?.record?.applicationID
        let linked = rows.values.first?.applicationID
        let isLinked = !rows.isEmpty && linked == expected
        tier.linked.count(isLinked)
        if !isLinked {
            cases.append(
                SetScore.Case(
                    kind: .linkedWrong, quality: copy.quality, copy: copy.name, truth: expected ?? "no record",
                    read: rows.isEmpty ? nil : linked ?? "none"))
        }
        for field in copy.fields {
            guard let definition = edition.definition(field.field) else { continue }
            let row = rows[field.field]
            var shown = SetScore.Case(
                kind: .notExact, quality: copy.quality, copy: copy.name, field: field.field,
                page: row?.region?.page ?? field.regions.first?.page,
                truth: field.text, read: row?.paper, record: row?.record, verdict: row?.verdict,
                confidence: row?.confidence)
            reading(field, definition, row, copy, &tier, &shown, &cases)
            guard definition.type.isComparable, let record = application?.record,
                let value = record.values[field.field],
                !(value.isEmpty && field.text.isEmpty)
            else { continue }
            if let difference = copy.differences.first(where: { $0.field == field.field }) {
                tier.planted.count(row?.verdict)
                tier.plantedByKind[difference.kind, default: SetScore.Verdicts()].count(row?.verdict)
                shown.kind = .missed
                if row?.verdict == .same { cases.append(shown) }
            } else {
                tier.unchanged.count(row?.verdict)
                shown.kind = row?.verdict == .different ? .falseAlarm : .unsure
                if row?.verdict != .same { cases.append(shown) }
            }
        }
    }

    /// How well the paper was read, whatever the record says.
    private func reading(
        _ field: FieldTruth, _ definition: FieldDefinition, _ row: FieldResult?, _ copy: CopyTruth,
        _ tier: inout SetScore.Tier,
        _ shown: inout SetScore.Case, _ cases: inout [SetScore.Case]
    ) {
        let isExact: Bool
        switch definition.type {
        case .options(let all):
            isExact = row?.paper.map { ValueFold.options($0, all) == ValueFold.options(field.text, all) } ?? false
            tier.optionFields.count(isExact)
        case .longText:
            let truth = Array(ValueFold.text(field.text))
            let read = Array(ValueFold.text(row?.paper ?? ""))
            tier.narrativeEdits += EditDistance.between(truth, read)
            tier.narrativeCharacters += truth.count
            return
        case .seal, .signature, .evidencePages:
            isExact = row?.paper == field.text
            tier.presence.count(isExact)
            if field.text == "absent", !definition.type.isEvidence {
                tier.missingCalledPresent.count(row?.paper == "present")
                if row?.paper == "present" {
                    var worse = shown
                    worse.kind = .missingCalledPresent
                    cases.append(worse)
                }
            }
        default:
            isExact = row?.paper.map { ValueFold.text($0) == ValueFold.text(field.text) } ?? false
            tier.shortFields.count(isExact)
            if !isExact, standsElsewhere(row?.paper, field, copy) {
                tier.wrongField += 1
                var worse = shown
                worse.kind = .wrongField
                cases.append(worse)
            }
        }
        if definition.type == .seal { seal(field, row, copy, &tier) }
        tier.byField[field.field, default: SetScore.Share()].count(isExact)
        if !isExact { cases.append(shown) }
        if let row, definition.type.isComparable,
            let bucket = SetScore.buckets.lastIndex(where: { row.confidence >= $0 })
        {
            tier.calibration[bucket].count(isExact)
        }
        if let region = row?.region, let box = field.regions.first(where: { $0.page == region.page })?.box {
            let shared = box.intersection(region.box)?.area ?? 0
            tier.placed.count(shared >= 0.5 * min(box.area, region.box.area))
        } else if row?.region != nil, !field.regions.isEmpty {
            tier.placed.count(false)
        }
    }

    private func seal(_ field: FieldTruth, _ row: FieldResult?, _ copy: CopyTruth, _ tier: inout SetScore.Tier) {
        guard row?.paper == "present", let region = row?.region,
            let seal = copy.seals.first(where: { $0.field == field.field && $0.page == region.page }),
            field.field != "dossier.straddling_seal"
        else { return }
        let shared = seal.box.intersection(region.box)?.area ?? 0
        tier.sealBoxes.count(shared >= 0.5 * (seal.box.area + region.box.area - shared))
        guard let page = copy.pages.first(where: { $0.number == seal.page }), page.colour == .colour else { return }
        if copy.faults.contains(where: { $0.kind == .inconsistent && $0.field == field.field && $0.isForeignSeal }) {
            tier.foreignSeals.count(row?.sealName == .foreign)
        } else {
            if row?.sealName == .foreign { tier.falselyForeign += 1 }
            // Beside a recommending body that the form leaves blank there is no name.
            if page.resolution >= 300, isNamed(field.field, in: copy) { tier.sealNames.count(row?.sealName == .own) }
        }
    }

    private func isNamed(_ seal: FieldID, in copy: CopyTruth) -> Bool {
        seal != "cover.recommender_seal" || copy.field("cover.recommender")?.text.isEmpty == false
    }

    /// Whether what was read for `field` is the value of another field of the copy.
    private func standsElsewhere(_ read: String?, _ field: FieldTruth, _ copy: CopyTruth) -> Bool {
        let read = ValueFold.text(read ?? "")
        guard read.count > 1 else { return false }
        return copy.fields.contains {
            $0.field != field.field && $0.text != field.text && ValueFold.text($0.text) == read
        }
    }

    private static let faultKinds: Set<Finding.Kind> = [.empty, .invalid, .inconsistent, .missing, .altered, .late]

    private func count(
        _ copy: CopyTruth, _ findings: [Finding], _ rows: [FieldID: FieldResult], _ tier: inout SetScore.Tier,
        _ cases: inout [SetScore.Case]
    ) {
        let dossier = rows.values.first?.dossier
        let here = findings.filter { finding in
            finding.copy == copy.name || (finding.copy == nil && dossier != nil && finding.dossier == dossier)
        }
        for fault in copy.faults {
            // Two places or two copies that disagree may be reported at either of them; the kind decides.
            let places = fault.kind == .inconsistent ? findings.filter { $0.dossier == dossier } : here
            let isFound = places.contains {
                $0.kind == fault.kind
                    && (fault.kind == .inconsistent && fault.isBreach != true || $0.field == nil
                        || $0.field == fault.field)
                    // A copy that differs from the other is held against the record where there is one.
                    || fault.kind == .inconsistent && [.different, .unsure].contains($0.kind)
                        && $0.field == fault.field
            }
            if fault.isBreach == true { tier.breaches[fault.note, default: SetScore.Share()].count(isFound) }
            tier.faults[fault.kind, default: SetScore.Share()].count(isFound)
            if !isFound {
                cases.append(
                    SetScore.Case(
                        kind: .faultNotFound, quality: copy.quality, copy: copy.name, field: fault.field,
                        truth: "\(fault.kind): \(fault.note)"))
            }
        }
        let known = truth.copies.filter { $0.applicationID == copy.applicationID }.flatMap(\.faults)
        var isAccused = false
        defer { tier.accused.count(isAccused) }
        // A warning asks a person to look; only an error claims a fault.
        for finding in here where Self.faultKinds.contains(finding.kind) && finding.severity == .error {
            // A record that was changed may break a rule of its own.
            if finding.copy == nil, !copy.differences.isEmpty { continue }
            let isPlanted = (finding.kind == .inconsistent ? known : copy.faults).contains { fault in
                fault.kind == finding.kind
                    && (fault.kind == .inconsistent || finding.field == nil || fault.field == finding.field)
            }
            guard !isPlanted else { continue }
            isAccused = true
            tier.falseFindings[finding.kind, default: 0] += 1
            cases.append(
                SetScore.Case(
                    kind: .falseFinding, quality: copy.quality, copy: copy.name, field: finding.field,
                    page: finding.region?.page,
                    truth: copy.field(finding.field ?? "")?.text ?? "", read: "\(finding.kind): \(finding.message)"))
        }
    }
}

extension FieldType {
    fileprivate var isEvidence: Bool { if case .evidencePages = self { true } else { false } }
}

extension SetScore.Tier {
    /// Adds the counts of `other`.
    mutating func add(_ other: SetScore.Tier) {
        copies += other.copies
        pages += other.pages
        linked.add(other.linked)
        shortFields.add(other.shortFields)
        optionFields.add(other.optionFields)
        presence.add(other.presence)
        missingCalledPresent.add(other.missingCalledPresent)
        wrongField += other.wrongField
        placed.add(other.placed)
        sealBoxes.add(other.sealBoxes)
        sealNames.add(other.sealNames)
        foreignSeals.add(other.foreignSeals)
        falselyForeign += other.falselyForeign
        narrativeEdits += other.narrativeEdits
        narrativeCharacters += other.narrativeCharacters
        planted.add(other.planted)
        unchanged.add(other.unchanged)
        for (name, share) in other.breaches { breaches[name, default: SetScore.Share()].add(share) }
        accused.add(other.accused)
        for (kind, share) in other.faults { faults[kind, default: SetScore.Share()].add(share) }
        falseFindings.merge(other.falseFindings, uniquingKeysWith: +)
        for index in calibration.indices { calibration[index].add(other.calibration[index]) }
        for (field, share) in other.byField { byField[field, default: SetScore.Share()].add(share) }
        for (kind, verdicts) in other.plantedByKind { plantedByKind[kind, default: SetScore.Verdicts()].add(verdicts) }
    }
}

extension SetScore.Share {
    mutating func add(_ other: SetScore.Share) {
        hits += other.hits
        total += other.total
    }
}

extension SetScore.Verdicts {
    fileprivate mutating func add(_ other: SetScore.Verdicts) {
        same += other.same
        different += other.different
        unsure += other.unsure
        uncompared += other.uncompared
    }
}
