internal import FormChecks
internal import FormModel

/// The rules that applications are checked by.
public enum RuleList {
    /// With the clauses they rest on and what they read of the form of `configuration`, as text or as a Markdown table.
    public static func text(_ configuration: PipelineConfiguration, markdown: Bool) -> String {
        RuleHandbook(edition: configuration.form).text(markdown: markdown)
    }

    /// As settings name them.
    public static var identifiers: Set<String> { Set(CheckCatalogue.rules.map(\.id)) }
}
