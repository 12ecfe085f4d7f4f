import Foundation
import Testing

@testable import Pipeline

/// A folder that goes away with the test.
private final class Machine {
    let root = FileManager.default.temporaryDirectory.appending(path: "doctor-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: root.appending(path: "inbox"), withIntermediateDirectories: true)
        try Data("[]".utf8).write(to: root.appending(path: "records.json"))
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func configuration(inbox: String = "inbox", output: String = "output", records: String = "records.json")
        -> PipelineConfiguration
    {
        PipelineConfiguration(
            inbox: root.appending(path: inbox), records: [root.appending(path: records)],
            output: root.appending(path: output), languageData: root)
    }

    /// A file with a table of contents and nothing else but a version.
    func addLanguage(_ name: String, version: String) throws {
        var data = Data()
        withUnsafeBytes(of: Int32(24).littleEndian) { data.append(contentsOf: $0) }
        for entry in 0..<24 {
            let offset = entry == 23 ? Int64(4 + 24 * 8) : -1
            withUnsafeBytes(of: offset.littleEndian) { data.append(contentsOf: $0) }
        }
        data.append(contentsOf: version.utf8)
        try data.write(to: root.appending(path: "\(name).traineddata"))
    }
}

struct DoctorTests {
    @Test func `a machine with everything is ready`() throws {
        let machine = try Machine()
        try machine.addLanguage("chi_sim", version: "4.00:chi_sim")
        try machine.addLanguage("eng", version: "4.00:eng")
        let doctor = Doctor(configuration: machine.configuration())
        try doctor.requireReady()
        let checks = doctor.checks()
        #expect(checks.filter(\.isFailure) == [])
        #expect(checks.first { $0.name == "词表" }?.text.hasPrefix("[正常]") == true)
        let language = try #require(checks.first { $0.name == "语言数据 chi_sim" })
        #expect(language.text.hasPrefix("[正常] 语言数据 chi_sim："))
        #expect(language.text.hasSuffix("版本 4.00:chi_sim"))
    }

    @Test func `missing language data comes with the package that brings it`() throws {
        let machine = try Machine()
        try machine.addLanguage("eng", version: "x")
        let checks = Doctor(configuration: machine.configuration()).checks().filter(\.isFailure)
        #expect(checks.map(\.name) == ["语言数据 chi_sim"])
        #expect(checks[0].advice?.contains("apt-get install tesseract-ocr-chi-sim") == true)
    }

    @Test(arguments: ["", "x", "no language data at all, but long enough to look like a table of contents"])
    func `a damaged language file is not taken for good`(content: String) throws {
        let machine = try Machine()
        try machine.addLanguage("chi_sim", version: "x")
        try Data(content.utf8).write(to: machine.root.appending(path: "eng.traineddata"))
        let failures = Doctor(configuration: machine.configuration()).checks().filter(\.isFailure)
        #expect(failures.map(\.name) == ["语言数据 eng"])
    }

    @Test(arguments: [
        ("nothing", "output", "records.json", "收件夹"),
        ("records.json", "output", "records.json", "收件夹"),
        ("inbox", "records.json", "records.json", "输出文件夹"),
        ("inbox", "records.json/output", "records.json", "输出文件夹"),
        ("inbox", "inbox", "records.json", "收件夹与输出文件夹"),
        ("inbox", "inbox/output", "records.json", "收件夹与输出文件夹"),
        ("inbox", "", "records.json", "收件夹与输出文件夹"),
        ("inbox", "output", "nothing.json", "电子版"),
        ("inbox", "output", "inbox", "电子版"),
    ])
    func `a wrong path is refused by name`(inbox: String, output: String, records: String, name: String) throws {
        let machine = try Machine()
        try machine.addLanguage("chi_sim", version: "x")
        try machine.addLanguage("eng", version: "x")
        let doctor = Doctor(
            configuration: machine.configuration(inbox: inbox, output: output, records: records))
        #expect(doctor.checks().filter(\.isFailure).map(\.name) == [name])
        let error = #expect(throws: ConfigurationError.self) { try doctor.requireReady() }
        #expect(error?.description.hasPrefix("\(name)：") == true)
    }

    @Test func `checking again needs neither inbox nor language data`() throws {
        let machine = try Machine()
        let doctor = Doctor(configuration: machine.configuration(inbox: "nothing"))
        try doctor.requireReady(recognises: false)
    }

    @Test func `looking changes nothing, and a run that goes on is seen`() throws {
        let machine = try Machine()
        let configuration = machine.configuration()
        let before = Doctor(configuration: configuration).checks()
        #expect(!FileManager.default.fileExists(atPath: configuration.output.path))
        #expect(before.last?.outcome == .good)
        let lock = try OutputLock(output: configuration.output)
        #expect(Doctor(configuration: configuration).checks().last?.outcome == .doubtful)
        withExtendedLifetime(lock) {}
    }
}
