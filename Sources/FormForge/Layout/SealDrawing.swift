import Foundation

/// A stamp as SVG, in millimetres (domain.md §5).
struct SealDrawing {
    enum Shape {
        case round(diameter: Double)
        /// A foreign-invested company's, without a star, or one for invoices.
        case oval(length: Double, breadth: Double)
    }

    var shape: Shape
    /// Along the rim.
    var name: String
    /// Below the star: the end of the name, or what a stamp is for that is not the unit's own seal.
    var level: String?
    /// Digits along the lower rim, or across the middle of an oval one.
    var code: String?
    var font: String

    /// Paper around it.
    private static let margin = 2.0
    private static let rim = 1.2

    /// Of the drawing, with its margin.
    var size: (width: Double, height: Double) {
        (2 * (long + Self.rim / 2 + Self.margin), 2 * (short + Self.rim / 2 + Self.margin))
    }

    /// Half of the axes, to the middle of the rim.
    private var long: Double {
        switch shape {
        case .round(let diameter): (diameter - Self.rim) / 2
        case .oval(let length, _): (length - Self.rim) / 2
        }
    }

    private var short: Double {
        switch shape {
        case .round(let diameter): (diameter - Self.rim) / 2
        case .oval(_, let breadth): (breadth - Self.rim) / 2
        }
    }

    private var isRound: Bool { if case .round = shape { true } else { false } }

    var svg: String {
        let middle = (x: size.width / 2, y: size.height / 2)
        var drawing = "<g transform='translate(\(middle.x) \(middle.y))'>"
        drawing +=
            "<ellipse rx='\(long)' ry='\(short)' fill='none' stroke='#000' stroke-width='\(Self.rim)'/>"
        if isRound {
            drawing += star(span: 2 * long + Self.rim)
        }
        drawing += name(height: isRound ? (2 * long + Self.rim) * 0.13 : 4.2)
        if let level { drawing += line(level, y: isRound ? long * 0.56 : short * 0.6, height: 3.6) }
        if let code {
            drawing += isRound ? digits(code) : line(code, y: 1.4, height: 3.4, family: "DejaVu Sans", width: 1.5)
        }
        return drawing + "</g>"
    }

    private func star(span: Double) -> String {
        let points = (0..<10).map { point -> String in
            let reach = point % 2 == 0 ? span * 0.17 : span * 0.065
            let angle = Double(point) * .pi / 5 - .pi / 2
            return "\(reach * cos(angle)),\(reach * sin(angle))"
        }
        return "<polygon points='\(points.joined(separator: " "))'/>"
    }

    /// The name takes up to 276 degrees of the rim, less above a level line; long names are set narrower.
    private func name(height: Double) -> String {
        let letters = Array(name)
        let (across, up) = (long - Self.rim / 2 - 0.8 - height * 0.86, short - Self.rim / 2 - 0.8 - height * 0.86)
        // A place on the line that the letters stand on, and the way it leads there.
        func place(_ t: Double) -> (x: Double, y: Double) { (across * sin(t), -up * cos(t)) }
        let pieces = 720
        let half = level == nil ? 138.0 : 110
        let along = (-pieces...pieces).map { Double($0) / Double(pieces) * half / 180 * .pi }
        var lengths = [0.0]
        for (from, to) in zip(along, along.dropFirst()) {
            let (a, b) = (place(from), place(to))
            lengths.append(lengths[lengths.count - 1] + hypot(b.x - a.x, b.y - a.y))
        }
        let whole = lengths[lengths.count - 1]
        let widest = isRound ? 26.0 / 180 * .pi * across : height * 1.3
        let step = min(widest, whole / Double(letters.count))
        // The upper ends of letters on a curve have more room than the lower.
        let width = min(1, step * (1 + (isRound ? height * 0.4 / across : 0.1)) / height * 0.98)
        return letters.enumerated().map { index, letter in
            let length = whole / 2 + (Double(index) - Double(letters.count - 1) / 2) * step
            let t = along[lengths.firstIndex { $0 >= length } ?? along.count - 1]
            let angle = atan2(up * sin(t), across * cos(t)) * 180 / .pi
            return text(
                String(letter), at: place(t), turned: angle, height: height, family: font, bold: true, width: width)
        }.joined()
    }

    private func line(_ words: String, y: Double, height: Double, family: String? = nil, width: Double = 2.8) -> String
    {
        let letters = Array(words)
        return letters.enumerated().map { index, letter in
            text(
                String(letter), at: ((Double(index) - Double(letters.count - 1) / 2) * width * 1.08, y), height: height,
                family: family ?? font, bold: family == nil, width: family == nil ? width / height : 0.7)
        }.joined()
    }

    private func digits(_ code: String) -> String {
        code.enumerated().map { index, digit in
            let angle = (6 - Double(index)) * 4.6
            let reach = long - 1.3
            let (x, y) = (-reach * sin(angle / 180 * .pi), reach * cos(angle / 180 * .pi))
            return text(String(digit), at: (x, y), turned: angle, height: 1.5, family: "DejaVu Sans")
        }.joined()
    }

    private func text(
        _ letter: String, at place: (x: Double, y: Double), turned angle: Double = 0, height: Double, family: String,
        bold: Bool = false, width: Double = 1
    ) -> String {
        """
        <text transform='translate(\(place.x) \(place.y)) rotate(\(angle)) scale(\(width) 1)' font-family="'\(family)'" \
        font-weight='\(bold ? "bold" : "normal")' font-size='\(height)' text-anchor='middle'>\(FormSheet.escaped(letter))</text>
        """
    }
}
