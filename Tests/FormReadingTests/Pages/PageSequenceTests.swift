import FormModel
import Testing

@testable import FormReading

@Suite struct PageSequenceTests {
    private let edition = FormEdition.informationConsumption2020
    private let cover = Paper.lines([
        "新型信息消费示范项目申报书", "项目名称:云上巴渝", "申报方向:方向1", "申报单位:重庆云帆科技有限公司(加盖单位公章)",
        "推荐单位:渝北区经济信息委(加盖单位公章)", "申报日期:2020年5月6日", "工业和信息化部编制(2020年)",
    ])
    private let tables = Paper.table([["单位名称", "重庆云帆科技有限公司"], ["注册资本", "5000万元", "法定代表人", "李乙"]])
    private let detail = Paper.lines(["三、申报项目详细介绍", "1.项目基本情况", "(1)项目承担方资质与能力", "公司资质齐全"])
    private let running = Paper.lines(["接上页的文字说明没有标题", "还有一行"])
    private let annex = Paper.lines(["附1", "申报单位相关证明材料", "1.申报单位相关荣誉证明材料;"])
    private let declaration = Paper.lines([
        "申报主体责任声明", "1.我单位对提供参评的全部资料的真实性负责,并保证所涉及的关键技术产品等内容皆为自主知识产权。",
        "2.我单位在参评过程中所涉及的项目内容和程序皆符合国家有关法律法规及相关产业政策要求。",
    ])

    private func kinds(_ pages: [PageReading]) -> [PageRole.Kind] {
        PageSequence(edition: edition).roles(of: pages).map(\.kind)
    }

    @Test func `each page is told by what the form prints on it`() {
        let pages = [
            Paper.page(1, lines: cover), Paper.page(2), Paper.page(3, tables: [tables]), Paper.page(4, lines: detail),
            Paper.page(5, lines: running), Paper.page(6, lines: annex), Paper.page(7, lines: running),
            Paper.page(8, lines: declaration),
        ]
        #expect(kinds(pages) == [.cover, .blank, .tables, .detail, .detail, .annex1, .evidence, .declaration])
    }

    @Test func `a cover is one though its labels were read badly below seals`() {
        let cover = Paper.lines([
            "新型信息消费示范项目申报书", "项目名称: “铭星”信息消费体验中心建设项目", "申报方向:方向1:数字创意内容和服务",
            "申报单位:重庆铭星燕电子商务有限责任公司(盖单匮公章)", "推荐单位:沙坪坝区经济和信息化委员会)壮单位", "申报上日:二O二O年五月三日",
            "工业和信息化部编制(2020年)",
        ])
        #expect(kinds([Paper.page(1, lines: cover)]) == [.cover])
        // The title and a few words alone are a slip or another's letter.
        let letter = Paper.lines(["新型信息消费示范项目申报书", "项目名称:云上巴渝", "随函附上"])
        #expect(kinds([Paper.page(1, lines: letter)]) != [.cover])
    }

    @Test func `material of an annex that was scanned elsewhere goes on with no narrative`() {
        let item = Paper.lines(["2.申报单位研发能力证明材料;", "计算机软件著作权登记证书"])
        let framed = Paper.table([["认定证书"], ["单位名称:重庆云帆科技有限公司"], ["授予年份:2018年"], ["有效期:三年"], ["证书编号"]])
        let pages = [
            Paper.page(1, lines: cover), Paper.page(2, tables: [tables]), Paper.page(3, lines: detail),
            Paper.page(4, lines: item), Paper.page(5, tables: [framed]), Paper.page(6, lines: running),
        ]
        #expect(kinds(pages) == [.cover, .tables, .detail, .evidence, .evidence, .detail])
    }

    @Test func `pages scanned in another order are brought into the form's order`() {
        let pages = [
            Paper.page(1, lines: declaration), Paper.page(2, tables: [tables]), Paper.page(3, lines: detail),
            Paper.page(4, lines: cover),
        ]
        #expect(PageSequence(edition: edition).roles(of: pages).map(\.position) == [4, 2, 3, 1])
    }

    @Test func `a page number that was misread between its neighbours is theirs`() {
        let numbers = [1, 2, 7, 4, 5]
        let pages = numbers.enumerated().map { index, number in
            var page = Paper.page(index + 1, lines: index == 0 ? cover : detail)
            page.lines.append(Paper.line("\(number)", x: 100, y: 283))
            return page
        }
        #expect(PageSequence(edition: edition).roles(of: pages).map(\.position) == [1, 2, 3, 4, 5])
    }

    @Test func `a page without a number, or with the cover's, has the one that is missing`() {
        // The third page lost its number, the fifth and sixth were scanned the other way round, of 7 a 1 was read.
        let numbers = [nil, 2, nil, 4, 6, 5, 1]
        let pages = numbers.enumerated().map { index, number in
            var page = Paper.page(index + 1, lines: index == 0 ? cover : detail)
            if let number { page.lines.append(Paper.line("\(number)", x: 100, y: 283)) }
            return page
        }
        #expect(PageSequence(edition: edition).roles(of: pages).map(\.position) == [1, 2, 3, 4, 6, 5, 7])
    }

