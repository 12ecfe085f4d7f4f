internal import FormModel
internal import Foundation

/// The outer edge of a seal's rim: a circle, or an ellipse that lies on its side; pixels.
struct SealOutline: Sendable {
    var x: Double
    var y: Double
    /// Half of its axes.
    var long: Double
    var short: Double
    /// Of the long axis, radians clockwise from level.
    let turn: Double
    /// Of the turn: asked for each pixel of a seal.
    private let (cosine, sine): (Double, Double)

    init(x: Double, y: Double, long: Double, short: Double, turn: Double = 0) {
        (self.x, self.y, self.long, self.short, self.turn) = (x, y, long, short, turn)
        (cosine, sine) = (cos(turn), sin(turn))
    }

    var isRound: Bool { long == short }

    /// A circle's radius, else the mean of both halves of the axes: what shares of a seal's size refer to.
    var radius: Double { (long + short) / 2 }

    func grown(by pixels: Double) -> SealOutline {
        var outline = self
        (outline.long, outline.short) = (long + pixels, short + pixels)
        return outline
    }

    /// The level box around it.
    var box: PixelBox {
        let (left, top) = (Int((x - extent.across).rounded(.down)), Int((y - extent.up).rounded(.down)))
        return PixelBox(
            x: left, y: top, width: Int((x + extent.across).rounded(.up)) - left,
            height: Int((y + extent.up).rounded(.up)) - top)
    }

    /// Half of the level box around it.
    var extent: (across: Double, up: Double) {
        (hypot(long * cosine, short * sine), hypot(long * sine, short * cosine))
    }

    /// From the centre to the edge in the direction of `angle`, radians clockwise from the right.
    func reach(at angle: Double) -> Double {
        let away = angle - turn
        return long * short / hypot(short * cos(away), long * sin(away))
    }

    /// `away`: from the centre as it would be in a circle of the same radius, pixels. `angle`: radians clockwise from the right.
    func point(away: Double, at angle: Double) -> (x: Double, y: Double) {
        let reach = away / radius * reach(at: angle)
        return (x + reach * cos(angle), y + reach * sin(angle))
    }

    /// How far a point is from the centre, 1 on the edge.
    func share(x: Double, y: Double) -> Double {
        let (dx, dy) = (x - self.x, y - self.y)
        return hypot((dx * cosine + dy * sine) / long, (dy * cosine - dx * sine) / short)
    }

    /// A place on the edge, and which way is out.
    struct EdgePoint {
        var x: Double
        var y: Double
        var outwards: (x: Double, y: Double)

        /// `depth` pixels within the edge.
        func within(_ depth: Double) -> (x: Double, y: Double) { (x - outwards.x * depth, y - outwards.y * depth) }
    }

    /// `t`: radians clockwise from the middle of the upper edge, on the circle that the ellipse is a flattened one of.
    private func edge(at t: Double) -> EdgePoint {
        let (u, v) = (long * sin(t), -short * cos(t))
        let (across, down) = (short * sin(t), -long * cos(t))
        let length = hypot(across, down)
        return EdgePoint(
            x: x + u * cosine - v * sine, y: y + u * sine + v * cosine,
            outwards: ((across * cosine - down * sine) / length, (across * sine + down * cosine) / length))
    }

    /// Places on the edge that are `step` pixels apart when measured `depth` within it; around the middle of the upper edge,
    /// over `share` of the whole.
    func edge(every step: Double, within depth: Double, over share: Double) -> [EdgePoint] {
        let pieces = 2000
        let along = (0...pieces).map { edge(at: Double($0) / Double(pieces) * share * .pi) }
        // Both halves are alike.
        var lengths = [0.0]
        for (before, after) in zip(along, along.dropFirst()) {
            let (from, to) = (before.within(depth), after.within(depth))
            lengths.append(lengths[lengths.count - 1] + hypot(to.x - from.x, to.y - from.y))
        }
        let half = lengths[pieces]
        var piece = 0
        let right = stride(from: step / 2, to: half, by: step).map { length -> Double in
            while lengths[piece + 1] < length { piece += 1 }
            let part = (length - lengths[piece]) / (lengths[piece + 1] - lengths[piece])
            return (Double(piece) + part) / Double(pieces) * share * .pi
        }
        return (right.reversed().map { -$0 } + right).map(edge(at:))
    }
}

extension SealOutline {
    init(of seal: SealImprint, scale: PixelScale) {
        let pixels = scale.pixelsPerMillimetre
        let (x, y) = (seal.box.midX * pixels, seal.box.midY * pixels)
        if let oval = seal.oval {
            self.init(
                x: x, y: y, long: oval.length / 2 * pixels, short: oval.breadth / 2 * pixels,
                turn: oval.turn / 180 * .pi)
        } else {
            self.init(x: x, y: y, long: seal.box.width / 2 * pixels, short: seal.box.width / 2 * pixels)
        }
    }
}
