/// The characters of GB 2312 as drawn shapes, each drawn once in a process, at its first use.
enum GlyphRepertoire {
    typealias Entry = (character: Character, shapes: [ShapeDescriptor])

    /// Song, Kai and Hei, as Debian's packages `fonts-arphic-uming`, `fonts-arphic-ukai` and `fonts-wqy-microhei` have them.
    static let fontFiles = [
        FontFile("/usr/share/fonts/truetype/arphic/uming.ttc"),
        FontFile("/usr/share/fonts/truetype/arphic/ukai.ttc"),
        FontFile("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
    ]

    /// In the standard's order, in all faces.
    static let all: [Entry] = {
        let faces = fontFiles.compactMap { FontFace($0) }
        return faces.isEmpty ? [] : GB2312.characters.map { ($0, faces.shapes(of: $0)) }
    }()

    /// The outlines of all shapes, one after another in memory, for going over all of them.
    private static let outlines: [SIMD16<Float>] = all.flatMap { $0.shapes.flatMap(\.outline) }

    /// For each character of `all` how like its outline is to that of any of `shapes`; from 0 to 1.
    static func outlineLikeness(to shapes: [ShapeDescriptor]) -> [Float] {
        let asked = shapes.map(\.outline)
        var likeness: [Float] = []
        likeness.reserveCapacity(all.count)
        outlines.withUnsafeBufferPointer { outlines in
            var place = 0
            for entry in all {
                var most: Float = 0
                for _ in entry.shapes {
                    for vectors in asked {
                        var sum = SIMD16<Float>.zero
                        for index in vectors.indices { sum += vectors[index] * outlines[place + index] }
                        most = max(most, sum.sum())
                    }
                    place += asked[0].count
                }
                likeness.append(most)
            }
        }
        return likeness
    }

    /// Where each character stands in `all`.
    static let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.character, $0) })
}

extension [FontFace] {
    /// The shapes of `character` in those faces that have it.
    fileprivate func shapes(of character: Character) -> [ShapeDescriptor] {
        compactMap { $0.draw(character).flatMap(ShapeDescriptor.init) }
    }
}
