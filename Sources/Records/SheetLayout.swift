import FormModel

/// Finds the applications in a sheet: one a row below a heading of one or two rows, or one as a list of keys in the
/// first column and values in the second.
struct SheetLayout {
    var keys: FieldKeys

    /// How far down a heading may begin: titles and notes stand above it.
    private static let headingDepth = 15
    /// No list of keys is longer; a longer sheet has a row an application.
    private static let longestList = 500

    func records(in rows: [[RawValue]]) -> [RawRecord] {
        let list = listed(rows)
        let heading = heading(of: rows)
        let listScore = score(list.map(\.meaning))
        if listScore > 1, listScore > heading.map({ score($0.columns.map(\.meaning)) }) ?? 0 {
            return [RawRecord(row: 1, entries: list)]
        }
        guard let heading else { return [] }
        return rows.indices.dropFirst(heading.row + 1).compactMap { index in
            let row = rows[index]
            // A printed list repeats its heading on every page.
            guard row.contains(where: { !$0.isEmpty }), row.map(\.text) != rows[heading.row].map(\.text) else {
                return nil
            }
            return RawRecord(row: index + 1, entries: entries(row, under: heading.columns))
        }
    }

    private struct Column {
        var key: String
        var meaning: FieldKeys.Meaning?
    }

    private func entries(_ row: [RawValue], under columns: [Column]) -> [RawRecord.Entry] {
        (0..<max(row.count, columns.count)).compactMap { index in
            let column = index < columns.count ? columns[index] : Column(key: "", meaning: nil)
            let value = index < row.count ? row[index] : .text("")
            if column.meaning == nil && value.isEmpty { return nil }
            let key = column.key.isEmpty ? "第\(index + 1)列（无标题）" : column.key
            return RawRecord.Entry(key: key, meaning: column.meaning, value: value)
        }
    }

    /// The row whose cells name the most fields, alone or under the groups of the row above it.
    private func heading(of rows: [[RawValue]]) -> (row: Int, columns: [Column])? {
        var best: (row: Int, columns: [Column])?
        var bestScore = 0
        for index in rows.indices.prefix(Self.headingDepth) {
            let own = rows[index].map { $0.text.trimmingWhitespace() }
            var spellings = [own]
            if index > 0 { spellings.append(grouped(own, under: rows[index - 1].map { $0.text.trimmingWhitespace() })) }
            for names in spellings {
                let columns = resolve(names)
                let score = score(columns.map(\.meaning))
                if score > bestScore {
                    best = (index, columns)
                    bestScore = score
                }
            }
        }
        return best
    }

    /// `姓名` under a joined `申报联系人` is `申报联系人 姓名`; an empty cell takes the words of the cell above it.
    private func grouped(_ names: [String], under groups: [String]) -> [String] {
        var group = ""
        return (0..<max(names.count, groups.count)).map { index in
            let above = index < groups.count ? groups[index] : ""
            let own = index < names.count ? names[index] : ""
            if !above.isEmpty { group = above }
            if own.isEmpty { return above }
            let joined = "\(group) \(own)"
            return keys.meaning(of: joined) != nil ? joined : own
        }
    }

    /// Words that several fields share (`姓名`) are told apart where all of those fields have their column: by order.
    private func resolve(_ names: [String]) -> [Column] {
        var occurrences: [String: Int] = [:]
        for name in names { occurrences[FieldKeys.normal(name), default: 0] += 1 }
        var used: [String: Int] = [:]
        return names.map { name in
            if let meaning = keys.meaning(of: name) { return Column(key: name, meaning: meaning) }
            let normal = FieldKeys.normal(name)
            let candidates = keys.candidates(for: name)
            guard candidates.count > 1, occurrences[normal] == candidates.count else {
                return Column(key: name, meaning: nil)
            }
            defer { used[normal, default: 0] += 1 }
            return Column(key: name, meaning: .field(candidates[used[normal, default: 0]]))
        }
    }

    private func listed(_ rows: [[RawValue]]) -> [RawRecord.Entry] {
        let pairs = rows.prefix(Self.longestList).filter { $0.count > 1 && !$0[0].isEmpty }
        let columns = resolve(pairs.map { $0[0].text.trimmingWhitespace() })
        return zip(columns, pairs).compactMap { column, pair in
            if column.meaning == nil && pair[1].isEmpty { return nil }
            return RawRecord.Entry(key: column.key, meaning: column.meaning, value: pair[1])
        }
    }

    private func score(_ meanings: [FieldKeys.Meaning?]) -> Int { Set(meanings.compactMap { $0 }).count }
}

extension String {
    func trimmingWhitespace() -> String {
        var trimmed = self[...]
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        return String(trimmed)
    }
}
