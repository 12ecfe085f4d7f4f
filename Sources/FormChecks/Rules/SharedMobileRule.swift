import FormModel

/// Two persons with one mobile number (X8).
struct SharedMobileRule: StatementRule {
    let id = "shared-mobile"
    let title = "两人同一手机号码"
    let clause = "申报联系人、项目负责人的姓名和手机"
    let severity = Finding.Severity.warning

    func reads(_ edition: FormEdition) -> [FieldID] {
        ["unit.contact_name", "unit.contact_mobile", "project.lead_name", "project.lead_mobile"]
    }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let contact = statement.text("unit.contact_name"), let lead = statement.text("project.lead_name"),
            FoldedText.fold(contact) != FoldedText.fold(lead),
            let one = statement.text("unit.contact_mobile").flatMap(MobileNumber.init),
            let other = statement.text("project.lead_mobile").flatMap(MobileNumber.init), one == other
        else { return [] }
        return [
            Fault(
                field: "project.lead_mobile", kind: .inconsistent, severity: .warning,
                message: "申报联系人“\(contact)”与项目负责人“\(lead)”的手机号码相同，请核实",
                besides: ["unit.contact_mobile", "unit.contact_name", "project.lead_name"])
        ]
    }

    var examples: CheckExamples { .paper("project.lead_mobile", "13896012345") }
}
