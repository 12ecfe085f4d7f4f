import FormModel
import Testing

@testable import FormChecks

@Suite struct CheckTests {
    private func findings(_ dossier: Dossier, _ settings: CheckSettings = CheckSettings()) -> [Finding] {
        CheckCatalogue.checks.flatMap { $0.findings(in: dossier, settings: settings) }
            .filter { $0.copy == nil || $0.copy == "scan_1.pdf" }
    }

    @Test func `the recommender is asked for only once the application was passed on`() {
        let dossier = ExampleDossier.changed(record: nil) {
            $0.fields["cover.recommender"] = ExampleDossier.reading("cover.recommender", .blank)
            $0.fields["cover.recommender_seal"] = ExampleDossier.reading("cover.recommender_seal", .presence(false))
        }
        #expect(findings(dossier).map(\.kind) == [.unmatched])
        let forwarded = findings(dossier, CheckSettings(stage: .forwarded))
        #expect(forwarded.map(\.kind) == [.unmatched, .empty, .missing])
        #expect(forwarded.last?.message == "“推荐单位 （加盖单位公章）”处未见印章，请申报单位补正（第1页）")
    }

    @Test func `a ticked option asks for its details`() {
        let dossier = ExampleDossier.changed(record: nil) {
            $0.fields["unit.listed"] = ExampleDossier.reading("unit.listed", .options(ticked: ["是"], doubtful: []))
        }
        let found = findings(dossier).filter { $0.kind == .empty }
        #expect(found.map(\.field) == ["unit.listed_date", "unit.listed_place", "unit.listed_code"])
        #expect(found.last?.message == "“是否上市公司”已勾选“是”，但“股票代码”空缺，请补填（第3页）")
        #expect(found.allSatisfy { $0.severity == .error })
    }

    @Test func `a difference says which of paper, other paper and record stands alone`() {
        var dossier = ExampleDossier.with("unit.contact_mobile", .text("13637899999"))
        #expect(findings(dossier).map(\.message).first?.contains("，纸质两份一致，网上不同，") == true)
        dossier.copies[1] = ExampleDossier.faultless().copies[1]
        #expect(findings(dossier).map(\.message).first?.contains("，另一份纸质与网上一致，") == true)
        dossier.copies.remove(at: 1)
        #expect(findings(dossier).first { $0.kind == .different }?.message.contains("份") == false)
    }

