import Foundation
import Testing

@testable import Recognition

@Suite struct WordListTests {
    @Test(arguments: [("截至", 0, true), ("截至", 1, true), ("蕉至", 0, false), ("年截至二", 1, true), ("年截至二", 0, false)])
    func `a character is known by the words around it`(text: String, index: Int, isKnown: Bool) throws {
        let words = try #require(WordList.system)
        #expect((words.count(at: index, in: Array(text)) > 0) == isKnown)
    }

    @Test func `the most common of several words counts, of two to four characters`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "words-\(UUID().uuidString).txt")
        defer { try? FileManager.default.removeItem(at: file) }
        try "甲乙 5 n\n甲乙丙丁 70 n\n乙丙 30 n\n甲乙丙丁戊 900 n\n乙 800 n\n乙x 700 n\nnothing\n\n乙丁".write(
            to: file, atomically: true, encoding: .utf8)
        let words = try #require(WordList(file: file))
        #expect(words.count(at: 1, in: Array("甲乙丙丁戊")) == 70)
        #expect(words.count(at: 1, in: Array("甲乙丙")) == 30)
        #expect(words.count(at: 0, in: Array("甲乙")) == 5)
        #expect(words.count(at: 0, in: Array("乙丁")) == 0)
        #expect(words.count(at: 0, in: ["乙"]) == 0)
    }

    @Test(arguments: [
        ("并发接入，", "并发接人，", 3, true), ("并发接人，", "并发接入，", 3, false), ("次，覆盖黔江", "次，杆盖黔江", 2, true),
        // 己 does not stand alone between words, 已 does.
        ("项目已完成", "项目己完成", 2, true), ("项目己完成", "项目已完成", 2, false),
        // Names make no words, nor does what was read.
        ("人余已少，", "人余己少，", 2, false), ("重庆岚墨出", "重庆风搬出", 2, false),
    ])
    func `words speak for a character and against another`(
        text: String, other: String, index: Int, isFavoured: Bool
    ) throws {
        let words = try #require(WordList.system)
        #expect(words.speak(for: Array(text), ratherThan: Array(other), at: index..<(index + 1)) == isFavoured)
    }

    @Test func `without the file there is no list`() {
        #expect(WordList(file: URL(filePath: "/nonexistent/dict.txt")) == nil)
    }
}
