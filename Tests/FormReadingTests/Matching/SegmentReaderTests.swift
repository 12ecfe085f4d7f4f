import FormModel
import Testing

@testable import FormReading

@Suite struct SegmentReaderTests {
    private let edition = FormEdition.informationConsumption2020

    private func read(
        _ template: [FormSegment], _ texts: [String], marks: [BoxMark] = []
    ) -> [FieldID: FieldReading] {
        let source = SegmentReader.Source(page: 1, lines: Paper.lines(texts), marks: marks)
        let result = SegmentReader(edition: edition).read(template, from: [source])
        let reader = OptionReader(options: result.options.values.flatMap { $0 })
        var fields = result.fields
        for (field, options) in result.options {
            fields[field] = reader.reading(of: options, field: field, requirement: .optional)
        }
        return fields
    }

    private func read(_ template: [FormSegment], _ line: TextLine) -> [FieldID: FieldReading] {
        let source = SegmentReader.Source(page: 1, lines: [line], marks: [])
        return SegmentReader(edition: edition).read(template, from: [source]).fields
    }

    private let listed: [FormSegment] = [
        .option("unit.listed", "否"), .option("unit.listed", "是"),
        .printed("（上市时间："), .blank("unit.listed_date"), .printed("，上市地点："), .blank("unit.listed_place"),
        .printed("，股票代码："), .blank("unit.listed_code"), .printed("）"),
    ]

    @Test(arguments: [
        ["口否口是(上市时间:2016年5月,上市地点:上海,股票代码:600939)"],
        ["口否口是(上市时间:2016年5月", ",上市地点:上海,股票代", "码:600939)"],
        ["口否口是(上巾时问:2016年5月,上市地占:上海,股崇代码:600939)"],
    ])
    func `blanks inside a sentence are found where it wraps and where print is misread`(texts: [String]) {
        let fields = read(listed, texts, marks: [Paper.mark(at: 0, .empty), Paper.mark(at: 2, .ticked)])
        #expect(fields["unit.listed_date"]?.value == .text("2016年5月"))
        #expect(fields["unit.listed_place"]?.value == .text("上海"))
        #expect(fields["unit.listed_code"]?.value == .text("600939"))
        #expect(fields["unit.listed"]?.value == .options(ticked: ["是"], doubtful: []))
    }

    @Test func `blanks that nobody filled are blank`() {
        let fields = read(
            listed, ["口否口是(上市时间:____,上市地点:____,股票代码:____)"],
            marks: [Paper.mark(at: 0, .ticked), Paper.mark(at: 2, .empty)])
        for field: FieldID in ["unit.listed_date", "unit.listed_place", "unit.listed_code"] {
            #expect(fields[field]?.value == .blank)
        }
        #expect(fields["unit.listed"]?.value == .options(ticked: ["否"], doubtful: []))
    }

    @Test func `the lower end of a ring around a box is no value, a low line elsewhere is one`() {
        var ringed = Paper.mark(at: 0, .ticked)
        ringed.isRinged = true
        func lowLine(_ text: String, x: Double) -> TextLine {
            var line = Paper.line(text, x: x, y: 34.4)
            line.box.height = 2
            return line
        }
        func place(below line: TextLine) -> FieldValue? {
            let source = SegmentReader.Source(
                page: 1, lines: [Paper.line("口否口是(主要出口地点:"), line], marks: [ringed, Paper.mark(at: 2, .empty)])
            return SegmentReader(edition: edition).read(
                [
                    .option("unit.exports", "否"), .option("unit.exports", "是"), .printed("（主要出口地点："),
                    .blank("unit.exports_regions"), .printed("）"),
                ], from: [source]
            ).fields["unit.exports_regions"]?.value
        }
        #expect(place(below: lowLine("SA", x: 25)) == .blank)
        #expect(place(below: lowLine("日本", x: 60)) == .text("日本"))
    }

    @Test(
        arguments: [
            ("授予年份:     关", FieldValue.blank), ("授予年份:     年", .blank), ("授予年份:2019年", .text("2019")),
            ("授予年份: 无", .text("无")), ("授予年份:  2019", .text("2019")),
        ])
    func `a lone character far behind a label is the form's word behind the blank`(text: String, value: FieldValue) {
        let template: [FormSegment] = [.printed("授予年份："), .blank("unit.honour_high_tech_year"), .printed("年")]
        #expect(read(template, [text])["unit.honour_high_tech_year"]?.value == value)
    }

