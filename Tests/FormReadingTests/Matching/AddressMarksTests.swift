import FormModel
import Testing

@testable import FormReading

@Suite struct AddressMarksTests {
    private func mended(_ text: String) -> String {
        AddressMarks.mended(Paper.line(text).readings[0].characters).map(\.text).joined()
    }

    @Test(arguments: [
        ("tianwei@cqlingyan—demo.net", "tianwei@cqlingyan-demo.net"),
        ("guoyan@wwwchengzhi-—shili.com", "guoyan@wwwchengzhi-shili.com"),
        ("qinpingyuan@wWwWXupengchuang一Shili.net", "qinpingyuan@wwwwxupengchuang-shili.net"),
        ("g.guodaQ@geyulang.com", "g.guoda@geyulang.com"), ("zenglanyi@Qjiangxin.cn", "zenglanyi@jiangxin.cn"),
        ("caochaoxiu1985Qwwwlexin.com", "caochaoxiu1985@wwwlexin.com"),
    ])
    func `signs that no address has are mended`(read: String, address: String) {
        #expect(mended(read) == address)
    }

    @Test(arguments: ["qiqi@qq.com", "LiuWei@CQ.COM", "a-b_c.d@e-f.cn", "Liu@cq.cn"])
    func `what an address may have stays`(address: String) {
        #expect(mended(address) == address)
    }

    @Test func `a sign that was guessed is not sure`() {
        let mended = AddressMarks.mended(Paper.line("wang80Qcq.cn").readings[0].characters)
        #expect(mended[6].text == "@" && mended[6].confidence < 0.9)
    }
}
