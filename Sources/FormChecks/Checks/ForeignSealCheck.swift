import FormModel

/// A seal that shows another name than the one that it stands beside (X3).
struct ForeignSealCheck: Check {
    let id = "foreign-seal"
    let title = "印章与单位名称"
    let clause = "申报材料要求盖章处，须加盖公章"
    let severity = Finding.Severity.error

    func reads(_ edition: FormEdition) -> [FieldID] { edition.namesOfSeals.keys.sorted() }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type == .seal }.compactMap { copy, field in
            guard let name = dossier.names(ofSeal: field.id, in: copy).first else { return nil }
            // A recommending body may be named in short.
            let isSure = field.id != "cover.recommender_seal"
            let place = "\(dossier.edition.quoted(field.id))处"
            let page = dossier.page(field, of: copy)
            switch copy.sealOwners[field.id] {
            case .other(let other):
                return dossier.finding(
                    .inconsistent, isSure ? .error : .warning, field, of: copy,
                    message:
                        "\(place)印章像是“\(other)”的，不是“\(name)”的，请\(isSure ? "退回申报单位重新盖章" : "对照原件核对")\(page)",
                    clause: clause)
            case .unknown(let read) where isSure:
                return dossier.finding(
                    .inconsistent, .warning, field, of: copy,
                    message: "\(place)印章文字不像“\(name)”，大致读作“\(read)”，请对照原件核对\(page)", clause: clause)
            case .own, .unknown, .unclear, nil:
                return nil
            }
        }
    }

    var examples: CheckExamples {
        var dossier = ExampleDossier.faultless()
        for copy in dossier.copies.indices {
            dossier.copies[copy].sealOwners["declaration.seal"] = .other("重庆云岭文化旅游有限公司")
        }
        return CheckExamples(fails: dossier)
    }
}
