/// A small seeded generator, so that a seed gives the same set on every machine and with every Swift.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SplitMix64: Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A generator of its own for one matter, so that drawing more for one matter leaves the others as they were.
    public mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }

    public mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// From 0 up to 1.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    public mutating func double(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + unit() * (range.upperBound - range.lowerBound)
    }

    public mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...(elements.count - 1))] }

    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var shuffled = elements
        for index in stride(from: shuffled.count - 1, to: 0, by: -1) {
            shuffled.swapAt(index, int(0...index))
        }
        return shuffled
    }

    /// `count` of the elements in the order they stand.
    public mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        let chosen = Set(shuffled(Array(elements.indices)).prefix(count))
        return elements.indices.filter(chosen.contains).map { elements[$0] }
    }

    /// `count` digits; the first is not 0.
    public mutating func digits(_ count: Int) -> String {
        (0..<count).map { String(int($0 == 0 ? 1...9 : 0...9)) }.joined()
    }

    /// About the normal distribution with deviation 1: the sum of four uniform numbers is near enough for noise.
    public mutating func normal() -> Double { (unit() + unit() + unit() + unit() - 2) * 1.7320508 }
}