    @Test func `a number is no neighbour's where the page between them lost its own`() {
        // Scanned as 1, 2, 3, 5, 4, 6, 7; the 6 was not read: 4 stands between 5 and 7 and is not misread.
        let numbers = [nil, 2, 3, 5, 4, nil, 7]
        let pages = numbers.enumerated().map { index, number in
            var page = Paper.page(index + 1, lines: index == 0 ? cover : detail)
            if let number { page.lines.append(Paper.line("\(number)", x: 100, y: 283)) }
            return page
        }
        #expect(PageSequence(edition: edition).roles(of: pages).map(\.position) == [1, 2, 3, 5, 4, 6, 7])
    }

    @Test func `printed page numbers decide the order of running text`() {
        func numbered(_ page: PageReading, _ number: Int) -> PageReading {
            var page = page
            page.lines.append(Paper.line("\(number)", x: 100, y: 283))
            return page
        }
        let pages = [
            Paper.page(1, lines: cover), numbered(Paper.page(2, lines: running), 4),
            numbered(Paper.page(3, lines: detail), 3), numbered(Paper.page(4, tables: [tables]), 2),
        ]
        let roles = PageSequence(edition: edition).roles(of: pages)
        #expect(roles.map(\.position) == [1, 4, 3, 2])
        #expect(roles.map(\.kind) == [.cover, .detail, .detail, .tables])
    }

    /// Narratives over three pages: a sentence runs on from the first to the second and from there to the third.
    private func narrative() -> [PageReading] {
        let first = Paper.lines([
            "三、申报项目详细介绍", "1.项目基本情况", "(1)项目承担方资质与能力", "　　公司资质齐全平台由三个部分组成其中的第一",
        ])
        let second = Paper.lines([
            "个部分服务于社区的居民另外两个部分服务于物流", "企业并且已经在七个区县的四百家门店和仓库里面", "得到应用收入增长每年都超过一成半到下一年预计",
        ])
        let third = [
            Paper.line("还将增长三成。"), Paper.line("项目团队由三十名工程师组成其中具有高级职称的", x: 33, y: 36),
            Paper.line("有八人。", y: 42), Paper.line("公司还将继续投入力量。", x: 33, y: 48),
            Paper.line("门店在七个区县得到应用。", y: 54),
        ]
        return [first, second, third].enumerated().map { Paper.page($0 + 3, lines: $1) }
    }

    @Test func `running text without numbers is put where its sentences go on`() {
        let text = narrative()
        let scanned = [
            Paper.page(1, lines: cover), Paper.page(2, tables: [tables]), text[0], text[2], text[1],
            Paper.page(6, lines: annex),
        ]
        #expect(PageSequence(edition: edition).roles(of: scanned).map(\.position) == [1, 2, 3, 5, 4, 6])
        let printed = [scanned[0], scanned[1], text[0], text[1], text[2], scanned[5]]
        #expect(PageSequence(edition: edition).roles(of: printed).map(\.position) == [1, 2, 3, 4, 5, 6])
    }

    @Test func `the rest of a long cell that was scanned behind the first narrative belongs to the table`() {
        func withCell(_ text: String, in table: RuledTable) -> RuledTable {
            var table = table
            let row = table.cells.count
            let cell = PageBox(x: 20, y: 90, width: 160, height: 20)
            table.cells.append(TableCell(box: cell, row: row, column: 0, lines: [Paper.line(text, x: 22, y: 91)]))
            return table
        }
        // 40 characters reach from the rule on the left to the rule on the right.
        let cut = withCell("公司成立于二零一二年主要产品服务于社区居民和物流企业并且已经在七个区县的四百家门", in: tables)
        let rest = withCell("店得到应用。", in: Paper.table([]))
        let pages = [
            Paper.page(1, lines: cover), Paper.page(2, tables: [cut]), Paper.page(3, lines: detail),
            Paper.page(4, tables: [rest]), Paper.page(5, lines: annex),
        ]
        let roles = PageSequence(edition: edition).roles(of: pages)
        #expect(roles.map(\.kind) == [.cover, .tables, .detail, .tables, .annex1])
        #expect(roles.map(\.position) == [1, 2, 4, 3, 5])
    }

    @Test func `a cover whose imprint has a page of its own is one`() {
        var lines = cover
        lines.removeLast()
        let pages = [
            Paper.page(1, lines: lines), Paper.page(2, lines: Paper.lines(["工业和信息化部编制(2020年)"])),
            Paper.page(3, tables: [tables]),
        ]
        #expect(kinds(pages) == [.cover, .cover, .tables])
    }

    @Test func `the page before the declaration that was scanned behind it goes on with the last annex`() {
        let second = Paper.lines(["附2", "申报项目相关证明材料", "1.平台的证明材料;"])
        let pages = [
            Paper.page(1, lines: cover), Paper.page(2, lines: annex), Paper.page(3, lines: second),
            Paper.page(4, lines: declaration), Paper.page(5, lines: running),
        ]
        #expect(PageSequence(edition: edition).roles(of: pages).map(\.position) == [1, 2, 3, 5, 4])
    }

    @Test func `a page that could not be read is said to be so`() {
        let failed = PageReading(number: 1, width: 210, height: 297, resolution: 0, failure: "PDF第1页损坏")
        #expect(kinds([failed]) == [.unreadable])
    }
}
