import FormModel

/// Makes records of raw ones: numbers the applications, turns values into text, and says what could not be taken.
struct RecordAssembly {
    var edition: FormEdition
    var file: String

    private var definitions: [FieldID: FieldDefinition]

    init(edition: FormEdition, file: String) {
        self.edition = edition
        self.file = file
        definitions = Dictionary(edition.fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func assemble(_ raws: [RawRecord]) -> RecordSet {
        var set = RecordSet()
        var rows: [String: String] = [:]
        for raw in raws {
            let place = "第\(raw.row)\(raw.unit)"
            if let first = raw.entries.first(where: { !$0.value.isEmpty }), isTotal(first.value) {
                set.problems.append(problem(.skippedRow, raw, "\(place)是“\(first.value.text)”行，未作为申报读取"))
                continue
            }
            for entry in raw.entries where entry.meaning == nil && !entry.value.isEmpty {
                if !set.unknownColumns.contains(entry.key) { set.unknownColumns.append(entry.key) }
            }
            var problems: [RecordProblem] = []
            let values = values(of: raw, place: place, problems: &problems)
            let given = applicationID(of: raw)
            if values.allSatisfy({ $0.value.isEmpty }) && given == nil && problems.isEmpty { continue }
            let id = given ?? freeName(raw.row, rows)
            if given == nil {
                problems.insert(problem(.noApplicationID, raw, "\(place)没有申报编号，暂以 \(id) 代替，请补上编号"), at: 0)
            }
            set.problems += problems.map { $0.of(id) }
            if let earlier = rows[id] {
                set.problems.append(
                    problem(.duplicate, raw, "\(place)的申报编号 \(id) 与\(earlier)重复，只采用\(earlier)，请核对").of(id))
                continue
            }
            rows[id] = place
            set.records.append(ElectronicRecord(applicationID: id, values: values))
        }
        return set
    }

    private func values(
        of raw: RawRecord, place: String, problems: inout [RecordProblem]
    ) -> [FieldID: String] {
        var values: [FieldID: String] = [:]
        for entry in raw.entries {
            guard case .field(let field, let unit) = entry.meaning, let definition = definitions[field] else {
                continue
            }
            switch RecordValue(entry.value, of: definition, unit: unit) {
            case .text(let text):
                if let earlier = values[field], !earlier.isEmpty, !text.isEmpty, earlier != text {
                    problems.append(
                        problem(
                            .conflictingColumns, raw, "\(place)有两列都是“\(definition.label)”而内容不同，只采用前一列",
                            field: field))
                } else if values[field]?.isEmpty ?? true {
                    values[field] = text
                }
            case .damaged(let how):
                problems.append(problem(.damagedValue, raw, place + how, field: field))
            }
        }
        return values
    }

    /// A number written like `2.02E+11` has lost its end, and is as good as none.
    private func applicationID(of raw: RawRecord) -> String? {
        raw.entries.lazy.filter { $0.meaning == .applicationID }
            .map { $0.value.text.trimmingWhitespace() }
            .first { !$0.isEmpty && !RecordValue.isScientific($0) }
    }

    private func freeName(_ row: Int, _ taken: [String: String]) -> String {
        let name = "row-\(row)"
        if taken[name] == nil { return name }
        return (2...).lazy.map { "\(name)-\($0)" }.first { taken[$0] == nil } ?? name
    }

    private func isTotal(_ value: RawValue) -> Bool {
        ["合计", "总计", "共计", "小计"].contains(FieldKeys.normal(value.text))
    }

    private func problem(
        _ kind: RecordProblem.Kind, _ raw: RawRecord, _ message: String, field: FieldID? = nil
    ) -> RecordProblem {
        RecordProblem(kind: kind, file: file, row: raw.row, field: field, message: message)
    }
}

extension RecordProblem {
    fileprivate func of(_ applicationID: String) -> RecordProblem {
        var problem = self
        problem.applicationID = applicationID
        return problem
    }
}
