/// The imprint of a seal.
public struct SealImprint: Codable, Sendable, Hashable {
    public enum Ink: String, Codable, Sendable, Hashable { case red, blue, black }
    public var box: PageBox
    public var ink: Ink
    /// Share of the fitted rim that carries ink, 0 to 1.
    public var completeness: Double
    /// How sure it is that this is a seal, 0 to 1.
    public var confidence: Double

    public init(box: PageBox, ink: Ink, completeness: Double, confidence: Double) {
        self.box = box
        self.ink = ink
        self.completeness = completeness
        self.confidence = confidence
    }
}
