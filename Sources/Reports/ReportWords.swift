import FormModel

/// The Chinese words of the reports for the vocabularies of the contract, each with a sign of its own: colour is never
/// the only signal.
extension Verdict {
    var word: String {
        switch self {
        case .same: "一致"
        case .different: "不一致"
        case .unsure: "无法判定"
        case .uncompared: "未比对"
        }
    }

    var sign: String {
        switch self {
        case .same: "✓"
        case .different: "✗"
        case .unsure: "?"
        case .uncompared: "–"
        }
    }
}

extension Finding.Severity {
    var word: String {
        switch self {
        case .error: "退回补正"
        case .warning: "人工核对"
        case .note: "提示"
        }
    }

    var sign: String {
        switch self {
        case .error: "✗"
        case .warning: "?"
        case .note: "·"
        }
    }
}

extension Finding.Kind {
    var word: String {
        switch self {
        case .different: "不一致"
        case .unsure: "无法判定"
        case .empty: "未填写"
        case .invalid: "不合规则"
        case .inconsistent: "前后不符"
        case .missing: "缺少"
        case .altered: "印刷文字被改"
        case .late: "逾期"
        case .unmatched: "未配对"
        case .unreadable: "无法读取"
        case .duplicate: "重复"
        case .priority: "可优先"
        }
    }
}

extension PageRole.Kind {
    var word: String {
        switch self {
        case .cover: "封面"
        case .notes: "填表须知"
        case .tables: "信息表"
        case .detail: "详细介绍"
        case .annex1: "附1"
        case .annex2: "附2"
        case .evidence: "证明材料"
        case .declaration: "责任声明"
        case .blank: "空白页"
        case .foreign: "非本表页面"
        case .unreadable: "无法读取"
        }
    }
}

extension ColourMode {
    var word: String {
        switch self {
        case .colour: "彩色"
        case .grey: "灰度"
        case .bilevel: "黑白"
        }
    }
}

extension FieldDefinition {
    /// The label for a reader who does not see the form around it: the printed words where they are enough.
    var caption: String {
        switch id {
        case "cover.applicant_seal": "申报单位公章"
        case "cover.recommender_seal": "推荐单位公章"
        case "unit.nature_other": "单位性质 其他"
        case "unit.main_business_other": "主营业务 其他"
        case "declaration.project": "声明中的项目名称"
        case "declaration.clauses": "声明条款"
        case "declaration.signature": "法定代表人签字"
        case "declaration.seal": "企业盖章"
        case "declaration.date": "声明日期"
        default: label
        }
    }
}

extension SealImprint {
    /// Its ink, shape and size.
    var words: String {
        let colour =
            switch ink {
            case .red: "红色"
            case .blue: "蓝色"
            case .black: "黑色"
            }
        let millimetres = { (length: Double) in String(Int(length.rounded())) }
        let size =
            oval.map { "椭圆\(millimetres($0.length))×\(millimetres($0.breadth))毫米" } ?? "圆形\(millimetres(box.width))毫米"
        return star == .missing && oval == nil ? "\(colour)\(size)，无五角星" : colour + size
    }
}

extension SealName {
    var words: String {
        switch self {
        case .own: "印文与名称相符"
        case .foreign: "印文与名称不符"
        case .unclear: "印文辨认不清，请对照名称"
        }
    }
}
