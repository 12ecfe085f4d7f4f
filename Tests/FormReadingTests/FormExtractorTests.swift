import FormModel
import FormReading
import Testing

@Suite struct FormExtractorTests {
    private let extractor = FormExtractor(edition: .informationConsumption2020)

    @Test func `every field of the edition has a reading, whatever was scanned`() {
        let reading = extractor.extract([Paper.page(1), Paper.page(2, lines: Paper.lines(["别的文件", "与申报书无关"]))])
        for definition in FormEdition.informationConsumption2020.fields {
            #expect(reading.fields[definition.id]?.value == .unreadable, "\(definition.id)")
        }
    }

    private func cover(seals: [SealImprint], colour: ColourMode = .colour) -> FormReading {
        extractor.extract([
            Paper.page(
                1,
                lines: Paper.lines(
                    [
                        "新型信息消费示范项目申报书", "项目名称:云上巴渝", "申报方向:方向1", "申报单位:重庆云帆科技有限公司(加盖单位公章)",
                        "", "", "", "", "", "", "推荐单位:渝北区经济信息委(加盖单位公章)", "申报日期:2020年5月6日",
                        "工业和信息化部编制(2020年)",
                    ].filter { !$0.isEmpty }), seals: seals, colour: colour)
        ])
    }

    @Test func `the cover's blanks are read by the words around them`() {
        let fields = cover(seals: []).fields
        #expect(fields["cover.project_name"]?.value == .text("云上巴渝"))
        #expect(fields["cover.direction"]?.value == .text("方向1"))
        #expect(fields["cover.applicant"]?.value == .text("重庆云帆科技有限公司"))
        #expect(fields["cover.recommender"]?.value == .text("渝北区经济信息委"))
        #expect(fields["cover.date"]?.value == .text("2020年5月6日"))
    }

    @Test func `a seal belongs to the nearest place, and the other place has none`() {
        let seal = SealImprint(
            box: PageBox(x: 90, y: 30, width: 40, height: 40), ink: .red, completeness: 0.9, confidence: 1)
        let fields = cover(seals: [seal]).fields
        #expect(fields["cover.applicant_seal"]?.value == .presence(true))
        #expect(fields["cover.recommender_seal"]?.value == .presence(false))
    }

    @Test func `a seal whose text is the other place's name belongs there`() {
        let seal = SealImprint(
            box: PageBox(x: 90, y: 30, width: 40, height: 40), ink: .red, completeness: 0.9, confidence: 1,
            text: "渝北区经挤信息妄")
        let fields = cover(seals: [seal]).fields
        #expect(fields["cover.applicant_seal"]?.value == .presence(false))
        #expect(fields["cover.recommender_seal"]?.value == .presence(true))
    }

    @Test func `a seal right between two places leaves both open`() {
        // Places are 6 mm apart, the middle of the seal half-way.
        let seal = SealImprint(
            box: PageBox(x: 90, y: 33, width: 40, height: 40), ink: .red, completeness: 0.9, confidence: 1)
        let fields = cover(seals: [seal]).fields
        #expect(fields["cover.applicant_seal"]?.value == .unreadable)
        #expect(fields["cover.recommender_seal"]?.value == .unreadable)
    }

    @Test(arguments: [true, false])
    func `a seal on the declaration over the words of its place is the company's`(isThere: Bool) {
        let edition = FormEdition.informationConsumption2020
        let clauses = edition.declarationClauses.compactMap { segment in
            if case .printed(let words) = segment { words } else { nil }
        }
        // Of the lines with the signature and the company's name nothing was read.
        let lines = Paper.lines(["附3", "申报主体责任声明"] + clauses)
        let seal = SealImprint(
            box: PageBox(x: 120, y: 150, width: 40, height: 40), ink: .black, completeness: 0.9, confidence: 0.9)
        let fields = extractor.extract([Paper.page(1, lines: lines, seals: isThere ? [seal] : [])]).fields
        #expect(fields["declaration.seal"]?.value == (isThere ? .presence(true) : .unreadable))
    }

    @Test func `a name that wraps before the words behind it is whole, and the next label is found`() {
        let lines =
            Paper.lines(["新型信息消费示范项目申报书", "项目名称:云上巴渝", "申报方向:方向1"])
            + [
                Paper.line("申报单位:重庆云帆数字科技股份(加盖单位公章)", y: 60), Paper.line("有限公司", x: 45, y: 66),
                Paper.line("推荐单位:渝北区经济信息委(加盖单位公章)", y: 80), Paper.line("申报日期:2020年5月6日", y: 90),
                Paper.line("工业和信息化部编制(2020年)", y: 120),
            ]
        let fields = extractor.extract([Paper.page(1, lines: lines)]).fields
        #expect(fields["cover.applicant"]?.value == .text("重庆云帆数字科技股份有限公司"))
        #expect(fields["cover.recommender"]?.value == .text("渝北区经济信息委"))
    }

    @Test(arguments: ["由几啦公章)", "如盖单蛾公司)", "（加盖单位公章）"])
    func `what a seal spoilt behind the name is no part of it`(hint: String) {
        // The eight places of the hint are taken, whatever was read of it.
        let name = "申报单位:重庆云帆数字科技股份有限公司"
        let shown = Array(hint)
        var line = Paper.line(name)
        let start = 25 + Double(name.count) * Paper.em
        line.readings[0].characters += shown.enumerated().map { index, character in
            ReadCharacter(
                text: String(character), confidence: 0.6,
                box: PageBox(
                    x: start + Double(8 - shown.count + index) * Paper.em, y: 30, width: Paper.em, height: Paper.em))
        }
        line.box.width = Double(name.count + 8) * Paper.em
        let lines = [line] + Paper.lines(["推荐单位:渝北区经济信息委", "申报日期:2020年5月6日"], y: 50)
        let cover = Paper.lines(["新型信息消费示范项目申报书", "项目名称:云上巴渝", "申报方向:方向1"], y: 10)
        let fields = extractor.extract([Paper.page(1, lines: cover + lines)]).fields
        #expect(fields["cover.applicant"]?.value == .text("重庆云帆数字科技股份有限公司"))
    }

