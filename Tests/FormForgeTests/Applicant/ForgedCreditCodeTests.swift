import Testing

@testable import FormForge

@Suite struct ForgedCreditCodeTests {
    @Test(
        "published codes pass",
        arguments: ["91350100M000100Y43", "91110000600037341L", "9135052155323005XL", "915001032028094570"])
    func publishedCodesPass(code: String) {
        #expect(ForgedCreditCode.isValid(code))
    }

    @Test("published wrong codes fail", arguments: ["91350100M000100Y4Z", "91110000600037341N", "9111000060003IOZSV"])
    func publishedWrongCodesFail(code: String) {
        #expect(!ForgedCreditCode.isValid(code))
    }

    @Test func inventedCodesPassAndSpoiltOnesDoNot() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<500 {
            let code = ForgedCreditCode.make(division: "500112", &random)
            #expect(ForgedCreditCode.isValid(code), "\(code)")
            #expect(!ForgedCreditCode.isValid(ForgedCreditCode.spoilt(code, &random)), "\(code)")
        }
    }
}
