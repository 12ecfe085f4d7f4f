import FormModel
import Foundation
import PageImaging

/// Prints, stamps and scans one copy, and writes down what is true of it.
struct CopyForge {
    var edition: FormEdition
    var applicant: Applicant
    var style: PageStyle
    var quality: ScanQuality
    /// Asked for; a copy that would be too large in it is a PDF.
    var container: ScanSettings.Container

    /// Of A4 in millimetres.
    static let paper = (width: 210.0, height: 297.0)

    /// One sheet in the order scanned.
    private struct ScannedSheet {
        /// Page of the form, from 0; nil for a blank back.
        var page: Int?
        var quarterTurns = 0
    }

    func scan(_ form: TypesetForm, stem: String, into inbox: URL, _ seed: SplitMix64) throws -> CopyTruth {
        var random = seed
        let settings = ScanSettings(quality, container, pageCount: form.pageCount, &random)
        let order = self.order(of: form.pageCount, &random)
        let printing = SheetPrinting(
            edition: edition, applicant: applicant, style: style, settings: settings, form: form, &random)
        let scanner = Scanner(settings: settings)
        var truth = CopyTruth(
            name: stem, applicationID: applicant.id, quality: quality, style: style.description, pages: [], fields: [],
            boxes: [],
            seals: [], differences: [], faults: applicant.faults)
        truth.style["container"] = "\(settings.container)"
        truth.style["jpegQuality"] = settings.jpegQuality.map(String.init) ?? ""
        var regions: [FieldID: [(formPage: Int, region: PageRegion)]] = [:]
        var container = try ScanContainer(
            settings.container, stem: stem, inbox: inbox, jpegQuality: settings.jpegQuality)
        for (index, scanned) in order.enumerated() {
            let number = index + 1
            var own = random.split()
            var sheet = printing.blankSheet
            if let page = scanned.page {
                let printed = try printing.sheet(page, number: number, &own)
                sheet = printed.raster
                truth.boxes += printed.boxes
                truth.seals += printed.seals
                for (field, box) in printed.values {
                    regions[field, default: []].append((page, PageRegion(page: number, box: box)))
                }
            }
            let skew = settings.skew(&own)
            let image = try scanner.scan(sheet, skew: skew, quarterTurns: scanned.quarterTurns, &own)
            try container.append(image)
            truth.pages.append(
                ScannedPageTruth(
                    number: number, formPage: scanned.page.map { $0 + 1 },
                    kinds: scanned.page.map { form.kinds[$0] } ?? [.blank],
                    quarterTurns: (4 - scanned.quarterTurns) % 4, skew: skew, resolution: settings.resolution,
                    colour: settings.colour, isBlank: scanned.page == nil, scale: settings.scale))
        }
        truth.name = try container.close()
        truth.fields = edition.fields.compactMap { definition in
            let places = (regions[definition.id] ?? []).sorted { $0.formPage < $1.formPage }.map(\.region)
            return text(of: definition).map { FieldTruth(field: definition.id, text: $0, regions: places) }
        }
        truth.faults += printing.straddling.faults
        return truth
    }

    /// What the paper shows for a field; nil for what is no value of one copy.
    private func text(of definition: FieldDefinition) -> String? {
        switch definition.type {
        case .printedText, .copies: nil
        case .seal, .signature, .evidencePages: applicant.present.contains(definition.id) ? "present" : "absent"
        default: applicant.values[definition.id]
        }
    }

    /// Pages in the order in which they went through the scanner, with blank backs and turned sheets.
    private func order(of count: Int, _ random: inout SplitMix64) -> [ScannedSheet] {
        var pages = Array(0..<count)
        if random.chance(0.1), count > 3 {
            let from = random.int(1...count - 2)
            pages.swapAt(from, from + 1)
        }
        var sheets = pages.map { ScannedSheet(page: $0) }
        if random.chance(0.12) {
            for _ in 0..<random.int(1...2) { sheets[random.int(0...count - 1)].quarterTurns = random.int(1...3) }
        }
        if random.chance(0.12) {
            for _ in 0..<random.int(1...3) { sheets.insert(ScannedSheet(page: nil), at: random.int(1...sheets.count)) }
        }
        return sheets
    }
}
