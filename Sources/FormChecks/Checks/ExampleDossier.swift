import FormModel

/// Dossiers for the examples of checks: a faultless application and changes to it.
enum ExampleDossier {
    static let edition = FormEdition.informationConsumption2020

    /// Two copies and a record that agree, every field filled as it must be, read with certainty.
    static func faultless() -> Dossier { dossier(form) }

    /// The faultless application with another paper, in both copies.
    static func changed(
        record: ElectronicRecord? = record, copies: Int = 2, _ change: (inout FormReading) -> Void
    ) -> Dossier {
        var form = form
        change(&form)
        return dossier(form, record: record, copies: copies)
    }

    /// The faultless application with another value in one field of the paper.
    static func with(_ field: FieldID, _ value: FieldValue, confidence: Double = 0.99) -> Dossier {
        changed { $0.fields[field] = reading(field, value, confidence: confidence) }
    }

    /// The faultless application with another value in one field of the second copy only.
    static func differing(in field: FieldID, _ value: FieldValue, record: ElectronicRecord? = record) -> Dossier {
        var other = form
        other.fields[field] = reading(field, value)
        return dossier([form, other], record: record)
    }

    /// The faultless application without its notes page in the second copy.
    static func withFewerPages() -> Dossier {
        var other = form
        other.pages.removeAll { $0.kind == .notes }
        return dossier([form, other], record: record)
    }

    static func dossier(_ form: FormReading, record: ElectronicRecord? = record, copies: Int = 2) -> Dossier {
        dossier(Array(repeating: form, count: copies), record: record)
    }

    /// The faultless application from a scanner that sees `colour`.
    static func scanned(_ colour: ColourMode) -> Dossier { dossier([form, form], record: record, colour: colour) }

    /// The faultless application with a seal of the unit on the declaration, and what it ticked as 单位性质.
    static func sealed(
        nature: FieldValue = .options(ticked: ["民营企业"], doubtful: []), _ change: (inout SealImprint) -> Void
    ) -> Dossier {
        changed { form in
            form.fields["unit.nature"] = reading("unit.nature", nature)
            var seal = SealImprint(
                box: PageBox(x: 100, y: 200, width: 42, height: 42), ink: .red, completeness: 1, confidence: 1)
            change(&seal)
            form.fields["declaration.seal"]?.seal = seal
        }
    }

    private static func dossier(
        _ forms: [FormReading], record: ElectronicRecord?, colour: ColourMode = .colour
    ) -> Dossier {
        let linked = forms.enumerated().map { number, form in
            LinkedCopy(
                reading: ReadCopy(
                    copy: PaperCopy(
                        contentHash: String(repeating: String(number), count: 64), name: "scan_\(number + 1).pdf",
                        pageCount: form.pages.count),
                    form: form,
                    pages: form.pages.map {
                        PageSummary(
                            PageReading(number: $0.number, width: 210, height: 297, resolution: 300, colour: colour))
                    }),
                link: record.map { RecordLink(applicationID: $0.applicationID, confidence: 1, reason: "信用代码一致") })
        }
        return Dossier(
            edition: edition, id: record?.applicationID ?? "paper-00000000", record: record, copies: linked,
            comparer: FieldComparer(edition: edition))
    }

    static let record = ElectronicRecord(
        applicationID: "CQ2020-0001",
        values: Dictionary(
            uniqueKeysWithValues: edition.fields.filter(\.type.isComparable).map {
                ($0.id, values[$0.id]?.ledgerText ?? "")
            }))

    static var form: FormReading {
        FormReading(
            edition: edition.id,
            pages: kinds.enumerated().map {
                PageRole(number: $0 + 1, kind: $1, position: $0 + 1, confidence: 0.95)
            },
            fields: Dictionary(
                uniqueKeysWithValues: edition.fields.map { ($0.id, reading($0.id, values[$0.id] ?? .blank)) }))
    }

