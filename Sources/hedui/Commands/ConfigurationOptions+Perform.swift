import Pipeline

extension ConfigurationOptions {
    /// Runs the pipeline, prints what came of it and ends with its exit status.
    ///
    /// - Parameter recognises: False for a run over kept readings, which needs neither inbox nor language data.
    func perform(recognises: Bool = true, _ action: (PipelineRun) throws -> RunOutcome) throws {
        let configuration = try configuration()
        try Doctor(configuration: configuration).requireReady(recognises: recognises)
        let progress = ProgressChoice.make(level: logLevel)
        let outcome: RunOutcome
        do {
            defer { progress.end() }
            outcome = try action(PipelineRun(configuration: configuration, progress: progress))
        }
        print(OutcomeText(outcome).text)
        if outcome.exitStatus != .everythingTaken { throw outcome.exitStatus }
    }
}
