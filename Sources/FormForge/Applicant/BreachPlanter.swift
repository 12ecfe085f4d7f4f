import FormModel

/// Breaks rules of the form on purpose, each breach of a kind of its own, for measuring what the rules find.
enum BreachPlanter {
    struct Breach: Sendable {
        /// In English, for whoever reads the score.
        var name: String
        /// Of the finding that is due.
        var kind: Finding.Kind
        var field: FieldID
        /// Other fields that the breach sets or rests on; no second breach touches them.
        var besides: [FieldID] = []
        var commit: @Sendable (inout Applicant, inout SplitMix64) -> Void
    }

    /// Plants up to `count` breaches that do not meddle with each other.
    static func plant(_ count: Int, in applicant: inout Applicant, edition: FormEdition, _ random: inout SplitMix64) {
        var touched: Set<FieldID> = []
        for breach in random.shuffled(all) where applicant.faults.count < count {
            let fields = Set([breach.field] + breach.besides)
            guard fields.isDisjoint(with: touched) else { continue }
            touched.formUnion(fields)
            breach.commit(&applicant, &random)
            applicant.faults.append(PaperFault(breach.kind, breach.field, breach.name, isBreach: true))
        }
    }

    static let all: [Breach] = formats + conditions + relations + gaps + absences

    // MARK: - Formats and check digits

    private static let formats: [Breach] = [
        changed("mobile of ten figures", .invalid, "unit.contact_mobile") { String($0.dropLast()) },
        changed("mobile of twelve figures", .invalid, "project.lead_mobile") { $0 + "7" },
        changed("mobile beginning with 2", .invalid, "unit.contact_mobile") { "2" + $0.dropFirst() },
        set("fax of five figures", .invalid, "unit.contact_fax", "023-67215"),
        changed("e-mail without @", .invalid, "unit.contact_email") { $0.replacing("@", with: "") },
        changed("e-mail without a domain", .invalid, "project.lead_email") {
            String($0.prefix { $0 != "@" }) + "@chongqing"
        },
        Breach(name: "credit code with a wrong check character", kind: .invalid, field: "unit.org_code") {
            $0.values["unit.org_code"] = ForgedCreditCode.spoilt($0.values["unit.org_code"] ?? "", &$1)
        },
        changed("credit code of 17 characters", .invalid, "unit.org_code") { String($0.prefix(9) + $0.dropFirst(10)) },
        set("headcount in words", .invalid, "unit.rnd_staff", "若干"),
        set("amount in words", .invalid, "unit.rnd_spend", "详见附件"),
        set("person's name with a figure", .invalid, "unit.contact_name", "王3"),
        set("no such day", .invalid, "cover.date", "2020年4月31日"),
        set("period without an end", .invalid, "project.period", "2019年3月起"),
        long("profile of more than 400 characters", "unit.profile"),
        long("overview of more than 400 characters", "project.overview"),
        set(
            "registered elsewhere", .invalid, "unit.registered_address", "四川省成都市高新区天府大道中段1268号",
            besides: ["unit.org_code"]),
    ]

    // MARK: - What depends on a tick

    private static let listing: [FieldID] = [
        "unit.listed", "unit.listed_date", "unit.listed_place", "unit.listed_code",
    ]

    private static func listed(
        _ name: String, _ kind: Finding.Kind, _ field: FieldID, _ values: [String]
    ) -> Breach {
        Breach(name: name, kind: kind, field: field, besides: listing) { applicant, _ in
            for (field, value) in zip(listing, values) { applicant.values[field] = value }
        }
    }

    private static let conditions: [Breach] = [
        listed(
            "stock code of seven figures", .invalid, "unit.listed_code", ["是", "2015年6月1日", "上海证券交易所", "6009391"]),
        listed(
            "stock code of another exchange", .inconsistent, "unit.listed_code",
            ["是", "2015年6月1日", "深圳证券交易所", "600939"]),
        listed("listed without a code", .empty, "unit.listed_code", ["是", "2015年6月1日", "上海证券交易所", ""]),
        listed("listed without a date", .empty, "unit.listed_date", ["是", "", "上海证券交易所", "600939"]),
        listed("not listed, with a code", .inconsistent, "unit.listed_code", ["否", "", "", "600939"]),
        listed("neither listed nor not", .empty, "unit.listed", ["", "", "", ""]),
        set("exports without regions", .empty, "unit.exports_regions", "", also: ["unit.exports": "是"]),
        set("no exports, with regions", .inconsistent, "unit.exports_regions", "德国、法国", also: ["unit.exports": "否"]),
        set(
            "both exports and none", .inconsistent, "unit.exports", "否、是", also: ["unit.exports_regions": "德国、法国"]),
        set(
            "honour without a year", .empty, "unit.honour_high_tech_year", "", also: ["unit.honour_high_tech": "省市级"],
            besides: ["annex1.honour_evidence"]),
        set("year without an honour", .invalid, "unit.honour_key_lab_year", "2018", also: ["unit.honour_key_lab": ""]),
        set(
            "honour of a year to come", .invalid, "unit.honour_tech_centre_year", "2031",
            also: ["unit.honour_tech_centre": "国家级"], besides: ["annex1.honour_evidence"]),
    ]

