import FormModel
import Foundation
import Testing

@testable import FormForge

@Suite struct RecordAltererTests {
    private let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Fixtures")

    private func truth(in folder: URL) throws -> ForgeTruth {
        try JSONDecoder().decode(ForgeTruth.self, from: Data(contentsOf: folder.appending(path: "truth.json")))
    }

    @Test func `what is changed means something else and is told as a difference, and nothing else is`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "altered-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let alterer = try RecordAlterer(set: fixtures, seed: 1)
        let count = try alterer.write(to: folder)
        let (before, after) = (try truth(in: fixtures), try truth(in: folder))
        var changed = 0
        for (old, new) in zip(before.applications, after.applications) {
            guard let one = old.record, let other = new.record else { continue }
            for field in FormEdition.informationConsumption2020.fields where field.type.isComparable {
                let told = zip(before.copies, after.copies).filter { $0.0.applicationID == old.id }.map { old, new in
                    new.differences.count { $0.field == field.id } - old.differences.count { $0.field == field.id }
                }
                let (value, altered) = (one.values[field.id] ?? "", other.values[field.id] ?? "")
                #expect(told.allSatisfy { $0 == (value == altered ? 0 : 1) }, "\(field.id)")
                guard value != altered else { continue }
                changed += 1
                #expect(abs(value.count - altered.count) <= 1)
                #expect(ValueFold.meaning(value, of: field.type) != ValueFold.meaning(altered, of: field.type))
            }
        }
        #expect(changed == count && count > 40, "\(changed) of \(count)")
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "records/records.json").path))
    }
}
