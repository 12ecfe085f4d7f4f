/// Levenshtein's distance: the least number of characters inserted, deleted or replaced.
enum EditDistance {
    static func between(_ left: [Character], _ right: [Character]) -> Int {
        // Numbers compare far faster than Characters.
        var names: [Character: Int] = [:]
        func numbered(_ characters: [Character]) -> [Int] {
            characters.map { character in
                if let name = names[character] { return name }
                names[character] = names.count
                return names.count - 1
            }
        }
        let (left, right) = (numbered(left), numbered(right))
        if left == right { return 0 }
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (character == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
