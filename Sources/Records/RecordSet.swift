public import FormModel

/// What was found in one or more record files.
public struct RecordSet: Sendable, Hashable {
    /// In the order of the files, then of the rows.
    public var records: [ElectronicRecord]
    /// What a person must know about the files; none of it stopped the rest from being read.
    public var problems: [RecordProblem]
    /// Columns that carry values and name no field of the form, as they are written, each once.
    public var unknownColumns: [String]

    public init(records: [ElectronicRecord] = [], problems: [RecordProblem] = [], unknownColumns: [String] = []) {
        self.records = records
        self.problems = problems
        self.unknownColumns = unknownColumns
    }

    /// One set out of several files. The first record of an application number is kept; a later one becomes a problem.
    /// Numbers that were only made up here (`row-2`) never clash: the later one gets a suffix (`row-2-2`).
    public static func merging(_ sets: [RecordSet]) -> RecordSet {
        var merged = RecordSet()
        var taken: Set<String> = []
        for set in sets {
            merged.problems += set.problems
            merged.unknownColumns += set.unknownColumns.filter { !merged.unknownColumns.contains($0) }
            let madeUp = Set(set.problems.filter { $0.kind == .noApplicationID }.compactMap(\.applicationID))
            for var record in set.records {
                if taken.contains(record.applicationID), madeUp.contains(record.applicationID) {
                    let made = record.applicationID
                    record.applicationID =
                        (2...).lazy.map { "\(made)-\($0)" }.first { !taken.contains($0) } ?? made
                } else if taken.contains(record.applicationID) {
                    merged.problems.append(
                        RecordProblem(
                            kind: .duplicate, applicationID: record.applicationID,
                            message: "申报编号 \(record.applicationID) 在多个电子版文件中重复出现，只采用先读到的一条，请核对"))
                    continue
                }
                taken.insert(record.applicationID)
                merged.records.append(record)
            }
        }
        return merged
    }
}
