import FormModel

/// How the paper's reading of what the form prints differs from the form.
struct PrintedTextChange {
    /// Beyond misreading.
    var isSure: Bool
    /// Both as quoted in a message, around the change.
    var paper: String
    var printed: String
    var region: PageRegion?

    /// Less likely a misreading than this, a change is worth a look.
    private static let likelyNoise = 0.01

    /// nil where nothing was changed, or it cannot be told. `reading`: of the printed text; `unreadable`: characters that
    /// the recogniser cannot write.
    init?(_ reading: FieldReading?, from printed: String, in edition: FormEdition, unreadable: Set<Character>) {
        guard let reading, case .text = reading.value else { return nil }
        let definition = FieldDefinition(
            reading.field, "", part: "", .longText(limit: nil), .optional, clause: "")
        let comparison = FieldComparer(edition: edition, unreadable: unreadable)
            .compare(reading, of: definition, with: printed)
        guard let evidence = comparison.evidence, !evidence.substantial.isEmpty else { return nil }
        isSure =
            comparison.verdict == .different
            && evidence.substantial.allSatisfy { $0.confidence >= MisreadModel().sureCharacter }
        guard isSure || evidence.noise < Self.likelyNoise else { return nil }
        let shown = DisagreementText(reading, comparison, record: printed)
        // A message is one sentence.
        (paper, self.printed) = (shown.paper.replacing("。", with: ""), shown.record.replacing("。", with: ""))
        region = shown.region
    }
}
