/// One line of print, with one reading for each way in which it was read.
public struct TextLine: Codable, Sendable, Hashable {
    public var box: PageBox
    /// The first is the general reading (Chinese); others read the same pixels with another model or whitelist.
    public var readings: [LineReading]

    public init(box: PageBox, readings: [LineReading]) {
        self.box = box
        self.readings = readings
    }

    /// The general reading; empty where nothing was read.
    public var text: String { readings.first?.text ?? "" }

    public func reading(by reader: LineReader) -> LineReading? {
        readings.first { $0.reader == reader }
    }
}

/// How a line was read.
public enum LineReader: String, Codable, Sendable, Hashable {
    /// Simplified Chinese, everything allowed.
    case chinese
    /// English model: Latin letters, digits, `@` and punctuation.
    case latin
    /// Digits and the marks of amounts, dates and telephone numbers only.
    case digits
}

public struct LineReading: Codable, Sendable, Hashable {
    public var reader: LineReader
    /// From left to right; no white space between Han characters.
    public var characters: [ReadCharacter]

    public init(reader: LineReader, characters: [ReadCharacter]) {
        self.reader = reader
        self.characters = characters
    }

    public var text: String { characters.map(\.text).joined() }

    /// The mean over the characters, 0 to 1; 0 for none.
    public var confidence: Double {
        characters.isEmpty ? 0 : characters.map(\.confidence).reduce(0, +) / Double(characters.count)
    }
}

/// One character as read.
public struct ReadCharacter: Sendable, Hashable {
    /// One grapheme as a rule; a space where words are apart.
    public var text: String
    /// 0 to 1 in thousandths, as the recogniser gave it (not calibrated).
    public var confidence: Double
    public var box: PageBox

    public init(text: String, confidence: Double, box: PageBox) {
        self.text = text
        self.confidence = (confidence * 1000).rounded() / 1000
        self.box = box
    }
}

/// A row of text, confidence and box: a page holds a thousand of them.
extension ReadCharacter: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        try self.init(
            text: container.decode(String.self), confidence: container.decode(Double.self),
            box: container.decode(PageBox.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(text)
        try container.encode(confidence)
        try container.encode(box)
    }
}

extension [ReadCharacter] {
    /// Without spaces.
    public var solid: [ReadCharacter] { filter { $0.text != " " } }
}
