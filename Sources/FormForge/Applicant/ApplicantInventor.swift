import FormModel

/// Invents applicants from a seed.
struct ApplicantInventor {
    var edition: FormEdition
    /// Narratives of `longTimes` the usual length.
    var isLong = false

    /// Up to some 40 pages.
    private static let longTimes = 3...16

    private static let honours: [(field: FieldID, year: FieldID)] = [
        ("unit.honour_high_tech", "unit.honour_high_tech_year"),
        ("unit.honour_tech_centre", "unit.honour_tech_centre_year"),
        ("unit.honour_key_lab", "unit.honour_key_lab_year"),
    ]

    /// The applicant number `number` (from 1) of a set.
    func applicant(number: Int, _ random: inout SplitMix64) -> Applicant {
        let date = CalendarDate(year: 2020, month: random.chance(0.7) ? 4 : 5, day: nil)
        let day = CalendarDate(
            year: 2020, month: date.month, day: date.month == 4 ? random.int(22...30) : random.int(1...8))
        let start = CalendarDate(year: random.int(2017...2019), month: random.int(1...12), day: nil)
        let end = CalendarDate(year: random.int(2020...2022), month: random.int(1...12), day: nil)
        var applicant = Applicant(
            id: "XXXF2020-50-\(String(10000 + number * 37 + random.int(0...30)).suffix(4))", values: [:],
            coverDate: day,
            declarationDate: day, period: (start, end),
            capital: random.pick([50, 100, 200, 300, 500, 1000, 1268, 2000, 3050, 5000, 6800]),
            isSoftwareCompany: random.chance(0.6), recommender: random.pick(Vocabulary.recommenders), present: [],
            faults: [])
        for field in edition.fields where field.type.isComparable {
            applicant.values[field.id] = ""
        }
        unit(&applicant, &random)
        figures(&applicant, &random)
        choices(&applicant, &random)
        project(&applicant, &random)
        texts(&applicant, &random)
        if edition.id != FormCatalogue.editions[0].id { adapt(&applicant, &random) }
        applicant.present = [
            "cover.applicant_seal", "declaration.seal", "declaration.signature", "dossier.straddling_seal",
            "annex1.rnd_evidence",
            "annex1.revenue_evidence", "annex2.platform_evidence", "annex2.promotion_evidence",
        ]
        if random.chance(0.35) { applicant.present.insert("cover.recommender_seal") }
        applicant.hasOvalSeal =
            ["合资企业", "外资企业"].contains(applicant.values["unit.nature"]) && random.chance(0.7)
        if Self.honours.contains(where: { applicant.values[$0.field] != "" }) {
            applicant.present.insert("annex1.honour_evidence")
        }
        return applicant
    }

    /// To another form than that of 2020: its options, its own fields, and dates before its deadline.
    private func adapt(_ applicant: inout Applicant, _ random: inout SplitMix64) {
        let deadline = edition.deadline
        let day = CalendarDate(year: deadline.year, month: deadline.month, day: random.int(1...(deadline.day ?? 28)))
        (applicant.coverDate, applicant.declarationDate) = (day, day)
        for field in edition.fields {
            let text = applicant.values[field.id] ?? ""
            switch (field.type, field.requirement) {
            case (.options(let all), _)
            where !text.split(separator: "、").allSatisfy({ all.contains(String($0)) }) || text.isEmpty:
                let most = field.requirement == .exactlyOneOption ? 1 : random.int(1...all.count)
                applicant.values[field.id] = random.sample(most, of: all).joined(separator: "、")
            case (.year, .whenOption(let other, let option)):
                let isTicked = applicant.options(other).contains(option)
                applicant.values[field.id] = isTicked ? String(deadline.year - random.int(1...6)) : ""
            case (.date, _): applicant.values[field.id] = random.pick(WrittenDate.paperForms(day))
            default: break
            }
        }
    }

