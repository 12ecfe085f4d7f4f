import FormModel

/// The applicant is registered elsewhere (X6).
struct RegisteredInRegionRule: StatementRule {
    let id = "registered-in-region"
    let title = "注册地在重庆市"
    let clause = "示范项目申报主体应在重庆市注册，具备独立法人资格"

    func reads(_ edition: FormEdition) -> [FieldID] { ["unit.registered_address"] }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        let field: FieldID = "unit.registered_address"
        guard let text = statement.text(field) else { return [] }
        let address = FoldedText.fold(text)
        guard !address.contains(settings.region.name), !settings.region.districts.contains(where: address.hasPrefix)
        else {
            return []
        }
        return [
            Fault(
                field: field, kind: .invalid, severity: .error,
                message: "\(statement.edition.quoted(field))“\(text)”不在\(settings.region.name)，请核对营业执照")
        ]
    }

    var examples: CheckExamples { .paper("unit.registered_address", "四川省成都市高新区天府大道1号") }
}
