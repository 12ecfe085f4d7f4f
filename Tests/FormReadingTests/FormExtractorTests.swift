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

    @Test(arguments: [ColourMode.grey, .bilevel])
    func `without colour no seal is claimed to be absent`(colour: ColourMode) {
        #expect(cover(seals: [], colour: colour).fields["cover.applicant_seal"]?.value == .unreadable)
    }
}
