import FormModel
import Foundation
import PageImaging

/// Prints the pages of a form on sheets and puts pen and stamps on them.
struct SheetPrinting {
    var edition: FormEdition
    var applicant: Applicant
    var style: PageStyle
    var settings: ScanSettings
    var form: TypesetForm
    var straddling: StraddlingSeal
    private var seal: Stamp?
    private var recommenderSeal: Stamp?
    private var signature: Stamp?
    private var sealPressure: Stamp.Pressure
    private var pen: Ink

    /// A printed and stamped sheet with what stands on it, in millimetres on the upright sheet.
    struct Sheet {
        var raster: Raster
        var values: [(FieldID, PageBox)] = []
        var boxes: [BoxTruth] = []
        var seals: [SealTruth] = []
    }

    init(
        edition: FormEdition, applicant: Applicant, style: PageStyle, settings: ScanSettings, form: TypesetForm,
        _ random: inout SplitMix64
    ) {
        self.edition = edition
        self.applicant = applicant
        self.style = style
        self.settings = settings
        self.form = form
        sealPressure = .seal(settings, &random)
        pen = Stamp.Pressure.pen(&random).ink
        let resolution = 300.0
        let artwork = try? Raster(form.document.page(form.pageCount).rendered(resolution: resolution))
        func stamp(_ name: FormSheet.Artwork) -> Stamp? {
            guard let artwork, let place = form.artwork[name] else { return nil }
            return Stamp(artwork, box: place.box, resolution: resolution)
        }
        seal = stamp(.seal)
        recommenderSeal = stamp(.recommenderSeal)
        signature = stamp(.signature)
        straddling = StraddlingSeal(
            isPresent: applicant.present.contains("dossier.straddling_seal"), pageCount: form.pageCount, &random)
    }

    private var resolution: Double { Double(settings.resolution) }

    var blankSheet: Raster {
        Raster(
            width: Int((CopyForge.paper.width / 25.4 * resolution).rounded()),
            height: Int((CopyForge.paper.height / 25.4 * resolution).rounded()), channels: 3)
    }

    /// The page at `index` (from 0) of the form; `number` is its place in the scan.
    func sheet(_ index: Int, number: Int, _ random: inout SplitMix64) throws -> Sheet {
        let printed = try Raster(form.document.page(index).rendered(resolution: resolution * settings.scale))
        var sheet = Sheet(raster: blankSheet)
        let left = (sheet.raster.width - printed.width) / 2 + Int(settings.shift.x / 25.4 * resolution)
        let top = (sheet.raster.height - printed.height) / 2 + Int(settings.shift.y / 25.4 * resolution)
        sheet.raster.place(printed, left: left, top: top)
        func onSheet(_ box: PageBox) -> PageBox {
            PageBox(
                x: box.x * settings.scale + Double(left) * 25.4 / resolution,
                y: box.y * settings.scale + Double(top) * 25.4 / resolution,
                width: box.width * settings.scale, height: box.height * settings.scale)
        }
        let here = form.places.filter { $0.page == index }
        for path in Set(here.map(\.path)).sorted() where path.hasPrefix("v/") {
            guard let box = PageBox.enclosing(here.filter { $0.path == path }.map(\.box)) else { continue }
            sheet.values.append((FieldID(String(path.dropFirst(2))), onSheet(box)))
        }
        mark(here, number, &sheet, onSheet, &random)
        try sign(here, &sheet, onSheet, &random)
        stamp(here, index, number, &sheet, onSheet, &random)
        return sheet
    }

    /// The boxes to tick: their truth, and pen strokes where the applicant used a pen.
    private func mark(
        _ places: [TypesetForm.Place], _ number: Int, _ sheet: inout Sheet, _ onSheet: (PageBox) -> PageBox,
        _ random: inout SplitMix64
    ) {
        for place in places where place.path.hasPrefix("b/") {
            let parts = place.path.split(separator: "/").map(String.init)
            let field = FieldID(parts[1])
            guard case .options(let options)? = edition.definition(field)?.type, let option = Int(parts[2]) else {
                continue
            }
            let box = inked(onSheet(place.box), on: sheet.raster)
            var state: BoxState = applicant.options(field).contains(options[option]) ? .ticked : .empty
            if style.tick.isPen {
                if state == .ticked {
                    PenMark.draw(style.tick, at: box, on: &sheet.raster, resolution: resolution, ink: pen, &random)
                } else if settings.quality == .hard, random.chance(0.01) {
                    PenMark.draw(style.tick, at: box, on: &sheet.raster, resolution: resolution, ink: pen, &random)
                    PenMark.scribble(at: box, on: &sheet.raster, resolution: resolution, ink: pen, &random)
                    state = .withdrawn
                }
            }
            sheet.boxes.append(BoxTruth(field: field, option: options[option], state: state, page: number, box: box))
            if let known = sheet.values.firstIndex(where: { $0.0 == field }) {
                sheet.values[known].1 = sheet.values[known].1.union(box)
            } else {
                sheet.values.append((field, box))
            }
        }
    }

