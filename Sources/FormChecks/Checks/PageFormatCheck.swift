import FormModel

/// Size of the sheets and of the print, as far as a scan shows them. Type face and line spacing it does not show: they are
/// not checked, and the handbook says so.
struct PageFormatCheck: Check {
    let id = "page-format"
    let title = "A4幅面、正文字号（字体、行距从扫描件看不出，不检查）"
    let clause = "除表格一、二以外，其他填报格式要求：1.A4幅面编辑。2.正文字体3号仿宋，单倍行距（填表须知五）"
    let severity = Finding.Severity.note

    func reads(_ edition: FormEdition) -> [FieldID] {
        edition.fields.filter { $0.type == .longText(limit: nil) }.map(\.id)
    }

    func findings(in dossier: Dossier, settings: CheckSettings) -> [Finding] {
        dossier.copies.flatMap { copy in
            [sheetSize(of: copy, in: dossier), printSize(of: copy, in: dossier)].compactMap(\.self)
        }
    }

    /// ISO 216: 210 × 297 mm. A scanner's lid cuts or adds a few millimetres.
    private static let (short, long) = (210.0, 297.0)
    private static let (slackOfSize, slackOfRatio) = (0.12, 0.05)

    private func sheetSize(of copy: Dossier.Copy, in dossier: Dossier) -> Finding? {
        let other = copy.linked.reading.pages.filter { page in
            let (short, long) = (min(page.width, page.height), max(page.width, page.height))
            guard short > 0 else { return false }
            return abs(short / Self.short - 1) > Self.slackOfSize
                || abs(long / short / (Self.long / Self.short) - 1) > Self.slackOfRatio
        }
        guard let first = other.first else { return nil }
        let size = "\(Int(first.width.rounded()))×\(Int(first.height.rounded()))毫米"
        return dossier.finding(
            .invalid, .note, of: copy,
            message: "第\(first.number)页\(other.count > 1 ? "等\(other.count)页" : "")幅面约\(size)，不像A4，请核对纸张或扫描设置",
            clause: clause, region: dossier.region(ofPage: first.number, in: copy))
    }

    /// 3号 is 16 pt (GB/T 9704-2012 §3.1 names the same sizes), a point 25.4 / 72 mm.
    private static let (points, millimetres) = (16.0, 25.4 / 72)
    private static let slackOfPrint = 0.08
    /// Fewer steps from character to character do not tell.
    private static let enoughSteps = 100

    private func printSize(of copy: Dossier.Copy, in dossier: Dossier) -> Finding? {
        let readings = reads(dossier.edition).compactMap(copy.reading)
        let steps = readings.flatMap { reading in
            zip(reading.characters, reading.characters.dropFirst()).compactMap { left, right -> Double? in
                let step = right.box.midX - left.box.midX
                guard left.isHan, right.isHan, abs(right.box.midY - left.box.midY) < left.box.height / 2, step > 0
                else { return nil }
                return step
            }
        }.sorted()
        guard steps.count >= Self.enoughSteps else { return nil }
        let points = steps[steps.count / 2] / Self.millimetres
        guard abs(points / Self.points - 1) > Self.slackOfPrint else { return nil }
        let region = readings.lazy.compactMap(\.regions.first).first
        return dossier.finding(
            .invalid, .note, of: copy,
            message: "正文约为\(Int(points.rounded()))磅，要求为三号（16磅），请核对\(dossier.page(region))", clause: clause,
            region: region)
    }

    var examples: CheckExamples {
        CheckExamples(
            fails: ExampleDossier.changed {
                let text = String(repeating: "平台服务用户规模持续增长", count: 15)
                // 小四.
                $0.fields["detail.1.1"] = ExampleDossier.reading("detail.1.1", .text(text), points: 12)
            })
    }
}
