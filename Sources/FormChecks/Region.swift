/// Where applicants must be registered: a province or municipality.
public struct Region: Sendable, Hashable {
    /// As addresses begin (`重庆`).
    public var name: String
    /// First digits of its division codes (GB/T 2260).
    public var code: String
    /// Its districts, counties and zones, with which addresses begin that leave out its name.
    public var districts: [String]

    public init(name: String, code: String, districts: [String]) {
        self.name = name
        self.code = code
        self.districts = districts
    }

    /// GB/T 2260 as of 2020, with the zones that addresses name instead (domain.md X6).
    public static let chongqing = Region(
        name: "重庆", code: "50",
        districts: [
            "万州区", "涪陵区", "渝中区", "大渡口区", "江北区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "綦江区", "大足区",
            "渝北区", "巴南区", "黔江区", "长寿区", "江津区", "合川区", "永川区", "南川区", "璧山区", "铜梁区", "潼南区", "荣昌区",
            "开州区", "梁平区", "武隆区", "城口县", "丰都县", "垫江县", "忠县", "云阳县", "奉节县", "巫山县", "巫溪县", "石柱",
            "秀山", "酉阳", "彭水", "两江新区", "高新区", "万盛",
        ])
}
