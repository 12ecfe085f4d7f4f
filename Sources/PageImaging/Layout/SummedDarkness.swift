/// How dark a page is along lines and in rectangles, by sums kept for every pixel.
struct SummedDarkness {
    let width: Int
    let height: Int
    /// Of each pixel as dark as its darkest neighbour above or below, summed along rows; and beside it, along columns.
    private let rows: [Float]
    private let columns: [Float]
    /// Of the pixels themselves, over the rectangle from the top left.
    private let area: [Double]

    /// Paper is lighter than this.
    private static let paper: Float = 245

    /// `black`: ink is as dark as this.
    init(width: Int, height: Int, grey: [UInt8], black: UInt8) {
        self.width = width
        self.height = height
        let dark = (0...255).map { min(1, max(0, (Self.paper - Float($0)) / (Self.paper - Float(black)))) }
        let count = width * height
        var (rows, columns) = ([Float](repeating: 0, count: count), [Float](repeating: 0, count: count))
        var area = [Double](repeating: 0, count: count)
        grey.withUnsafeBufferPointer { grey in
            for y in 0..<height {
                let (up, down) = (max(0, y - 1) * width, min(height - 1, y + 1) * width)
                var along: Float = 0
                var sum = 0.0
                for x in 0..<width {
                    let index = y * width + x
                    let above = dark[Int(min(grey[up + x], grey[index], grey[down + x]))]
                    along += above
                    rows[index] = along
                    sum += Double(dark[Int(grey[index])])
                    area[index] = sum + (y > 0 ? area[index - width] : 0)
                    let beside = dark[Int(min(grey[max(index - 1, 0)], grey[index], grey[min(index + 1, count - 1)]))]
                    columns[index] = beside + (y > 0 ? columns[index - width] : 0)
                }
            }
        }
        (self.rows, self.columns, self.area) = (rows, columns, area)
    }

    private func level(_ y: Int, _ box: PixelBox) -> Double {
        Double(rows[y * width + box.maxX - 1] - rows[y * width + box.x - 1]) / Double(box.width)
    }

    private func upright(_ x: Int, _ box: PixelBox) -> Double {
        Double(columns[(box.maxY - 1) * width + x] - columns[(box.y - 1) * width + x]) / Double(box.height)
    }

    /// Of the sides of `box`; the weakest counts three times.
    func sides(of box: PixelBox) -> Double {
        let (sum, weakest) = sumOfSides(box)
        return (sum + 2 * weakest) / 6
    }

    /// Of the sides of `box` but the weakest.
    func threeSides(of box: PixelBox) -> Double {
        let (sum, weakest) = sumOfSides(box)
        return (sum - weakest) / 3
    }

    private func sumOfSides(_ box: PixelBox) -> (sum: Double, weakest: Double) {
        let (top, bottom) = (level(box.y, box), level(box.maxY - 1, box))
        let (left, right) = (upright(box.x, box), upright(box.maxX - 1, box))
        return (top + bottom + left + right, min(top, bottom, left, right))
    }

    /// Just outside of the sides of `box` and their blur: there is some white between it and the box on the next line.
    func around(_ box: PixelBox) -> Double {
        let (near, far) = (max(3, box.width / 12), max(3, box.width / 8))
        let above = min(level(box.y - near, box), level(box.y - far, box))
        let below = min(level(box.maxY - 1 + near, box), level(box.maxY - 1 + far, box))
        let left = min(upright(box.x - near, box), upright(box.x - far, box))
        let right = min(upright(box.maxX - 1 + near, box), upright(box.maxX - 1 + far, box))
        return (above + below + left + right) / 4
    }

    /// Within the blur of the sides of `box`.
    func inside(_ box: PixelBox) -> Double {
        mean(in: box.grown(by: -max(2, box.width / 6), within: box))
    }

    /// Dark sides between white: parts of characters have strokes in them and around them.
    /// `darkest`: sides are no darker than this.
    func contrast(of box: PixelBox, darkest: Double = 1) -> Double {
        min(sides(of: box), darkest) - 1.5 * max(inside(box), around(box))
    }

    func mean(in box: PixelBox) -> Double {
        guard box.width > 0, box.height > 0 else { return 0 }
        func at(_ x: Int, _ y: Int) -> Double { x < 0 || y < 0 ? 0 : area[y * width + x] }
        let below = at(box.maxX - 1, box.maxY - 1) - at(box.x - 1, box.maxY - 1)
        let above = at(box.maxX - 1, box.y - 1) - at(box.x - 1, box.y - 1)
        return (below - above) / Double(box.width * box.height)
    }
}
