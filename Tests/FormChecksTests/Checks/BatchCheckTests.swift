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

    @Test func `a seal that reads like another applicant's is told, a badly read one of its own is not`() {
        func dossier(_ id: String, name: String, sealed: String) -> Dossier {
            var values = ExampleDossier.record.values
            values["unit.name"] = name
            let record = ElectronicRecord(applicationID: id, values: values)
            var form = ExampleDossier.form
            form.fields["cover.applicant_seal"]?.alternatives = [sealed]
            var dossier = ExampleDossier.dossier(form, record: record, copies: 1)
            dossier.id = id
            return dossier
        }
        let names = ["重庆乐砚汇软件开发有限责任公司", "重庆两江燕联数字文化有限责任公司"]
        let own = [
            dossier("1", name: names[0], sealed: "曹庆乐砚汇钦放开发有限丙任公司"),
            dossier("2", name: names[1], sealed: "重庆两江悉腾数字文化腿贵任公司"),
        ]
        #expect(ForeignSealCheck().findings(in: own, settings: CheckSettings()) == [])
        let swapped = [own[0], dossier("2", name: names[1], sealed: "重庆乐砚汇软但天发有限资任公乙")]
        let findings = ForeignSealCheck().findings(in: swapped, settings: CheckSettings())
        #expect(findings.map(\.dossier) == ["2"])
        #expect(findings.map(\.field) == ["cover.applicant_seal"])
        #expect(findings.first?.severity == .error)
    }

    @Test func `another applicant's seal is told in the review of a whole batch`() {
        let own: [[FieldID: String]] = [
            ["unit.name": "重庆乐砚汇软件开发有限责任公司", "unit.org_code": codes[0], "project.name": "云上巴渝"],
            ["unit.name": "重庆两江燕联数字文化有限责任公司", "unit.org_code": codes[1], "project.name": "智慧商圈"],
        ]
        let records = own.enumerated().map { index, values in
            ElectronicRecord(
                applicationID: "\(index + 1)", values: ExampleDossier.record.values.merging(values) { $1 })
        }
        let copies = own.enumerated().map { index, values in
            var copy = ExampleDossier.dossier(ExampleDossier.form, record: nil, copies: 1).copies[0].linked.reading
            copy.copy.contentHash = "\(index + 1)"
            for (field, text) in values { copy.form.fields[field]?.value = .text(text) }
            copy.form.fields["cover.applicant_seal"]?.alternatives = [own[0]["unit.name"]!]
            return copy
        }
        let reviews = Assessor(edition: ExampleDossier.edition).assess(copies: copies, records: records)
        #expect(reviews.map(\.copies.count) == [1, 1])
        let told = reviews.flatMap(\.findings).filter { $0.message.contains("印章像是") }
        #expect(told.map(\.dossier) == ["2"])
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