    private func unit(_ applicant: inout Applicant, _ random: inout SplitMix64) {
        let brand = random.shuffled(Vocabulary.brandCharacters).prefix(random.chance(0.75) ? 2 : 3)
        let district = random.pick(Vocabulary.districts)
        let place = random.chance(0.12) ? "（重庆）" : ""
        let prefix = place.isEmpty ? random.pick(["重庆", "重庆", "重庆市", "重庆两江"]) : ""
        let name =
            prefix + brand.map(\.han).joined() + place + random.pick(Vocabulary.trades)
            + random.pick(Vocabulary.suffixes)
        let domain =
            random.pick(["cq", "", "www"]) + brand.map(\.sound).joined()
            + random.pick(["-demo", "-example", "liti", "-shili", "shifan"])
            + random.pick([".com", ".cn", ".com.cn", ".net", ".example"])
        let contact = person(&random)
        let lead = person(&random)
        let legal = random.chance(0.15) ? lead : person(&random)
        let registered = address(district.name, &random)
        applicant.values["unit.name"] = name
        applicant.values["cover.applicant"] = name
        applicant.values["unit.contact_name"] = contact.name
        applicant.values["unit.contact_mobile"] = mobile(&random)
        applicant.values["unit.contact_title"] = random.pick(Vocabulary.contactTitles)
        applicant.values["unit.contact_fax"] = fax(&random)
        applicant.values["unit.contact_email"] = email(contact.sound, domain, &random)
        applicant.values["unit.registered_capital"] = random.pick(
            WrittenMoney.capitalForms(tenThousands: applicant.capital))
        applicant.values["unit.legal_representative"] = legal.name
        applicant.values["unit.registered_address"] = registered
        applicant.values["unit.office_address"] =
            random.chance(0.6) ? registered : address(random.pick(Vocabulary.districts).name, &random)
        applicant.values["unit.org_code"] = ForgedCreditCode.make(division: district.code, &random)
        applicant.values["project.lead_name"] = lead.name
        applicant.values["project.lead_title"] = random.pick(Vocabulary.leadTitles)
        applicant.values["project.lead_mobile"] = mobile(&random)
        applicant.values["project.lead_email"] = email(lead.sound, domain, &random)
        if random.chance(0.8) { applicant.values["cover.recommender"] = applicant.recommender }
    }

    private func figures(_ applicant: inout Applicant, _ random: inout SplitMix64) {
        let revenue = random.int(30000...6_500_000)
        func amount(_ cents: Int) -> String {
            switch random.int(0...4) {
            case 0: WrittenMoney.plain(cents / 100 * 100, decimals: 0)
            case 1: WrittenMoney.grouped(cents, decimals: 2)
            case 2: WrittenMoney.plain(cents / 10 * 10, decimals: 1)
            default: WrittenMoney.plain(cents, decimals: 2)
            }
        }
        applicant.values["unit.main_revenue"] = amount(revenue)
        applicant.values["unit.rnd_spend"] = amount(revenue * random.int(3...25) / 100)
        applicant.values["unit.info_revenue"] = amount(revenue * random.int(30...95) / 100)
        applicant.values["unit.rnd_staff"] = "\(random.int(6...480))" + random.pick(["人", "", "人"])
        applicant.values["project.investment"] = amount(random.int(10000...1_200_000))
        if applicant.isSoftwareCompany {
            applicant.values["unit.software_product_revenue"] = amount(revenue * random.int(5...40) / 100)
            applicant.values["unit.it_service_revenue"] = amount(revenue * random.int(5...30) / 100)
            applicant.values["unit.embedded_revenue"] =
                random.chance(0.3) ? "0" : amount(revenue * random.int(2...10) / 100)
        }
    }

    private func choices(_ applicant: inout Applicant, _ random: inout SplitMix64) {
        applicant.values["unit.nature"] = random.pick([
            "民营企业", "民营企业", "民营企业", "国有企业", "国有控股企业", "合资企业", "外资企业", "国有参股企业", "事业单位",
        ])
        if random.chance(0.08) {
            applicant.values["unit.nature_other"] = random.pick(Vocabulary.otherNatures)
        }
        if case .options(let businesses)? = edition.definition("unit.main_business")?.type {
            applicant.values["unit.main_business"] = random.sample(random.int(1...5), of: businesses).joined(
                separator: "、")
        }
        if random.chance(0.25) {
            applicant.values["unit.main_business_other"] = random.pick(Vocabulary.otherBusinesses)
        }
        applicant.values["unit.listed"] = "否"
        if random.chance(0.35) {
            let venue = random.pick(Vocabulary.venues)
            let date = CalendarDate(year: random.int(2010...2019), month: random.int(1...12), day: random.int(1...28))
            applicant.listedOn = date
            applicant.values["unit.listed"] = "是"
            applicant.values["unit.listed_date"] = random.pick(WrittenDate.paperForms(date))
            applicant.values["unit.listed_place"] = venue.name
            applicant.values["unit.listed_code"] = random.pick(venue.prefixes) + random.digits(3)
        }
        applicant.values["unit.exports"] = "否"
        if random.chance(0.35) {
            applicant.values["unit.exports"] = "是"
            applicant.values["unit.exports_regions"] = random.pick(Vocabulary.regions)
        }
        for honour in Self.honours where random.chance(0.45) {
            applicant.values[honour.field] = random.pick(["国家级", "省市级", "省市级"])
            applicant.values[honour.year] = String(random.int(2017...2019))
        }
        if random.chance(0.5) {
            applicant.values["unit.honour_other"] = random.sample(random.int(1...2), of: Vocabulary.otherHonours)
                .joined(separator: "；")
        }
    }