    /// The ink inside a link's box, which is as high as the line.
    private func inked(_ box: PageBox, on raster: Raster) -> PageBox {
        let scale = resolution / 25.4
        guard
            let ink = raster.ink(
                left: Int(box.x * scale), top: Int(box.y * scale), right: Int(box.maxX * scale) + 1,
                bottom: Int(box.maxY * scale) + 1)
        else { return box }
        return PageBox(
            x: Double(ink.left) / scale, y: Double(ink.top) / scale, width: Double(ink.right - ink.left) / scale,
            height: Double(ink.bottom - ink.top) / scale)
    }

    private func sign(
        _ places: [TypesetForm.Place], _ sheet: inout Sheet, _ onSheet: (PageBox) -> PageBox, _ random: inout SplitMix64
    ) throws {
        let field: FieldID = "declaration.signature"
        guard let place = places.first(where: { $0.path == "s/\(field)" }) else { return }
        let box = onSheet(place.box)
        guard applicant.present.contains(field), let signature else {
            sheet.values.append((field, box))
            return
        }
        let ink = signature.press(
            on: &sheet.raster, resolution: resolution, x: box.midX + random.double(-3...4),
            y: box.midY + random.double(-2...1.5),
            .pen(&random), &random)
        sheet.values.append((field, ink ?? box))
    }

    private func stamp(
        _ places: [TypesetForm.Place], _ index: Int, _ number: Int, _ sheet: inout Sheet,
        _ onSheet: (PageBox) -> PageBox,
        _ random: inout SplitMix64
    ) {
        for place in places where place.path.hasPrefix("s/") && !place.path.hasSuffix("signature") {
            let field = FieldID(String(place.path.dropFirst(2)))
            let box = onSheet(place.box)
            let isRecommender = field == "cover.recommender_seal"
            guard applicant.present.contains(field), let stamp = isRecommender ? recommenderSeal : seal else {
                sheet.values.append((field, box))
                continue
            }
            // A hard copy has its seal on the words, others beside or across their end.
            let aside = settings.quality == .hard ? random.double(-30 ... -8) : random.double(-16...6)
            let x = min(box.midX + (field == "declaration.seal" ? aside / 2 : aside), CopyForge.paper.width - 24)
            let y = box.midY + random.double(-7...7) + (field == "cover.applicant_seal" ? -3 : isRecommender ? 9 : 0)
            var pressure = isRecommender ? Stamp.Pressure.seal(settings, &random) : sealPressure
            pressure.turn = random.double(-14...14)
            guard let ink = stamp.press(on: &sheet.raster, resolution: resolution, x: x, y: y, pressure, &random) else {
                continue
            }
            sheet.values.append((field, ink))
            sheet.seals.append(
                SealTruth(
                    field: field, text: isRecommender ? applicant.recommender : applicant.nameOnSeal, page: number,
                    box: ink))
        }
        if form.kinds[index].contains(.evidence), random.chance(0.3), let seal {
            let x = random.double(60...150)
            let y = random.double(60...200)
            if let ink = seal.press(on: &sheet.raster, resolution: resolution, x: x, y: y, sealPressure, &random) {
                sheet.seals.append(SealTruth(field: nil, text: applicant.nameOnSeal, page: number, box: ink))
            }
        }
        if let seal, let slice = straddling.slice(of: index) {
            // The slice ends at the sheet's right edge; the rest of the seal met the sheets beside it.
            let width = seal.widthInMillimetres
            let x = CopyForge.paper.width - (slice.upperBound - 0.5) * width
            var pressure = sealPressure
            pressure.turn = 0
            let y = straddling.height + random.double(-0.4...0.4)
            if let ink = seal.press(
                on: &sheet.raster, resolution: resolution, x: x, y: y, slice: slice, pressure, &random)
            {
                sheet.values.append(("dossier.straddling_seal", ink))
                sheet.seals.append(
                    SealTruth(field: "dossier.straddling_seal", text: applicant.nameOnSeal, page: number, box: ink))
            }
        }
    }
}

/// Which slice of the straddling seal falls on which page.
struct StraddlingSeal {
    /// Of its middle, millimetres from the top of the sheet.
    var height: Double
    /// Pages (from 0) that were not among the fanned sheets.
    var skipped: Set<Int> = []
    var faults: [PaperFault] = []
    private var isPresent: Bool
    private var pageCount: Int

    init(isPresent: Bool, pageCount: Int, _ random: inout SplitMix64) {
        self.isPresent = isPresent
        self.pageCount = pageCount
        height = random.double(115...185)
        if isPresent, random.chance(0.06), pageCount > 3 {
            let page = random.int(1...pageCount - 2)
            skipped = [page]
            faults = [PaperFault(.missing, "dossier.straddling_seal", "no slice on page \(page + 1) of the form")]
        }
    }

    /// The part of the seal's width, 0 to 1, on a page; nil where it has none.
    func slice(of page: Int) -> ClosedRange<Double>? {
        guard isPresent, !skipped.contains(page) else { return nil }
        // The drawing is wider than the seal by its margins, which would leave the first and last page bare.
        let margin = 0.06
        let fanned = (0..<pageCount).filter { !skipped.contains($0) }
        let place = Double(fanned.firstIndex(of: page) ?? 0)
        let width = (1 - 2 * margin) / Double(fanned.count)
        return margin + place * width...margin + (place + 1) * width
    }
}
