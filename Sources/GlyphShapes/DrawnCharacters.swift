internal import Foundation
internal import Synchronization

/// Characters as the usual kinds of type print them, each drawn when first asked for. Any thread may ask.
final class DrawnCharacters: Sendable {
    struct Drawing: Sendable {
        /// nil for a few pixels: a point, or dust.
        var shape: ShapeDescriptor?
        /// In ems.
        var width: Double
        var height: Double

        /// Blur makes a scanned character larger by so much of itself.
        private static let blur = 0.08

        /// How far ink of this size, in ems, is from its own, squared and beyond what blur does.
        func misfit(width: Double, height: Double) -> (width: Double, height: Double) {
            func misfit(_ size: Double, _ own: Double) -> Double {
                let excess = max(0, abs(log(size / own)) - Self.blur)
                return excess * excess
            }
            return (misfit(width, self.width), misfit(height, self.height))
        }

        /// In shape and size, 0 to 1.
        func likeness(to other: Drawing) -> Float {
            guard let shape, let others = other.shape else { return 0 }
            let misfit = other.misfit(width: width, height: height)
            return shape.similarity(to: others) * Float(exp(-(misfit.width + misfit.height)))
        }
    }

    private struct State {
        let faces: [FontFace]
        var drawn: [Character: [Drawing?]] = [:]
        var lookAlikes: [Character: [Character]] = [:]

        mutating func drawings(of character: Character) -> [Drawing?] {
            if let known = drawn[character] { return known }
            let drawings = faces.map { face -> Drawing? in
                guard let patch = face.draw(character),
                    // The repertoire's own where it has it: a shape is two kilobytes.
                    let shape = GlyphRepertoire.shape(of: character, in: face.file) ?? ShapeDescriptor(patch)
                else { return nil }
                let em = Double(FontFace.em)
                return Drawing(
                    shape: shape, width: Double(patch.width) / em, height: Double(patch.height) / em)
            }
            drawn[character] = drawings
            return drawings
        }
    }

    /// How many faces of Han type there are; their drawings come first.
    let hanFaces: Int
    private let state: Mutex<State>

    /// nil where none of the Han fonts is there.
    init?(han: [FontFile], latin: [FontFile]) {
        let hanFaces = han.compactMap { FontFace($0) }
        if hanFaces.isEmpty { return nil }
        self.hanFaces = hanFaces.count
        state = Mutex(State(faces: hanFaces + latin.compactMap { FontFace($0) }))
    }

    /// One for each face; nil where it lacks the character.
    func drawings(of character: Character) -> [Drawing?] {
        state.withLock { $0.drawings(of: character) }
    }

    /// The `count` characters of GB 2312 that look most like `character`, the most alike first.
    func lookAlikes(of character: Character, count: Int) -> [Character] {
        state.withLock { state in
            if let known = state.lookAlikes[character] { return known }
            guard let drawn = state.drawings(of: character).lazy.compactMap({ $0?.shape }).first else { return [] }
            // The best so far, best first: all but a few of thousands are none of them.
            var nearest: [(character: Character, score: Float)] = []
            for entry in GlyphRepertoire.ofGB2312 {
                guard let score = entry.shapes.first?.similarity(to: drawn),
                    nearest.count < count || score > nearest.last!.score, entry.character != character
                else { continue }
                nearest.insert(
                    (entry.character, score), at: nearest.firstIndex { $0.score < score } ?? nearest.endIndex)
                if nearest.count > count { nearest.removeLast() }
            }
            state.lookAlikes[character] = nearest.map(\.character)
            return nearest.map(\.character)
        }
    }
}
