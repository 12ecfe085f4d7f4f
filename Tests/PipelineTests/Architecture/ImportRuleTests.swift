import Foundation
import Testing

/// The compiler does not stop a target from importing what a target below it links; this does.
struct ImportRuleTests {
    /// What each target may import of ours, and of others. Foundation, Dispatch and the like are free.
    private static let allowed: [String: Set<String>] = [
        "FormModel": [],
        "FormReading": ["FormModel"],
        "FormChecks": ["FormModel"],
        "PageImaging": ["FormModel", "CLeptonica", "CPopplerGLib"],
        "Recognition": ["FormModel", "GlyphShapes", "PageImaging", "CTesseract"],
        "GlyphShapes": ["CFreeType"],
        "Records": ["FormModel", "CZip", "SwiftCSV"],
        "Ledger": ["FormModel", "GRDB"],
        "Reports": ["FormModel", "Mustache"],
        "Pipeline": [
            "FormModel", "FormReading", "FormChecks", "GlyphShapes", "PageImaging", "Recognition", "Records", "Ledger",
            "Reports",
        ],
        "hedui": ["FormModel", "Pipeline", "ArgumentParser", "TOMLKit"],
        // What was read once is repeated as the pipeline keeps it.
        "FormForge": ["FormModel", "GlyphShapes", "PageImaging", "Records", "Ledger", "Pipeline", "Reports"],
        "forge": ["FormForge", "ArgumentParser"],
    ]
    private static let free: Set<String> = [
        "Foundation", "Dispatch", "Synchronization", "Glibc", "Darwin", "RegexBuilder", "FoundationXML",
    ]

    // Regex is not Sendable.
    private static var surroundings: Regex<(Substring, Substring)> {
        #/(?m)^(?![ \t]*//).*(\bprint\(|\bdump\(|\.environment\b|\bgetenv\(|\bsetenv\(|CommandLine\.|FileHandle\.standard)/#
    }

    @Test(arguments: SourceTree.targets)
    func `a target imports only what the design lets it`(target: String) throws {
        let allowed = try #require(Self.allowed[target], "a new target needs its line here")
        for file in try SourceTree.files(of: target) {
            let imported = Set(
                file.text.matches(of: #/(?m)^[ \t]*[^/"\n]*\bimport[ \t]+(?:\w+[ \t]+)?(\w+)/#).map { String($0.1) })
            #expect(imported.subtracting(allowed).subtracting(Self.free).isEmpty, "\(file.path)")
        }
    }

    /// Only commands talk to a terminal and read their surroundings; what lies below is told.
    @Test(arguments: SourceTree.targets.filter { !["hedui", "forge"].contains($0) })
    func `a library neither prints nor reads environment or command line`(target: String) throws {
        for file in try SourceTree.files(of: target) {
            let found = file.text.matches(of: Self.surroundings).map { String($0.1) }
            #expect(found.isEmpty, "\(file.path)")
        }
    }

    @Test func `every target of the design has a folder, and every folder a line here`() {
        #expect(Set(Self.allowed.keys) == Set(SourceTree.targets))
    }
}
