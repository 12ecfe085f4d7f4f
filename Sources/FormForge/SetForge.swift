import FormModel
public import Foundation
import PageImaging

/// What set is asked for.
public struct ForgeOrder: Sendable {
    public enum Copies: String, Sendable, CaseIterable {
        case one = "1"
        case two = "2"
        case mixed
    }
    public enum Quality: String, Sendable, CaseIterable { case clean, office, hard, mixed }
    public enum Records: String, Sendable, CaseIterable { case json, csv }

    /// The forms that can be forged; of the first unless another is asked for.
    public static var editions: [String] { FormCatalogue.editions.map(\.id) }

    /// One of `editions`.
    public var edition: String
    public var seed: UInt64
    public var applications: Int
    public var output: URL
    public var quality: Quality
    public var fonts: FontShelf
    public var copies: Copies
    public var records: [Records]
    public var isLong: Bool
    /// How many rules each application breaks, and then its record says the same as its paper; nil for a few faults as
    /// applicants make them, and differences.
    public var breaches: Int?
    /// Keep each application's HTML and PDF in `sheets/`, to look at.
    public var keepsSheets: Bool
    /// Stop before scanning.
    public var sheetsOnly: Bool

    public init(
        edition: String = ForgeOrder.editions[0], seed: UInt64, applications: Int, output: URL,
        quality: Quality = .mixed, fonts: FontShelf = .all,
        copies: Copies = .one,
        records: [Records] = [.json], isLong: Bool = false, breaches: Int? = nil, keepsSheets: Bool = false,
        sheetsOnly: Bool = false
    ) {
        self.edition = edition
        self.seed = seed
        self.applications = applications
        self.output = output
        self.quality = quality
        self.fonts = fonts
        self.copies = copies
        self.records = records
        self.isLong = isLong
        self.breaches = breaches
        self.keepsSheets = keepsSheets
        self.sheetsOnly = sheetsOnly
    }

    /// For the truth.
    var command: String {
        "forge make --seed \(seed) --applications \(applications) --quality \(quality.rawValue) --fonts \(fonts.rawValue)"
            + (edition == Self.editions[0] ? "" : " --edition \(edition)")
            + " --copies \(copies.rawValue)" + (isLong ? " --long" : "") + (breaches.map { " --breaches \($0)" } ?? "")
    }
}

/// Makes a whole set: inbox, records and truth.
public struct SetForge {
    var order: ForgeOrder
    var printer: ChromiumPrinter

    public init(_ order: ForgeOrder, printer: ChromiumPrinter = ChromiumPrinter()) {
        self.order = order
        self.printer = printer
    }

    private var edition: FormEdition { FormCatalogue.edition(order.edition)! }

    /// One copy to be made, before it has a name.
    private struct Draft {
        var applicant: Applicant
        var quality: ScanQuality
        var style: PageStyle
        var sheetSeed: SplitMix64
        var scanSeed: SplitMix64
        /// In this copy only, against the application's other copy.
        var deviation: PlantedDifference?
    }

    /// Writes the set into the order's folder; `progress` gets a line for each copy.
    public func make(progress: (String) -> Void = { _ in }) throws -> ForgeTruth {
        var random = SplitMix64(seed: order.seed)
        let work = FileManager.default.temporaryDirectory.appending(path: "forge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: work) }
        let inbox = order.output.appending(path: "inbox")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)

        var applications: [ApplicationTruth] = []
        var drafts: [Draft] = []
        var differences: [String: [PlantedDifference]] = [:]
        for number in 1...order.applications {
            var own = random.split()
            let made = application(number, &own)
            applications.append(made.truth)
            drafts += made.drafts
            differences[made.truth.id] = made.differences
        }
        // Copies of one application do not follow one another: names mean nothing.
        var copies: [CopyTruth] = []
        // In turn, so that a small set holds all three.
        let containers = random.shuffled([ScanSettings.Container.pdf, .tiff, .images])
        for (index, draft) in random.shuffled(drafts).enumerated() {
            let stem = "scan_\(String(10001 + index).dropFirst())"
            let copy = try self.copy(
                draft, stem: stem, container: containers[index % containers.count], inbox: inbox, work: work,
                differences[draft.applicant.id] ?? [])
            guard let copy else { continue }
            copies.append(copy)
            progress("\(copy.name)\t\(copy.quality.rawValue)\t\(copy.pages.count) pages")
        }
        for index in applications.indices {
            applications[index].copies = copies.filter { $0.applicationID == applications[index].id }.map(\.name)
        }
        let truth = ForgeTruth(seed: order.seed, command: order.command, applications: applications, copies: copies)
        try RecordFile.write(
            applications.compactMap(\.record), edition: edition, order.records, to: order.output, &random)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(truth).write(to: order.output.appending(path: "truth.json"))
        return truth
    }

