import FormModel

/// An entry that says in so many words that there is nothing to enter: 无, “/” or a dash.
///
/// 填表须知二 forbids empty entries, so applicants strike them out; accepted, with a note for the clerk.
struct ExplicitNone {
    /// As written.
    let text: String

    /// nil where `text` says something.
    init?(_ text: String) {
        // The longest form has three characters; most values need no folding to be told apart.
        guard text.utf8.count <= 24, Self.forms.contains(FoldedText(text).text.lowercased()) else { return nil }
        self.text = text
    }

    private static let forms: Set<String> = ["无", "暂无", "没有", "/", "//", "\\", "-", "无。", "无/", "n/a", "na", "不适用"]
}

extension OptionSelection {
    /// What an electronic version chooses among `printed`: nothing where it says so in words.
    init(recorded text: String, printed: [String]) {
        self.init(parsing: ExplicitNone(text) == nil ? text : "", printed: printed)
    }
}
