import FormModel
import Testing

@testable import FormChecks

@Suite struct FieldComparerTests {
    private func compare(
        _ field: FieldID, _ reading: FieldReading?, _ record: String?, unreadable: Set<Character> = []
    ) throws -> FieldComparison {
        let definition = try #require(edition.definition(field))
        return FieldComparer(edition: edition, unreadable: unreadable).compare(reading, of: definition, with: record)
    }

    @Test(arguments: [(0.55, Verdict.unsure), (0.97, .different)])
    func `a stretch that was read badly throughout is no difference`(confidence: Double, verdict: Verdict) throws {
        var garbled = reading("cover.applicant", "重庆云岭数智科技和村,x榨控章")
        for index in 8..<garbled.characters.count {
            garbled.characters[index] = ReadCharacter(
                text: garbled.characters[index].text, confidence: confidence, box: garbled.characters[index].box)
        }
        #expect(try compare("cover.applicant", garbled, "重庆云岭数智科技有限公司").verdict == verdict)
    }

    @Test func `an address of e-mail without its end may go on in a line that was not found`() throws {
        let paper = reading("project.lead_email", "caiweike@qitongshif")
        #expect(try compare("project.lead_email", paper, "caiweike@qitongshifan.cn").verdict == .unsure)
    }

    @Test func `an address of e-mail without its beginning was read in part`() throws {
        let paper = reading("project.lead_email", "linyuexi@linglangqi.cn")
        #expect(try compare("project.lead_email", paper, "l.linyuexi@linglangqi.cn").verdict == .unsure)
        #expect(try compare("project.lead_email", paper, "sunyuexi@linglangqi.cn").verdict == .different)
    }

    @Test(arguments: ["weitianping]2@cqdailing.com.cn", "weitianping12Gcqdailing.com.cn"])
    func `what no address of e-mail looks like was misread`(text: String) throws {
        let paper = reading("project.lead_email", text)
        #expect(try compare("project.lead_email", paper, "weitianping12@cqdailing.com.cn").verdict == .unsure)
    }

    @Test(arguments: [(12.0, Verdict.unsure), (8.4, .different)])
    func `a name with room for more than was read lost a character`(width: Double, verdict: Verdict) throws {
        var paper = reading("unit.contact_name", "王刚")
        paper.regions = [PageRegion(page: 3, box: PageBox(x: 40, y: 60, width: width, height: 4))]
        #expect(try compare("unit.contact_name", paper, "孙刚国").verdict == verdict)
    }

    @Test(arguments: [(16.0, Verdict.unsure), (5.5, .different)])
    func `a number with room for more than was read lost figures`(width: Double, verdict: Verdict) throws {
        var paper = reading("unit.rnd_spend", "44")
        paper.regions = [PageRegion(page: 3, box: PageBox(x: 40, y: 60, width: width, height: 3.4))]
        #expect(try compare("unit.rnd_spend", paper, "3443.78").verdict == verdict)
    }

    @Test func `letters in place of Chinese words are a reading that failed`() throws {
        let paper = reading("cover.applicant", "mrssasaan人全ie")
        #expect(try compare("cover.applicant", paper, "重庆两江铭恒安全技术有限公司").verdict == .unsure)
    }

