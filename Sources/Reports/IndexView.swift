import FormModel

/// What the index page shows.
struct IndexView {
    /// A dossier in the table of the index.
    struct Entry {
        var id: String
        var page: String
        var application: String
        var applicant: String
        var project: String
        var copyNames: [String]
        var copyCount: Int
        var pageCount: Int
        var errors: Int
        var warnings: Int
        var notes: Int
        var differences: Int
        var doubts: Int
        var hasRecord: Bool
        var hasPaper: Bool
        /// The worst that was found: `error`, `warning`, `note` or `clean`.
        var worst: String
        var worstSign: String
        var worstWord: String

        init(_ review: DossierReview, page: String) {
            let subject = DossierSubject(review)
            func count(_ severity: Finding.Severity) -> Int { review.findings.count { $0.severity == severity } }
            id = review.id
            self.page = page
            application = review.record?.applicationID ?? "—"
            applicant = subject.applicant ?? "（未知）"
            project = subject.project ?? "（未知）"
            copyNames = review.copies.map(\.reading.copy.name)
            copyCount = review.copies.count
            pageCount = review.copies.map(\.reading.copy.pageCount).reduce(0, +)
            errors = count(.error)
            warnings = count(.warning)
            notes = count(.note)
            differences = review.results.count { $0.verdict == .different }
            doubts = review.results.count { $0.verdict == .unsure }
            hasRecord = review.record != nil
            hasPaper = !review.copies.isEmpty
            let severity = Finding.Severity.allCases.first { count($0) > 0 }
            worst = severity?.rawValue ?? "clean"
            worstSign = severity?.sign ?? "✓"
            worstWord = severity?.word ?? "无问题"
        }

        /// Worst first, then by name, so that the order never depends on the order of work.
        fileprivate func precedes(_ other: Entry) -> Bool {
            let mine = (other.errors, other.warnings, other.differences, other.doubts)
            let others = (errors, warnings, differences, doubts)
            return mine == others ? id < other.id : mine < others
        }
    }

    struct Refusal {
        var name: String
        var word: String
        var reason: String
    }

    var formTitle: String
    var startedAt: String
    var endedAt: String
    var received: Int
    var taken: Int
    var duplicates: Int
    var quarantined: Int
    var left: Int
    /// How the run ended.
    var ending: String
    var pagesRead: Int
    var balance: IntakeBalance
    /// Its sum, which a template cannot ask it for.
    var everReceived: Int
    var hasNotices: Bool
    var notices: [String]
    var hasRefusals: Bool
    var refusals: [Refusal]
    var dossierCount: Int
    var errorDossiers: Int
    var warningDossiers: Int
    var cleanDossiers: Int
    var hasDossiers: Bool
    var dossiers: [Entry]
    var hasPaperless: Bool
    var paperless: [Entry]
    var hasRecordless: Bool
    var recordless: [Entry]

    init(entries: [Entry], summary: RunSummary, balance: IntakeBalance, notices: [String], edition: FormEdition) {
        func count(_ outcome: RunSummary.Intake.Outcome) -> Int {
            summary.intake.count { $0.outcome == outcome && !summary.left.contains($0.name) }
        }
        formTitle = edition.title
        startedAt = Self.clock(summary.startedAt)
        endedAt = Self.clock(summary.endedAt)
        left = summary.left.count
        received = summary.intake.count { !summary.left.contains($0.name) } + left
        ending = summary.isStopped ? "按要求停止" : "正常结束"
        self.balance = balance
        everReceived = balance.received
        taken = count(.taken)
        duplicates = count(.duplicate)
        quarantined = count(.quarantined)
        pagesRead = summary.pagesRead
        self.notices = notices
        hasNotices = !notices.isEmpty
        refusals = summary.intake.filter { $0.outcome != .taken }.map {
            Refusal(name: $0.name, word: $0.outcome == .duplicate ? "重复" : "隔离", reason: $0.reason ?? "（未说明）")
        }
        hasRefusals = !refusals.isEmpty
        dossiers = entries.filter(\.hasPaper).sorted { $0.precedes($1) }
        dossierCount = dossiers.count
        hasDossiers = !dossiers.isEmpty
        errorDossiers = dossiers.count { $0.worst == "error" }
        warningDossiers = dossiers.count { $0.worst == "warning" }
        cleanDossiers = dossierCount - errorDossiers - warningDossiers
        paperless = entries.filter { !$0.hasPaper }.sorted { $0.id < $1.id }
        hasPaperless = !paperless.isEmpty
        recordless = dossiers.filter { !$0.hasRecord }.sorted { $0.id < $1.id }
        hasRecordless = !recordless.isEmpty
    }

    /// `2026-11-23T02:00:05+08:00` as people read it.
    private static func clock(_ time: String) -> String {
        let parts = time.split(separator: "T", maxSplits: 1)
        return parts.count == 2 ? "\(parts[0]) \(parts[1].prefix(8))" : time
    }
}
