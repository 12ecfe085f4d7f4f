import FormModel

/// Puts faults into an applicant's paper and writes them down.
enum FaultPlanter {
    private static let mayBeEmpty: [FieldID] = [
        "unit.contact_fax", "unit.office_address", "unit.rnd_spend", "unit.contact_title", "project.period",
        "project.lead_email",
        "unit.info_revenue", "unit.rnd_staff", "cover.direction", "project.lead_title", "unit.legal_representative",
        "detail.1.4",
        "unit.rnd_capability",
    ]

    static func plant(_ applicant: inout Applicant, edition: FormEdition, _ random: inout SplitMix64) {
        if random.chance(0.14) {
            let field = random.pick(mayBeEmpty.filter { edition.definition($0) != nil })
            applicant.values[field] = ""
            applicant.faults.append(PaperFault(.empty, field, "left empty"))
        }
        if random.chance(0.04), edition.definition("unit.listed") != nil {
            applicant.values["unit.listed"] = ""
            for field in ["unit.listed_date", "unit.listed_place", "unit.listed_code"] as [FieldID] {
                applicant.values[field] = ""
            }
            applicant.faults.append(PaperFault(.empty, "unit.listed", "neither 否 nor 是 ticked"))
        }
        if random.chance(0.08), let code = applicant.values["unit.org_code"] {
            applicant.values["unit.org_code"] = ForgedCreditCode.spoilt(code, &random)
            applicant.faults.append(PaperFault(.invalid, "unit.org_code", "wrong check digit"))
        }
        for (field, probability) in [
            ("cover.applicant_seal", 0.07), ("declaration.seal", 0.07), ("declaration.signature", 0.07),
            ("dossier.straddling_seal", 0.05),
        ] as [(FieldID, Double)] where random.chance(probability) {
            applicant.present.remove(field)
            applicant.faults.append(PaperFault(.missing, field, "not there"))
        }
        if random.chance(0.04) {
            let deadline = edition.deadline
            let isAtEnd = (deadline.day ?? 0) >= 25
            applicant.coverDate.month = deadline.month + (isAtEnd ? 1 : 0)
            applicant.coverDate.day = random.int(isAtEnd ? 1...17 : (deadline.day ?? 0) + 1...25)
            applicant.values["cover.date"] = random.pick(WrittenDate.paperForms(applicant.coverDate))
            applicant.faults.append(PaperFault(.late, "cover.date", "after the deadline"))
        }
        if random.chance(0.04), let other = Self.otherSuffix(applicant.name) {
            applicant.values["cover.applicant"] = other
            applicant.faults.append(
                PaperFault(.inconsistent, "cover.applicant", "the cover names the company otherwise than table 1"))
        }
        if random.chance(0.04), let altered = alteration(edition, &random) {
            applicant.alteredClause = altered
            applicant.faults.append(
                PaperFault(.altered, "declaration.clauses", "\(altered.printed) → \(altered.altered)"))
        }
        if random.chance(0.06) {
            applicant.sealName = otherCompany(&random)
            addFault(.inconsistent, PaperFault.foreignSeal, toSealsOf: &applicant)
        } else if random.chance(0.05) {
            let purpose = random.pick(["合同专用章", "财务专用章", "发票专用章"])
            applicant.sealPurpose = purpose
            addFault(.invalid, "a \(purpose)", toSealsOf: &applicant)
        }
    }

    /// One stamp is in all the unit's places.
    private static func addFault(_ kind: Finding.Kind, _ note: String, toSealsOf applicant: inout Applicant) {
        for field in ["cover.applicant_seal", "declaration.seal"] as [FieldID]
        where applicant.present.contains(field) {
            applicant.faults.append(PaperFault(kind, field, note))
        }
    }

    /// 有限公司 for 有限责任公司 and the other way round; nil for neither.
    static func otherSuffix(_ name: String) -> String? {
        if name.contains("有限责任公司") { return name.replacing("有限责任公司", with: "有限公司") }
        if name.contains("股份有限公司") { return nil }
        return name.contains("有限公司") ? name.replacing("有限公司", with: "有限责任公司") : nil
    }

    private static func otherCompany(_ random: inout SplitMix64) -> String {
        random.pick(["重庆", "重庆市", "重庆两江"])
            + random.shuffled(Vocabulary.brandCharacters).prefix(random.int(2...3)).map(\.han).joined()
            + random.pick(Vocabulary.trades) + random.pick(Vocabulary.suffixes)
    }

    private static func alteration(_ edition: FormEdition, _ random: inout SplitMix64) -> (
        printed: String, altered: String
    )? {
        let changes = [
            ("真实性负责，并保证", "真实性负责，并尽量保证"), ("皆符合国家有关法律法规", "基本符合国家有关法律法规"), ("承担全部法律责任", "承担相应法律责任"),
            ("皆为自主知识产权", "主要为自主知识产权"),
        ]
        let change = random.pick(changes)
        for case .printed(let text) in edition.declaration where text.contains(change.0) {
            return (text, text.replacing(change.0, with: change.1))
        }
        return nil
    }
}
