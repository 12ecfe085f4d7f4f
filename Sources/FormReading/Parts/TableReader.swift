internal import FormModel

/// Reads the fields of the ruled tables.
struct TableReader {
    let edition: FormEdition

    /// `pages` in the form's order.
    func read(_ pages: [PageReading]) -> [FieldID: FieldReading] {
        let rows = edition.tables.flatMap(\.rows)
        let aligner = RowAligner(rows: rows, detected: DetectedRow.rows(of: pages))
        var fields: [FieldID: FieldReading] = [:]
        var options: [FieldID: [FoundOption]] = [:]
        for assignment in aligner.assignments() {
            guard case .content(let segments) = assignment.template else { continue }
            guard !assignment.cells.isEmpty else { continue }
            let sources = assignment.cells.map {
                SegmentReader.Source(page: $0.page, lines: $0.cell.lines, marks: $0.marks.within($0.cell.box))
            }
            let result = SegmentReader(edition: edition).read(segments, from: sources)
            for (field, reading) in result.fields {
                var reading = reading
                if reading.regions.isEmpty {
                    // A blank value has no ink; its place is its cell.
                    reading.regions = assignment.cells.map { PageRegion(page: $0.page, box: $0.cell.box) }
                }
                fields[field] = reading
            }
            options.merge(result.options) { $1 }
        }
        let reader = OptionReader(options: options.values.flatMap { $0 })
        for (field, found) in options {
            fields[field] = reader.reading(
                of: found, field: field, isSingle: edition.definition(field)?.requirement == .exactlyOneOption)
        }
        return fields
    }
}

extension [BoxMark] {
    /// Those whose middle lies in `box`: a character of a label may look like a ticked box.
    fileprivate func within(_ box: PageBox) -> [BoxMark] {
        filter { box.x < $0.box.midX && $0.box.midX < box.maxX && box.y < $0.box.midY && $0.box.midY < box.maxY }
    }
}
