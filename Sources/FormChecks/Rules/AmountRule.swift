import FormModel

/// An amount that is no number, or so large that 元 was written for 万元.
struct AmountRule: StatementRule {
    let id = "amount"
    let title = "金额填写"
    let clause = "主营业务收入（万元）、研发投入（万元）、项目投资（万元）等栏按印制的单位填写"

    /// In 元: more than a hundred billion is a slip of the unit (domain.md R-AMT).
    private static let largest = ExactDecimal(significand: 1, exponent: 11)

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .amount || $0.type == .money }.map(\.id)
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        reads(statement.edition).compactMap { field in
            guard let text = statement.text(field) else { return nil }
            let label = statement.edition.quoted(field)
            let isPlain = statement.edition.definition(field)?.type == .amount
            guard let money = Money(parsing: text, impliedPower: isPlain ? 4 : nil) else {
                return Fault(field: field, kind: .invalid, severity: .error, message: "\(label)“\(text)”不是金额，请更正")
            }
            guard let amount = money.amount else {
                return Fault(
                    field: field, kind: .invalid, severity: .warning, message: "\(label)“\(text)”没有写明单位，请核实是元还是万元")
            }
            return amount > Self.largest
                ? Fault(field: field, kind: .invalid, severity: .warning, message: "\(label)“\(text)”过大，请核实是否把元当成了万元")
                : nil
        }
    }

    var examples: CheckExamples { .paper("unit.main_revenue", "约八千") }
}