    @Test func `a name that ends with words in brackets keeps them where the hint was deleted`() {
        let lines = Paper.lines([
            "新型信息消费示范项目申报书", "项目名称:云上巴渝", "申报方向:方向1", "申报单位:云帆数字创新研究院(重庆)", "推荐单位:渝北区经济信息委",
            "申报日期:2020年5月6日",
        ])
        let fields = extractor.extract([Paper.page(1, lines: lines)]).fields
        // The brackets are taken for the hint's.
        #expect(fields["cover.applicant"]?.value.ledgerText?.filter(\.isLetter) == "云帆数字创新研究院重庆")
    }

    @Test func `a date below a seal that hides the words before it is the declaration's`() {
        let clauses = FormEdition.informationConsumption2020.declarationClauses.compactMap { segment in
            if case .printed(let words) = segment { words } else { nil }
        }
        let lines = Paper.lines(["附3", "申报主体责任声明"] + clauses + ["法定代表人:签字，N于这只桂", "二〇二〇年五月四日"])
        let fields = extractor.extract([Paper.page(1, lines: lines)]).fields
        #expect(fields["declaration.date"]?.value == .text("二〇二〇年五月四日"))
    }

    @Test(arguments: [ColourMode.grey, .bilevel])
    func `without colour the absence of a seal is less sure`(colour: ColourMode) throws {
        let grey = try #require(cover(seals: [], colour: colour).fields["cover.applicant_seal"])
        let red = try #require(cover(seals: []).fields["cover.applicant_seal"])
        #expect(grey.value == .presence(false))
        #expect(grey.confidence < red.confidence)
    }

    /// `second`: the box before 是 and what was read up to it. `nature`: also with the row above, its first box ticked.
    /// `quality`: of the box before 否.
    private func listedAndExports(
        _ first: BoxState, second: (state: BoxState, text: String) = (.empty, "口否口"), nature: Bool = false,
        quality: Double = 1
    ) -> FormReading {
        func row(_ index: Int, _ label: String, _ text: String) -> [TableCell] {
            let y = 30 + Double(index) * 10
            return [
                TableCell(
                    box: PageBox(x: 25, y: y, width: 30, height: 10), row: index, column: 0,
                    lines: [Paper.line(label, x: 25, y: y)]),
                TableCell(
                    box: PageBox(x: 60, y: y, width: 120, height: 10), row: index, column: 1,
                    lines: [Paper.line(text, x: 60, y: y)]),
            ]
        }
        var cells =
            row(0, "是否上市公司", second.text + "是(上市时间:,上市地点:,股票代码:)") + row(1, "是否有业务出口", "口否口是(主要出口地点:)")
        var marks = [
            Paper.mark(at: 0, first, x: 60, y: 30, quality: quality), Paper.mark(at: 2, second.state, x: 60, y: 30),
            Paper.mark(at: 0, .ticked, x: 60, y: 40), Paper.mark(at: 2, .empty, x: 60, y: 40),
        ]
        if nature {
            let lines = ["口政府机关口事业单位口社会团体口国有企业口民营企业", "口外资企业口合资企业口国有控股企业口国有参股企业其他:"]
            var cell = row(-1, "单位性质", "")
            cell[1].lines = lines.enumerated().map { Paper.line($1, x: 60, y: 20.5 + Double($0) * 5) }
            cells = cell + cells
            marks += lines.enumerated().flatMap { line, text in
                text.enumerated().filter { $0.element == "口" }.map {
                    Paper.mark(
                        at: $0.offset, line + $0.offset == 0 ? .ticked : .empty, x: 60, y: 20.5 + Double(line) * 5)
                }
            }
        }
        let table = RuledTable(box: PageBox(x: 25, y: 20, width: 155, height: 30), cells: cells)
        return extractor.extract([Paper.page(1, tables: [table], marks: marks)])
    }

    @Test func `nothing ticked where a tick must be proves nothing`() {
        let ticked = listedAndExports(.ticked).fields["unit.listed"]
        #expect(ticked?.value == .options(ticked: ["否"], doubtful: []) && ticked?.confidence == 1)
        let empty = listedAndExports(.empty).fields["unit.listed"]
        #expect(empty?.value == .options(ticked: [], doubtful: []) && empty?.confidence == 0.4)
    }

    @Test func `where the copy's ticks were seen, a field with nothing in or beside any box was forgotten`() throws {
        let forgotten = listedAndExports(.empty, nature: true).fields["unit.listed"]
        #expect(forgotten?.value == .options(ticked: [], doubtful: []) && forgotten?.confidence == 1)
        // A faint stroke may be a tick.
        let faint = try #require(listedAndExports(.empty, nature: true, quality: 0.7).fields["unit.listed"])
        #expect(faint.confidence < 0.8)
    }

    @Test func `a tick over the words before its box leaves the empty box to them`() {
        // 否 and the pen's stroke were read as 航, the box with the tick as 也.
        let listed = listedAndExports(.empty, second: (.ticked, "口航也")).fields["unit.listed"]
        #expect(listed?.value == .options(ticked: ["是"], doubtful: []))
    }
}
