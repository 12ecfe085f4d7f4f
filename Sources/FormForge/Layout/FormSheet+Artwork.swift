import FormModel
import Foundation

/// Seals and signature as black drawings on a last page that is never scanned; the pixel stage stamps them in ink.
extension FormSheet {
    static let signatureFont = FontShelf.Font(
        family: "FandolKai", kind: .kai,
        file: "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolKai-Regular.otf")

    /// What is drawn there.
    enum Artwork: String { case seal, recommenderSeal, signature }

    /// Diameters in millimetres; a seal of a company has 38 to 42 (domain.md §5).
    static let sealCanvas = 44.0

    mutating func artwork() -> String {
        let diameter = random.pick([38.0, 40.0, 40.0, 42.0])
        let signer = applicant.values["unit.legal_representative"] ?? ""
        return "<div class=page>"
            + art(
                .seal, seal(applicant.nameOnSeal, diameter: diameter, code: "5001\(random.digits(9))"),
                width: Self.sealCanvas, height: Self.sealCanvas)
            + art(
                .recommenderSeal, seal(applicant.recommender, diameter: 42, code: nil), width: Self.sealCanvas,
                height: Self.sealCanvas)
            + art(.signature, signature(signer.isEmpty ? "王明" : signer), width: 40, height: 16)
            + "</div>"
    }

    private func art(_ artwork: Artwork, _ drawing: String, width: Double, height: Double) -> String {
        """
        <a href="\(Self.base)a/\(artwork.rawValue)" style="display:block;width:\(width)mm;height:\(height)mm;margin-bottom:4mm">\
        <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" viewBox="0 0 \(width) \(height)" \
        style="display:block">\(drawing)</svg></a>
        """
    }

    private func seal(_ name: String, diameter: Double, code: String?) -> String {
        let centre = Self.sealCanvas / 2
        let radius = diameter / 2 - 0.6
        let letters = Array(name)
        // The name takes up to 280 degrees of the rim; long names are set narrower.
        let step = min(26.0, 276 / Double(letters.count))
        let height = diameter * 0.13
        let textRadius = radius - 1.4 - height * 0.86
        let width = min(1.0, step * .pi / 180 * (textRadius + height * 0.4) / height * 0.98)
        var drawing =
            "<circle cx='\(centre)' cy='\(centre)' r='\(radius)' fill='none' stroke='#000' stroke-width='1.2'/>"
        let star = (0..<10).map { point -> String in
            let reach = point % 2 == 0 ? diameter * 0.17 : diameter * 0.065
            let angle = Double(point) * .pi / 5 - .pi / 2
            return "\(centre + reach * cos(angle)),\(centre + reach * sin(angle))"
        }
        drawing += "<polygon points='\(star.joined(separator: " "))'/>"
        for (index, letter) in letters.enumerated() {
            let angle = (Double(index) - Double(letters.count - 1) / 2) * step
            drawing += """
                <text transform='translate(\(centre) \(centre)) rotate(\(angle)) translate(0 \(-textRadius)) scale(\(width) 1)' \
                font-family="'\(sealFont)'" font-weight='bold' font-size='\(height)' text-anchor='middle'>\(Self.escaped(String(letter)))</text>
                """
        }
        for (index, digit) in Array(code ?? "").enumerated() {
            let angle = (6 - Double(index)) * 4.6
            drawing += """
                <text transform='translate(\(centre) \(centre)) rotate(\(angle)) translate(0 \(radius - 1.3))' \
                font-family='DejaVu Sans' font-size='1.5' text-anchor='middle'>\(digit)</text>
                """
        }
        return drawing
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