    // MARK: - What does not fit together

    private static let relations: [Breach] = [
        set("period that ends before it begins", .inconsistent, "project.period", "2021年12月至2019年3月"),
        Breach(
            name: "cover names another company", kind: .inconsistent, field: "cover.applicant", besides: ["unit.name"]
        ) { applicant, _ in
            applicant.values["cover.applicant"] = FaultPlanter.otherSuffix(applicant.name) ?? "成都" + applicant.name
        },
        changed("cover names another project", .inconsistent, "cover.project_name", besides: ["project.name"]) {
            $0 + "二期工程"
        },
        changed(
            "declaration names another project", .inconsistent, "declaration.project", besides: ["project.name"]
        ) { "新建" + $0 },
        set(
            "cover names a direction that is not ticked", .inconsistent, "cover.direction", "在线医疗服务",
            also: ["project.directions": "方向8：前沿科技信息产品"]),
        set(
            "part of the revenue above the whole", .inconsistent, "unit.info_revenue", "9650.20",
            also: ["unit.main_revenue": "8201.50"]),
        set(
            "research above the revenue", .inconsistent, "unit.rnd_spend", "9277.31",
            also: ["unit.main_revenue": "8201.50"]),
        set(
            "software revenues above the whole", .inconsistent, "unit.software_product_revenue", "5127.60",
            also: [
                "unit.it_service_revenue": "4215.00", "unit.embedded_revenue": "0", "unit.main_revenue": "8201.50",
            ]),
        Breach(
            name: "one mobile of two persons", kind: .inconsistent, field: "project.lead_mobile",
            besides: ["unit.contact_mobile", "unit.contact_name", "project.lead_name"]
        ) { applicant, _ in applicant.values["project.lead_mobile"] = applicant.values["unit.contact_mobile"] },
        Breach(
            name: "credit code of another province", kind: .inconsistent, field: "unit.org_code",
            besides: ["unit.registered_address"]
        ) { $0.values["unit.org_code"] = ForgedCreditCode.make(division: "510107", &$1) },
        Breach(name: "cover dated after the deadline", kind: .late, field: "cover.date") {
            $0.values["cover.date"] = "2020年5月\($1.int(9...25))日"
        },
        Breach(name: "declaration dated after the deadline", kind: .late, field: "declaration.date") {
            $0.values["declaration.date"] = "二〇二〇年5月\($1.int(9...25))日"
        },
    ]

    // MARK: - Gaps

    private static let gaps: [Breach] =
        ([
            "unit.legal_representative", "unit.office_address", "unit.contact_title", "unit.info_revenue",
            "project.investment", "project.lead_title", "project.lead_email", "cover.direction",
        ] as [FieldID]).map { set("empty \($0.rawValue)", .empty, $0, "") }
        + [set("none where a fax is due", .empty, "unit.contact_fax", "无")]

    // MARK: - Seals, signature, evidence

    private static let absences: [Breach] =
        ([
            "cover.applicant_seal", "declaration.seal", "declaration.signature", "dossier.straddling_seal",
            "annex1.rnd_evidence", "annex2.platform_evidence",
        ] as [FieldID]).map { field in
            Breach(name: "no \(field.rawValue)", kind: .missing, field: field) { applicant, _ in
                applicant.present.remove(field)
            }
        }

    // MARK: - Helpers

    private static func set(
        _ name: String, _ kind: Finding.Kind, _ field: FieldID, _ value: String, also: [FieldID: String] = [:],
        besides: [FieldID] = []
    ) -> Breach {
        Breach(name: name, kind: kind, field: field, besides: also.keys + besides) { applicant, _ in
            applicant.values[field] = value
            applicant.values.merge(also) { $1 }
        }
    }

    private static func changed(
        _ name: String, _ kind: Finding.Kind, _ field: FieldID, besides: [FieldID] = [],
        _ change: @escaping @Sendable (String) -> String
    ) -> Breach {
        Breach(name: name, kind: kind, field: field, besides: besides) { applicant, _ in
            applicant.values[field] = change(applicant.values[field] ?? "")
        }
    }

    /// The text again and again, until it is clearly too long.
    private static func long(_ name: String, _ field: FieldID) -> Breach {
        changed(name, .invalid, field) { text in
            var long = text
            // Word counts a number or a Latin word as one.
            while long.count < 620 { long += text }
            return String(long.prefix(640))
        }
    }
}
