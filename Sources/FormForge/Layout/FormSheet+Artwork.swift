import FormModel
import Foundation

/// Seals and signature as black drawings on a last page that is never scanned; the pixel stage stamps them in ink.
extension FormSheet {
    static let signatureFont = FontShelf.Font(
        family: "FandolKai", kind: .kai,
        file: "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolKai-Regular.otf")

    /// What is drawn there.
    enum Artwork: String { case seal, recommenderSeal, signature }

    mutating func artwork() -> String {
        let signer = applicant.values["unit.legal_representative"] ?? ""
        return "<div class=page>" + art(.seal, unitSeal())
            + art(
                .recommenderSeal,
                SealDrawing(shape: .round(diameter: 42), name: applicant.recommender, font: sealFont))
            + art(.signature, signature(signer.isEmpty ? "王明" : signer), width: 40, height: 16)
            + "</div>"
    }

    /// A company's seal has 38 to 42 mm (domain.md §5).
    private mutating func unitSeal() -> SealDrawing {
        let diameter = random.pick([38.0, 40.0, 40.0, 42.0])
        let code = "5001\(random.digits(9))"
        let isForInvoices = applicant.sealPurpose == "发票专用章"
        let shape: SealDrawing.Shape =
            isForInvoices
            ? .oval(length: 40, breadth: 30)
            : applicant.hasOvalSeal ? .oval(length: 45, breadth: 30) : .round(diameter: diameter)
        let name = applicant.nameOnSeal
        // The end of the name stands level at times.
        let tail = ["股份有限公司", "有限责任公司", "有限公司"].first(where: name.hasSuffix)
        if let tail, applicant.sealPurpose == nil, !applicant.hasOvalSeal, random.chance(0.1) {
            return SealDrawing(
                shape: shape, name: String(name.dropLast(tail.count)), level: tail, code: code, font: sealFont)
        }
        return SealDrawing(
            shape: shape, name: name, level: applicant.sealPurpose,
            code: isForInvoices ? applicant.values["unit.org_code"] : code, font: sealFont)
    }

    private func art(_ artwork: Artwork, _ seal: SealDrawing) -> String {
        art(artwork, seal.svg, width: seal.size.width, height: seal.size.height)
    }

    private func art(_ artwork: Artwork, _ drawing: String, width: Double, height: Double) -> String {
        """
        <a href="\(Self.base)a/\(artwork.rawValue)" style="display:block;width:\(width)mm;height:\(height)mm;margin-bottom:4mm">\
        <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" viewBox="0 0 \(width) \(height)" \
        style="display:block">\(drawing)</svg></a>
        """
    }

    private var sealFont: String { style.label.kind == .song ? style.label.family : "Noto Serif CJK SC" }

    private mutating func signature(_ name: String) -> String {
        let letters = Array(name)
        var drawing = ""
        for (index, letter) in letters.enumerated() {
            let x = 6 + Double(index) * 8.6 + random.double(-0.8...0.8)
            let y = 11 + random.double(-1.2...1.2)
            drawing += """
                <text transform='translate(\(x) \(y)) rotate(\(random.double(-14...6))) skewX(\(random.double(-22 ... -8))) \
                scale(\(random.double(0.85...1.15)) \(random.double(0.9...1.15)))' font-family="'\(Self.signatureFont.family)'" \
                font-size='10'>\(Self.escaped(String(letter)))</text>
                """
        }
        return drawing
    }
}
