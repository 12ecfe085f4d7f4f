public import FormModel

/// A rule about one application.
public protocol Check: Rule {
    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding]
    /// A dossier on which it is silent and one on which it speaks.
    var examples: CheckExamples { get }
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
