import FormModel

/// A part of the form has no page in the copy.
struct MissingPageCheck: Check {
    let id = "missing-page"
    let title = "缺页"
    let clause = "如实、详细地填写每一部分内容"

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy in
            Self.parts.filter { !copy.hasPage($0.kind) }.map { part in
                // A page that could not be read may be the one.
                let isSure = !copy.hasUnknownPages
                return dossier.finding(
                    .missing, part.isFilled ? (isSure ? .error : .warning) : .note, of: copy,
                    message: "\(copy.name)未找到“\(part.name)”页，请\(isSure ? "补齐" : "对照原件核对")", clause: clause)
            }
        }
    }

    /// In the order of the form. The notes page carries nothing to fill, so its absence is only noted.
    private static let parts: [(kind: PageRole.Kind, name: String, isFilled: Bool)] = [
        (.cover, "封面", true), (.notes, "填表须知", false), (.tables, "一、申报单位基本信息，二、申报项目基本信息", true),
        (.detail, "三、申报项目详细介绍", true), (.annex1, "附1 申报单位相关证明材料", true),
        (.annex2, "附2 申报项目相关证明材料", true), (.declaration, "附3 申报主体责任声明", true),
    ]

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.changed { $0.pages.removeAll { $0.kind == .declaration } })
    }
}
