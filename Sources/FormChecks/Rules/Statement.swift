import FormModel

/// What one source says of an application: a copy of the paper, or the record.
struct Statement {
    let edition: FormEdition
    private let record: ElectronicRecord?
    /// nil for what the record says.
    private let copy: Dossier.Copy?

    init(_ record: ElectronicRecord, of edition: FormEdition) {
        (self.edition, self.record, copy) = (edition, record, nil)
    }

    /// `record`: that with which the copy was compared.
    init(_ copy: Dossier.Copy, with record: ElectronicRecord?, of edition: FormEdition) {
        (self.edition, self.record, self.copy) = (edition, record, copy)
    }

    /// What is written in `field`; nil where it is blank, says 无, or was not read. Of paper that says the same as the
    /// record the record's words: they hold no misreadings.
    func text(_ field: FieldID) -> String? {
        guard let text = written(field), !FoldedText.isBlank(text), ExplicitNone(text) == nil else { return nil }
        return text
    }

    private func written(_ field: FieldID) -> String? {
        guard let copy else { return record?.values[field] }
        return verdict(field) == .same ? record?.values[field] ?? copy.text(field) : copy.text(field)
    }

    /// Of the comparison with the record; nil for the record itself.
    func verdict(_ field: FieldID) -> Verdict? { copy?.comparisons[field]?.verdict }

    /// The options ticked in `field`; nil where that is not known.
    func ticked(_ field: FieldID) -> [String]? {
        if let copy {
            guard case .options(let ticked, let doubtful)? = copy.reading(field)?.value, doubtful.isEmpty else {
                return nil
            }
            return ticked
        }
        guard case .options(let printed)? = edition.definition(field)?.type, let text = record?.values[field] else {
            return nil
        }
        let selection = OptionSelection(recorded: text, printed: printed)
        return selection.unknown.isEmpty ? selection.options : nil
    }

    /// Whether what is said of `field` can be relied on: the record always; paper that agrees with the record, or each
    /// character of which was read surely.
    func isSure(_ field: FieldID) -> Bool {
        guard copy != nil else { return true }
        switch verdict(field) {
        case .same: return true
        case .unsure: return false
        // That it differs in one place says nothing of the others.
        case .different, .uncompared, nil: return isClear(field)
        }
    }

    /// Whether each character was read surely, whatever the record says.
    func isClear(_ field: FieldID) -> Bool {
        guard let reading = copy?.reading(field) else { return copy == nil }
        if case .options = reading.value { return reading.confidence >= 0.8 }
        return reading.weakest >= MisreadModel().sureCharacter
    }

    /// An amount in 元 of a field in 万元 or with its own unit.
    func amount(_ field: FieldID) -> ExactDecimal? {
        let power: Int? = edition.definition(field)?.type == .amount ? 4 : nil
        return text(field).flatMap { Money(parsing: $0, impliedPower: power) }?.amount
    }
}
