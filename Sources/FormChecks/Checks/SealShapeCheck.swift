import FormModel

/// A unit's seal that does not look as those of units do (domain.md §5).
struct SealShapeCheck: Check {
    let id = "seal-shape"
    let title = "印章样式"
    let clause = "申报材料要求盖章处，须加盖公章"
    let severity = Finding.Severity.warning

    /// Millimetres on a scan: 38 to 45 are in use.
    private static let diameters = 36.0...46.0
    private static let withForeignCapital: Set = ["外资企业", "合资企业"]

    /// Recommending bodies have other seals.
    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.namesOfSeals.filter { $0.value == "unit.name" }.keys.sorted() + ["unit.nature"]
    }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachSeal.compactMap { copy, field, seal in
            guard dossier.edition.namesOfSeals[field.id] == "unit.name", SealPurpose(of: seal) == nil,
                let fault = fault(of: seal, natures: copy.reading("unit.nature")?.value)
            else { return nil }
            return dossier.finding(
                .inconsistent, .warning, field, of: copy,
                message:
                    "\(dossier.edition.quoted(field.id))处印章\(fault)，请核对是否本单位公章\(dossier.page(field, of: copy))",
                clause: clause)
        }
    }

    private func fault(of seal: SealImprint, natures: FieldValue?) -> String? {
        if seal.oval != nil {
            // Companies with foreign capital have oval seals without a star.
            guard case .options(let ticked, let doubtful)? = natures,
                Self.withForeignCapital.isDisjoint(with: ticked + doubtful)
            else { return nil }
            return "是椭圆形的，而单位性质未选外资或合资企业"
        }
        if seal.star == .missing { return "中间没有五角星" }
        let diameter = seal.box.width
        guard !Self.diameters.contains(diameter) else { return nil }
        return "直径约\(Int(diameter.rounded()))毫米，与公章通常的尺寸不符"
    }

    var examples: CheckExamples {
        CheckExamples(
            passes: ExampleDossier.sealed { $0.star = .found(turn: 4) },
            fails: ExampleDossier.sealed { $0.star = .missing })
    }
}
