/// The imprint of a seal.
public struct SealImprint: Codable, Sendable, Hashable {
    public enum Ink: String, Codable, Sendable, Hashable { case red, blue, black }
    public var box: PageBox
    public var ink: Ink
    /// Share of the fitted rim that carries ink, 0 to 1.
    public var completeness: Double
    /// How sure it is that this is a seal, 0 to 1.
    public var confidence: Double
    /// What was read along the rim; nil where that was not tried. Seals are condensed and blotchy: every third character
    /// may be wrong.
    public var text: String?

    public init(box: PageBox, ink: Ink, completeness: Double, confidence: Double, text: String? = nil) {
        self.box = box
        self.ink = ink
        self.completeness = completeness
        self.confidence = confidence
        self.text = text
    }
}
