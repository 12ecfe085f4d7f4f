public import FormModel

/// How a run of hedui did on a forged set: counts only, by tier of quality; `ScoreText` writes them out.
public struct SetScore: Sendable {
    /// So many of so many.
    public struct Share: Sendable, Hashable {
        public var hits = 0
        public var total = 0

        public mutating func count(_ isHit: Bool) {
            total += 1
            if isHit { hits += 1 }
        }
    }

    /// What became of a comparison whose truth is known.
    public struct Verdicts: Sendable, Hashable {
        public var same = 0
        public var different = 0
        public var unsure = 0
        /// `uncompared`, or no row at all.
        public var uncompared = 0

        public var total: Int { same + different + unsure + uncompared }

        mutating func count(_ verdict: Verdict?) {
            switch verdict {
            case .same: same += 1
            case .different: different += 1
            case .unsure: unsure += 1
            case .uncompared, nil: uncompared += 1
            }
        }
    }

    /// One tier, or all together.
    public struct Tier: Sendable {
        public var copies = 0
        public var pages = 0
        /// Copies linked to their record, or to none where there is none.
        public var linked = Share()
        public var shortFields = Share()
        public var optionFields = Share()
        /// Seals, signature and evidence, present or absent.
        public var presence = Share()
        /// A seal or signature that is not there, called present.
        public var missingCalledPresent = Share()
        /// Values that stand in another field of the same copy.
        public var wrongField = 0
        /// Values whose box lies on the true page and over at least half of the true box, or of itself.
        public var placed = Share()
        /// Boxes of seals in their places that share at least half of their union with the true box.
        public var sealBoxes = Share()
        /// Seals of the unit beside whose name they stand, on colour scans of at least 300 dpi, told to be its own.
        public var sealNames = Share()
        /// Seals of another told as foreign.
        public var foreignSeals = Share()
        /// Seals told to be another's that are not.
        public var falselyForeign = 0
        public var narrativeEdits = 0
        public var narrativeCharacters = 0
        /// Fields with a planted difference: `same` is a miss.
        public var planted = Verdicts()
        /// Fields without: `different` is a false alarm.
        public var unchanged = Verdicts()
        /// Findings for planted faults, by kind.
        public var faults: [Finding.Kind: Share] = [:]
        /// Findings for breaches, by what was done.
        public var breaches: [String: Share] = [:]
        /// Copies with an error of those kinds that no planted fault explains.
        public var accused = Share()
        /// Findings of those kinds that no planted fault explains.
        public var falseFindings: [Finding.Kind: Int] = [:]
        /// Exactness of short and option fields by confidence; the buckets are `SetScore.buckets`.
        public var calibration = [Share](repeating: Share(), count: SetScore.buckets.count)
        public var byField: [FieldID: Share] = [:]
        public var plantedByKind: [PlantedDifference.Kind: Verdicts] = [:]
    }

    /// Lower bounds of confidence.
    public static let buckets = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99]

    /// One thing that went wrong, for people to look at.
    public struct Case: Sendable, Hashable {
        public enum Kind: Int, Sendable, Hashable, Comparable, CaseIterable {
            case missed, linkedWrong, wrongField, missingCalledPresent, falseAlarm, faultNotFound, falseFinding,
                notExact, unsure

            public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
        }
        public var kind: Kind
        public var quality: ScanQuality
        public var copy: String
        public var field: FieldID?
        public var page: Int?
        /// What the paper truly shows.
        public var truth: String
        /// What was read.
        public var read: String?
        public var record: String?
        public var verdict: Verdict?
        public var confidence: Double?
    }

    public var tiers: [ScanQuality: Tier] = [:]
    public var all = Tier()
    /// Worst first.
    public var cases: [Case] = []
}
