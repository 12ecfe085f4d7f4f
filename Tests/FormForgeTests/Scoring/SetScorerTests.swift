import FormModel
import Testing

@testable import FormForge

/// A set of one clean copy with five short fields, one option field and one narrative; each test bends one result.
@Suite struct SetScorerTests {
    private static let texts: [FieldID: String] = [
        "unit.name": "重庆云岚信息技术有限公司", "unit.contact_name": "张伟", "unit.contact_mobile": "13800138000",
        "unit.rnd_spend": "268.35",
        "unit.exports": "否", "detail.3": "项目进展顺利。", "cover.applicant_seal": "absent", "unit.contact_fax": "",
    ]
    private static let box = PageBox(x: 10, y: 10, width: 40, height: 5)

    private let truth: ForgeTruth = {
        var record = texts.filter { $0.key != "cover.applicant_seal" }
        record["unit.rnd_spend"] = "286.35"
        let fields = texts.map { FieldTruth(field: $0.key, text: $0.value, regions: [PageRegion(page: 1, box: box)]) }
        let copy = CopyTruth(
            name: "scan_0001.pdf", applicationID: "A1", quality: .clean, style: [:], pages: [],
            fields: fields.sorted { $0.field < $1.field },
            boxes: [], seals: [],
            differences: [
                PlantedDifference(field: "unit.rnd_spend", kind: .digitsTransposed, paper: "268.35", record: "286.35")
            ],
            faults: [
                PaperFault(.missing, "cover.applicant_seal", "not there"),
                PaperFault(.empty, "unit.contact_fax", "left empty"),
            ])
        let application = ApplicationTruth(
            id: "A1", record: ElectronicRecord(applicationID: "A1", values: record), copies: [copy.name], rewritings: []
        )
        return ForgeTruth(seed: 1, command: "", applications: [application], copies: [copy])
    }()

    /// What a faultless run would have written.
    private var perfect: [FieldResult] {
        Self.texts.map { field, text in
            let verdict: Verdict =
                field == "cover.applicant_seal" || text.isEmpty
                ? .uncompared : field == "unit.rnd_spend" ? .different : .same
            return FieldResult(
                dossier: "A1", copy: "scan_0001.pdf", applicationID: "A1", field: field, paper: text,
                record: truth.applications[0].record?.values[field], verdict: verdict, confidence: 0.97,
                region: PageRegion(page: 1, box: Self.box))
        }.sorted { $0.field < $1.field }
    }

    private var perfectFindings: [Finding] {
        [
            Finding(
                dossier: "A1", copy: "scan_0001.pdf", kind: .missing, severity: .error, field: "cover.applicant_seal",
                message: ""),
            Finding(
                dossier: "A1", copy: "scan_0001.pdf", kind: .empty, severity: .error, field: "unit.contact_fax",
                message: ""),
        ]
    }

    private func score(_ bend: (inout [FieldID: FieldResult]) -> Void = { _ in }) -> SetScore {
        var rows = Dictionary(uniqueKeysWithValues: perfect.map { ($0.field, $0) })
        bend(&rows)
        return SetScorer(truth: truth).score(results: Array(rows.values), findings: perfectFindings)
    }

    @Test func aFaultlessRunHasNoCases() {
        let score = score()
        #expect(score.cases.isEmpty)
        #expect(score.all.shortFields == SetScore.Share(hits: 5, total: 5))
        #expect(score.all.optionFields == SetScore.Share(hits: 1, total: 1))
        #expect(score.all.presence == SetScore.Share(hits: 1, total: 1))
        #expect(score.all.planted == SetScore.Verdicts(different: 1))
        #expect(score.all.unchanged == SetScore.Verdicts(same: 5))
        #expect(score.all.linked == SetScore.Share(hits: 1, total: 1))
        #expect(score.all.placed == SetScore.Share(hits: 7, total: 7))
        #expect(score.all.faults[.missing] == SetScore.Share(hits: 1, total: 1))
        #expect(score.all.faults[.empty] == SetScore.Share(hits: 1, total: 1))
        #expect(score.all.calibration[5] == SetScore.Share(hits: 6, total: 6))
        #expect(score.tiers[.clean]?.copies == 1)
    }

