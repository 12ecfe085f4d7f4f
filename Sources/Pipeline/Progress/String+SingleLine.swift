extension String {
    /// File names may hold line breaks and escape sequences; a log line must stay one line and harmless.
    var singleLine: String {
        String(
            String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 })
        )
    }
}
