import Testing

@testable import FormForge

@Suite struct SplitMix64Tests {
    /// First values for seed 1234567 as in the reference implementation by Vigna.
    @Test func itIsTheReferenceGenerator() {
        var random = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in random.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func samplesKeepTheOrderOfTheirElements() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<50 {
            let sample = random.sample(4, of: Array(0..<10))
            #expect(sample.count == 4 && sample == sample.sorted())
        }
    }
}
