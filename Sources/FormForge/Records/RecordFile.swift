import FormModel
import Foundation

/// Writes the records of a set as the online system would export them.
enum RecordFile {
    static func write(
        _ records: [ElectronicRecord], edition: FormEdition, _ kinds: [ForgeOrder.Records], to output: URL,
        _ random: inout SplitMix64
    ) throws {
        let folder = output.appending(path: "records")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for kind in kinds {
            switch kind {
            case .json: try json(records, edition, &random).write(to: folder.appending(path: "records.json"))
            case .csv: try csv(records, edition).write(to: folder.appending(path: "records.csv"))
            }
        }
    }

    /// Options are a list in some records and joined text in others, as the contract allows.
    private static func json(_ records: [ElectronicRecord], _ edition: FormEdition, _ random: inout SplitMix64) throws
        -> Data
    {
        var objects: [[String: JSONValue]] = []
        for record in records {
            var object: [String: JSONValue] = ["application_id": .text(record.applicationID)]
            let asLists = random.chance(0.4)
            for field in edition.fields {
                guard let value = record.values[field.id] else { continue }
                if case .options = field.type, asLists, !value.contains(where: { ",，;；|".contains($0) }) {
                    object[field.id.rawValue] = .list(value.split(separator: "、").map(String.init))
                } else {
                    object[field.id.rawValue] = .text(value)
                }
            }
            objects.append(object)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(objects)
    }

    private enum JSONValue: Encodable {
        case text(String)
        case list([String])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .list(let list): try container.encode(list)
            }
        }
    }

    /// RFC 4180, UTF-8 with BOM.
    private static func csv(_ records: [ElectronicRecord], _ edition: FormEdition) -> Data {
        let fields = edition.fields.filter { $0.type.isComparable }
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        var lines = [(["application_id"] + fields.map(\.id.rawValue)).map(quoted).joined(separator: ",")]
        for record in records {
            lines.append(
                ([record.applicationID] + fields.map { record.values[$0.id] ?? "" }).map(quoted).joined(separator: ","))
        }
        return Data(("\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n").utf8)
    }
}
