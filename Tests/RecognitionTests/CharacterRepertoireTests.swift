import Recognition
import Testing

@Suite struct CharacterRepertoireTests {
    /// Debian's `chi_sim` lacks 330 characters of level 1 of GB 2312, these among them.
    @Test func `the model says what it cannot write`() throws {
        let missing = try CharacterRepertoire().missing(from: "人民币叁仟捌佰万元整 3800")
        #expect(missing == ["叁", "仟", "捌"], "\(missing)")
    }

    @Test func `without the model nothing is said`() {
        #expect(throws: RecognitionError.self) { try CharacterRepertoire(dataPath: "/nowhere") }
    }
}
