import FormModel
import Testing

@Suite struct MoneyTests {
    @Test(arguments: Vectors.money)
    func `an amount is the same in every notation and unit`(money: (written: String, yuan: String)) {
        #expect(Money(parsing: money.written)?.amount == ExactDecimal(money.yuan))
    }

    @Test(arguments: [
        ("5000", "50000000"), ("5,000.00", "50000000"), ("5000万元", "50000000"), ("50000000元", "50000000"),
        ("0.5亿元", "50000000"), ("５０００", "50000000"), ("1268.35", "12683500"),
    ])
    func `a bare figure has the unit of its label`(written: String, yuan: String) {
        #expect(Money(parsing: written, impliedPower: 4)?.amount == ExactDecimal(yuan))
    }

    @Test(arguments: [("8.888.89", "8888.89"), ("22.684.50", "22684.5"), ("1.234.567.00", "1234567")])
    func `of several points in groups of three all but the last were commas`(written: String, figure: String) {
        #expect(Money(parsing: written)?.figure == ExactDecimal(figure))
    }

    @Test func `without a unit the amount is unknown but the figure is not`() {
        #expect(Money(parsing: "5000")?.amount == nil)
        #expect(Money(parsing: "5000")?.figure == ExactDecimal("5000"))
    }

    @Test func `a foreign currency is kept and never taken for renminbi`() {
        #expect(Money(parsing: "200万美元")?.currency == .usDollar)
        #expect(Money(parsing: "USD 200万")?.currency == .usDollar)
        #expect(Money(parsing: "5000万元（人民币）")?.currency == .renminbi)
        #expect(Money(parsing: "1亿2000万元")?.amount == ExactDecimal("120000000"))
    }

    @Test(arguments: ["", "万元", "五", "12.3.4", "约5000万元", "5000万元以上", "壹贰万元", "1200元300万"])
    func `what is no amount is refused`(written: String) {
        #expect(Money(parsing: written) == nil)
    }
}

@Suite struct ExactDecimalTests {
    @Test func `trailing zeros and scale do not matter`() {
        #expect(ExactDecimal("5000.00") == ExactDecimal(significand: 5, exponent: 3))
        #expect(ExactDecimal("0.50")?.description == "0.5")
        #expect(ExactDecimal("1268.35")?.scaled(byPowerOfTen: 4).description == "12683500")
        #expect(ExactDecimal("12")?.scaled(byPowerOfTen: -4).description == "0.0012")
        #expect(ExactDecimal("0")?.description == "0")
    }

    @Test func `numbers order by value`() throws {
        #expect(try #require(ExactDecimal("9.99")) < #require(ExactDecimal("10")))
        #expect(try #require(ExactDecimal("0.1")) < #require(ExactDecimal("0.11")))
    }

    @Test func `what does not fit is refused`() {
        #expect(ExactDecimal("99999999999999999999") == nil)
        #expect(ExactDecimal("1e3") == nil)
        #expect(ExactDecimal(".") == nil)
    }
}

@Suite struct ChineseNumeralTests {
    @Test(arguments: [
        (50_000_000, "伍仟万"), (16_409, "壹万陆仟肆佰零玖"), (123_000_000, "壹亿贰仟叁佰万"), (3_504, "叁仟伍佰零肆"), (100_000, "壹拾万"),
        (10_000_005, "壹仟万零伍"), (1, "壹"),
    ])
    func `an amount in capitals reads back as itself`(number: Int, capitals: String) {
        #expect(ChineseNumeral.capital(number) == capitals)
        #expect(Money(parsing: capitals + "元整")?.amount == ExactDecimal(significand: number))
    }

    @Test func `years and days are written in simple figures`() {
        #expect(ChineseNumeral.year(2020) == "二〇二〇")
        #expect([1, 10, 11, 20, 31].map(ChineseNumeral.small) == ["一", "十", "十一", "二十", "三十一"])
    }
}
