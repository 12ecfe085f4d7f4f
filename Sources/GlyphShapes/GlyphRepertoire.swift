/// The characters of GB 2312 and of names as drawn shapes, each drawn once in a process, at its first use.
enum GlyphRepertoire {
    struct Entry {
        var character: Character
        /// In those faces that have it.
        var shapes: [ShapeDescriptor]
        /// In each of `fontFiles`.
        fileprivate var byFile: [ShapeDescriptor?]
    }

    /// Song, Kai and Hei, as Debian's packages `fonts-arphic-uming`, `fonts-arphic-ukai` and `fonts-wqy-microhei` have them.
    static let fontFiles = [
        FontFile("/usr/share/fonts/truetype/arphic/uming.ttc"),
        FontFile("/usr/share/fonts/truetype/arphic/ukai.ttc"),
        FontFile("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
    ]

    /// In the standards' order, in all faces, those of GB 2312 first.
    static let all: [Entry] = {
        let faces = fontFiles.map { FontFace($0) }
        guard faces.contains(where: { $0 != nil }) else { return [] }
        return (GB2312.characters + StandardCharacters.beyondGB2312).map { character in
            let shapes = faces.map { $0?.draw(character).flatMap(ShapeDescriptor.init) }
            return Entry(character: character, shapes: shapes.compactMap { $0 }, byFile: shapes)
        }
    }()

    /// Those of GB 2312: what hardly anybody writes is no rival of what they do.
    static var ofGB2312: ArraySlice<Entry> { all.prefix(GB2312.characters.count) }

    /// Of `character` as `file` draws it; nil where they are not of the repertoire.
    static func shape(of character: Character, in file: FontFile) -> ShapeDescriptor? {
        fontFiles.firstIndex(of: file).flatMap { file in places[character].flatMap { all[$0].byFile[file] } }
    }

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
