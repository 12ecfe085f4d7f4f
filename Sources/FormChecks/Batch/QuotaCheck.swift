import FormModel

/// More projects are recommended than the ministry takes (X20); it takes the first.
struct QuotaCheck: BatchCheck {
    let id = "quota"
    let title = "推荐项目数量"
    let clause = "各省、自治区、直辖市推荐项目数量不超过10个，超过的默认按顺序选取"
    let severity = Finding.Severity.error

    func reads(_ edition: FormEdition) -> [FieldID] { [] }

    /// Only what has been passed on is recommended.
    func findings(in dossiers: [Dossier], settings: CheckSettings) -> [Finding] {
        guard settings.stage == .forwarded else { return [] }
        return dossiers.dropFirst(settings.quota).enumerated().map { index, dossier in
            dossier.finding(
                .invalid, .error,
                message: "按编号顺序为第\(settings.quota + index + 1)个推荐项目，超过\(settings.quota)个的名额，请确定取舍", clause: clause)
        }
    }
}
