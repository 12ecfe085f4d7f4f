import FormModel
import Testing

@testable import FormForge

@Suite struct ApplicantInventorTests {
    private func applicant(seed: UInt64) -> Applicant {
        var random = SplitMix64(seed: seed)
        return ApplicantInventor(edition: .informationConsumption2020).applicant(number: 1, &random)
    }

    @Test func theSameSeedGivesTheSameApplicant() {
        #expect(applicant(seed: 7).values == applicant(seed: 7).values)
        #expect(applicant(seed: 7).values != applicant(seed: 8).values)
    }

    @Test func whatMustAlwaysBeFilledIsFilled() {
        for seed in 0..<40 as Range<UInt64> {
            let applicant = applicant(seed: seed)
            for field in FormEdition.informationConsumption2020.fields where field.type.isComparable {
                switch field.requirement {
                case .always, .exactlyOneOption, .atLeastOneOption:
                    #expect(applicant.values[field.id] != "", "\(field.id)")
                default: #expect(applicant.values[field.id] != nil, "\(field.id)")
                }
            }
        }
    }

    @Test func longTextsKeepTheLimitOfTheForm() {
        for seed in 0..<40 as Range<UInt64> {
            let values = applicant(seed: seed).values
            for field in ["unit.profile", "project.overview"] as [FieldID] {
                #expect((values[field] ?? "").count <= 420)
            }
        }
    }

    @Test func everyFaultThatIsPlantedIsWrittenDown() {
        var found: Set<Finding.Kind> = []
        for seed in 0..<300 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let inventor = ApplicantInventor(edition: .informationConsumption2020)
            var applicant = inventor.applicant(number: 1, &random)
            FaultPlanter.plant(&applicant, edition: .informationConsumption2020, &random)
            for fault in applicant.faults {
                found.insert(fault.kind)
                switch fault.kind {
                case .empty: #expect(applicant.values[fault.field] == "")
                case .invalid: #expect(!ForgedCreditCode.isValid(applicant.values[fault.field] ?? ""))
                case .missing: #expect(!applicant.present.contains(fault.field))
                case .late: #expect(applicant.coverDate > FormEdition.informationConsumption2020.deadline)
                case .inconsistent where fault.isForeignSeal: #expect(applicant.nameOnSeal != applicant.name)
                case .inconsistent: #expect(applicant.values["cover.applicant"] != applicant.values["unit.name"])
                case .altered: #expect(applicant.alteredClause != nil)
                default: Issue.record("no such fault is planted: \(fault.kind)")
                }
            }
        }
        #expect(found == [.empty, .invalid, .missing, .late, .inconsistent, .altered])
    }
}