    @Test func `a bracket that was read as a figure is no value`() {
        let template: [FormSegment] = [.printed("（主要出口地点："), .blank("unit.exports_regions"), .printed("）")]
        var line = Paper.line("(主要出口地点:     7")
        #expect(read(template, line)["unit.exports_regions"]?.value == .text("7"))
        line.readings[0].characters[line.readings[0].characters.count - 1].box.width = 1
        #expect(read(template, line)["unit.exports_regions"]?.value == .blank)
    }

    @Test func `boxes belong to the words behind them also where a line breaks between`() {
        let template: [FormSegment] = ["大数据", "云计算", "区块链"].map { .option("unit.main_business", $0) }
        let fields = read(
            template, ["口大数据口", "云计算口区块链"],
            marks: [
                Paper.mark(at: 0, .empty), Paper.mark(at: 4, .ticked), Paper.mark(at: 3, .empty, y: 36),
            ])
        #expect(fields["unit.main_business"]?.value == .options(ticked: ["云计算"], doubtful: []))
    }

    @Test func `a box behind spaces at the end of its line belongs to the words on the next`() {
        let template: [FormSegment] = ["大数据", "云计算", "区块链"].map { .option("unit.main_business", $0) }
        let fields = read(
            template, ["口大数据", "云计算口区块链"],
            marks: [
                Paper.mark(at: 0, .empty), Paper.mark(at: 5, .ticked), Paper.mark(at: 3, .empty, y: 36),
            ])
        #expect(fields["unit.main_business"]?.value == .options(ticked: ["云计算"], doubtful: []))
        #expect(fields["unit.main_business"]?.confidence ?? 0 >= 0.9)
    }

    @Test func `a character that was made of a box and its words is the box`() {
        // A ring around the box and 是: (, E and 启 were read, E as wide as both.
        var line = Paper.line("口咎(E启(上市时间:2015年07月02日,上市地点:全国中小企业股份转让系统,股票代码:870720)")
        line.readings[0].characters[3].box = PageBox(x: 35, y: 30, width: 9, height: 4)
        let source = SegmentReader.Source(
            page: 1, lines: [line], marks: [Paper.mark(at: 0, .empty), Paper.mark(at: 3, .ticked)])
        let options = SegmentReader(edition: edition).read(listed, from: [source]).options
        #expect(options["unit.listed"]?.map { $0.mark?.state } == [.empty, .ticked])
    }

    @Test func `a character that looks like a box is none where the form prints the character`() {
        let template: [FormSegment] = ["国有企业", "民营企业"].map { .option("unit.nature", $0) }
        // The four sides of 国 are found as a ticked box too.
        let fields = read(
            template, ["口国有企业口民营企业"],
            marks: [Paper.mark(at: 0, .empty), Paper.mark(at: 1, .ticked), Paper.mark(at: 5, .ticked)])
        #expect(fields["unit.nature"]?.value == .options(ticked: ["民营企业"], doubtful: []))
    }

    @Test func `a √ right behind a box whose words were not read is nobody's for sure`() {
        let tick = ReadCharacter(text: "V", confidence: 0.8, box: PageBox(x: 29, y: 30, width: 2.4, height: 4))
        func value(wordsBetween: [FoundOption.Word]) -> FieldValue {
            let box = InkToken(character: nil, mark: Paper.mark(at: 0, .empty), page: 1, startsLine: true)
            let options = [
                FoundOption(option: "否", token: box, behind: [], words: wordsBetween),
                FoundOption(
                    option: "是", token: InkToken(character: tick, mark: nil, page: 1, startsLine: false), behind: [],
                    words: []),
            ]
            return OptionReader(options: options).reading(of: options, field: "unit.listed", requirement: .optional)
                .value
        }
        #expect(value(wordsBetween: []) == .options(ticked: [], doubtful: ["否", "是"]))
        let word = FoundOption.Word(
            place: 0.5, token: InkToken(character: tick, mark: nil, page: 1, startsLine: false))
        #expect(value(wordsBetween: [word]) == .options(ticked: ["是"], doubtful: []))
    }

