import FormModel
import Foundation

/// Which field a key of a record file names: an identifier, the label printed on the form, or a usual other name.
///
/// White space, width, brackets, punctuation and the case of letters mean nothing.
struct FieldKeys: Sendable {
    enum Meaning: Hashable, Sendable {
        case applicationID
        /// `unit` is what the heading says in brackets where the form's own label does not: `注册资本（万元）`.
        case field(FieldID, unit: String? = nil)
    }

    private var identifiers: [String: FieldID] = [:]
    private var aliases: [String: FieldID] = [:]
    /// In the order of the form; more than one where words repeat (`姓名`).
    private var labels: [String: [FieldID]] = [:]
    private var types: [FieldID: FieldType] = [:]

    init(edition: FormEdition) {
        for definition in edition.fields {
            identifiers[Self.normal(definition.id.rawValue)] = definition.id
            types[definition.id] = definition.type
            guard definition.type.isComparable else { continue }
            for label in Self.spellings(of: definition) where labels[label]?.contains(definition.id) != true {
                labels[label, default: []].append(definition.id)
            }
        }
        for (field, names) in Self.otherNames where types[field] != nil {
            for name in names { aliases[Self.normal(name)] = field }
        }
    }

    /// nil where the key names nothing, or where it alone could name several fields.
    func meaning(of key: String) -> Meaning? {
        let normal = Self.normal(key)
        if normal.isEmpty { return nil }
        if Self.applicationNumberNames.contains(normal) { return .applicationID }
        if let field = identifiers[normal] { return .field(field) }
        if let field = aliases[normal] ?? only(labels[normal]) { return .field(field) }
        let bare = Self.normal(Self.withoutBrackets(key))
        guard bare != normal, let field = aliases[bare] ?? only(labels[bare]) else { return nil }
        return .field(field, unit: unit(in: key, of: field))
    }

    /// The fields that words like `姓名` could name, in the order of the form; empty where `meaning` knows the answer.
    func candidates(for key: String) -> [FieldID] {
        guard meaning(of: key) == nil else { return [] }
        return labels[Self.normal(key)] ?? labels[Self.normal(Self.withoutBrackets(key))] ?? []
    }

    private func only(_ fields: [FieldID]?) -> FieldID? {
        fields?.count == 1 ? fields?.first : nil
    }

    /// The unit of money in the brackets of a heading, where it differs from the form's own 万元.
    private func unit(in key: String, of field: FieldID) -> String? {
        guard let type = types[field], type == .money || type == .amount else { return nil }
        let words = key.precomposedStringWithCompatibilityMapping
        guard let open = words.lastIndex(of: "("), let close = words[open...].firstIndex(of: ")") else { return nil }
        var unit = words[words.index(after: open)..<close].filter { !$0.isWhitespace }
        if unit.hasPrefix("单位:") { unit.removeFirst(3) }
        guard unit.hasSuffix("元"), unit.count <= 5 else { return nil }
        return unit == "万元" && type == .amount ? nil : unit
    }
}

extension FieldKeys {
    /// Letters and digits only, full-width forms and capitals folded.
    static func normal(_ key: String) -> String {
        String(
            String.UnicodeScalarView(
                key.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.filter {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                }))
    }

    static func withoutBrackets(_ key: String) -> String {
        var depth = 0
        return String(
            key.precomposedStringWithCompatibilityMapping.filter { character in
                switch character {
                case "(", "[", "【":
                    depth += 1
                    return false
                case ")", "]", "】":
                    depth = max(0, depth - 1)
                    return false
                default: return depth == 0
                }
            })
    }

    /// All ways in which a heading may spell the printed label.
    private static func spellings(of definition: FieldDefinition) -> [String] {
        let label = definition.label
        let bare = withoutBrackets(label)
        var spellings = [label, definition.part + label, bare, definition.part + bare]
        // `1.(2) 项目实施方案` without its number.
        spellings.append(String(normal(bare).drop { $0.isNumber }))
        // `申报联系人 姓名` without its group; claimed by several fields it names none.
        if let word = label.split(separator: " ").last { spellings.append(String(word)) }
        return spellings.map(normal).filter { !$0.isEmpty }
    }
}
