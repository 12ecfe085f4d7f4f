import FormModel
import Testing

@testable import FormForge

@Suite struct ValueFoldTests {
    @Test(
        "the same value in other writing",
        arguments: [
            ("2020年5月8日", "2020-05-08", FieldType.date), ("二〇二〇年五月二十八日", "2020.5.28", .date),
            ("20200508", "2020 年 5 月 8 日", .date),
            ("2018.06—2020.08", "2018年6月至2020年8月", .dateRange), ("8392.27", "83922700元", .amount),
            ("8,392.2", "8392.20万元", .amount),
            ("５０００万元", "人民币伍仟万元整", .money), ("13800138000", "+86 138-0013-8000", .mobile),
            ("（023）63895660", "63895660", .phone), ("重庆（两江）公司", "重庆(两江) 公司", .text), ("a@b.cn", "Ａ@B.cn", .email),
            ("方向3：在线医疗服务", "在线医疗服务", .options(["方向3：在线医疗服务", "方向4：网络教育服务"])),
        ])
    func sameValue(left: String, right: String, type: FieldType) {
        #expect(ValueFold.meaning(left, of: type) == ValueFold.meaning(right, of: type))
    }

    @Test(
        "another value",
        arguments: [
            ("2020年5月8日", "2020年5月18日", FieldType.date), ("8392.27", "839.227", .amount), ("5000万元", "500万元", .money),
            ("有限公司", "有限责任公司", .text), ("未", "末", .text), ("13800138000", "13800138001", .mobile),
        ])
    func otherValue(left: String, right: String, type: FieldType) {
        #expect(ValueFold.meaning(left, of: type) != ValueFold.meaning(right, of: type))
    }
}
