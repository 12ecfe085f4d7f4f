import FormModel
import Testing

@testable import FormChecks

@Suite struct BatchCheckTests {
    private func dossier(_ id: String, name: String, code: String, project: String) -> Dossier {
        var values = ExampleDossier.record.values
        values["unit.name"] = name
        values["unit.org_code"] = code
        values["project.name"] = project
        return Dossier(
            edition: ExampleDossier.edition, id: id, record: ElectronicRecord(applicationID: id, values: values),
            copies: [], comparer: FieldComparer(edition: ExampleDossier.edition))
    }

    private let codes = ["91500112MA60ABCD5W", "91500000MA5YQXXX9E"]

    @Test func `one unit under two codes and two units under one are found, others are not`() {
        let dossiers = [
            dossier("1", name: "甲公司", code: codes[0], project: "一"),
            dossier("2", name: "甲公司", code: codes[1], project: "二"),
            dossier("3", name: "乙公司", code: codes[1], project: "三"),
            dossier("4", name: "丙公司", code: "91500110MA5U12346F", project: "四"),
        ]
        let findings = ApplicantIdentityCheck().findings(in: dossiers, settings: CheckSettings())
        #expect(findings.map(\.dossier) == ["1", "2", "2", "3"])
        #expect(findings.map(\.field) == ["unit.org_code", "unit.org_code", "unit.name", "unit.name"])
    }

    @Test func `a project in two applications is told in both`() {
        let dossiers = [
            dossier("1", name: "甲公司", code: codes[0], project: "云上巴渝"),
            dossier("2", name: "乙公司", code: codes[1], project: "云上巴渝"),
        ]
        let findings = RepeatedApplicationCheck().findings(in: dossiers, settings: CheckSettings())
        #expect(findings.map(\.dossier) == ["1", "2"])
        #expect(findings[0].message.contains("2"))
    }

    @Test func `recommended projects beyond the quota are flagged, those handed in are not`() {
        let dossiers = (1...4).map { dossier("\($0)", name: "单位\($0)", code: "\($0)", project: "项目\($0)") }
        #expect(
            QuotaCheck().findings(in: dossiers, settings: CheckSettings(stage: .forwarded, quota: 3)).map(\.dossier)
                == ["4"])
        #expect(QuotaCheck().findings(in: dossiers, settings: CheckSettings(quota: 3)).isEmpty)
    }

    @Test func `a check that is switched off says nothing, an advisory one no error`() {
        let copy = ExampleDossier.with("unit.legal_representative", .blank).copies[0].linked.reading
        func findings(_ settings: CheckSettings) -> [Finding] {
            Assessor(edition: ExampleDossier.edition, settings: settings)
                .assess(copies: [copy], records: [ExampleDossier.record]).flatMap(\.findings).filter {
                    $0.kind == .empty
                }
        }
        #expect(findings(CheckSettings()).map(\.severity) == [.error])
        #expect(findings(CheckSettings(advisory: ["empty-field"])).map(\.severity) == [.warning])
        #expect(findings(CheckSettings(disabled: ["empty-field"])).isEmpty)
    }
}
