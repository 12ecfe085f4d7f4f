/// Finds the profiles that share the most telling short runs with one, without comparing all with all.
struct CandidateIndex {
    private var holders: [UInt64: [Int]] = [:]
    private let count: Int
    /// Enough that the right one is among them whatever the scan; few enough that a batch of thousands is quick.
    private static let limit = 24

    init(_ profiles: [LinkProfile]) {
        count = profiles.count
        for (index, profile) in profiles.enumerated() {
            for token in profile.tokens { holders[token, default: []].append(index) }
        }
    }

    /// Indices of the likeliest profiles, ascending; all of them where there are few.
    func candidates(for profile: LinkProfile) -> [Int] {
        guard count > Self.limit else { return Array(0..<count) }
        var shared: [Int: Int] = [:]
        for token in profile.tokens {
            guard let found = holders[token] else { continue }
            // A run that many share (有限公司) tells little. Whole numbers, so that the order of summing is no matter.
            let weight = 1_000_000 / found.count
            for index in found { shared[index, default: 0] += weight }
        }
        return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit).map(\.key).sorted()
    }
}
