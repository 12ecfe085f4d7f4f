import FormModel
import Foundation

/// Whose the name along a seal's rim is.
public enum SealOwner: Sendable, Hashable {
    case own
    /// Another of the batch, by its name.
    case other(String)
    /// Nobody's that is known; `read` is what the recogniser makes of it, with every third character wrong.
    case unknown(read: String)
    case unclear

    var name: SealName {
        switch self {
        case .own: .own
        case .other, .unknown: .foreign
        case .unclear: .unclear
        }
    }
}

/// Holds names against the text along a seal's rim: the one that must stand there, those of the batch that most resemble
/// what was read, and that itself.
///
/// The bounds were set on 240 red seals of forged copies, each held against its own name and 113 others.
/// At 300 dpi and more the own name explains the ink best of all for 198 of 198, is told as the own one for nine in ten, and
/// another for none; of wrong names 97 in 100 are told as foreign, at 200 dpi 70. Of 2,300 names with one character changed,
/// the true one unknown to the batch, 25 pass as the own one.
struct SealNameComparer: Sendable {
    /// Of everybody whose seal may be met. Folded once: each seal is held against all.
    struct Name: Sendable {
        let text: String
        let key: [Unicode.Scalar]

        init(_ text: String) {
            self.text = text
            key = Array(FoldedText.name(text).unicodeScalars)
        }
    }

    let names: [Name]
    let witness: any PaperWitness

    /// So many other names, the most like what was read.
    private static let rivals = 5
    /// Shares of the ink. Another name must explain so much of it, and so much more than the own one; what was read, which
    /// was read from this ink, a little more.
    private static let (leastOfRival, rivalsLead, readingsLead): (Float, Float, Float) = (0.35, 0.04, 0.06)
    /// A name stands there when it explains so much, so much more than any other, and hardly less than what was read.
    private static let (least, lead, lag): (Float, Float, Float) = (0.3, 0.005, 0.01)
    /// And each of its characters is hardly less like its ink than any other is, one that was read otherwise even less so.
    /// Those that another seal covers are not asked; but most of them are.
    private static let (leastMargin, leastMarginUnread): (Float, Float) = (-0.12, -0.04)
    /// Those that most names have, 重庆 and 有限公司, tell nothing, and an oval's ends are bent: where they are unlike
    /// their ink the rest decides.
    private static let leastMarginShared: Float = -0.2
    private static let leastAsked = 0.5

    /// How well a name explains the ink along the rim.
    private struct Fit {
        let name: String
        /// What of it stands there.
        let front: String
        let share: Float
    }

    /// `names`: what the record and the paper call the unit whose seal it must be; not empty.
    func owner(of seal: SealImprint, beside names: [String]) -> SealOwner {
        guard let rim = seal.rim, let read = seal.text else { return .unclear }
        let names = names.map { $0.filter { !$0.isWhitespace } }
        // The ends of the ring's ink are read as letters.
        let text = Name(FoldedText.name(read).trimming { $0.isASCII && $0.isLetter })
        let own = Set(names.map { Name($0).key })
        let others = self.names.filter { !own.contains($0.key) }
            .map { (name: $0.text, likeness: LinkScore.likeness($0.key, text.key)) }
            .sorted { ($0.likeness, $0.name) > ($1.likeness, $1.name) }.prefix(Self.rivals).map(\.name)
        // What was read is in great part what stands there, whoever's the seal is.
        let tail = LevelTail(of: seal)
        let all = names + others
        let fronts = all.map { name in tail.map { [name, $0.front(of: name)] } ?? [name] }
        let explained = witness.explained(by: [text.text] + fronts.flatMap { $0 }, along: rim)
        let ofText = explained[0] ?? -1
        let width = tail == nil ? 1 : 2
        let fits = all.indices.map { index in
            zip(fronts[index], explained.dropFirst(1 + index * width))
                .compactMap { front, share in share.map { Fit(name: all[index], front: front, share: $0) } }
                .max { $0.share < $1.share }
        }
        func best(_ fits: ArraySlice<Fit?>) -> [Fit] {
            fits.compactMap { $0 }.sorted { ($0.share, $0.name) > ($1.share, $1.name) }
        }
        guard let own = best(fits.prefix(names.count)).first else { return .unclear }
        let rivals = best(fits.dropFirst(names.count))
        func stands(_ fit: Fit, over next: Fit?) -> Bool {
            guard fit.share >= Self.least, fit.share >= ofText - Self.lag, fit.share >= (next?.share ?? -1) + Self.lead
            else { return false }
            let front = Array(fit.front)
            var unread: Set<Int> = []
            for case .insert(let offset, _, _) in front.difference(from: read.filter { $0 != " " }) {
                unread.insert(offset)
            }
            let shared = SharedNameParts(of: fit.name).indices
            func least(_ index: Int) -> Float {
                if shared.contains(index) { return Self.leastMarginShared }
                return unread.contains(index) ? Self.leastMarginUnread : Self.leastMargin
            }
            let characters = witness.standing(of: fit.front, along: rim)
            guard characters.count == front.count else { return false }
            let free = characters.enumerated().filter { character in
                !rim.covered.contains { $0.contains(character.element.middle) }
            }
            return Double(free.count) >= Self.leastAsked * Double(characters.count) && !free.isEmpty
                && free.allSatisfy { $0.element.margin >= least($0.offset) }
        }
        if let best = rivals.first, best.share >= Self.leastOfRival, best.share >= own.share + Self.rivalsLead {
            return stands(best, over: rivals.dropFirst().first) ? .other(best.name) : .unknown(read: read)
        }
        if ofText >= own.share + Self.readingsLead { return .unknown(read: read) }
        return stands(own, over: rivals.first) ? .own : .unclear
    }
}

/// What stands level below the star where it is the end of the name: 有限公司 (domain.md §5).
private struct LevelTail {
    private let text: [Unicode.Scalar]

    /// Characters of an end, and of what must be left along the rim.
    private static let (lengths, leastFront) = (2...8, 4)
    private static let alike = 0.6

    init?(of seal: SealImprint) {
        guard let text = seal.levelText, !text.isEmpty, SealPurpose(of: seal) == nil else { return nil }
        self.text = SealNameComparer.Name(text).key
    }

    /// The name without an end like this; without its legal form where what was read is like no end.
    func front(of name: String) -> String {
        let ends = Self.lengths.filter { name.count - $0 >= Self.leastFront }.map { String(name.suffix($0)) }
        let best = ends.map { (end: $0, likeness: LinkScore.likeness(SealNameComparer.Name($0).key, text)) }
            .max { $0.likeness < $1.likeness }
        guard let best, best.likeness >= Self.alike else {
            let rest = name.dropLast(SharedNameParts.form(of: name).count)
            return rest.count >= Self.leastFront ? String(rest) : name
        }
        return String(name.dropLast(best.end.count))
    }
}
