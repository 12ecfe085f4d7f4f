import FormModel

extension FormSheet {
    mutating func annexes() -> String {
        var html = ""
        for (index, annex) in edition.annexes.enumerated() {
            let kind: PageRole.Kind = index == 0 ? .annex1 : .annex2
            var evidence = ""
            html += "<div\(style.annexesStartOnNewPage || index == 0 ? " class=page" : "")>"
            html +=
                "<h1>\(pageStart(kind, Self.escaped(annex.number)))</h1><h1 class=centre>\(Self.escaped(annex.title))</h1>"
            for item in annex.items {
                html += "<p>\(Self.escaped(item.text))</p>"
                if let hint = item.hint, random.chance(max(style.hintsKept, 0.5)) {
                    html += "<p>\(Self.escaped(hint))</p>"
                }
                guard applicant.present.contains(item.field) else { continue }
                for number in 0..<random.int(style.evidencePages) {
                    let frame = self.evidence(item.field, number)
                    if style.isEvidenceInline { html += frame } else { evidence += frame }
                }
            }
            html += "</div>" + (evidence.isEmpty ? "" : "<div class=page>\(evidence)</div>")
        }
        return html
    }

    /// A made-up certificate or sheet of figures.
    private mutating func evidence(_ field: FieldID, _ number: Int) -> String {
        let title: String
        let body: [String]
        let code = "\(random.pick(["GR", "ZL", "CQ", "RJ"]))\(random.int(2017...2019))\(random.digits(8))"
        switch field {
        case "annex1.honour_evidence":
            let honours: [(FieldID, FieldID)] = [
                ("unit.honour_high_tech", "unit.honour_high_tech_year"),
                ("unit.honour_tech_centre", "unit.honour_tech_centre_year"),
                ("unit.honour_key_lab", "unit.honour_key_lab_year"),
            ]
            let held = honours.filter { applicant.values[$0.0] != "" }
            title = held.isEmpty ? "荣誉证书" : "认定证书"
            body =
                held.map {
                    "\(edition.definition($0.0)?.label ?? "")（\(applicant.values[$0.0] ?? "")），授予年份：\(applicant.values[$0.1] ?? "")年"
                }
                + ["证书编号：\(code)", "有效期：三年"]
        case "annex1.rnd_evidence":
            title = random.pick(["计算机软件著作权登记证书", "实用新型专利证书", "发明专利证书"])
            body = [
                "软件名称：\(applicant.values["project.name"] ?? "")V\(random.int(1...5)).0", "登记号：\(code)", "权利取得方式：原始取得",
                "权利范围：全部权利",
            ]
        case "annex1.revenue_evidence":
            title = random.pick(["2019年度审计报告（摘要）", "2019年度纳税证明"])
            body = [
                "报告文号：\(code)", "2019年度主营业务收入：\(applicant.values["unit.main_revenue"] ?? "")万元",
                "上述数据已经注册会计师审计，在所有重大方面公允反映。",
            ]
        case "annex2.platform_evidence":
            title = "技术测试报告"
            body = ["报告编号：\(code)", "样品名称：\(applicant.values["project.name"] ?? "")", "检测结论：所检项目符合要求。"]
        default:
            title = "用户使用证明"
            body = [
                "兹证明我单位自\(random.int(2017...2019))年起使用该平台提供的服务，运行稳定，效果良好。", "特此证明。",
                "使用单位：\(random.pick(Vocabulary.districts).name)某单位",
            ]
        }
        let lines = (["单位名称：\(applicant.name)"] + body).map { "<p>\(Self.escaped($0))</p>" }.joined()
        let name = style.isEvidenceInline ? link("v/\(field)", title) : pageStart(.evidence, link("v/\(field)", title))
        let table = random.chance(0.3) ? figures() : ""
        return "<div class=frame><p class=name>\(name)</p>\(lines)\(table)</div>"
    }

    /// A ruled table that is not of the form.
    private mutating func figures() -> String {
        let rows = ["营业收入", "营业成本", "研发费用", "利润总额"].map {
            "<tr><td>\($0)</td><td>\(random.digits(4)).\(random.digits(2))</td><td>\(random.digits(4)).\(random.digits(2))</td></tr>"
        }
        return "<table><tr><td>项目</td><td>本年金额</td><td>上年金额</td></tr>\(rows.joined())</table>"
    }
}
