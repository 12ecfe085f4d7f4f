/// The 8-connected pieces of ink in a small window of a page.
struct InkComponents {
    /// The pixels of each piece, in page coordinates.
    private(set) var members: [[(x: Int, y: Int)]] = []

    init(of ink: InkMap, in window: PixelBox) {
        var seen = [Bool](repeating: false, count: window.width * window.height)
        func isNew(_ x: Int, _ y: Int) -> Bool {
            x >= window.x && y >= window.y && x < window.maxX && y < window.maxY
                && ink.bytes[y * ink.width + x] == 1 && !seen[(y - window.y) * window.width + x - window.x]
        }
        for y in window.y..<window.maxY {
            for x in window.x..<window.maxX where isNew(x, y) {
                var piece: [(x: Int, y: Int)] = []
                var stack = [(x: x, y: y)]
                seen[(y - window.y) * window.width + x - window.x] = true
                while let pixel = stack.popLast() {
                    piece.append(pixel)
                    for ny in (pixel.y - 1)...(pixel.y + 1) {
                        for nx in (pixel.x - 1)...(pixel.x + 1) where isNew(nx, ny) {
                            seen[(ny - window.y) * window.width + nx - window.x] = true
                            stack.append((nx, ny))
                        }
                    }
                }
                members.append(piece)
            }
        }
    }
}
