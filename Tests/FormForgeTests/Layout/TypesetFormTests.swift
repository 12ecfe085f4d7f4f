import FormModel
import Foundation
import Testing

@testable import FormForge

@Suite struct TypesetFormTests {
    @Test(
        "a form laid out by Chromium has a place for every field",
        .enabled(if: ChromiumPrinter().isInstalled, "needs /usr/bin/chromium (apt-get install chromium)"))
    func everyFieldHasAPlace() throws {
        let edition = FormEdition.informationConsumption2020
        var random = SplitMix64(seed: 3)
        let applicant = ApplicantInventor(edition: edition).applicant(number: 1, &random)
        var sheet = FormSheet(edition: edition, applicant: applicant, style: PageStyle(.all, &random), random: random)
        let folder = FileManager.default.temporaryDirectory.appending(path: "forge-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let form = try TypesetForm(pdf: ChromiumPrinter().pdf(html: sheet.html(), in: folder))

        #expect((6...40).contains(form.pageCount))
        #expect(form.kinds.first == [.cover] && form.kinds.last == [.declaration])
        #expect(
            Set(form.kinds.joined()).isSuperset(of: [.cover, .notes, .tables, .detail, .annex1, .annex2, .declaration]))
        #expect(form.artwork.count == 3)
        for field in edition.fields {
            switch field.type {
            case .printedText, .copies: continue
            case .options(let options):
                for index in options.indices {
                    #expect(form.regions("b/\(field.id)/\(index)").count == 1, "\(field.id) \(index)")
                }
            case .seal, .signature:
                if field.id != "dossier.straddling_seal" {
                    #expect(form.regions("s/\(field.id)").count == 1, "\(field.id)")
                }
            case .evidencePages:
                #expect(!form.regions("v/\(field.id)").isEmpty == applicant.present.contains(field.id), "\(field.id)")
            default:
                let regions = form.regions("v/\(field.id)")
                #expect(!regions.isEmpty, "\(field.id)")
                for region in regions {
                    #expect(region.box.width > 1 && region.box.height > 2, "\(field.id)")
                    #expect(
                        region.box.x > 0 && region.box.maxX < 210 && region.box.y > 0 && region.box.maxY < 297,
                        "\(field.id)")
                }
            }
        }
    }
}
