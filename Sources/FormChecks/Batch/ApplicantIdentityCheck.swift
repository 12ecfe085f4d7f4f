import FormModel

/// One applicant under two codes, or two applicants under one (X22): one of the codes is wrong.
struct ApplicantIdentityCheck: BatchCheck {
    let id = "applicant-identity"
    let title = "单位名称与信用代码对应"
    let clause = "GB 32100-2015：一个主体一个统一社会信用代码"
    let severity = Finding.Severity.error

    private let name: FieldID = "unit.name"
    private let code: FieldID = "unit.org_code"

    func reads(_ edition: FormEdition) -> [FieldID] { [name, code] }

    func findings(in dossiers: [Dossier], settings: CheckSettings) -> [Finding] {
        let stated = dossiers.compactMap { dossier in
            dossier.stated(name).flatMap { name in
                dossier.stated(code).map {
                    (dossier: dossier, name: name, key: FoldedText.fold(name), code: CreditCode.normalised($0))
                }
            }
        }
        let (byName, byCode) = (Dictionary(grouping: stated, by: \.key), Dictionary(grouping: stated, by: \.code))
        return stated.flatMap { one in
            let sameName = byName[one.key]!.filter { $0.code != one.code }
            let sameCode = byCode[one.code]!.filter { $0.key != one.key }
            var findings: [Finding] = []
            if !sameName.isEmpty {
                findings.append(
                    one.dossier.finding(
                        .inconsistent, .error, field: code,
                        message:
                            "单位“\(one.name)”的代码“\(one.code)”与申报\(one.dossier.numbers(of: sameName.map(\.dossier)))填写的不同，请核对营业执照",
                        clause: clause))
            }
            if !sameCode.isEmpty {
                findings.append(
                    one.dossier.finding(
                        .inconsistent, .error, field: name,
                        message:
                            "代码“\(one.code)”在申报\(one.dossier.numbers(of: sameCode.map(\.dossier)))中属于另一单位“\(sameCode[0].name)”，请核对营业执照",
                        clause: clause))
            }
            return findings
        }
    }
}
