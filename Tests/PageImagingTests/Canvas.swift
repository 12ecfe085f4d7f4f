import Foundation
import PageImaging

/// A white page to draw on, as a scanner would give it.
struct Canvas {
    let width: Int
    let height: Int
    let resolution: Int
    private var rgb: [UInt8]

    /// Millimetres; A4 unless told.
    init(width: Double = 210, height: Double = 297, resolution: Int = 200) {
        self.resolution = resolution
        self.width = Int(width / 25.4 * Double(resolution))
        self.height = Int(height / 25.4 * Double(resolution))
        rgb = [UInt8](repeating: 255, count: self.width * self.height * 3)
    }

    typealias Ink = (red: UInt8, green: UInt8, blue: UInt8)
    static let black: Ink = (20, 20, 20)
    static let sealRed: Ink = (205, 40, 50)

    private func pixels(_ millimetres: Double) -> Int {
        Int((millimetres / 25.4 * Double(resolution)).rounded())
    }

    /// Fills a rectangle given in millimetres.
    mutating func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink = Canvas.black) {
        for row in max(0, pixels(y))..<min(self.height, max(pixels(y) + 1, pixels(y + height))) {
            for column in max(0, pixels(x))..<min(self.width, max(pixels(x) + 1, pixels(x + width))) {
                set(column, row, ink)
            }
        }
    }

    /// The outline of a rectangle.
    mutating func frame(x: Double, y: Double, width: Double, height: Double, line: Double = 0.35) {
        fill(x: x, y: y, width: width, height: line)
        fill(x: x, y: y + height - line, width: width, height: line)
        fill(x: x, y: y, width: line, height: height)
        fill(x: x + width - line, y: y, width: line, height: height)
    }

    /// A ring, as a seal's rim.
    mutating func ring(centreX: Double, centreY: Double, radius: Double, line: Double, _ ink: Ink) {
        oval(centreX: centreX, centreY: centreY, length: 2 * radius, breadth: 2 * radius, turn: 0, line: line, ink)
    }

    /// The rim of an oval seal, turned clockwise by degrees.
    mutating func oval(
        centreX: Double, centreY: Double, length: Double, breadth: Double, turn: Double, line: Double, _ ink: Ink
    ) {
        let (sine, cosine) = (sin(turn * .pi / 180), cos(turn * .pi / 180))
        for row in 0..<height {
            for column in 0..<width {
                let x = Double(column) * 25.4 / Double(resolution) - centreX
                let y = Double(row) * 25.4 / Double(resolution) - centreY
                let (along, across) = (x * cosine + y * sine, y * cosine - x * sine)
                let outer = hypot(along / length, across / breadth)
                let inner = hypot(along / (length - 2 * line), across / (breadth - 2 * line))
                if outer <= 0.5, inner >= 0.5 { set(column, row, ink) }
            }
        }
    }

    /// Rows of marks that stand like lines of print; no row of pixels is as full as a rule.
    mutating func print(x: Double, y: Double, characters: Int, em: Double = 4) {
        for index in 0..<characters {
            let left = x + Double(index) * em
            fill(x: left, y: y, width: em * 0.7, height: em * 0.12)
            fill(x: left + em * 0.1, y: y + em * 0.45, width: em * 0.6, height: em * 0.12)
            fill(x: left, y: y + em * 0.78, width: em * 0.7, height: em * 0.12)
            fill(x: left + em * 0.35, y: y, width: em * 0.12, height: em * 0.9)
        }
    }

    private mutating func set(_ column: Int, _ row: Int, _ ink: Ink) {
        let index = (row * width + column) * 3
        rgb[index] = ink.red
        rgb[index + 1] = ink.green
        rgb[index + 2] = ink.blue
    }

    func image() throws -> PixImage {
        let image = try PixImage(width: width, height: height, rgb: rgb)
        image.declaredResolution = resolution
        return image
    }
}
