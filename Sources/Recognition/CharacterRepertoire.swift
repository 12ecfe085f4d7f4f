/// The characters that the Chinese model can write: Debian's `chi_sim` lacks 330 of GB 2312's level 1, so that such a
/// character can only come out wrong.
public struct CharacterRepertoire: Sendable {
    private let texts: Set<String>

    /// Of the installed model. `dataPath` nil: the system's language data.
    /// Errors: `RecognitionError.languageMissing`.
    public init(dataPath: String? = nil) throws(RecognitionError) {
        texts = try TesseractEngine(language: "chi_sim", reader: .chinese, dataPath: dataPath)
            .repertoire(of: "chi_sim")
    }

    /// The Han characters of `text` that cannot be written.
    public func missing(from text: String) -> Set<Character> {
        texts.isEmpty
            ? []
            : Set(
                text.filter { $0.unicodeScalars.first?.properties.isIdeographic == true && !texts.contains(String($0)) }
            )
    }
}
