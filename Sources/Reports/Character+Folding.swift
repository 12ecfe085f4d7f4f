import Foundation

extension Character {
    /// Width and the case of letters folded: `Ａ`, `A` and `a` are the same.
    var foldedForComparison: String {
        if unicodeScalars.count == 1, let scalar = unicodeScalars.first, (0x3400...0x9FFF).contains(scalar.value) {
            return String(self)
        }
        return String(self).precomposedStringWithCompatibilityMapping.lowercased()
    }
}