    @Test(
        "each verdict on a planted difference has its bucket",
        arguments: [
            (Verdict.same, SetScore.Verdicts(same: 1)), (.different, SetScore.Verdicts(different: 1)),
            (.unsure, SetScore.Verdicts(unsure: 1)),
            (.uncompared, SetScore.Verdicts(uncompared: 1)),
        ])
    func plantedVerdicts(verdict: Verdict, expected: SetScore.Verdicts) {
        let score = score { $0["unit.rnd_spend"]?.verdict = verdict }
        #expect(score.all.planted == expected)
        #expect(score.cases.contains { $0.kind == .missed } == (verdict == .same))
    }

    @Test(
        "each verdict on an unchanged field has its bucket",
        arguments: [
            (Verdict.same, SetScore.Verdicts(same: 5)), (.different, SetScore.Verdicts(same: 4, different: 1)),
            (.unsure, SetScore.Verdicts(same: 4, unsure: 1)), (.uncompared, SetScore.Verdicts(same: 4, uncompared: 1)),
        ])
    func unchangedVerdicts(verdict: Verdict, expected: SetScore.Verdicts) {
        let score = score { $0["unit.name"]?.verdict = verdict }
        #expect(score.all.unchanged == expected)
        #expect(score.cases.contains { $0.kind == .falseAlarm } == (verdict == .different))
    }

    @Test func aRowThatIsNotThereIsNotExactAndNotCompared() {
        let score = score { $0["unit.name"] = nil }
        #expect(score.all.shortFields.hits == 4)
        #expect(score.all.unchanged.uncompared == 1)
    }

    @Test func widthSpacesAndPunctuationDoNotMatterButCharactersDo() {
        #expect(score { $0["unit.contact_mobile"]?.paper = "１３８ 0013 8000" }.all.shortFields.hits == 5)
        #expect(score { $0["unit.contact_name"]?.paper = "张炜" }.all.shortFields.hits == 4)
    }

    @Test func aValueInAnotherFieldIsSeen() {
        let score = score { $0["unit.contact_name"]?.paper = "13800138000" }
        #expect(score.all.wrongField == 1)
        #expect(score.cases.first?.kind == .wrongField)
    }

    @Test func narrativesAreCountedByCharacters() {
        let score = score { $0["detail.3"]?.paper = "项日进展顺。" }
        #expect(score.all.narrativeEdits == 2)
        #expect(score.all.narrativeCharacters == 7)
    }

    @Test func aMissingSealCalledPresentLeads() {
        let score = score { $0["cover.applicant_seal"]?.paper = "present" }
        #expect(score.all.missingCalledPresent == SetScore.Share(hits: 1, total: 1))
        #expect(score.cases.first?.kind == .missingCalledPresent)
    }

    @Test func aCopyLinkedToAnotherRecordIsSeen() {
        let score = score { rows in for field in rows.keys { rows[field]?.applicationID = "A2" } }
        #expect(score.all.linked == SetScore.Share(hits: 0, total: 1))
        #expect(score.cases.contains { $0.kind == .linkedWrong })
    }

    @Test func faultsNotFoundAndFalseErrorsAreCounted() {
        let other = Finding(
            dossier: "A1", copy: "scan_0001.pdf", kind: .invalid, severity: .error, field: "unit.name", message: "")
        let score = SetScorer(truth: truth).score(results: perfect, findings: [other])
        #expect(score.all.faults[.missing] == SetScore.Share(hits: 0, total: 1))
        #expect(score.all.falseFindings == [.invalid: 1])
        #expect(score.cases.map(\.kind).sorted() == [.faultNotFound, .faultNotFound, .falseFinding])
    }

    @Test func theTextShowsEveryTableAndCounts() {
        let text = ScoreText(score { $0["unit.rnd_spend"]?.verdict = .same }).text
        for words in ["READING", "VERDICTS", "PLANTED FAULTS", "CALIBRATION", "100.00% (1/1)", "1 × missed"] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