    @Test func `a tick that is hard to see only asks a person`() {
        let dossier = ExampleDossier.changed(record: nil) {
            $0.fields["unit.exports"] = ExampleDossier.reading(
                "unit.exports", .options(ticked: [], doubtful: ["是"]))
        }
        let found = findings(dossier).filter { $0.kind == .empty }
        #expect(found.map(\.field) == ["unit.exports", "unit.exports_regions"])
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func `a software company is known by what it fills, and suspected by what it ticks`() {
        let declared = ExampleDossier.changed(record: nil) {
            $0.fields["unit.it_service_revenue"] = ExampleDossier.reading("unit.it_service_revenue", .text("300"))
        }
        let errors = findings(declared).filter { $0.kind == .empty }
        #expect(errors.map(\.field) == ["unit.software_product_revenue", "unit.embedded_revenue"])
        #expect(errors.allSatisfy { $0.severity == .error })
        // What the record does not have there may be the rest of a rule.
        let smudged = ExampleDossier.changed {
            $0.fields["unit.it_service_revenue"] = ExampleDossier.reading(
                "unit.it_service_revenue", .text("1"), confidence: 0.6)
        }
        #expect(findings(smudged).filter { $0.kind == .empty }.allSatisfy { $0.severity == .warning })
        let suspected = ExampleDossier.changed(record: nil) {
            $0.fields["unit.main_business"] = ExampleDossier.reading(
                "unit.main_business", .options(ticked: ["工业软件"], doubtful: []))
        }
        let warnings = findings(suspected).filter { $0.kind == .empty }
        #expect(warnings.count == 3)
        #expect(warnings.allSatisfy { $0.severity == .warning })
    }

    @Test func `a wrong code on a sure reading is an error, on a doubtful one a question with its repair`() {
        var record = ExampleDossier.record
        record.values["unit.org_code"] = nil
        let sure = findings(
            ExampleDossier.changed(record: record) {
                $0.fields["unit.org_code"] = reading("unit.org_code", "91500112MA60ABC05W")
            })
        #expect(sure.map(\.kind) == [.invalid])
        #expect(sure.first?.severity == .error)
        let doubtful = findings(
            ExampleDossier.changed(record: record) {
                $0.fields["unit.org_code"] = reading("unit.org_code", "9150O112MA60ABCD5W", weak: [4: 0.6])
            })
        #expect(doubtful.map(\.kind) == [.unsure])
        #expect(doubtful.first?.severity == .warning)
        #expect(doubtful.first?.message.contains("可能是“91500112MA60ABCD5W”") == true)
        #expect(doubtful.first?.paper == "9150O112MA60ABCD5W", "nothing is silently mended")
    }

    @Test func `a code that one look-alike turns into the record's is a question however sure the reading`() {
        let found = findings(ExampleDossier.with("unit.org_code", .text("91500112MA60ABC05W")))
        #expect(found.map(\.kind) == [.unsure, .unsure])
    }

    @Test func `a wrong code that the record shares is said of both`() {
        var record = ExampleDossier.record
        record.values["unit.org_code"] = "91500112MA60ABCE5W"
        let found = findings(
            ExampleDossier.changed(record: record) {
                $0.fields["unit.org_code"] = reading("unit.org_code", "91500112MA60ABCE5W")
            })
        #expect(found.map(\.kind) == [.invalid])
        #expect(found.first?.message.contains("网上填报相同") == true)
    }

    @Test func `the deadline can be set`() {
        let dossier = ExampleDossier.with("cover.date", .text("2020年5月9日"))
        #expect(findings(dossier).contains { $0.kind == .late && $0.severity == .error })
        let later = CheckSettings(deadline: CalendarDate(year: 2020, month: 5, day: 31))
        #expect(!findings(dossier, later).contains { $0.kind == .late })
    }

    @Test func `a late date on a doubtful reading is only a warning`() {
        let found = findings(ExampleDossier.with("declaration.date", .text("二〇二〇年6月8日"), confidence: 0.7))
        #expect(found.first { $0.kind == .late }?.severity == .warning)
    }

    @Test func `what nobody looked for is one note a copy`() {
        let dossier = ExampleDossier.changed { form in
            for field: FieldID in ["annex1.rnd_evidence", "dossier.straddling_seal"] {
                form.fields[field] = FieldReading(field: field, value: .unreadable, confidence: 0)
            }
        }
        #expect(findings(dossier).map(\.message) == ["scan_1.pdf的“附1 2. 研发能力证明材料”“骑缝章”未能自动检查，请人工查看"])
    }

    @Test(arguments: [
        ("拥有发明专利12项、软件著作权35项，参与制定行业标准2项。", 49), ("软件著作权共3件", 3), ("取得专利，其中发明8项", 0), ("专利2019年获得", 0),
    ])
    func `claimed rights are the numbers behind their names`(text: String, count: Int) {
        #expect(ClaimedRightsCheck.claimed(in: FoldedText.fold(text)) == count)
    }

    @Test(
        arguments: [
            ("2019年度主营业务收入：1,268.35万元", "12683500"), ("主营业务收入为(人民币)12683500元", "12683500"), ("主营业务收入1268.35", nil),
            ("营业成本12万元", nil),
        ] as [(String, String?)])
    func `the revenue of the evidence is read with its unit`(text: String, amount: String?) {
        let found = RevenueEvidenceCheck.revenue(in: FoldedText.fold(text))?.amount
        #expect(found == amount.flatMap { ExactDecimal($0) })
    }

    @Test(arguments: [("1268.35", "1208.35", true), ("1268.35", "126.35", true), ("1268.35", "2168.35", false)])
    func `one figure more, less or another is a misreading of the evidence`(one: String, other: String, is: Bool) throws
    {
        let amounts = try [one, other].map { try #require(ExactDecimal($0)) }
        #expect(RevenueEvidenceCheck.isMisread(amounts[0], amounts[1]) == `is`)
    }

    @Test func `tables without a page are one missing page`() {
        let dossier = ExampleDossier.changed { $0.pages.removeAll { $0.kind == .tables } }
        let missing = findings(dossier).filter { $0.kind == .missing && $0.copy == "scan_1.pdf" }
        #expect(missing.map(\.message) == ["scan_1.pdf未找到“一、申报单位基本信息，二、申报项目基本信息”页，请补齐"])
    }

    @Test func `a blank that the record fills is one question, not two`() {
        var record = ExampleDossier.record
        record.values["unit.contact_fax"] = "023-63895660"
        let dossier = ExampleDossier.changed(record: record) {
            $0.fields["unit.contact_fax"] = ExampleDossier.reading("unit.contact_fax", .blank, confidence: 0.9)
        }
        #expect(findings(dossier).map(\.kind) == [.unsure])
    }

    @Test func `a missing page is one finding, not one for each of its fields`() {
        let dossier = ExampleDossier.changed { form in
            form.pages.removeAll { $0.kind == .declaration }
            for field in edition.fields where field.part == "附3" { form.fields[field.id] = nil }
        }
        let found = findings(dossier)
        #expect(found.map(\.kind) == [.missing])
        #expect(found.first?.message == "scan_1.pdf未找到“附3 申报主体责任声明”页，请补齐")
    }

    @Test func `while a page is unreadable nothing is missing for sure`() {
        let dossier = ExampleDossier.changed { form in
            form.pages[0].kind = .unreadable
            for field in edition.fields where field.part == "封面" { form.fields[field.id] = nil }
        }
        #expect(findings(dossier).map(\.severity) == [.warning, .warning])
    }

    @Test func `a difference in a long text shows its place and surroundings`() throws {
        let text = "公司成立于2015年，专注社区数字化服务，服务居民超过120万户，在重庆、四川、贵州设有分支机构。"
        let found = findings(
            ExampleDossier.with("unit.profile", .text(text.replacing("120万户", with: "350万户")), confidence: 0.99))
        let finding = try #require(found.first { $0.kind == .different })
        #expect(
            finding.message
                == "“申报单位简介”纸质为“…务,服务居民超过350万户,在重庆、…”，网上为“…务,服务居民超过120万户,在重庆、…”，纸质两份一致，网上不同，请退回申报单位核实更正（第3页）")
        #expect(finding.region?.box.width ?? 999 < 20)
    }

    @Test func `a difference on the second page of a text is shown there`() throws {
        let text = "公司成立于2015年，专注社区数字化服务，服务居民超过120万户，在重庆、四川、贵州设有分支机构。"
        let changed = ExampleDossier.with("unit.profile", .text(text.replacing("四川", with: "四州")), confidence: 0.99)
        let dossier = ExampleDossier.changed { form in
            var reading = changed.copies[0].reading("unit.profile")!
            for index in reading.characters.indices.suffix(20) { reading.characters[index].box.y -= 40 }
            reading.regions = [reading.characters.dropLast(20), reading.characters.suffix(20)].enumerated().map {
                page, characters in
                PageRegion(page: 3 + page, box: PageBox.enclosing(characters.map(\.box))!)
            }
            form.fields["unit.profile"] = reading
        }
        let finding = try #require(findings(dossier).first { $0.field == "unit.profile" })
        #expect(finding.region?.page == 4 && finding.message.hasSuffix("（第4页）"))
        #expect(finding.region?.box.y ?? 99 < 50)
    }

    @Test func `labels that stand in several places are told apart`() throws {
        let label = { (field: FieldID) in edition.definition(field).map(edition.distinctLabel) }
        #expect(label("cover.project_name") == "封面 项目名称")
        #expect(label("project.name") == "表二 项目名称")
        #expect(label("unit.nature_other") == "单位性质 其他（请注明）")
        #expect(label("unit.main_business_other") == "主营业务 其他（请注明）")
        #expect(label("unit.contact_mobile") == "申报联系人 手机")
    }

    @Test(
        arguments: [
            (read: "合同专用章", purpose: "合同专用章", isSure: true), ("财务专用这", "财务专用章", true), ("财务大才测", "财务专用章", false),
            ("投标专用章", "投标专用章", true), ("", nil, false), ("有限公司", nil, false), ("*谨闸7N", nil, false),
        ] as [(String, String?, Bool)])
    func `what a seal is for is told from the line below its star`(read: String, purpose: String?, isSure: Bool) {
        let dossier = ExampleDossier.sealed { $0.levelText = read }
        let findings = SealPurposeCheck().findings(in: dossier, settings: CheckSettings())
        #expect(findings.isEmpty == (purpose == nil))
        #expect(
            findings.allSatisfy { $0.severity == (isSure ? .error : .warning) && $0.message.contains(purpose ?? "") })
    }

