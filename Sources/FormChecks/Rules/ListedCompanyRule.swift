import FormModel

/// What is said of a listing does not fit together (X9).
struct ListedCompanyRule: StatementRule {
    let id = "listed-company"
    let title = "上市信息"
    let clause = "是（上市时间：____，上市地点：____，股票代码：____）"

    private let details: [FieldID] = ["unit.listed_date", "unit.listed_place", "unit.listed_code"]

    func reads(_ edition: FormEdition) -> [FieldID] { ["unit.listed"] + details }

    func faults(in statement: Statement, settings: CheckSettings) -> [Fault] {
        guard let ticked = statement.ticked("unit.listed") else { return [] }
        if ticked == ["否"] {
            return details.compactMap { field in
                statement.text(field).map { text in
                    Fault(
                        field: field, kind: .inconsistent, severity: .warning,
                        message: "勾选了“否”却填写了\(statement.edition.quoted(field))“\(text)”，请核实是否上市",
                        besides: ["unit.listed"])
                }
            }
        }
        guard ticked == ["是"], let text = statement.text("unit.listed_code") else { return [] }
        guard let code = StockCode(text) else {
            return [
                Fault(field: "unit.listed_code", kind: .invalid, severity: .error, message: "“股票代码”“\(text)”不是股票代码，请更正")
            ]
        }
        if code.market == .unknown {
            return [
                Fault(
                    field: "unit.listed_code", kind: .invalid, severity: .warning,
                    message: "“股票代码”“\(text)”不属于2020年已有的证券代码段，请核实")
            ]
        }
        guard let place = statement.text("unit.listed_place"), let market = Self.market(of: place),
            market != code.market
        else { return [] }
        return [
            Fault(
                field: "unit.listed_code", kind: .inconsistent, severity: .error,
                message: "“股票代码”“\(text)”与“上市地点”“\(place)”不符，请更正", besides: ["unit.listed_place"])
        ]
    }

    /// nil where the words tell no market.
    private static func market(of place: String) -> StockCode.Market? {
        let words: [(StockCode.Market, [String])] = [
            (.nationalEquities, ["股转", "新三板", "中小企业股份", "NEEQ"]), (.hongKong, ["香港", "港交所", "联交所"]),
            (.unitedStates, ["纳斯达克", "NASDAQ", "纽约", "纽交所", "美国"]),
            (.shanghai, ["上海", "上交所", "沪", "科创板"]), (.shenzhen, ["深圳", "深交所", "创业板", "中小板"]),
        ]
        let folded = FoldedText.fold(place).uppercased()
        return words.first { $0.1.contains(where: folded.contains) }?.0
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed { form in
                form.fields["unit.listed"] = ExampleDossier.reading(
                    "unit.listed", .options(ticked: ["是"], doubtful: []))
                form.fields["unit.listed_date"] = ExampleDossier.reading("unit.listed_date", .text("2015年6月1日"))
                form.fields["unit.listed_place"] = ExampleDossier.reading("unit.listed_place", .text("深圳证券交易所"))
                form.fields["unit.listed_code"] = ExampleDossier.reading("unit.listed_code", .text("600939"))
            })
    }
}
