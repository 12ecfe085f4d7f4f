import FormModel

/// Whether a field must be filled in one copy, as far as the copy tells.
enum RequirementState {
    case notRequired
    /// With the reason to put before the field's label; empty where the form says so outright.
    case required(because: String)
    /// What it depends on was not read for sure, or only suggests it.
    case perhaps(because: String)

    init(_ requirement: Requirement, in copy: Dossier.Copy, of edition: FormEdition, stage: CheckSettings.Stage) {
        switch requirement {
        case .optional: self = .notRequired
        case .always: self = .required(because: "")
        case .exactlyOneOption, .atLeastOneOption:
            self = .required(because: "")
        case .whenForwarded:
            self = stage == .forwarded ? .required(because: "") : .notRequired
        case .whenOption(let field, let option):
            self = Self.ticked([option], in: [field], of: copy, edition)
        case .whenAnyOption(let fields):
            self = Self.ticked(nil, in: fields, of: copy, edition)
        case .softwareCompanies:
            self = Self.software(copy, edition)
        }
    }

    /// `options` nil stands for any.
    private static func ticked(
        _ options: [String]?, in fields: [FieldID], of copy: Dossier.Copy, _ edition: FormEdition
    ) -> RequirementState {
        var isPossible = false
        for field in fields {
            guard case .options(let ticked, let doubtful)? = copy.reading(field)?.value else { continue }
            if let option = ticked.first(where: { options?.contains($0) ?? true }) {
                // A tick that the record does not have may be a stray stroke.
                if [.unsure, .different].contains(copy.comparisons[field]?.verdict) {
                    isPossible = true
                    continue
                }
                let label = edition.definition(field)?.label ?? ""
                return .required(because: "“\(label)”已勾选“\(option)”，但")
            }
            if doubtful.contains(where: { options?.contains($0) ?? true }) { isPossible = true }
        }
        return isPossible ? .perhaps(because: "勾选不清，") : .notRequired
    }

    /// The form asks software companies (软件业企业必填) without saying who is one. A company that fills one of the cells
    /// declares itself; software among its businesses or in its name only suggests it.
    private static func software(_ copy: Dossier.Copy, _ edition: FormEdition) -> RequirementState {
        let cells = edition.fields.filter { $0.requirement == .softwareCompanies }
        let filled = cells.filter { copy.text($0.id).map { ExplicitNone($0) == nil } ?? false }
        // What the record does not have there may be the rest of a rule.
        if filled.contains(where: { copy.comparisons[$0.id]?.verdict != .unsure }) {
            return .required(because: "软件业务收入已填其他栏，但")
        }
        if !filled.isEmpty { return .perhaps(because: "软件业务收入其他栏似已填写，") }
        for field in edition.fields {
            if case .options(let ticked, _)? = copy.reading(field.id)?.value,
                let option = ticked.first(where: { $0.contains("软件") })
            {
                return .perhaps(because: "“\(field.label)”已勾选“\(option)”，")
            }
        }
        if let name = copy.text("unit.name"), name.contains("软件") { return .perhaps(because: "单位名称含“软件”，") }
        return .notRequired
    }
}