    @Test(arguments: [
        ("unit.name", "重庆云岭（集团）有限公司", "重庆云岭(集团)有限公司"),
        ("unit.name", "重庆云岭 数智科技有限公司", "重庆云岭数智科技有限公司"),
        ("unit.contact_name", "陈 晓 岚", "陈晓岚"),
        ("unit.contact_mobile", "13896012345", "138 9601 2345"),
        ("unit.contact_mobile", "13896012345", "＋８６１３８９６０１２３４５"),
        ("unit.contact_mobile", "138960123456", "+86 138960123456"),
        ("unit.contact_mobile", "86-28960123456", "28960123456"),
        ("unit.contact_fax", "023-63895660", "（023）63895660"),
        ("unit.contact_fax", "63895660", "023-63895660"),
        ("unit.contact_fax", "023-63895660-8001", "02363895660转8001"),
        ("unit.contact_email", "ChenXL@yunling.cn", "chenxl＠yunling．cn"),
        ("unit.org_code", "91500112MA60ABCD5W", "９１５００１１２ma60abcd5w"),
        ("unit.registered_capital", "人民币伍仟万元整", "5,000.00万元"),
        ("unit.registered_capital", "5000万元", "50000000元"),
        ("unit.registered_capital", "5000", "5000.00"),
        ("unit.main_revenue", "5000", "5000万元"),
        ("unit.main_revenue", "1,268.35", "12683500元"),
        ("unit.main_revenue", "1268.35", "１２６８．３５０"),
        ("unit.rnd_staff", "86人", "86"),
        ("unit.rnd_staff", "若干", "若干"),
        ("unit.honour_high_tech_year", "2018", "2018年"),
        ("unit.listed_date", "2015年6月", "2015.06"),
        ("unit.listed_code", "600939", "SH600939"),
        ("cover.date", "2020年5月8日", "2020-05-08"),
        ("cover.date", "二〇二〇年五月八日", "2020/5/8"),
        ("declaration.date", "二〇二〇年5月8日", "20200508"),
        ("project.period", "2020年5月至2021年6月", "2020.05-2021.06"),
        ("project.period", "2020年5月8日—2021年6月30日", "2020-05-08至2021-06-30"),
        ("cover.direction", "方向2：线上线下融合服务", "线上线下融合服务"),
        ("cover.direction", "线上线下融合服务、在线医疗服务", "方向3；方向2"),
        ("declaration.project", "智慧社区平台项目", "智慧社区平台"),
        ("unit.honour_other", "无", ""),
        ("unit.contact_fax", "/", "无"),
        ("unit.profile", "公司成立于2015年，专注“数字化”服务。", "公司成立于 2015 年,专注「数字化」服务。"),
    ])
    func `a harmless rewriting is the same`(field: FieldID, paper: String, record: String) throws {
        let comparison = try compare(field, reading(field, paper), record)
        #expect(comparison.verdict == .same)
        #expect(comparison.confidence > 0.8)
    }

    @Test(arguments: [
        ("unit.contact_mobile", "13896012345", "13896012354"),
        ("unit.contact_mobile", "13896012345", "13637812345"),
        ("unit.name", "重庆云岭数智科技有限公司", "重庆云岭数智科技有限责任公司"),
        ("unit.contact_name", "陈晓岚", "周正明"),
        ("unit.contact_name", "陈晓岚", "陈晓云"),
        ("unit.contact_email", "chenxl@yunling.cn", "zhouzm@yunling.cn"),
        ("unit.registered_address", "重庆市渝北区龙山街道红锦大道1号", "重庆市江北区龙山街道红锦大道1号"),
        ("unit.main_revenue", "1268.35", "12683.5"),
        ("unit.main_revenue", "1268.35", "2268.45"),
        ("unit.main_revenue", "5000", "5000元"),
        ("unit.registered_capital", "5000万美元", "3200万元"),
        ("unit.org_code", "91500112MA60ABCD5W", "91500000MA5YQXXX9E"),
        ("cover.date", "2020年4月30日", "2020-05-08"),
        ("cover.date", "2020年5月", "2020年5月8日"),
        ("project.period", "2020年5月至2021年6月", "2019.05-2021.12"),
        ("unit.profile", "公司成立于2015年，服务居民超过120万户。", "公司成立于2015年，拥有员工三百人，服务居民超过120万户。"),
        ("unit.exports_regions", "东南亚", ""),
    ])
    func `what was read with certainty and says something else is different`(
        field: FieldID, paper: String, record: String
    ) throws {
        let comparison = try compare(field, reading(field, paper, confidence: 0.99), record)
        #expect(comparison.verdict == .different)
        #expect(comparison.confidence > 0.9)
    }

    @Test(arguments: [
        ("unit.name", "重庆渝北科技有限公司", "重庆榆北科技有限公司"),
        ("unit.contact_name", "陈未", "陈末"),
        ("unit.contact_email", "chenxl@yunling.cn", "chenx1@yunling.cn"),
        ("unit.main_revenue", "126835", "1268.35"),
        ("unit.org_code", "91500112MA60ABCD5W", "91500112MA60ABC05W"),
        ("unit.contact_mobile", "13896012345", "13896812345"),
        ("unit.profile", "项目已经完成。", "项目己经完成。"),
        ("unit.registered_capital", "5000", "5000万元"),
    ])
    func `one look-alike is never the same and never surely different`(
        field: FieldID, paper: String, record: String
    ) throws {
        #expect(try compare(field, reading(field, paper), record).verdict == .unsure)
    }

