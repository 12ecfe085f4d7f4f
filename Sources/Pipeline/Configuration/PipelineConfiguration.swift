public import FormModel
public import Foundation

/// Everything a run needs to be told, after the configuration file and the command line have been read.
///
/// All paths are absolute. Each default is documented in `pipeline.conf`, and a test holds the two together.
public struct PipelineConfiguration: Sendable, Hashable {
    /// Where scanned copies arrive: one file or one folder a copy.
    public var inbox: URL
    /// Files with the electronic versions (JSON, CSV, XLSX), read in this order.
    public var records: [URL]
    /// Where ledger, reports, archive and quarantine are kept.
    public var output: URL
    /// Pages read at the same time; at least 1.
    public var workers: Int
    /// The edition of the form that the copies are of, one of `FormCatalogue`.
    public var edition = FormCatalogue.editions[0].id
    public var stage: ApplicationStage
    /// The last day for handing in; nil takes the day that the edition of the form prints.
    public var deadline: CalendarDate?
    /// Seconds that size and time of a file must have stood still before it is taken; 0 takes it at once.
    public var quietSeconds: Double
    /// Resolution of the page pictures in reports, in dots per inch.
    public var pagePictureDPI: Int
    /// The folder with `chi_sim.traineddata`; nil takes the one of the system's Tesseract.
    public var languageData: URL?
    public var limits: IntakeLimits
    public var rules: RuleSettings
    public var retention = RetentionSettings()
    /// A command for the shell at the end of every run, which finds its summary as JSON on standard input; nil for none.
    public var onEnd: String?
    /// The program whose command `read-pages` opens files and reads pages in processes of their own, so that a file that
    /// breaks a library ends nothing else; nil reads in this process.
    public var readerProgram: URL?

    public init(
        inbox: URL, records: [URL], output: URL, workers: Int = PipelineConfiguration.defaultWorkers,
        stage: ApplicationStage = .intake, deadline: CalendarDate? = nil, quietSeconds: Double = 5,
        pagePictureDPI: Int = 150, languageData: URL? = nil, limits: IntakeLimits = IntakeLimits(),
        rules: RuleSettings = RuleSettings()
    ) {
        self.inbox = inbox
        self.records = records
        self.output = output
        self.workers = workers
        self.stage = stage
        self.deadline = deadline
        self.quietSeconds = quietSeconds
        self.pagePictureDPI = pagePictureDPI
        self.languageData = languageData
        self.limits = limits
        self.rules = rules
    }

    /// What applies where there is no configuration file: folders `inbox` and `output` in `folder`, no records.
    public init(defaultsIn folder: URL) {
        self.init(
            inbox: folder.appending(path: "inbox"), records: [], output: folder.appending(path: "output"))
    }

    /// What the form of `edition` prints and asks for.
    var form: FormEdition { FormCatalogue.edition(edition) ?? FormCatalogue.editions[0] }

    /// One worker a core: Tesseract is held to one thread a worker, so more would only wait for each other.
    public static var defaultWorkers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