    private func application(
        _ number: Int, _ random: inout SplitMix64
    ) -> (truth: ApplicationTruth, drafts: [Draft], differences: [PlantedDifference]) {
        var applicant = ApplicantInventor(edition: edition, isLong: order.isLong).applicant(number: number, &random)
        if let breaches = order.breaches {
            BreachPlanter.plant(breaches, in: &applicant, edition: edition, &random)
        } else {
            FaultPlanter.plant(&applicant, edition: edition, &random)
        }
        let style = PageStyle(order.fonts, &random)
        let count = random.chance(0.2) || order.breaches != nil ? 0 : random.int(3...10)
        let forged = RecordForger(edition: edition).record(of: applicant, differences: count, &random)
        let fate = random.unit()
        // In sets large enough to spare one, some papers have no record and some records no paper.
        let isWhole = order.applications < 4 || order.breaches != nil
        let hasRecord = isWhole || fate > 0.04
        let hasPaper = isWhole || fate < 0.96
        let copies = order.copies == .one ? 1 : order.copies == .two ? 2 : random.int(1...2)
        var drafts: [Draft] = []
        for copy in 0..<(hasPaper ? copies : 0) {
            var own = applicant
            var deviation: PlantedDifference?
            if copy == 1, order.breaches == nil, random.chance(0.2) { deviation = deviate(&own, &random) }
            if copies == 1 { own.faults.append(PaperFault(.missing, "dossier.copies", "only one copy")) }
            let tiers: [ForgeOrder.Quality: ScanQuality] = [.clean: .clean, .office: .office, .hard: .hard]
            let quality = tiers[order.quality] ?? ScanQuality.allCases[(number - 1) % 3]
            drafts.append(
                Draft(
                    applicant: own, quality: quality, style: style, sheetSeed: random.split(), scanSeed: random.split(),
                    deviation: deviation))
        }
        // Both copies come from the same file, so hints and evidence are the same.
        for index in drafts.indices { drafts[index].sheetSeed = drafts[0].sheetSeed }
        let truth = ApplicationTruth(
            id: applicant.id, record: hasRecord ? forged.record : nil, copies: [],
            rewritings: hasRecord ? forged.rewritings : [])
        return (truth, drafts, hasRecord ? forged.differences : [])
    }

    /// Gives a second copy one other value, as a copy printed from an earlier draft has.
    private func deviate(_ applicant: inout Applicant, _ random: inout SplitMix64) -> PlantedDifference? {
        let field = random.pick(
            ["unit.contact_mobile", "unit.main_revenue", "unit.office_address", "project.investment"] as [FieldID])
        let text = applicant.values[field] ?? ""
        guard let other = DifferencePlanter.digitChanged(text, &random) else { return nil }
        applicant.values[field] = other
        applicant.faults.append(PaperFault(.inconsistent, field, "the two copies differ: \(text) and \(other)"))
        return PlantedDifference(field: field, kind: .otherCopy, paper: other, record: text)
    }

    private func copy(
        _ draft: Draft, stem: String, container: ScanSettings.Container, inbox: URL, work: URL,
        _ differences: [PlantedDifference]
    ) throws -> CopyTruth? {
        var sheet = FormSheet(edition: edition, applicant: draft.applicant, style: draft.style, random: draft.sheetSeed)
        let html = sheet.html()
        let pdf = try printer.pdf(html: html, in: work)
        if order.keepsSheets || order.sheetsOnly {
            let folder = order.output.appending(path: "sheets")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(html.utf8).write(to: folder.appending(path: "\(stem).html"))
            try pdf.write(to: folder.appending(path: "\(stem).pdf"))
        }
        if order.sheetsOnly { return nil }
        var scanned = try CopyForge(
            edition: edition, applicant: draft.applicant, style: draft.style, quality: draft.quality,
            container: container
        )
        .scan(try TypesetForm(pdf: pdf), stem: stem, into: inbox, draft.scanSeed)
        scanned.differences = differences.filter { $0.field != draft.deviation?.field }
        if let deviation = draft.deviation {
            var difference = deviation
            difference.record = differences.first { $0.field == deviation.field }?.record ?? deviation.record
            scanned.differences.append(difference)
        }
        return scanned
    }
}
