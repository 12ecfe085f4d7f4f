import FormModel
import Foundation
import Pipeline
import TOMLKit

/// One key of `pipeline.conf`: where it stands, and how its value changes a configuration.
struct ConfigurationKey: Sendable {
    /// The section and the name, or the name alone at the top.
    let path: [String]
    /// Throws `WrongValue`.
    let apply: @Sendable (any TOMLValueConvertible, inout PipelineConfiguration, URL) throws -> Void

    private init(
        _ path: String...,
        apply: @escaping @Sendable (any TOMLValueConvertible, inout PipelineConfiguration, URL) throws -> Void
    ) {
        self.path = path
        self.apply = apply
    }

    /// All keys, in the order of `pipeline.conf`.
    static let all: [ConfigurationKey] = [
        ConfigurationKey("inbox") { $1.inbox = try $0.path(in: $2) },
        ConfigurationKey("records") { $1.records = try $0.paths(in: $2) },
        ConfigurationKey("output") { $1.output = try $0.path(in: $2) },
        ConfigurationKey("workers") { value, configuration, _ in
            configuration.workers = try value.wholeNumber(in: 1...256)
        },
        ConfigurationKey("edition") { value, configuration, _ in
            configuration.edition = try value.choice(among: FormCatalogue.editions.map(\.id))
        },
        ConfigurationKey("stage") { value, configuration, _ in configuration.stage = try value.choice() },
        ConfigurationKey("deadline") { value, configuration, _ in configuration.deadline = try value.day() },
        ConfigurationKey("quiet_seconds") { value, configuration, _ in
            configuration.quietSeconds = try value.number(in: 0...3600)
        },
        ConfigurationKey("page_picture_dpi") { value, configuration, _ in
            configuration.pagePictureDPI = try value.wholeNumber(in: 50...600)
        },
        ConfigurationKey("language_data") { $1.languageData = try $0.path(in: $2) },
        ConfigurationKey("on_end") { value, configuration, _ in configuration.onEnd = try value.text() },
        ConfigurationKey("rules", "quota") { value, configuration, _ in
            configuration.rules.quota = try value.wholeNumber(in: 1...10_000)
        },
        ConfigurationKey("rules", "disabled") { value, configuration, _ in
            configuration.rules.disabled = try value.checks(among: RuleList.identifiers)
        },
        ConfigurationKey("rules", "advisory") { value, configuration, _ in
            configuration.rules.advisory = try value.checks(among: RuleList.identifiers)
        },
        ConfigurationKey("limits", "pages_per_copy") { value, configuration, _ in
            configuration.limits.pagesPerCopy = try value.wholeNumber(in: 1...100_000)
        },
        ConfigurationKey("limits", "pixels_per_page") { value, configuration, _ in
            configuration.limits.pixelsPerPage = try value.wholeNumber(in: 1_000_000...2_000_000_000)
        },
        ConfigurationKey("limits", "bytes_per_file") { value, configuration, _ in
            configuration.limits.bytesPerFile = try value.wholeNumber(in: 1_000_000...1_000_000_000_000)
        },
        ConfigurationKey("limits", "seconds_per_page") { value, configuration, _ in
            configuration.limits.secondsPerPage = try value.number(in: 1...86_400)
        },
        ConfigurationKey("limits", "megabytes_per_reader") { value, configuration, _ in
            configuration.limits.megabytesPerReader = try value.wholeNumber(in: 1024...1_048_576)
        },
        ConfigurationKey("retention", "archive_days") { value, configuration, _ in
            configuration.retention.archiveDays = try value.wholeNumber(in: 1...36_500)
        },
        ConfigurationKey("retention", "quarantine_days") { value, configuration, _ in
            configuration.retention.quarantineDays = try value.wholeNumber(in: 1...36_500)
        },
    ]

    /// Keys that hold other keys.
    static let sections: Set<String> = Set(all.compactMap { $0.path.count > 1 ? $0.path[0] : nil })
}
