public import FormModel

/// A rule of the notice, the form or a standard. One rule, one file; its messages stand beside its code.
///
/// Pure: no clock, no files, no database. What a rule cannot know it leaves to a person and says so.
public protocol Rule: Sendable {
    /// Stable, in kebab case.
    var id: String { get }
    /// What it asks, in a few Chinese words, for the handbook.
    var title: String { get }
    /// The sentence of the notice, the form or the standard that asks for it.
    var clause: String { get }
    /// The gravest that it gives; less where the reading is doubtful.
    var severity: Finding.Severity { get }
    /// The fields it speaks of; empty for rules on pages, copies and records.
    func reads(_ edition: FormEdition) -> [FieldID]
}

extension Rule {
    public var severity: Finding.Severity { .error }
}
