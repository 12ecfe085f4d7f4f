import Testing

@testable import FormChecks

@Suite struct MisreadModelTests {
    @Test func `the chance of an error falls as confidence rises`() {
        let model = MisreadModel()
        let rates = stride(from: 0.0, through: 1.0, by: 0.01).map(model.errorRate)
        #expect(zip(rates, rates.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(rates.first == 0.8)
        #expect(rates.allSatisfy { $0 > 0 && $0 < 1 })
    }

    @Test func `so many differences are no surprise where so many errors are expected`() {
        #expect(ComparisonEvidence.poissonTail(atLeast: 1, mean: 0.5).isNear(0.3935))
        #expect(ComparisonEvidence.poissonTail(atLeast: 0, mean: 3).isNear(1))
        #expect(ComparisonEvidence.poissonTail(atLeast: 100, mean: 100).isNear(0.5133))
        #expect(ComparisonEvidence.poissonTail(atLeast: 40, mean: 2) < 1e-12)
    }

    @Test func `look-alikes are alike both ways and no character to itself`() {
        #expect(LookAlikes.contains("未", "末"))
        #expect(LookAlikes.contains("末", "未"))
        #expect(LookAlikes.contains("0", "O"))
        #expect(!LookAlikes.contains("重", "庆"))
    }
}

extension Double {
    fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 0.001 }
}