    @Test(arguments: [
        ("cover.date", "2020年5月8目", "2020-05-08", 6), ("cover.date", "2O2O-O5-08", "2020年5月8日", 1),
        ("project.period", "2020年5月至2021年6曰", "2020.05-2021.06", 14),
        ("project.period", "2020.05_2021.06", "2020年5月至2021年6月", 7),
        ("unit.registered_capital", "50O0万元", "5,000.00万元", 2), ("unit.registered_capital", "人民币任仟万元整", "5000万元", 3),
        ("unit.main_revenue", "1268.3S", "12683500元", 6),
        ("cover.direction", "方向2：线上线下融台服务", "线上线下融合服务", 9), ("cover.direction", "数字创意内客和服务", "方向1", 5),
    ])
    func `one misread sign does not make another form of the value different`(
        field: FieldID, paper: String, record: String, weak: Int
    ) throws {
        #expect(try compare(field, reading(field, paper, weak: [weak: 0.9]), record).verdict == .unsure)
    }

    @Test(arguments: [
        ("declaration.date", "二oo二oo年5月3日NS人Al23", "二〇二〇年5月3日"),
        ("unit.main_revenue", "(42HEUEHA778-)55008.88", "55008.88万元"),
        ("cover.applicant", "重庆两江誉星研究院有限责任公司CAR1", "重庆两江誉星研究院有限责任公司"),
        ("unit.name", "重庆了两江誉旭工业互联网有限责任公司", "重庆两江誉旭工业互联网有限责任公司"),
        ("cover.direction", "电子商务平台服务、前沿科技信息、行业信息化服务产品", "电子商务平台服务、行业信息化服务、前沿科技信息产品"),
        ("cover.direction", "方向2:产品线上线下融合服务、方向7:智能防控创新", "线上线下融合服务、智能防控创新产品"),
        ("cover.direction", "方向9，远程办公服务", "方向9:远程办公服务平台"),
        ("cover.direction", "方向5，电子商务平台服务、方向7，智能防控", "方向 5：电子商务平台服务、方向 7：智能防控创新产品"),
        ("unit.registered_address", "重庆市垫江县柏林路216-☑,孵化中心B栋8-1", "重庆市垫江县柏林路216号孵化中心B栋8-1"),
    ])
    func `what the recogniser adds, cuts off or shuffles is unsure however sure it is`(
        field: FieldID, paper: String, record: String
    ) throws {
        #expect(try compare(field, reading(field, paper), record).verdict == .unsure)
    }

    @Test func `a difference on a weakly read character is unsure, on a sure one different`() throws {
        let weak = try compare("unit.rnd_spend", reading("unit.rnd_spend", "1968.35", weak: [1: 0.5]), "1268.35")
        #expect(weak.verdict == .unsure)
        let sure = try compare("unit.rnd_spend", reading("unit.rnd_spend", "1968.35", weak: [1: 0.99]), "1268.35")
        #expect(sure.verdict == .different)
    }

    @Test(arguments: [
        ("song1i69@liyun.example", Verdict.unsure), ("songli69@li0yun.example", .unsure),
        ("songli169@liyun.example", .same),
    ])
    func `a 1 or a 0 among the letters of an address may be l or o on both sides`(text: String, verdict: Verdict) throws
    {
        let paper = reading("unit.contact_email", text)
        #expect(try compare("unit.contact_email", paper, text).verdict == verdict)
    }

    @Test func `agreement on a weak digit is unsure`() throws {
        let paper = reading("unit.contact_mobile", "13896012345", weak: [6: 0.2])
        #expect(try compare("unit.contact_mobile", paper, "13896012345").verdict == .unsure)
    }

    @Test func `agreement on a weak name is unsure, on a weak sign of a long text the same`() throws {
        let name = reading("unit.contact_name", "陈晓岚", weak: [1: 0.1])
        #expect(try compare("unit.contact_name", name, "陈晓岚").verdict == .unsure)
        let text = "公司成立于2015年，专注社区数字化服务，服务居民超过120万户。"
        let profile = reading("unit.profile", text, weak: [20: 0.1])
        #expect(try compare("unit.profile", profile, text).verdict == .same)
    }

    @Test func `an alternative that equals the record turns different into unsure`() throws {
        let paper = reading("unit.rnd_spend", "1968.35", confidence: 0.99, alternatives: ["1268.35"])
        #expect(try compare("unit.rnd_spend", paper, "1268.35").verdict == .unsure)
    }

