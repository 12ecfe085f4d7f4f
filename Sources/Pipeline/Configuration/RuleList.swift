internal import FormChecks
internal import FormModel

/// The rules that applications are checked by.
public enum RuleList {
    /// With the clauses they rest on, as text or as a Markdown table.
    public static func text(markdown: Bool) -> String {
        RuleHandbook(edition: FormCatalogue.editions[0]).text(markdown: markdown)
    }

    /// As settings name them.
    public static var identifiers: Set<String> { Set(CheckCatalogue.rules.map(\.id)) }
}
