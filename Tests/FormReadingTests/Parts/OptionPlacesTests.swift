import FormModel
import Testing

@testable import FormReading

@Suite struct OptionPlacesTests {
    private func places(_ nature: String) -> [OptionPlace] {
        let page = Paper.page(1, tables: [Paper.table([["一、申报单位基本信息"], ["单位性质", nature]])])
        return OptionPlaces(edition: .informationConsumption2020).find(on: page).places
    }

    @Test func `options are found by their words where the boxes were read as anything`() {
        let places = places("口政府机关回事业单位国社会团体7国有企业V民营企业口外资企业合资企业口国有控股企业口国有参股企业")
        #expect(places.count == 9)
        #expect(places.allSatisfy { abs($0.em - Paper.em) < 0.1 })
        // The words begin behind what was read of the box.
        #expect(abs(places[1].start - places[0].start - 5 * Paper.em) < 0.1)
    }

    @Test func `of an option whose words begin a line the box is looked for at the end of the line before`() {
        let places = places("口政府机关口事业单位口社会团体口\n国有企业口民营企业口外资企业口合资企业")
        #expect(places.count == 7)
        #expect(places[3].middle == places[2].middle)
        #expect(places[3].start > places[2].words[0].maxX)
        #expect(places[4].middle > places[3].middle)
    }

    @Test func `before words that begin further in than other lines of their column there is room for a box`() {
        let nature = "政府机关口事业单位口社会团体口国有企业口民营企业口外资企业"
        var table = Paper.table([["一、申报单位基本信息"], ["单位性质", nature], ["主营业务", "口大数据口云计算口区块链"]])
        // A pale box before them was not seen.
        let cell = table.cells.firstIndex { $0.lines.first?.text == nature }!
        table.cells[cell].lines = [Paper.line(nature, x: 67, y: table.cells[cell].lines[0].box.y)]
        let places = OptionPlaces(edition: .informationConsumption2020)
            .find(on: Paper.page(1, tables: [table])).places
        #expect(places.first.map { $0.text == "政府机关" && abs($0.start - 67) < 0.1 } == true)
        #expect(places.prefix(5).map(\.text) == ["政府机关", "事业单位", "社会团体", "国有企业", "民营企业"])
    }

    @Test func `what is filled in behind options is no place for boxes`() throws {
        let text = "口否口是（地点德国\n及英国"
        let page = Paper.page(1, tables: [Paper.table([["一、申报单位基本信息"], ["是否有业务出口", text]])])
        let areas = OptionPlaces(edition: .informationConsumption2020).find(on: page).areasWithoutOptions
        let lines = page.tables[0].cells.flatMap(\.lines).filter { $0.text.contains("国") }
        func isFree(_ index: Int, of line: TextLine) -> Bool {
            areas.contains { $0.holdsMiddle(of: line.readings[0].characters[index].box) }
        }
        #expect(!isFree(0, of: lines[0]) && !isFree(2, of: lines[0]))
        #expect(isFree(8, of: lines[0]), "国 of 德国")
        #expect(isFree(2, of: lines[1]), "国 of 英国")
    }

    @Test func `what is filled in behind printed words is no place for boxes, though no option was read`() {
        func areas(_ text: String, label: String) -> (areas: [PageBox], lines: [TextLine]) {
            var table = Paper.table([["一、申报单位基本信息"], [label, text]])
            table.cells[2].box.width = 140
            // The recogniser's box of a character may be that of a single dot, or reach over other lines: top and height.
            let vague = ["份": (0.7, 0.25), "明": (-1, 3)]
            for line in table.cells[2].lines.indices {
                let characters = table.cells[2].lines[line].readings[0].characters
                for (index, character) in characters.enumerated() {
                    guard let (top, height) = vague[character.text] else { continue }
                    let box = character.box
                    table.cells[2].lines[line].readings[0].characters[index].box = PageBox(
                        x: box.x, y: box.y + box.height * top, width: box.width, height: box.height * height)
                }
            }
            let page = Paper.page(1, tables: [table])
            let lines = page.tables[0].cells.flatMap(\.lines).filter { $0.text.contains("国") }
            return (OptionPlaces(edition: .informationConsumption2020).find(on: page).areasWithoutOptions, lines)
        }
        func isFree(_ index: Int, of line: TextLine, in areas: [PageBox]) -> Bool {
            areas.contains { $0.holdsMiddle(of: line.readings[0].characters[index].box) }
        }
        let exports = areas("口否区种（主要出口地点：德国、\n法国及英国）", label: "是否有业务出口")
        #expect(isFree(13, of: exports.lines[0], in: exports.areas), "国 of 德国")
        #expect(
            isFree(1, of: exports.lines[1], in: exports.areas) && isFree(4, of: exports.lines[1], in: exports.areas))
        let honour = areas("高新技术企业口国家级/口省市级授予年份：2018年\n企业技术中心口国家级/口省市级授予年份：", label: "荣誉资质")
        #expect(
            !isFree(6, of: honour.lines[0], in: honour.areas) && !isFree(11, of: honour.lines[0], in: honour.areas))
        let nature = areas("口合资企业口国有控股企业口国有参股企业\n其他（请注明）：", label: "单位性质")
        #expect(
            nature.lines[0].readings[0].characters.indices.allSatisfy {
                !isFree($0, of: nature.lines[0], in: nature.areas)
            })
        // The row's own words were lost, and the box of 国家级 stands behind the year of the row before.
        let honours = areas("高新技术企业口国家级/口省市级授予年份：2018年\n口国家级/口省市级授予年份：2017", label: "荣誉资质")
        #expect(
            !isFree(0, of: honours.lines[1], in: honours.areas) && !isFree(5, of: honours.lines[1], in: honours.areas))
    }

    /// A ring around a box reaches into the cell of the label, and is read there as 1.
    @Test(
        arguments: [
            "口方向8：前沿科技信息产品\n信息消费支撑平台\n口方向9：远程办公服务平台\n口方向10：信息消费体验中心",
            "信息消费支撑平台\n口方向9：远程办公服务平台\n口方向10：信息消费体验中心",
        ], ["", "1"])
    func `options that a page break cut off are found at the head of the next page`(rest: String, label: String) {
        let overview = "平台日均活跃用户819万，交易额累计14.6亿元。"
        let page = Paper.page(5, tables: [Paper.table([[label, rest], ["项目概述", overview]])])
        let found = OptionPlaces(edition: .informationConsumption2020).find(on: page)
        #expect(found.places.count == rest.count { $0 == "口" })
    }

    @Test func `a page without options has none`() {
        let page = Paper.page(1, tables: [Paper.table([["单位名称", "重庆云帆科技有限公司"]])])
        #expect(OptionPlaces(edition: .informationConsumption2020).find(on: page).places.isEmpty)
    }
}