    /// `points`: size of the print.
    static func reading(
        _ field: FieldID, _ value: FieldValue, confidence: Double = 0.99, points: Double = 16
    ) -> FieldReading {
        let em = points * 25.4 / 72
        let part = edition.definition(field).flatMap(edition.pageKind)
        let page = part.flatMap { kinds.firstIndex(of: $0) }.map { $0 + 1 }
        let box = PageBox(x: 40, y: 60, width: 80, height: 8)
        var characters: [ReadCharacter] = []
        if case .text(let text) = value {
            characters = text.enumerated().map { index, character in
                let box = PageBox(
                    x: 40 + Double(index % 20) * em, y: 60 + Double(index / 20) * 8, width: em, height: 6)
                return ReadCharacter(text: String(character), confidence: confidence, box: box)
            }
        }
        // The straddling seal is on every page.
        let pages = field == "dossier.straddling_seal" ? Array(1...kinds.count) : page.map { [$0] } ?? []
        return FieldReading(
            field: field, value: value, confidence: confidence,
            regions: pages.map { PageRegion(page: $0, box: PageBox.enclosing(characters.map(\.box)) ?? box) },
            characters: characters)
    }

    /// The declaration as printed, with the project's name.
    static let declaration = edition.declarationClauses.map { segment in
        if case .printed(let words) = segment { words } else { "山城智慧社区信息消费服务平台" }
    }.joined()

    private static let kinds: [PageRole.Kind] = [
        .cover, .notes, .tables, .tables, .detail, .detail, .annex1, .evidence, .annex2, .evidence, .declaration,
    ]

    private static let values: [FieldID: FieldValue] = {
        var values: [FieldID: FieldValue] = [
            "cover.project_name": .text("山城智慧社区信息消费服务平台"),
            "cover.direction": .text("方向2：线上线下融合服务"),
            "cover.applicant": .text("重庆云岭数智科技有限公司"),
            "cover.recommender": .text("重庆市渝北区经济和信息化委员会"),
            "cover.date": .text("2020年4月30日"),
            "unit.name": .text("重庆云岭数智科技有限公司"),
            "unit.contact_name": .text("陈晓岚"),
            "unit.contact_mobile": .text("13896012345"),
            "unit.contact_title": .text("项目经理"),
            "unit.contact_fax": .text("023-63895660"),
            "unit.contact_email": .text("chenxl@yunling.example.cn"),
            "unit.registered_capital": .text("5000万元"),
            "unit.legal_representative": .text("周正明"),
            "unit.registered_address": .text("重庆市渝北区龙山街道红锦大道1号"),
            "unit.office_address": .text("重庆市渝北区龙山街道红锦大道1号"),
            "unit.org_code": .text("91500112MA60ABCD5W"),
            "unit.nature": .options(ticked: ["民营企业"], doubtful: []),
            "unit.main_business": .options(ticked: ["大数据", "人工智能"], doubtful: []),
            "unit.listed": .options(ticked: ["否"], doubtful: []),
            "unit.exports": .options(ticked: ["否"], doubtful: []),
            "unit.honour_high_tech": .options(ticked: ["国家级"], doubtful: []),
            "unit.honour_high_tech_year": .text("2018"),
            "unit.honour_tech_centre": .options(ticked: [], doubtful: []),
            "unit.honour_key_lab": .options(ticked: [], doubtful: []),
            "unit.rnd_capability": .text("拥有发明专利12项、软件著作权35项，参与制定行业标准2项。"),
            "unit.main_revenue": .text("8650.20"),
            "unit.rnd_spend": .text("1268.35"),
            "unit.info_revenue": .text("5120.00"),
            "unit.rnd_staff": .text("86"),
            "unit.profile": .text("公司成立于2015年，专注社区数字化服务，服务居民超过120万户，在重庆、四川、贵州设有分支机构。"),
            "project.name": .text("山城智慧社区信息消费服务平台"),
            "project.period": .text("2019年3月至2020年12月"),
            "project.investment": .text("2300"),
            "project.lead_name": .text("何一凡"),
            "project.lead_title": .text("技术总监"),
            "project.lead_mobile": .text("13637812345"),
            "project.lead_email": .text("heyf@yunling.example.cn"),
            "project.directions": .options(ticked: ["方向2：线上线下融合服务"], doubtful: []),
            "project.overview": .text("项目建设覆盖38个区县的社区服务平台，总投资2300万元，已接入商户1.2万家。"),
            "declaration.project": .text("山城智慧社区信息消费服务平台"),
            "declaration.clauses": .text(declaration),
            "declaration.date": .text("二〇二〇年4月30日"),
        ]
        for field in edition.fields {
            switch field.type {
            case .seal, .signature, .evidencePages, .copies: values[field.id] = .presence(true)
            case .longText where values[field.id] == nil:
                values[field.id] = .text("本项目采用云边协同架构，已完成一期建设并稳定运行。")
            default: break
            }
        }
        return values
    }()
}
