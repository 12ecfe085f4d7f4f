import FormModel

/// The credit code or organisation code breaks its own check character.
///
/// On a sure reading that is the applicant's error. On a doubtful one, or where one look-alike would mend it, it may be
/// the scan's: then the repair is a suggestion and nothing is corrected.
struct OrganisationCodeCheck: TypedCheck {
    let id = "organisation-code"
    let title = "统一社会信用代码、组织机构代码校验"
    let clause = "GB 32100-2015《法人和其他组织统一社会信用代码编码规则》、GB 11714-1997《全国组织机构代码编制规则》"

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .organisationCode }.map(\.id)
    }

    func findings(onCopiesOf dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.eachField { $0.type == .organisationCode }.compactMap { copy, field in
            guard let reading = copy.reading(field.id), let text = copy.text(field.id), ExplicitNone(text) == nil,
                let fault = Self.fault(text)
            else { return nil }
            let page = dossier.page(field, of: copy)
            let record = dossier.record?.values[field.id]
            let isConfirmed = record.map { CreditCode.normalised($0) == CreditCode.normalised(text) } ?? false
            if isConfirmed {
                return dossier.finding(
                    .invalid, .error, field, of: copy,
                    message: "\(dossier.edition.quoted(field.id))“\(text)”\(fault)，网上填报相同，请申报单位核对营业执照\(page)",
                    clause: clause)
            }
            let suggestions = CreditCode.repairs(of: text).map(\.characters)
            let weakest = reading.weakest
            // The record may hold what the paper really says.
            let isMended =
                suggestions.contains { $0 == record.map(CreditCode.normalised) }
                || copy.comparisons[field.id]?.verdict == .unsure && record.flatMap(Self.fault) == nil
            if weakest >= MisreadModel().sureCharacter, !isMended {
                return dossier.finding(
                    .invalid, .error, field, of: copy,
                    message: "\(dossier.edition.quoted(field.id))“\(text)”\(fault)，请申报单位核对营业执照\(page)", clause: clause)
            }
            let hint =
                suggestions.count == 1
                ? "，可能是“\(suggestions[0])”" : suggestions.count > 1 ? "，可能是“\(suggestions[0])”等" : ""
            return dossier.finding(
                .unsure, .warning, field, of: copy,
                message: "\(dossier.edition.quoted(field.id))识别为“\(text)”，\(fault)\(hint)，请对照原件核对\(page)",
                clause: clause)
        }
    }

    /// What is wrong, in Chinese; nil where nothing is.
    static func fault(_ text: String) -> String? {
        let code = CreditCode.normalised(text)
        do {
            if code.count == 9 {
                _ = try OrganisationCode(code)
            } else {
                _ = try CreditCode(code)
            }
            return nil
        } catch let fault as CreditCode.Fault {
            switch fault {
            case .length(let count): return "为\(count)位，应为18位（或9位组织机构代码）"
            case .illegalCharacter(let character, let position): return "第\(position)位“\(character)”不是代码允许的字符"
            case .checkCharacter(let expected, _): return "校验码不符（应为“\(expected)”）"
            case .organisationPart(let expected, _): return "第9至17位的组织机构代码校验不符（第17位应为“\(expected)”）"
            }
        } catch let fault as OrganisationCode.Fault {
            switch fault {
            case .length(let count): return "为\(count)位，应为9位"
            case .illegalCharacter(let character, let position): return "第\(position)位“\(character)”不是代码允许的字符"
            case .checkCharacter(let expected, _): return "校验码不符（应为“\(expected)”）"
            }
        } catch {
            return "无法校验"
        }
    }

    var examples: CheckExamples {
        CheckExamples(fails: ExampleDossier.with("unit.org_code", .text("91500112MA60ABCE5W")))
    }
}
