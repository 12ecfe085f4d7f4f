import Foundation

/// Reads applications from JSON: a list of objects, one object, or an object that holds one such list.
struct JSONRecords {
    var limits = RecordLimits()
    var keys: FieldKeys

    func records(in text: String) throws(RecordFileError) -> [RawRecord] {
        let root: JSONNode
        do {
            root = try JSONDecoder().decode(JSONNode.self, from: Data(text.utf8))
        } catch {
            throw RecordFileError(.damaged, "JSON 格式有误，无法解析：\(Self.place(of: error))")
        }
        let objects = applications(root)
        if objects.count > limits.rows { throw RecordFileError(.tooLarge, "记录条数超过上限 \(limits.rows)") }
        return objects.enumerated().map { index, object in
            RawRecord(row: index + 1, unit: "条", entries: entries(of: object, under: ""))
        }
    }

    private func applications(_ root: JSONNode) -> [[String: JSONNode]] {
        switch root {
        case .list(let items): return items.map { if case .object(let object) = $0 { object } else { [:] } }
        case .object(let object):
            let lists = object.values.filter { if case .list(let items) = $0 { items.containsObject } else { false } }
            if lists.count == 1, let list = lists.first,
                entries(of: object, under: "").allSatisfy({ $0.meaning == nil })
            {
                return applications(list)
            }
            return [object]
        default: return []
        }
    }

    /// Nested objects are flattened: `{"申报联系人": {"姓名": …}}` is `申报联系人 姓名`.
    private func entries(of object: [String: JSONNode], under group: String) -> [RawRecord.Entry] {
        object.sorted { $0.key < $1.key }.flatMap { name, node in
            let key = group.isEmpty ? name : "\(group) \(name)"
            if case .object(let inner) = node { return entries(of: inner, under: key) }
            guard let value = node.value else { return [] }
            return [RawRecord.Entry(key: key, meaning: keys.meaning(of: key), value: value)]
        }
    }

    private static func place(of error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
        let detail = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey] as? String
        return detail ?? context.debugDescription
    }
}

/// Any JSON value; numbers as their decimal digits.
enum JSONNode: Decodable {
    case null
    case boolean(Bool)
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([String: JSONNode])

    init(from decoder: any Decoder) throws {
        // Strings first: nearly all values are, and a type that does not fit costs an error.
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
            self = .null
        } else if let text = try? single.decode(String.self) {
            self = .text(text)
        } else if let object = try? decoder.container(keyedBy: JSONKey.self) {
            var members: [String: JSONNode] = [:]
            for key in object.allKeys { members[key.stringValue] = try object.decode(JSONNode.self, forKey: key) }
            self = .object(members)
        } else if var list = try? decoder.unkeyedContainer() {
            var items: [JSONNode] = []
            while !list.isAtEnd { items.append(try list.decode(JSONNode.self)) }
            self = .list(items)
        } else if let boolean = try? single.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? single.decode(Int64.self) {
            self = .number(String(integer))
        } else {
            self = .number("\(try single.decode(Decimal.self))")
        }
    }

    /// As a record holds it; nil for null and for what no field can hold.
    fileprivate var value: RawValue? {
        switch self {
        case .null, .object: nil
        case .boolean(let yes): .text(yes ? "是" : "否")
        case .number(let digits): .number(digits)
        case .text(let text): .text(text)
        case .list(let items): .list(items.compactMap { $0.value?.text })
        }
    }
}

extension [JSONNode] {
    fileprivate var containsObject: Bool { contains { if case .object = $0 { true } else { false } } }
}

private struct JSONKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
