import Foundation
import Testing

@testable import Reports

@Suite("Differences of texts")
struct TextDifferenceTests {
    @Test func markTheCharactersThatDiffer() {
        let difference = TextDifference("13800031111", "13800081111")
        #expect(difference.left == [.same("138000"), .changed("3"), .same("1111")])
        #expect(difference.right == [.same("138000"), .changed("8"), .same("1111")])
    }

    @Test func markWhereTheOtherSideHasMore() {
        let difference = TextDifference("民营企业", "民营企业、国有企业")
        #expect(difference.left == [.same("民营企业"), .gap])
        #expect(difference.right == [.same("民营企业"), .changed("、国有企业")])
    }

    @Test func goByPlaceInTextsOfOneLength() {
        let difference = TextDifference("023-66033531", "023-66035331")
        #expect(difference.left == [.same("023-6603"), .changed("35"), .same("31")])
        #expect(difference.right == [.same("023-6603"), .changed("53"), .same("31")])
    }

    @Test func passOverWidthCaseAndWhiteSpace() {
        let difference = TextDifference("ＡＢ 12，\n三", "ab１２,三")
        #expect(difference.left == [.same("ＡＢ 12，\n三")])
        #expect(difference.right == [.same("ab１２,三")])
    }

    @Test func treatUnrelatedTextsAsAWhole() {
        let difference = TextDifference("第一行1", "1,200.50")
        #expect(difference.left == [.changed("第一行1")])
        #expect(difference.right == [.changed("1,200.50")])
    }

    @Test(arguments: [("", ""), ("", "甲"), ("𠮷", "䶮"), ("甲乙丙", "丙乙甲"), ("a\u{301}b", "ab")])
    func loseNothing(left: String, right: String) {
        check(TextDifference(left, right), left, right)
    }

    @Test(.timeLimit(.minutes(1)))
    func ofLongTextsAreFoundInTime() {
        let sentences = (0..<600).map { "第\($0)句，项目编号\($0 * 7919 % 10_007)，在山城推广服务。" }
        let left = sentences.joined()
        var edited = sentences
        edited[20] = "第20句，已改写。"
        edited.remove(at: 300)
        let right = edited.joined()
        let difference = TextDifference(left, right)
        check(difference, left, right)
        let changed = difference.left.reduce(0) { if case .changed(let text) = $1 { $0 + text.count } else { $0 } }
        #expect(changed < 120)
        check(TextDifference(left, String(left.reversed())), left, String(left.reversed()))
    }

    private func check(_ difference: TextDifference, _ left: String, _ right: String) {
        func text(_ pieces: [TextDifference.Piece]) -> String {
            pieces.map {
                switch $0 {
                case .same(let text), .changed(let text): text
                case .gap: ""
                }
            }.joined()
        }
        #expect(text(difference.left) == left)
        #expect(text(difference.right) == right)
    }
}
