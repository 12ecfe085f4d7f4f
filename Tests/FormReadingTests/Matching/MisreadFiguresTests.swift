import FormModel
import Testing

@testable import FormReading

@Suite struct MisreadFiguresTests {
    private func mended(_ text: String, _ type: FieldType) -> [ReadCharacter] {
        MisreadFigures(type: type).mended(Paper.line(text).readings[0].characters)
    }

    @Test(
        arguments: [
            ("I6人", .headcount, "16人"), ("0d00147", .stockCode, "000147"), ("20I9", .year, "2019"),
            ("&014年了月11日", .date, "2014年7月11日"), ("6.,800万元", .money, "6,800万元"), ("7Y3.5l", .amount, "773.51"),
            ("科技楼]幢2-3", .address, "科技楼1幢2-3"), ("199K", .headcount, "199人"),
            ("1356594628了", .mobile, "13565946287"), (".2017全", .year, "2017"), ("智慧谷^座2-5", .address, "智慧谷A座2-5"),
            ("方向Y：智能防控", .text, "方向7：智能防控"),
        ] as [(String, FieldType, String)])
    func `what stands for a figure is one, and no surer than a guess`(read: String, type: FieldType, value: String) {
        let characters = mended(read, type)
        #expect(characters.map(\.text).joined() == value)
        #expect(characters.contains { $0.confidence < 0.9 } || characters.count < read.count)
    }

    @Test func `points between thousands, and semicolons, are commas`() {
        #expect(mended("6.599.17", .amount).map(\.text).joined() == "6,599.17")
        #expect(mended("1.000,000.00万元", .money).map(\.text).joined() == "1,000,000.00万元")
        #expect(mended("1;268.00万元", .money).map(\.text).joined() == "1,268.00万元")
        #expect(mended("6.599", .amount).map(\.text).joined() == "6.599")
    }

    @Test(
        arguments: [
            ("A座8楼", .address), ("BO座", .address), ("SH600000", .text), ("二O二O年四月", .date), ("2020年四月", .date),
            ("SOHO", .headcount), ("400-B", .text), ("Y2000", .text), ("方向四", .text), ("A2000", .text),
        ] as [(String, FieldType)])
    func `what may be a letter stays`(text: String, type: FieldType) {
        #expect(mended(text, type).map(\.text).joined() == text)
    }
}
