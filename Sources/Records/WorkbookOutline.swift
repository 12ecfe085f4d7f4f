import Foundation

/// Which parts an XLSX file has, from `xl/workbook.xml` and its relations.
struct WorkbookOutline {
    var tabs: [(name: String, part: String)] = []
    var sharedStrings = "xl/sharedStrings.xml"
    var styles = "xl/styles.xml"
    /// Serials count from 1904, as old Macintosh workbooks do.
    var uses1904 = false

    init(book: Data, relations: Data?) throws(RecordFileError) {
        var sheets: [(name: String, relation: String)] = []
        var uses1904 = false
        try XMLWalk(book).walk { name, attributes in
            switch name {
            case "sheet":
                let relation = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value ?? ""
                sheets.append((attributes["name"] ?? "", relation))
            case "workbookPr": uses1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
            default: break
            }
        }
        var parts: [String: String] = [:]
        var kinds: [(kind: String, part: String)] = []
        if let relations {
            try XMLWalk(relations).walk { name, attributes in
                guard name == "Relationship", let target = attributes["Target"] else { return }
                let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
                if let id = attributes["Id"] { parts[id] = part }
                kinds.append((attributes["Type"] ?? "", part))
            }
        }
        tabs = sheets.enumerated().map { index, sheet in
            (sheet.name, parts[sheet.relation] ?? "xl/worksheets/sheet\(index + 1).xml")
        }
        sharedStrings = kinds.first { $0.kind.hasSuffix("/sharedStrings") }?.part ?? sharedStrings
        styles = kinds.first { $0.kind.hasSuffix("/styles") }?.part ?? styles
        self.uses1904 = uses1904
    }
}
