import FormModel

/// Makes the electronic version of an application: what its paper says, written otherwise here and there, with
/// differences planted.
struct RecordForger {
    var edition: FormEdition

    struct Result {
        var record: ElectronicRecord
        var differences: [PlantedDifference]
        var rewritings: [HarmlessRewriting]
    }

    func record(of applicant: Applicant, differences count: Int, _ random: inout SplitMix64) -> Result {
        var values = applicant.values
        var differences: [PlantedDifference] = []
        var rewritings: [HarmlessRewriting] = []
        let planter = DifferencePlanter(edition: edition, applicant: applicant)
        let comparable = edition.fields.filter { $0.type.isComparable }
        for definition in random.shuffled(comparable) where differences.count < count {
            let paper = applicant.values[definition.id] ?? ""
            guard !paper.isEmpty, let (kind, changed) = planter.changed(paper, definition, &random),
                ValueFold.meaning(paper, of: definition.type) != ValueFold.meaning(changed, of: definition.type)
            else { continue }
            values[definition.id] = changed
            differences.append(PlantedDifference(field: definition.id, kind: kind, paper: paper, record: changed))
        }
        let changed = Set(differences.map(\.field))
        let rewriter = HarmlessRewriter(applicant: applicant)
        for definition in comparable where !changed.contains(definition.id) && random.chance(0.4) {
            let paper = applicant.values[definition.id] ?? ""
            guard !paper.isEmpty, let (kind, written) = rewriter.rewritten(paper, definition, &random),
                written != paper,
                ValueFold.meaning(paper, of: definition.type) == ValueFold.meaning(written, of: definition.type)
            else { continue }
            values[definition.id] = written
            rewritings.append(HarmlessRewriting(field: definition.id, kind: kind))
        }
        return Result(
            record: ElectronicRecord(applicationID: applicant.id, values: values),
            differences: differences.sorted { $0.field < $1.field }, rewritings: rewritings)
    }
}
