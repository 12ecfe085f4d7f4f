public import FormModel

/// A rule of the notice, the form or a standard. One check, one file; its messages stand beside its code.
///
/// Pure: no clock, no files, no database. What a check cannot know it leaves to a person and says so.
public protocol Check: Sendable {
    /// Stable, in kebab case.
    var id: String { get }
    /// What it asks, in a few Chinese words, for the handbook.
    var title: String { get }
    /// The sentence of the notice, the form or the standard that asks for it.
    var clause: String { get }
    /// The gravest that it gives; less where the reading is doubtful.
    var severity: Finding.Severity { get }
    /// The fields it speaks of; empty for checks on pages, copies and records.
    func reads(_ edition: FormEdition) -> [FieldID]
    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding]
    /// A dossier on which it is silent and one on which it speaks.
    var examples: CheckExamples { get }
}

extension Check {
    public var severity: Finding.Severity { .error }
}

/// Evidence that a check works: run by one parametrised test.
public struct CheckExamples: Sendable {
    public var passes: Dossier
    public var fails: Dossier
    public var settings: CheckSettings

    init(passes: Dossier = ExampleDossier.faultless(), fails: Dossier, settings: CheckSettings = CheckSettings()) {
        self.passes = passes
        self.fails = fails
        self.settings = settings
    }
}

extension CheckExamples {
    /// Fails with `text` in one field of the paper.
    static func paper(_ field: FieldID, _ text: String) -> CheckExamples {
        CheckExamples(fails: ExampleDossier.with(field, .text(text)))
    }
}
