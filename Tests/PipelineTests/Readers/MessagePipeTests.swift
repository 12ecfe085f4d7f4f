import Foundation
import Testing

@testable import Pipeline

@Suite struct MessagePipeTests {
    private let ends = Pipe()
    private var pipe: MessagePipe {
        MessagePipe(
            input: ends.fileHandleForReading.fileDescriptor, output: ends.fileHandleForWriting.fileDescriptor)
    }

    @Test func `a message arrives whole`() throws {
        try pipe.send(["识别", "本页"])
        #expect(try pipe.receive([String].self, until: .now + .seconds(5)) == ["识别", "本页"])
    }

    @Test(arguments: ["warning: bad image\n", "\u{02}\u{00}\u{00}\u{00}\u{00}\u{00}\u{00}\u{00}{]"])
    func `what is no message is the end`(text: String) throws {
        ends.fileHandleForWriting.write(Data(text.utf8))
        #expect(throws: MessagePipe.Failure.ended) { try pipe.receive([String].self, until: .now + .seconds(5)) }
    }
}
