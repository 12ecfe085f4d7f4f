import FormModel

/// A seal whose text is rather another applicant's name than the one beside it (X3).
///
/// Text along a rim is read with every third character wrong, so no seal is held against one name alone: the other names
/// of the batch say what else it may be.
struct ForeignSealCheck: BatchCheck {
    let id = "foreign-seal"
    let title = "印章与单位名称"
    let clause = "申报材料要求盖章处，须加盖公章"
    let severity = Finding.Severity.error

    /// How like another name the text must be, and by how much more than its own: for an error, and for a look.
    private static let (sure, surelyMore) = (0.7, 0.3)
    private static let (likely, likelyMore) = (0.6, 0.2)

    func reads(_ edition: FormEdition) -> [FieldID] { ["cover.applicant_seal", "declaration.seal"] }

    func findings(in dossiers: [Dossier], settings: CheckSettings) -> [Finding] {
        let names = dossiers.map { dossier in dossier.stated("unit.name").map { (text: $0, key: Self.key($0)) } }
        let different = Set(names.compactMap { $0?.key })
        return zip(dossiers, names).flatMap { dossier, own -> [Finding] in
            guard let own else { return [] }
            return dossier.eachField { reads(dossier.edition).contains($0.id) }.compactMap { copy, field in
                guard let reading = copy.reading(field.id), reading.value == .presence(true),
                    let text = reading.alternatives.first.map(Self.key), !text.isEmpty
                else { return nil }
                let likeness = LinkScore.likeness(text, own.key)
                // No other can be more alike by so much.
                guard likeness <= 1 - Self.likelyMore else { return nil }
                let other = different.subtracting([own.key]).map { (key: $0, likeness: LinkScore.likeness(text, $0)) }
                    .max { ($0.likeness, $0.key.description) < ($1.likeness, $1.key.description) }
                guard let other, other.likeness >= Self.likely, other.likeness - likeness >= Self.likelyMore,
                    let name = names.first(where: { $0?.key == other.key }) ?? nil
                else { return nil }
                let isSure = other.likeness >= Self.sure && other.likeness - likeness >= Self.surelyMore
                return dossier.finding(
                    .inconsistent, isSure ? .error : .warning, field, of: copy,
                    message:
                        "\(dossier.edition.quoted(field.id))处印章像是“\(name.text)”的，不是“\(own.text)”的，请\(isSure ? "退回申报单位重新盖章" : "对照原件核对")\(dossier.page(field, of: copy))",
                    clause: clause)
            }
        }
    }

    private static func key(_ name: String) -> [Unicode.Scalar] {
        FoldedText.name(name).unicodeScalars.map(\.self)
    }
}
