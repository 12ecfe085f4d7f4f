import FormChecks
import FormModel
import Testing

@testable import FormForge

/// The rules on records as they were typed in, where no reading can go wrong: issue 6's bar of 100 % and 0.
@Suite struct BreachPlanterTests {
    private let edition = FormCatalogue.editions[0]

    private func applicants(_ count: Int, breaches: Int) -> [Applicant] {
        var random = SplitMix64(seed: 4477)
        let inventor = ApplicantInventor(edition: edition)
        return (1...count).map { number in
            var applicant = inventor.applicant(number: number, &random)
            BreachPlanter.plant(breaches, in: &applicant, edition: edition, &random)
            return applicant
        }
    }

    private func reviews(of applicants: [Applicant]) -> [DossierReview] {
        Assessor(edition: edition).assess(
            copies: [], records: applicants.map { ElectronicRecord(applicationID: $0.id, values: $0.values) })
    }

    @Test func `every breach that a record can show is found in it`() throws {
        let applicants = applicants(120, breaches: 5)
        let findings = Dictionary(uniqueKeysWithValues: reviews(of: applicants).map { ($0.id, $0.findings) })
        var kinds: Set<String> = []
        var missed: [String] = []
        var planted = 0
        for applicant in applicants {
            for breach in applicant.faults where breach.kind != .missing {
                planted += 1
                kinds.insert(breach.note)
                let isFound = try #require(findings[applicant.id]).contains {
                    $0.kind == breach.kind && $0.field == breach.field
                }
                if !isFound { missed.append("\(breach.note): \(applicant.values[breach.field] ?? "")") }
            }
        }
        #expect(missed == [])
        #expect(planted >= 300 && kinds.count >= 25, "\(planted) breaches of \(kinds.count) kinds")
    }

    @Test func `a faultless record breaks no rule`() {
        let errors = reviews(of: applicants(150, breaches: 0)).flatMap(\.findings).filter {
            $0.severity == .error && $0.field != nil
        }
        #expect(errors.map(\.message) == [])
    }
}
