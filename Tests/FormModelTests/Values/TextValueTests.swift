import FormModel
import Testing

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("（重庆）", "(重庆)"), ("５Ｇ　应用", "5G应用"), ("智慧 社区", "智慧社区"), ("smart  city 平台", "smart city平台"),
        ("2020 年 5 月", "2020年5月"), ("平台—示范", "平台--示范"), ("平台——示范", "平台-示范"), ("等……", "等..."), ("“双创”", "\"双创\""),
        ("⼟地", "土地"), ("金\u{F90A}", "金金"), ("重\u{200B}庆\u{FEFF}", "重庆"), ("A・B", "A·B"), ("5000〜6000", "5000～6000"),
        ("第一\n第二", "第一第二"),
    ])
    func `ways of typing the same thing fold to one`(one: String, other: String) {
        #expect(FoldedText(one).scalars == FoldedText(other).scalars)
    }

    @Test(arguments: [
        ("未", "末"), ("渝", "榆"), ("己", "已"), ("0", "O"), ("1", "l"), ("，", "、"), ("①", "1"), ("有限公司", "有限责任公司"),
    ])
    func `look-alikes never fold together`(one: String, other: String) {
        #expect(FoldedText.fold(one) != FoldedText.fold(other))
    }

    @Test func `each scalar knows the piece it came from`() {
        let folded = FoldedText(pieces: ["重", " ", "庆", "—", "—", "Ａ"])
        #expect(folded.text == "重庆-A")
        #expect(folded.origins == [0, 2, 3, 5])
    }
}

@Suite struct WordCountTests {
    @Test(arguments: Vectors.wordCounts)
    func `words are counted as word processors count them`(count: (text: String, words: Int, characters: Int)) {
        #expect(WordCount(count.text).words == count.words)
        #expect(WordCount(count.text).characters == count.characters)
    }

    @Test func `Han characters are counted alone`() {
        #expect(WordCount("支持5G、人工智能（AI）等前沿技术。").han == 11)
    }
}

@Suite struct EmailAddressTests {
    @Test(arguments: ["Chen.XL@Example.com.cn", "ｃｈｅｎ．ｘｌ＠example.com.cn", "chen.xl @example.com.cn"])
    func `case, width and spaces do not matter`(written: String) {
        #expect(EmailAddress(written)?.address == "chen.xl@example.com.cn")
    }

    @Test(arguments: [
        "", "chen", "chen@", "@example.com", "chen@example", "a..b@example.com", "chen@exam_ple.com", "陈@example.com",
    ])
    func `what is no address is refused`(written: String) {
        #expect(EmailAddress(written) == nil)
    }
}

@Suite struct StockCodeTests {
    @Test(arguments: [
        ("600939", StockCode.Market.shanghai), ("SH600939", .shanghai), ("000514", .shenzhen), ("300005", .shenzhen),
        ("688001", .shanghai), ("430003", .nationalEquities), ("830188", .nationalEquities), ("00700.HK", .hongKong),
        ("700", .hongKong), ("BABA", .unitedStates), ("920001", .unknown),
    ])
    func `the series tells the market`(written: String, market: StockCode.Market) {
        #expect(StockCode(written)?.market == market)
    }

    @Test(arguments: ["", "1234567", "60093A", "股票"])
    func `what is no stock code is refused`(written: String) {
        #expect(StockCode(written) == nil)
    }

    @Test func `a market's name beside the digits does not matter`() {
        #expect(StockCode("SH600939") == StockCode("６００９３９"))
        #expect(StockCode("700.HK") == StockCode("00700"))
    }
}

@Suite struct HeadcountTests {
    @Test(arguments: [("50", 50), ("50人", 50), ("５０ 名", 50), ("1,200人", 1200), ("五十六人", 56)])
    func `a number of people parses`(written: String, people: Int) {
        #expect(Headcount(written)?.people == people)
    }

    @Test(arguments: ["", "人", "50/30%", "约50人"])
    func `what is no plain number is refused`(written: String) {
        #expect(Headcount(written) == nil)
    }
}

@Suite struct OptionSelectionTests {
    private static let directions = ["方向1：数字创意内容和服务", "方向2：线上线下融合服务", "方向10：信息消费体验中心"]

    @Test(arguments: [
        "方向1：数字创意内容和服务、方向10：信息消费体验中心", "方向10；方向1", "1,10", "数字创意内容和服务|信息消费体验中心",
        "方向 1:数字创意内容和服务/方向１０：信息消费体验中心", "[\"方向1\",\"方向10\"]", "1.数字创意内容和服务，10.信息消费体验中心",
    ])
    func `directions are known by number or words`(written: String) {
        let selection = OptionSelection(parsing: written, printed: Self.directions)
        #expect(selection.options == [Self.directions[0], Self.directions[2]])
        #expect(selection.unknown.isEmpty)
    }

    @Test func `what the form does not print is told apart`() {
        let selection = OptionSelection(parsing: "大数据、其他：跨境支付、量子通信", printed: ["大数据", "云计算"])
        #expect(selection.options == ["大数据"])
        #expect(selection.other == "跨境支付")
        #expect(selection.unknown == ["量子通信"])
    }

    @Test func `yes and no have other names`() {
        #expect(OptionSelection(parsing: "true", printed: ["否", "是"]).options == ["是"])
        #expect(OptionSelection(parsing: "是（上市地点：上海）", printed: ["否", "是"]).options == ["是"])
        #expect(
            OptionSelection(parsing: "", printed: ["否", "是"]) == OptionSelection(parsing: " ", printed: ["否", "是"]))
    }
}
