public import FormModel

/// A rule about several applications together.
public protocol BatchCheck: Rule {
    /// `dossiers` in the order of their numbers.
    func findings(in dossiers: [Dossier], settings: CheckSettings) -> [Finding]
}

extension Dossier {
    /// What the record says of `field`, else the first copy that was read surely; nil for nothing or 无.
    func stated(_ field: FieldID) -> String? {
        if let record { return Statement(record, of: edition).text(field) }
        return copies.lazy.map { Statement($0, with: nil, of: edition) }.first { $0.isClear(field) }?.text(field)
    }

    /// Numbers of applications, to name them in a message.
    func numbers(of others: [Dossier]) -> String { others.map(\.id).joined(separator: "、") }
}