    @Test(arguments: ["li@le-xu.net", "li@le--xu.net", "li@le－－xu.net"])
    func `two dashes of an address are not one`(record: String) throws {
        let verdict = try compare("unit.contact_email", reading("unit.contact_email", "li@le-xu.net"), record).verdict
        #expect(verdict == (record == "li@le-xu.net" ? .same : .unsure))
    }

    @Test(arguments: [
        ("unit.nature_other", "一", Verdict.same), ("unit.nature_other", "一六", .different),
        ("unit.listed_code", "2", .unsure),
        ("unit.honour_high_tech_year", "和", .same), ("unit.honour_high_tech_year", "2019", .different),
        ("unit.nature_other", "和", .unsure),
    ])
    func `the rule of an empty blank is nothing, and a number has figures`(
        field: FieldID, paper: String, verdict: Verdict
    ) throws {
        #expect(try compare(field, reading(field, paper), "").verdict == verdict)
    }

    @Test func `blank paper differs from a filled record only where the blank is sure`() throws {
        let sure = FieldReading(field: "unit.contact_fax", value: .blank, confidence: 0.95)
        let doubtful = FieldReading(field: "unit.contact_fax", value: .blank, confidence: 0.5)
        #expect(try compare("unit.contact_fax", sure, "023-63895660").verdict == .different)
        #expect(try compare("unit.contact_fax", doubtful, "023-63895660").verdict == .unsure)
        #expect(try compare("unit.contact_fax", sure, "").verdict == .same)
        #expect(try compare("unit.contact_fax", sure, " ").verdict == .same)
    }

    @Test func `what could not be read is unsure, what the record lacks is uncompared`() throws {
        let unreadable = FieldReading(field: "unit.name", value: .unreadable, confidence: 0.1)
        #expect(try compare("unit.name", unreadable, "重庆云岭").verdict == .unsure)
        #expect(try compare("unit.name", nil, "重庆云岭").verdict == .unsure)
        #expect(try compare("unit.name", reading("unit.name", "重庆云岭"), nil).verdict == .uncompared)
        let seal = FieldReading(field: "declaration.seal", value: .presence(true), confidence: 0.9)
        #expect(try compare("declaration.seal", seal, "有").verdict == .uncompared)
    }

    @Test func `a character that the recogniser cannot write is a gap`() throws {
        // 仟 cannot be written, so it was read as something else or not at all.
        let name = reading("unit.contact_name", "陈山", confidence: 0.99)
        #expect(try compare("unit.contact_name", name, "陈仟山", unreadable: ["仟"]).verdict == .unsure)
        #expect(try compare("unit.contact_name", name, "陈百山百").verdict == .different)
        let text = String(repeating: "本项目采用云边协同架构并稳定运行", count: 5)
        let long = reading("unit.profile", text, confidence: 0.95)
        #expect(try compare("unit.profile", long, text + "叁", unreadable: ["叁"]).verdict == .unsure)
        #expect(try compare("unit.profile", long, text + "叁").verdict == .unsure)
    }

    @Test(
        arguments: [
            (["大数据"], [], "大数据", Verdict.same), (["大数据", "云计算"], [], "云计算、大数据", .same),
            (["大数据"], [], "大数据、云计算", .different), (["大数据", "云计算"], [], "大数据", .different),
            (["大数据"], ["云计算"], "大数据、云计算", .unsure), (["大数据"], ["云计算"], "大数据", .unsure),
            (["大数据"], ["云计算"], "物联网", .different), ([], [], "", .same), ([], [], "大数据", .different),
            (["大数据"], [], "大数据、元宇宙", .unsure), (["大数据"], [], "大数据、其他：跨境支付", .same),
        ] as [([String], [String], String, Verdict)])
    func `options compare as sets`(ticked: [String], doubtful: [String], record: String, verdict: Verdict) throws {
        let paper = FieldReading(
            field: "unit.main_business", value: .options(ticked: ticked, doubtful: doubtful), confidence: 0.9)
        #expect(try compare("unit.main_business", paper, record).verdict == verdict)
    }

    @Test func `ticks that are hard to see are unsure`() throws {
        let paper = FieldReading(field: "unit.exports", value: .options(ticked: ["是"], doubtful: []), confidence: 0.4)
        #expect(try compare("unit.exports", paper, "否").verdict == .unsure)
        #expect(try compare("unit.exports", paper, "是").verdict == .unsure)
    }
}
