/// The fonts that forged applications are set in, in two lists that share none.
///
/// A measurement on `aside` says how hedui reads fonts that nobody tuned it on.
public enum FontShelf: String, Codable, Sendable, CaseIterable {
    case tuning, aside, all

    /// A font of Debian 12. `file` is nil for one that fontconfig knows by `family`.
    struct Font: Sendable, Hashable {
        enum Kind: Sendable { case song, fang, kai, hei }
        var family: String
        var kind: Kind
        var file: String?
    }

    private static let fandol = "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/"

    private static let tuningFonts = [
        Font(family: "Noto Serif CJK SC", kind: .song), Font(family: "AR PL UMing CN", kind: .song),
        Font(family: "FandolFang", kind: .fang, file: fandol + "FandolFang-Regular.otf"),
        Font(family: "AR PL UKai CN", kind: .kai), Font(family: "Noto Sans CJK SC", kind: .hei),
        Font(family: "WenQuanYi Micro Hei", kind: .hei),
    ]
    private static let asideFonts = [
        Font(family: "FandolSong", kind: .song, file: fandol + "FandolSong-Regular.otf"),
        Font(family: "AR PL SungtiL GB", kind: .song),
        Font(family: "FandolKai", kind: .kai, file: fandol + "FandolKai-Regular.otf"),
        Font(family: "AR PL KaitiM GB", kind: .kai), Font(family: "WenQuanYi Zen Hei", kind: .hei),
        Font(family: "FandolHei", kind: .hei, file: fandol + "FandolHei-Regular.otf"),
    ]

    var fonts: [Font] {
        switch self {
        case .tuning: Self.tuningFonts
        case .aside: Self.asideFonts
        case .all: Self.tuningFonts + Self.asideFonts
        }
    }

    /// Of one of `kinds`; the first kind that the shelf has wins.
    func fonts(_ kinds: Font.Kind...) -> [Font] {
        kinds.lazy.map { kind in fonts.filter { $0.kind == kind } }.first { !$0.isEmpty } ?? fonts
    }
}
