import FormModel
import Foundation
import PageImaging
import Testing

@testable import Pipeline

/// The real program as a reading process, and programs that misbehave in its place.
@Suite struct ReaderProcessTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func settings(_ program: URL? = nil, megabytes: Int = 4096) throws -> ReaderSettings {
        ReaderSettings(program: try program ?? Program.executable(), megabytes: megabytes)
    }

    private func job(_ page: CopySource.Page) -> PageJob {
        PageJob(page: page, number: 1, limits: IngestLimits(), seconds: 60, pictureResolution: 50)
    }

    /// A page with a black bar.
    private func scan() throws -> URL {
        let (width, height) = (830, 1170)
        var grey = [UInt8](repeating: 255, count: width * height)
        for y in 300..<320 { for x in 100..<700 { grey[y * width + x] = 0 } }
        let file = folder.url.appending(path: "scan.png")
        try PixImage(width: width, height: height, grey: grey).pngData().write(to: file)
        return file
    }

    private func script(_ text: String) throws -> URL {
        let file = try folder.write("#!/bin/sh\n" + text, to: "program-\(UUID().uuidString)")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file
    }

    @Test func `a page is read in another process, and once more after that was killed`() throws {
        let process = ReaderProcess(try settings())
        let source = try process.open(scan(), limits: IngestLimits())
        #expect(source.pages.count == 1)
        let first = try #require(process.identifier)
        #expect(first != ProcessInfo.processInfo.processIdentifier)
        #expect(try !process.read(job(source.pages[0])).picture.isEmpty)
        kill(first, SIGKILL)
        #expect(try process.read(job(source.pages[0])).reading.failure == nil)
        #expect(process.identifier != first)
    }

    @Test func `it holds no descriptors of this process but its pipes`() throws {
        let process = ReaderProcess(try settings())
        let held = try FileHandle(forReadingFrom: scan())
        defer { try? held.close() }
        _ = try process.open(scan(), limits: IngestLimits())
        let descriptors = try FileManager.default.contentsOfDirectory(
            atPath: "/proc/\(#require(process.identifier))/fd")
        let targets = descriptors.compactMap {
            try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/\(process.identifier!)/fd/\($0)")
        }
        #expect(!targets.contains { $0.hasSuffix("scan.png") })
    }

    @Test func `a broken file is refused with the same words as in this process`() throws {
        let broken = try folder.write("%PDF-1.7 broken", to: "broken.pdf")
        let here = #expect(throws: ImagingError.self) { try CopySource.open(broken, limits: IngestLimits()) }
        let process = ReaderProcess(try settings())
        let there = #expect(throws: ReaderFailure.self) { try process.open(broken, limits: IngestLimits()) }
        #expect(there?.description == here?.description)
        #expect(process.identifier != nil, "it lives on")
    }

    @Test func `a program that dies or hangs is given up after a second try, with a reason`() throws {
        let dying = ReaderProcess(try settings(script("exit 1\n")), grace: .seconds(5))
        let died = #expect(throws: ReaderFailure.self) { try dying.open(scan(), limits: IngestLimits()) }
        #expect(died?.description.contains("异常退出") == true)

        let hanging = ReaderProcess(try settings(script("exec sleep 600\n")), grace: .milliseconds(300))
        let hung = #expect(throws: ReaderFailure.self) { try hanging.open(scan(), limits: IngestLimits()) }
        #expect(hung?.description.contains("超过时限") == true)
        #expect(hanging.identifier == nil)
    }

    @Test func `a page that wants more memory than allowed fails alone`() throws {
        let process = ReaderProcess(try settings(megabytes: 260))
        let page = try #require(try CopySource.open(scan(), limits: IngestLimits()).pages.first)
        #expect(throws: (any Error).self) {
            let read = try process.read(job(page))
            // The library may have said so itself.
            if let failure = read.reading.failure { throw ReaderFailure(description: failure) }
        }
    }
}
