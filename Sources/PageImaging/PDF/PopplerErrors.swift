internal import CPopplerGLib

/// What Poppler could not decode.
enum PopplerErrors {
    /// Adds the program's only handler to GLib's log.
    private static let isListening: Void = hedui_note_poppler_errors()

    /// So many errors were told of on this thread, since the first time that this was asked on any.
    static var count: Int {
        isListening
        return Int(hedui_poppler_error_count())
    }
}
