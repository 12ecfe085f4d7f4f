/// The characters of GB 2312 as drawn shapes, each drawn once in a process, at its first use.
enum GlyphRepertoire {
    typealias Entry = (character: Character, shapes: [ShapeDescriptor])

    /// Song, Kai and Hei, as Debian's packages `fonts-arphic-uming`, `fonts-arphic-ukai` and `fonts-wqy-microhei` have them.
    static let fontFiles = [
        FontFile("/usr/share/fonts/truetype/arphic/uming.ttc"),
        FontFile("/usr/share/fonts/truetype/arphic/ukai.ttc"),
        FontFile("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
    ]

    /// All characters in the first face that there is; for finding those that look alike.
    static let all: [Entry] = {
        guard let face = fontFiles.lazy.compactMap({ FontFace($0) }).first else { return [] }
        return GB2312.characters.map { ($0, [face].shapes(of: $0)) }
    }()

    /// The characters of level 1 in all faces.
    static let common: [Entry] = {
        let others = fontFiles.compactMap { FontFace($0) }.dropFirst()
        return all.prefix(GB2312.common).map { ($0.character, $0.shapes + Array(others).shapes(of: $0.character)) }
    }()

    /// Where each character stands in `common`.
    static let places = Dictionary(uniqueKeysWithValues: common.enumerated().map { ($1.character, $0) })
}

extension [FontFace] {
    /// The shapes of `character` in those faces that have it.
    fileprivate func shapes(of character: Character) -> [ShapeDescriptor] {
        compactMap { $0.draw(character).flatMap(ShapeDescriptor.init) }
    }
}
