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
        ("caochaoxiu1985Qwwwlexin.com", "caochaoxiu1985@wwwlexin.com"), ("wangéwwwyu.net", "wang@wwwyu.net"),
        ("han_1996¢@dai.com.cn", "han_1996@dai.com.cn"), ("zhu__1983@lan.net", "zhu_1983@lan.net"),
        ("Ivzhi@wan.com", "lvzhi@wan.com"), ("lu@jiemo-shili.en.", "lu@jiemo-shili.cn"),
        ("1.lin@cqyu.cn", "l.lin@cqyu.cn"), ("fumiao6l@cqyu.cn", "fumiao61@cqyu.cn"),
        ("lvli_l990@cqyu.cn", "lvli_l990@cqyu.cn"), ("wen_19l0@cqyu.cn", "wen_1910@cqyu.cn"),
        ("keweiG@zhizhen.net", "kewei@zhizhen.net"), ("zhou@cqbo-shili-.net", "zhou@cqbo-shili.net"),
        ("wang@qianyu~demo.cn", "wang@qianyu-demo.cn"),
        ("Z.zhang@cqyu.cn", "z.zhang@cqyu.cn"), ("lei@peng,iu-demo.cn", "lei@pengjiu-demo.cn"),
        ("yexin_1990Gwwwhui.com", "yexin_1990@wwwhui.com"),
    ])
    func `signs that no address has are mended`(read: String, address: String) {
        #expect(mended(read) == address)
    }

    @Test(arguments: [
        "qiqi@qq.com", "LiuWei@CQ.COM", "a-b_c.d@e-f.cn", "Liu@cq.cn", "Ivan.Li@cq.cn", "ren@chen.cn", "1982@cq.cn",
        "KingG@CQ.cn", "carol8@cq.cn", "li@cq-com.cn", "li@a-b-com",
    ])
    func `what an address may have stays`(address: String) {
        #expect(mended(address) == address)
    }

    @Test func `a sign that was guessed is not sure`() {
        let mended = AddressMarks.mended(Paper.line("wang80Qcq.cn").readings[0].characters)
        #expect(mended[6].text == "@" && mended[6].confidence < 0.9)
        let domain = AddressMarks.mended(Paper.line("wang@cq.en").readings[0].characters)
        #expect(domain[8].text == "c" && domain[8].confidence < 0.9)
        let point = AddressMarks.mended(Paper.line("wang@jingpeng-com").readings[0].characters)
        #expect(point[13].text == "." && point[13].confidence < 0.9)
    }
}
