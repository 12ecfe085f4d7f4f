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
        let assignments = aligner.assignments()
        let usualEm = BoxBinding.usualEm(of: assignments.map(\.words))
        for assignment in assignments {
            guard case .content(let segments) = assignment.template else { continue }
            guard !assignment.cells.isEmpty else { continue }
            let sources = assignment.cells.map { page, cell, marks in
                // A character of a label may look like a ticked box.
                SegmentReader.Source(
                    page: page, lines: cell.lines, marks: marks.filter { cell.box.holdsMiddle(of: $0.box) })
            }
            let result = SegmentReader(edition: edition, usualEm: usualEm).read(segments, from: sources)
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
                of: found, field: field, requirement: edition.definition(field)?.requirement ?? .optional)
        }
        return fields
    }
}
