import FormModel

/// A seal that was cut for something else than to be the unit's own (印章管理: other seals differ in name from the unit's).
struct SealPurposeCheck: Check {
    let id = "seal-purpose"
    let title = "盖的不是公章"
    let clause = "申报材料要求盖章处，须加盖公章"
    let severity = Finding.Severity.error

    func reads(_ edition: FormEdition) -> [FieldID] { edition.namesOfSeals.keys.sorted() }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachSeal.compactMap { copy, field, seal in
            guard let purpose = SealPurpose(of: seal) else { return nil }
            return dossier.finding(
                .invalid, purpose.isSure ? .error : .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))处盖的像是“\(purpose.name)”，不是公章，请\(purpose.isSure ? "退回申报单位重新盖章" : "对照原件核对")\(dossier.page(field, of: copy))",
                clause: clause)
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.sealed { $0.levelText = "财务专用章" })
    }
}

/// What a seal is for that is not the unit's own.
struct SealPurpose {
    let name: String
    let isSure: Bool

    /// domain.md §5.
    private static let known = ["合同专用章", "财务专用章", "发票专用章"]
    private static let mark = "专用"
    /// Of the characters of a purpose: what is read of red ink is often wrong in one of five.
    private static let (like, surely) = (0.4, 0.8)

    /// From the level line below the star; nil where it does not say one.
    init?(of seal: SealImprint) {
        guard let text = seal.levelText, !text.isEmpty else { return nil }
        let read = Array(text.unicodeScalars)
        // 专用章 alone does not say for what.
        let best = Self.known.filter { !Set($0.prefix(2)).isDisjoint(with: text) }
            .map { (name: $0, likeness: LinkScore.likeness(Array($0.unicodeScalars), read)) }
            .max { $0.likeness < $1.likeness }
        if let best, best.likeness >= Self.like {
            (name, isSure) = (best.name, best.likeness >= Self.surely || text.contains(Self.mark))
        } else if text.contains(Self.mark) {
            (name, isSure) = (text, true)
        } else {
            return nil
        }
    }
}