    @Test func `an oval seal is that of a company with foreign capital, and no other unit's`() {
        func messages(nature: FieldValue, _ change: (inout SealImprint) -> Void) -> [String] {
            let dossier = ExampleDossier.sealed(nature: nature, change)
            return SealShapeCheck().findings(in: dossier, settings: CheckSettings()).map(\.message)
        }
        let oval = { (seal: inout SealImprint) in
            seal.oval = SealImprint.Oval(length: 45, breadth: 30, turn: 4)
            seal.star = .missing
        }
        #expect(messages(nature: .options(ticked: ["外资企业"], doubtful: []), oval) == [])
        #expect(messages(nature: .options(ticked: [], doubtful: ["合资企业"]), oval) == [])
        #expect(messages(nature: .unreadable, oval) == [])
        #expect(messages(nature: .options(ticked: ["民营企业"], doubtful: []), oval).count == 2)
        #expect(messages(nature: .options(ticked: ["民营企业"], doubtful: []), { $0.box.width = 35 }).count == 2)
        #expect(messages(nature: .options(ticked: ["民营企业"], doubtful: []), { $0.star = nil }) == [])
    }

    @Test func `a seal without colour is an error on a colour scan and a question on a grey one`() {
        func findings(_ dossier: Dossier) -> [Finding] {
            PhotocopiedSealCheck().findings(in: dossier, settings: CheckSettings())
        }
        #expect(Set(findings(ExampleDossier.scanned(.grey)).map(\.severity)) == [.warning])
        let copied = ExampleDossier.changed { form in
            let region = form.fields["declaration.seal"]?.regions.first
            form.fields["declaration.seal"]?.seal = SealImprint(
                box: region?.box ?? PageBox(x: 0, y: 0, width: 40, height: 40), ink: .black, completeness: 1,
                confidence: 1)
        }
        #expect(findings(copied).map(\.severity) == [.error, .error])
        #expect(findings(copied).map(\.field) == ["declaration.seal", "declaration.seal"])
        #expect(findings(ExampleDossier.faultless()) == [])
    }
}