    @Test(
        arguments: [
            // The recogniser has no √: it makes other characters of it, or drops it; the room for it stays.
            ("口国有企业口V民营企业", ["民营企业"]), ("口国有企业口以民营企业", ["民营企业"]), ("口国有企业口 民营企业", ["民营企业"]),
            ("口国有企业口民营企业", []),
        ] as [(String, [String])])
    func `a tick typed behind an empty box counts, read or not`(text: String, ticked: [String]) {
        let template: [FormSegment] = ["国有企业", "民营企业"].map { .option("unit.nature", $0) }
        let fields = read(template, [text], marks: [Paper.mark(at: 0, .empty), Paper.mark(at: 5, .empty)])
        #expect(fields["unit.nature"]?.value == .options(ticked: ticked, doubtful: []))
    }

    @Test func `a box that was read as a character is bound by its place`() {
        let template: [FormSegment] = ["国有企业", "民营企业"].map { .option("unit.nature", $0) }
        let fields = read(
            template, ["口国有企业妇民营企业"], marks: [Paper.mark(at: 0, .empty), Paper.mark(at: 5, .ticked)])
        #expect(fields["unit.nature"]?.value == .options(ticked: ["民营企业"], doubtful: []))
    }

    @Test func `a place without its box has a typed tick where all other boxes were found`() {
        let names = ["大数据", "云计算", "区块链", "物联网", "信息安全"]
        let fields = read(
            names.map { .option("unit.main_business", $0) }, ["口大数据口云计算口区块链", " 物联网口信息安全"],
            marks: [0, 4, 8].map { Paper.mark(at: $0, .empty) } + [Paper.mark(at: 4, .empty, y: 36)])
        #expect(fields["unit.main_business"]?.value == .options(ticked: ["物联网"], doubtful: []))
        #expect(fields["unit.main_business"]?.confidence ?? 1 < 0.6)
    }

    @Test(arguments: [(0.85, ["国有企业", "民营企业"], []), (0.2, ["民营企业"], ["国有企业"])] as [(Double, [String], [String])])
    func `a filled box is a tick where all ticks are`(other: Double, ticked: [String], doubtful: [String]) {
        let template: [FormSegment] = ["国有企业", "民营企业", "外资企业"].map { .option("unit.nature", $0) }
        var filled = Paper.mark(at: 0, .doubtful, quality: 0.4)
        filled.coverage = 0.85
        var second = Paper.mark(at: 5, .ticked)
        second.coverage = other
        let fields = read(
            template, ["口国有企业口民营企业口外资企业"], marks: [filled, second, Paper.mark(at: 10, .empty)])
        #expect(fields["unit.nature"]?.value == .options(ticked: ticked, doubtful: doubtful))
    }

    @Test func `an option whose box was not found is doubtful, never empty`() {
        let template: [FormSegment] = ["国家级", "省市级"].map { .option("unit.honour_key_lab", $0) }
        let fields = read(template, ["口国家级/省市级"], marks: [Paper.mark(at: 0, .ticked)])
        #expect(fields["unit.honour_key_lab"]?.value == .options(ticked: ["国家级"], doubtful: ["省市级"]))
    }

    @Test(arguments: [
        (["全称(如实填写)", "重庆云帆科技有限公司"], "重庆云帆科技有限公司"),
        (["重庆云帆科技有限公司"], "重庆云帆科技有限公司"),
        (["重庆云帆科技", "有限公司"], "重庆云帆科技有限公司"),
    ])
    func `a hint left in the cell is no part of the value`(texts: [String], value: String) {
        let fields = read([.hint("全称（如实填写）"), .blank("unit.name")], texts)
        #expect(fields["unit.name"]?.value == .text(value))
    }

    @Test func `a cell with only its hint is blank`() {
        let fields = read([.hint("（提供证明材料）"), .blank("unit.main_revenue")], ["(提供证明材料)"])
        #expect(fields["unit.main_revenue"]?.value == .blank)
    }

    @Test func `an e-mail is taken from the Latin reading and the other reading is kept beside it`() {
        let line = Paper.line("zhangweiayunfan.cn", latin: "zhangwei@yunfan.cn")
        let source = SegmentReader.Source(page: 1, lines: [line], marks: [])
        let fields = SegmentReader(edition: edition).read([.blank("unit.contact_email")], from: [source]).fields
        #expect(fields["unit.contact_email"]?.value == .text("zhangwei@yunfan.cn"))
        #expect(fields["unit.contact_email"]?.alternatives == ["zhangweiayunfan.cn"])
    }

    @Test func `words of another place make the fields unreadable, not blank`() {
        let fields = read(listed, ["本单位成立以来一直从事软件开发"])
        #expect(fields["unit.listed_date"]?.value == .unreadable)
    }
}
