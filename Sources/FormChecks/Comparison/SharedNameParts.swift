/// The parts of a unit's name that tell it from few others: of region, trade name, trade and legal form (企业名称登记管理规定
/// 第七条) the first and the last.
struct SharedNameParts {
    private static let regions = ["重庆市", "重庆"]
    private static let regionsWithin = ["（重庆）", "(重庆)"]
    private static let forms = ["有限责任公司", "股份有限公司", "有限公司", "公司", "委员会"]

    /// The legal form at the end of `name`, or that of a body; empty where there is none.
    static func form(of name: String) -> String { forms.first(where: name.hasSuffix) ?? "" }

    /// Of their characters.
    let indices: Set<Int>

    init(of name: String) {
        var indices: Set<Int> = []
        if let region = Self.regions.first(where: name.hasPrefix) { indices.formUnion(0..<region.count) }
        indices.formUnion((name.count - Self.form(of: name).count)..<name.count)
        for region in Self.regionsWithin {
            guard let range = name.firstRange(of: region) else { continue }
            let start = name.distance(from: name.startIndex, to: range.lowerBound)
            indices.formUnion(start..<(start + region.count))
        }
        self.indices = indices
    }
}
