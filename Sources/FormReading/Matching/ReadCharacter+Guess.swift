internal import FormModel

extension ReadCharacter {
    /// `text` in its place, no surer than `confidence`.
    func guessed(as text: String, atMost confidence: Double) -> ReadCharacter {
        ReadCharacter(text: text, confidence: min(self.confidence, confidence), box: box)
    }
}
