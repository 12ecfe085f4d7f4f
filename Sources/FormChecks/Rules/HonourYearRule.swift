import FormModel

/// Honours and the years in which they were given (X14).
struct HonourYearRule: StatementRule {
    let id = "honour-year"
    let title = "荣誉与授予年份"
    let clause = "相关荣誉：□国家级 / □省市级 授予年份：____年"

    /// 高新技术企业认定管理办法 (2016), article 9: valid for three years.
    private static let valid = 3
    private static let earliest = 1990

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .year }.map(\.id) + ["unit.honour_high_tech"]
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        let edition = statement.edition
        return edition.honourYears.compactMap { honour, field -> Fault? in
            guard let text = statement.text(field) else { return nil }
            func fault(_ severity: Finding.Severity, _ message: String) -> Fault {
                Fault(
                    field: field, kind: .invalid, severity: severity, message: edition.quoted(field) + message,
                    besides: [honour])
            }
            guard let year = CalendarDate.year(parsing: text), (Self.earliest...edition.deadline.year).contains(year)
            else {
                return fault(.error, "“\(text)”不是有效的年份，请更正")
            }
            guard let ticked = statement.ticked(honour) else { return nil }
            if ticked.isEmpty { return fault(.warning, "填写了“\(text)”但未勾选级别，请核实") }
            if ticked.count > 1 { return fault(.warning, "只填一个年份“\(text)”却勾选了两个级别，请核实") }
            return honour == "unit.honour_high_tech" && year < edition.deadline.year - Self.valid
                ? fault(.warning, "为“\(text)”，高新技术企业资格三年有效，请核实是否已过期") : nil
        }
    }

    var examples: CheckExamples { .paper("unit.honour_high_tech_year", "2031") }
}

extension FormEdition {
    /// Each honour with the field of the year in which it was given.
    var honourYears: [(honour: FieldID, year: FieldID)] {
        fields.compactMap { field in
            guard field.type == .year, case .whenAnyOption(let honours) = field.requirement, let honour = honours.first
            else { return nil }
            return (honour, field.id)
        }
    }
}