    private func project(_ applicant: inout Applicant, _ random: inout SplitMix64) {
        let short = applicant.name.replacing("重庆市", with: "").replacing("重庆", with: "").prefix(2)
        let name =
            random.pick(["“\(short)”", "\(short)", "基于\(random.pick(["5G", "人工智能", "区块链", "物联网", "大数据"]))的"])
            + random.pick(Vocabulary.projectThings)
        applicant.values["project.name"] = name
        applicant.values["cover.project_name"] = name
        applicant.values["declaration.project"] = name.hasSuffix("项目") ? String(name.dropLast(2)) : name
        applicant.values["project.period"] = random.pick(
            WrittenDate.rangeForms(applicant.period.start, applicant.period.end))
        if case .options(let directions)? = edition.definition("project.directions")?.type {
            let chosen = random.sample(random.pick([1, 1, 1, 2, 2, 3]), of: directions)
            applicant.values["project.directions"] = chosen.joined(separator: "、")
            let numbered = random.chance(0.5)
            applicant.values["cover.direction"] =
                chosen.map { numbered ? $0 : String($0.split(separator: "：").last ?? "") }.joined(separator: "、")
        }
        applicant.values["cover.date"] = random.pick(WrittenDate.paperForms(applicant.coverDate))
        let date = applicant.declarationDate
        let han = random.chance(0.2)
        applicant.values["declaration.date"] =
            "二〇二〇年" + (han ? ChineseNumeral.small(date.month) : String(date.month)) + "月"
            + (han ? ChineseNumeral.small(date.day ?? 1) : String(date.day ?? 1)) + "日"
    }

    private func texts(_ applicant: inout Applicant, _ random: inout SplitMix64) {
        var grammar = NarrativeGrammar(own: [
            "company": [applicant.name], "product": [applicant.values["project.name"] ?? ""],
            "lead": [applicant.values["project.lead_name"] ?? ""],
        ])
        applicant.values["unit.rnd_capability"] = grammar.text(
            on: "unit.rnd_capability", length: random.int(20...90), &random)
        applicant.values["unit.profile"] = grammar.text(on: "unit.profile", length: random.int(140...320), &random)
        applicant.values["project.overview"] = grammar.text(
            on: "project.overview", length: random.int(130...320), &random)
        let directions = applicant.options("project.directions").compactMap { $0.split(separator: "：").last }
        let times = isLong ? random.int(Self.longTimes) : 1
        for field in edition.narratives.compactMap(\.field) {
            let length = random.int(70...260) * times
            let opening =
                field == "detail.2.2" && directions.count > 1
                ? directions.map { "在\($0)方面，" + grammar.filled("已完成{module}建设，{value}{good}。", &random) }.joined() : ""
            applicant.values[field] = opening + grammar.text(on: field.rawValue, length: length, &random)
        }
    }

    private func person(_ random: inout SplitMix64) -> (name: String, sound: String) {
        let surname = random.pick(Vocabulary.surnames)
        let given = (0..<(random.chance(0.7) ? 2 : 1)).map { _ in random.pick(Vocabulary.givenCharacters) }
        return (surname.han + given.map(\.han).joined(), surname.sound + given.map(\.sound).joined())
    }

    private func mobile(_ random: inout SplitMix64) -> String {
        random.pick(Vocabulary.mobilePrefixes) + (0..<8).map { _ in String(random.int(0...9)) }.joined()
    }

    private func fax(_ random: inout SplitMix64) -> String {
        let number = random.pick(["6", "8"]) + random.digits(7)
        return random.pick([
            "023-\(number)", "023-\(number)", "（023）\(number)", "023\(number)",
            "023-\(number)-\(random.int(1...99) + 800)", number,
        ])
    }

    private func email(_ sound: String, _ domain: String, _ random: inout SplitMix64) -> String {
        let local = random.pick([
            sound, sound + String(random.int(1...99)), "\(sound.prefix(1)).\(sound)",
            "\(sound)_\(random.int(1980...1999))",
        ])
        return "\(local)@\(domain)"
    }

    private func address(_ district: String, _ random: inout SplitMix64) -> String {
        "重庆市\(district)\(random.pick(Vocabulary.roads))\(random.int(1...388))号"
            + (random.chance(0.7)
                ? "\(random.pick(Vocabulary.buildings))\(random.pick(["A座", "B栋", "1幢", "3号楼", ""]))" : "")
            + (random.chance(0.7) ? "\(random.int(1...32))-\(random.int(1...12))" : "\(random.int(2...30))楼")
    }
}
