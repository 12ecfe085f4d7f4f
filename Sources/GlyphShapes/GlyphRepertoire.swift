/// The characters of GB 2312 as drawn shapes, each drawn once in a process, at its first use.
enum GlyphRepertoire {
    typealias Entry = (character: Character, shapes: [ShapeDescriptor])

    /// Song, Kai and Hei, as Debian's packages `fonts-arphic-uming`, `fonts-arphic-ukai` and `fonts-wqy-microhei` have them.
    static let fontFiles = [
        FontFile("/usr/share/fonts/truetype/arphic/uming.ttc"),
        FontFile("/usr/share/fonts/truetype/arphic/ukai.ttc"),
        FontFile("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
    ]

    /// All characters, the common ones of level 1 first, in all faces.
    static let all: [Entry] = {
        let faces = fontFiles.compactMap { FontFace($0) }
        return faces.isEmpty ? [] : GB2312.characters.map { ($0, faces.shapes(of: $0)) }
    }()


    /// Where each character stands in `all`.
    static let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.character, $0) })
}

extension [FontFace] {
    /// The shapes of `character` in those faces that have it.
    fileprivate func shapes(of character: Character) -> [ShapeDescriptor] {
        compactMap { $0.draw(character).flatMap(ShapeDescriptor.init) }
    }
}
