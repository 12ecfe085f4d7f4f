import FormModel

/// What the page of one dossier shows, in the order of the page.
struct DossierView {
    struct Copy {
        var caption: String
        var name: String
        var pageCount: Int
        var application: String
        var confidence: String?
        var reason: String
        var pages: [Page]
    }

    struct Page {
        var number: Int
        var role: String
        var isOdd: Bool
        var scan: String
        var failure: String?
        var picture: String
    }

    struct Group {
        var severityWord: String
        var severity: String
        var sign: String
        var count: Int
        var findings: [FindingView]
    }

    struct Part {
        var partCaption: String
        var rows: [FieldRowView]
    }

    struct Tally {
        var verdict: String
        var sign: String
        var word: String
        var number: Int
    }

    /// nil where it is the application number.
    var dossier: String?
    var formTitle: String
    var applicant: String
    var project: String
    var application: String
    var hasCopies: Bool
    var copies: [Copy]
    var hasFindings: Bool
    var groups: [Group]
    var tallies: [Tally]
    var parts: [Part]

    init(_ review: DossierReview, edition: FormEdition) {
        let context = DossierContext(review, edition: edition)
        let subject = DossierSubject(review)
        dossier = review.id == review.record?.applicationID ? nil : review.id
        formTitle = edition.title
        applicant = subject.applicant ?? "（申报单位未知）"
        // Some forms are of a company, not of a project.
        project = subject.project ?? (edition.definition("project.name") == nil ? "" : "（项目名称未知）")
        application = review.record?.applicationID ?? "没有对应的电子版"
        copies = review.copies.map { Copy($0, caption: context.copyCaption($0.reading.copy.name)) }
        hasCopies = !copies.isEmpty
        groups = Finding.Severity.allCases.compactMap { severity in
            let findings = review.findings.filter { $0.severity == severity }
            guard !findings.isEmpty else { return nil }
            return Group(
                severityWord: severity.word, severity: severity.rawValue, sign: severity.sign, count: findings.count,
                findings: findings.map { FindingView($0, in: context) })
        }
        hasFindings = !groups.isEmpty
        tallies = [.different, .unsure, .same, .uncompared].map { (verdict: Verdict) in
            Tally(
                verdict: verdict.rawValue, sign: verdict.sign, word: verdict.word,
                number: review.results.count { $0.verdict == verdict })
        }
        parts = Self.parts(of: review.results, in: context, edition: edition)
    }

    private static func parts(
        of results: [FieldResult], in context: DossierContext, edition: FormEdition
    ) -> [Part] {
        let byField = Dictionary(grouping: results, by: \.field)
        let printed = edition.fields.map(\.id)
        let others = byField.keys.filter { context.definitions[$0] == nil }.sorted()
        var parts: [Part] = []
        for field in printed + others {
            guard let results = byField[field] else { continue }
            let definition = context.definitions[field]
            let part = edition.parts.first { $0.name == definition?.part }
            let caption = part?.title ?? (definition == nil ? "其他" : "全件")
            if parts.last?.partCaption != caption { parts.append(Part(partCaption: caption, rows: [])) }
            parts[parts.count - 1].rows += FieldRowView.rows(of: results, in: context)
        }
        return parts
    }
}

extension DossierView.Copy {
    init(_ linked: LinkedCopy, caption: String) {
        let copy = linked.reading.copy
        self.caption = caption
        name = copy.name
        pageCount = copy.pageCount
        application = linked.link?.applicationID ?? "未配对"
        confidence = linked.link.map { "\(Int(($0.confidence * 100).rounded(.down)))%" }
        reason = linked.link?.reason ?? "没有找到对应的电子版"
        let roles = Dictionary(
            linked.reading.form.pages.map { ($0.number, $0.kind) }, uniquingKeysWith: { first, _ in first })
        pages = linked.reading.pages.map { page in
            let role = roles[page.number]
            return DossierView.Page(
                number: page.number, role: role?.word ?? "未识别",
                isOdd: page.failure != nil || role == .foreign || role == .unreadable || role == nil,
                scan: "\(Int(page.resolution.rounded())) dpi \(page.colour.word)", failure: page.failure,
                picture: "../\(PageImagePath(copy: copy, page: page.number).relative)")
        }
    }
}
