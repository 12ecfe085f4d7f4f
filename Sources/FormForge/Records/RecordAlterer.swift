public import FormModel
public import Foundation
internal import GlyphShapes

/// Changes one character in most values of a set's records, to ask of readings that exist already whether a comparison would
/// call any of them the same: many more differences than applicants make, and most of them hard to see. Where a copy contradicts
/// itself on its cover, the record gets what its table says.
public struct RecordAlterer {
    private let truth: ForgeTruth
    private let edition: FormEdition
    private let seed: UInt64
    /// nil where no font is there to find look-alikes with.
    private let fitter = PassageFitter()

    /// - Parameter set: a folder as `SetForge` writes it.
    public init(set: URL, seed: UInt64, edition: FormEdition = .informationConsumption2020) throws {
        truth = try JSONDecoder().decode(ForgeTruth.self, from: Data(contentsOf: set.appending(path: "truth.json")))
        self.edition = edition
        self.seed = seed
    }

    /// The share of values that is changed.
    private static let changed = 0.75
    /// So many of the most alike characters are drawn from.
    private static let lookAlikes = 4

    /// Writes `records/records.json` and `truth.json` of the set with its differences and many more into `folder`; how many.
    public func write(to folder: URL) throws -> Int {
        var (truth, random, count) = (truth, SplitMix64(seed: seed), 0)
        for index in truth.applications.indices {
            guard var record = truth.applications[index].record else { continue }
            let copies = truth.copies.indices.filter {
                truth.copies[$0].applicationID == truth.applications[index].id
            }
            for field in edition.fields where field.type.isComparable {
                // What differs already stays as it is.
                let isEqual = copies.allSatisfy { copy in
                    !truth.copies[copy].differences.contains { $0.field == field.id }
                }
                guard isEqual, let value = record.values[field.id],
                    let (kind, other) = copies.first.flatMap({ otherPlace(field.id, truth.copies[$0]) })
                        ?? (random.chance(Self.changed) ? changed(value, &random) : nil),
                    ValueFold.meaning(other, of: field.type) != ValueFold.meaning(value, of: field.type)
                else { continue }
                record.values[field.id] = other
                count += 1
                for copy in copies {
                    let paper = truth.copies[copy].field(field.id)?.text ?? ""
                    truth.copies[copy].differences.append(
                        PlantedDifference(field: field.id, kind: kind, paper: paper, record: other))
                }
            }
            truth.applications[index].record = record
        }
        try RecordFile.write(
            truth.applications.compactMap(\.record), edition: edition, [.json], to: folder, &random)
        try JSONEncoder().encode(truth).write(to: folder.appending(path: "truth.json"))
        return count
    }

    /// Where the same words stand in full.
    private static let sameWords: [FieldID: FieldID] = [
        "cover.applicant": "unit.name", "cover.project_name": "project.name",
    ]

    /// What `copy` has in the other place of the same words, if it is something else there.
    private func otherPlace(_ field: FieldID, _ copy: CopyTruth) -> (PlantedDifference.Kind, String)? {
        guard let own = copy.field(field)?.text, let name = Self.sameWords[field],
            let other = copy.field(name)?.text, other != own
        else { return nil }
        return (.otherPlace, other)
    }

    private func changed(_ text: String, _ random: inout SplitMix64) -> (PlantedDifference.Kind, String)? {
        let characters = Array(text)
        let places = characters.indices.filter { characters[$0].isHan || characters[$0].isNumber }
        guard places.count > 1 else { return nil }
        let index = random.pick(places)
        switch random.int(0...4) {
        case 0: return (.characterDropped, DifferencePlanter.dropping(characters, index))
        case 1: return (.characterDoubled, DifferencePlanter.doubling(characters, index))
        default:
            let own = characters[index]
            let others =
                own.isHan
                ? Array(fitter?.lookAlikes(of: own).prefix(Self.lookAlikes) ?? [])
                : figures(besides: index, of: characters, &random)
            return others.isEmpty
                ? nil : (.lookAlike, DifferencePlanter.replacing(characters, index, random.pick(others)))
        }
    }

    /// Those that may take the place of the one at `index`: half of the time one that stands beside it, which the ink shows
    /// nearby.
    private func figures(besides index: Int, of characters: [Character], _ random: inout SplitMix64) -> [Character] {
        let own = characters[index]
        let beside = [index - 1, index + 1].filter(characters.indices.contains).map { characters[$0] }
            .filter { $0.isASCII && $0.isNumber && $0 != own }
        return beside.isEmpty || random.chance(0.5) ? "0123456789".filter { $0 != own } : beside
    }
}
