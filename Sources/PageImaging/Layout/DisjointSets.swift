/// Union-find over `0..<count`; the root of a set is its smallest member.
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) {
        parents = Array(0..<count)
    }

    mutating func root(_ member: Int) -> Int {
        var root = member
        while parents[root] != root { root = parents[root] }
        var current = member
        while parents[current] != root { (parents[current], current) = (root, parents[current]) }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let a = root(left)
        let b = root(right)
        if a != b { parents[max(a, b)] = min(a, b) }
    }
}
