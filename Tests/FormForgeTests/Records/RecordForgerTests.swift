import FormModel
import Testing

@testable import FormForge

@Suite struct RecordForgerTests {
    private let edition = FormEdition.informationConsumption2020

    private func forged(_ seed: UInt64, differences: Int) -> (Applicant, RecordForger.Result) {
        var random = SplitMix64(seed: seed)
        let applicant = ApplicantInventor(edition: edition).applicant(number: 1, &random)
        return (applicant, RecordForger(edition: edition).record(of: applicant, differences: differences, &random))
    }

    @Test func plantedDifferencesDifferAndEverythingElseMeansTheSame() throws {
        for seed in 0..<60 as Range<UInt64> {
            let (applicant, result) = forged(seed, differences: 8)
            let planted = Set(result.differences.map(\.field))
            #expect(planted.count == 8)
            for field in edition.fields where field.type.isComparable {
                let paper = ValueFold.meaning(applicant.values[field.id] ?? "", of: field.type)
                let record = ValueFold.meaning(result.record.values[field.id] ?? "", of: field.type)
                #expect((paper != record) == planted.contains(field.id), "\(field.id): \(paper) \(record)")
            }
        }
    }

    @Test func everyKindOfDifferenceAndRewritingComesUp() {
        var differences: Set<PlantedDifference.Kind> = []
        var rewritings: Set<HarmlessRewriting.Kind> = []
        for seed in 0..<120 as Range<UInt64> {
            let (_, result) = forged(seed, differences: 10)
            differences.formUnion(result.differences.map(\.kind))
            rewritings.formUnion(result.rewritings.map(\.kind))
        }
        #expect(differences == Set(PlantedDifference.Kind.allCases).subtracting([.otherCopy, .otherPlace]))
        #expect(rewritings == Set(HarmlessRewriting.Kind.allCases))
    }
}
