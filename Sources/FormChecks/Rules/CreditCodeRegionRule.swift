import FormModel

/// A credit code that was given elsewhere (X7): companies that move keep theirs, so it is only worth a look.
struct CreditCodeRegionRule: StatementRule {
    let id = "credit-code-region"
    let title = "信用代码的登记机关"
    let clause = "GB 32100-2015：第3至8位为登记管理机关行政区划码"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .organisationCode }.map(\.id)
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field), let code = try? CreditCode(text),
                !code.characters.dropFirst(2).hasPrefix(settings.region.code)
            else { return nil }
            return Fault(
                field: field, kind: .inconsistent, severity: .warning,
                message: "\(statement.edition.quoted(field))“\(text)”的登记机关不在\(settings.region.name)，请核对是否由外地迁入")
        }
    }

    var examples: CheckExamples { .paper("unit.org_code", "91350100M000100Y43") }
}
