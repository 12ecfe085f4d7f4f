public import FormModel
public import Foundation

/// Reads electronic versions from JSON, CSV, TSV and XLSX files.
///
/// The format is told from the content; the name of the file means nothing. Values are taken as they stand: only
/// options are brought to one form (joined by `、`), and a value that its file has already damaged is left out with a
/// problem rather than repaired.
public struct RecordLoader: Sendable {
    public var edition: FormEdition
    public var limits: RecordLimits

    public init(edition: FormEdition, limits: RecordLimits = RecordLimits()) {
        self.edition = edition
        self.limits = limits
    }

    /// Reads one file. Throws where nothing at all can be made of it.
    public func load(_ file: URL) throws(RecordFileError) -> RecordSet {
        let name = file.lastPathComponent
        do throws(RecordFileError) {
            let size = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? nil
            guard let size else { throw RecordFileError(.missing, "文件不存在或无法读取") }
            try checkSize(size)
            guard let data = try? Data(contentsOf: file) else { throw RecordFileError(.missing, "文件不存在或无法读取") }
            return try load(data, name: name)
        } catch {
            throw RecordFileError(error.reason, file: name, error.message)
        }
    }

    /// Reads the content of a file that is called `name` in problems.
    public func load(_ content: Data, name: String) throws(RecordFileError) -> RecordSet {
        do throws(RecordFileError) {
            try checkSize(content.count)
            let keys = FieldKeys(edition: edition)
            let raw = try rawRecords(content, keys: keys)
            let set = RecordAssembly(edition: edition, file: name).assemble(raw)
            if set.records.isEmpty && set.problems.isEmpty {
                throw RecordFileError(.noApplications, "没有找到申报记录：请检查表头是否为申报书的栏目名称或字段标识")
            }
            return set
        } catch {
            throw RecordFileError(error.reason, file: name, error.message)
        }
    }

    private func checkSize(_ size: Int) throws(RecordFileError) {
        if size == 0 { throw RecordFileError(.empty, "文件为空") }
        if size > limits.fileSize {
            throw RecordFileError(.tooLarge, "文件大小超过上限 \(limits.fileSize >> 20) MB")
        }
    }

    private func rawRecords(_ content: Data, keys: FieldKeys) throws(RecordFileError) -> [RawRecord] {
        switch try RecordFormat.detect(content) {
        case .workbook:
            let sheets = try Workbook(content, limits: limits).sheets
            return sheets.flatMap { SheetLayout(keys: keys).records(in: $0.rows) }
        case .json(let text):
            return try JSONRecords(limits: limits, keys: keys).records(in: text)
        case .delimited(let text):
            let rows = try DelimitedText(limits: limits).rows(in: text)
            return SheetLayout(keys: keys).records(in: rows)
        }
    }
}
