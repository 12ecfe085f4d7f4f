import FormModel
import Testing

@testable import FormForge

@Suite struct WrittenMoneyTests {
    @Test(
        "capital figures follow the banks' rules",
        arguments: [
            (5000, "伍仟万元整"), (50, "伍拾万元整"), (1268, "壹仟贰佰陆拾捌万元整"), (3050, "叁仟零伍拾万元整"), (100, "壹佰万元整"), (1005, "壹仟零伍万元整"),
        ])
    func capitalFigures(tenThousands: Int, words: String) {
        #expect(WrittenMoney.capital(tenThousands: tenThousands) == words)
    }

    @Test func allFormsOfACapitalMeanTheSame() {
        for capital in [50, 100, 1268, 3050, 6800] {
            let meanings = Set(
                WrittenMoney.capitalForms(tenThousands: capital).map { ValueFold.meaning($0, of: .money) })
            #expect(meanings.count == 1, "\(meanings)")
        }
    }

    @Test func thousandsAreGrouped() {
        #expect(WrittenMoney.grouped(123_456_789, decimals: 2) == "1,234,567.89")
        #expect(WrittenMoney.grouped(10005, decimals: 2) == "100.05")
        #expect(WrittenMoney.plain(839_220, decimals: 1) == "8392.2")
    }
}
