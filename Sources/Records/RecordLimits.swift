/// What a record file may cost at most; a file beyond it is refused as a whole.
public struct RecordLimits: Sendable, Hashable {
    /// Of the file, in bytes.
    public var fileSize: Int
    /// Of everything taken out of one XLSX file, in bytes; guards against archives that inflate without end.
    public var inflatedSize: Int
    public var rows: Int
    public var columns: Int

    public init(
        fileSize: Int = 64 << 20, inflatedSize: Int = 512 << 20, rows: Int = 100_000, columns: Int = 1_000
    ) {
        self.fileSize = fileSize
        self.inflatedSize = inflatedSize
        self.rows = rows
        self.columns = columns
    }
}
