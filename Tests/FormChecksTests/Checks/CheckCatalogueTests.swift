import FormModel
import Testing

@testable import FormChecks

@Suite struct CheckCatalogueTests {
    @Test(arguments: CheckCatalogue.checks.map(\.id))
    func `a check is silent on the example that passes and speaks on the one that fails`(id: String) throws {
        let check = try #require(CheckCatalogue.checks.first { $0.id == id })
        let examples = check.examples
        #expect(check.findings(in: examples.passes, settings: examples.settings) == [])
        let findings = check.findings(in: examples.fails, settings: examples.settings)
        #expect(!findings.isEmpty)
        for finding in findings {
            #expect(finding.message.contains { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) })
            #expect(!finding.message.contains("。"), "one sentence, without its full stop")
        }
    }

    @Test(arguments: CheckCatalogue.checks.map(\.id))
    func `a check reads only fields that the form has`(id: String) throws {
        let check = try #require(CheckCatalogue.checks.first { $0.id == id })
        for field in check.reads(edition) { #expect(edition.definition(field) != nil) }
        #expect(!check.title.isEmpty)
        #expect(!check.clause.isEmpty)
    }

    @Test func `identifiers are unique`() {
        #expect(Set(CheckCatalogue.checks.map(\.id)).count == CheckCatalogue.checks.count)
    }

    @Test(arguments: FormCatalogue.editions.map(\.id))
    func `an edition words and waives only rules that there are`(edition: String) throws {
        let form = try #require(FormCatalogue.edition(edition))
        let known = Set(CheckCatalogue.rules.map(\.id))
        #expect(Set(form.clauses.keys).subtracting(known) == [])
        #expect(form.waivedRules.subtracting(known) == [])
        #expect(form.waivedRules.intersection(form.clauses.keys) == [])
    }

    @Test func `a faultless application has no finding`() {
        let dossier = ExampleDossier.faultless()
        #expect(CheckCatalogue.checks.flatMap { $0.findings(in: dossier, settings: CheckSettings()) } == [])
        #expect(
            CheckCatalogue.checks.flatMap { $0.findings(in: dossier, settings: CheckSettings(stage: .forwarded)) } == []
        )
    }

    /// Of these nothing can be checked but the comparison with the record: all others are claimed by a rule of their own.
    private let waived: Set<FieldID> = []

    @Test func `every field of the form is claimed by a check or waived`() {
        let claimed = CheckCatalogue.checks.reduce(into: Set<FieldID>()) { $0.formUnion($1.reads(edition)) }
        #expect(edition.fields.map(\.id).filter { !claimed.contains($0) && !waived.contains($0) } == [])
    }
}
