import FormModel
import Foundation
import PageImaging
import Testing

@testable import FormForge
@testable import Pipeline

/// A √ typed behind its box, on a page that Chromium has laid out.
@Suite struct TypedTickTests {
    @Test(.enabled(if: ChromiumPrinter().isInstalled, "needs /usr/bin/chromium (apt-get install chromium)"))
    func `a √ typed behind a box is told from words that begin there`() throws {
        let edition = FormEdition.informationConsumption2020
        var random = SplitMix64(seed: 11)
        let applicant = ApplicantInventor(edition: edition).applicant(number: 1, &random)
        var style = PageStyle(.all, &random)
        style.tick = .boxAndRoot
        var sheet = FormSheet(edition: edition, applicant: applicant, style: style, random: random)
        let folder = FileManager.default.temporaryDirectory.appending(path: "ticks-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pdf = try ChromiumPrinter().pdf(html: sheet.html(), in: folder)
        let form = try TypesetForm(pdf: pdf)
        let field = "unit.main_business" as FieldID
        guard case .options(let options)? = edition.definition(field)?.type else { return }
        let places = options.indices.compactMap { form.regions("b/\(field)/\($0)").first }
        let page = try #require(places.first?.page)

        let scan = try PDFDocument(data: pdf).page(page).rendered(resolution: 300)
        let reading = try FormPageReader(dataPath: nil).read(scan, number: page + 1, within: .seconds(180)).reading
        let ticked = Set(applicant.options(field))
        var looked = 0
        for (option, place) in zip(options, places) where place.page == page {
            guard let mark = reading.marks.first(where: { $0.box.intersection(place.box) != nil }),
                let tick = mark.tickBehind
            else { continue }
            looked += 1
            #expect((tick.advantage > 0.15) == ticked.contains(option), "\(option): \(tick)")
        }
        // What is not clear by itself is held against these √.
        let all = edition.fields.flatMap { definition -> [(box: PageBox, isTicked: Bool)] in
            guard case .options(let options) = definition.type else { return [] }
            return options.enumerated().flatMap { index, option in
                form.regions("b/\(definition.id)/\(index)").filter { $0.page == page }.map {
                    ($0.box, applicant.options(definition.id).contains(option))
                }
            }
        }
        var compared = 0
        for mark in reading.marks {
            guard let kinship = mark.kinship,
                let option = all.first(where: { $0.box.intersection(mark.box) != nil })
            else { continue }
            compared += 1
            #expect((kinship >= 0.75) == option.isTicked, "\(mark.box): \(kinship)")
        }
        #expect(compared > 5)
        let ticks = options.filter { option in
            zip(options, places).contains { $0 == option && $1.page == page } && ticked.contains(option)
        }
        #expect(!ticks.isEmpty && looked >= ticks.count, "\(looked) boxes looked behind, \(ticks.count) ticks")
    }

    /// Part of a forged scan: its thin Fangsong 方 is less like a drawn 方 than like anything, and the figures behind it are
    /// cut off.
    @Test func `a first character that is hard to know is no √`() throws {
        let scan = try PixImage(data: Data(contentsOf: Fixtures.folder.appending(path: "ticks/directions.jpg")))
        let reading = try FormPageReader(dataPath: nil).read(scan, number: 1, within: .seconds(180)).reading
        let behind = reading.marks.compactMap { mark in mark.tickBehind.map { (mark.box.y, $0.advantage) } }
        let ticked = behind.filter { $0.1 >= BoxMark.TickInk.sureAdvantage }
        #expect(behind.count == 10)
        // 方向7.
        #expect(ticked.count == 1 && ticked.allSatisfy { (205...215).contains($0.0) }, "\(behind)")
    }
}
