import FormModel

/// Which copies belong to which record, as one assignment over the batch.
///
/// Each copy goes to at most one record, the record that it agrees with best; a record takes the copies it is expected
/// to have before a near twin gets a third. The result does not depend on the order of the input.
struct Linker {
    let expectedCopies: Int

    /// Scores this close are a tie that the number of copies may decide.
    private static let tie = 0.05

    func groups(_ copies: [ReadCopy], _ records: [ElectronicRecord]) -> [LinkedApplication] {
        let copies = copies.sorted { ($0.copy.contentHash, $0.copy.name) < ($1.copy.contentHash, $1.copy.name) }
        let records = Self.distinct(records)
        let profiles = copies.map { LinkProfile($0.form) }
        let links = assign(profiles, records)

        var groups: [LinkedApplication] = records.enumerated().map { index, record in
            let linked = copies.indices.compactMap { copy -> LinkedCopy? in
                guard let link = links[copy], link.record == index else { return nil }
                return LinkedCopy(
                    reading: copies[copy],
                    link: RecordLink(
                        applicationID: record.applicationID, confidence: link.confidence, reason: link.score.reason))
            }
            return LinkedApplication(id: record.applicationID, record: record, copies: Self.inOrder(linked))
        }
        let left = copies.indices.filter { links[$0] == nil }
        var ids = Set(groups.map(\.id))
        for family in families(left.map { profiles[$0] }) {
            let members = family.map { LinkedCopy(reading: copies[left[$0]], link: nil) }
            guard let first = members.first else { continue }
            let hash = first.reading.copy.contentHash
            // Short enough to say on the telephone; in a large batch two may begin alike.
            let short = "paper-\(hash.prefix(8))"
            let id = ids.insert(short).inserted ? short : "paper-\(hash)"
            groups.append(LinkedApplication(id: id, record: nil, copies: Self.inOrder(members)))
        }
        return groups
    }

    private struct Link {
        var record: Int
        var score: LinkScore
        /// Less where another record comes close.
        var confidence: Double
    }

    /// For each copy its link; nil for none.
    private func assign(_ profiles: [LinkProfile], _ records: [ElectronicRecord]) -> [Link?] {
        let recordProfiles = records.map { LinkProfile($0) }
        let index = CandidateIndex(recordProfiles)
        let scores = profiles.map { profile in
            index.candidates(for: profile)
                .map { (record: $0, score: LinkScore(profile, recordProfiles[$0])) }
                .filter(\.score.isLink)
                .sorted { ($1.score.value, $0.record) < ($0.score.value, $1.record) }
        }
        var links = [Link?](repeating: nil, count: profiles.count)
        var taken = [Int](repeating: 0, count: records.count)
        // The surest copies choose first.
        let order = profiles.indices.sorted { one, other in
            (scores[other].first?.score.value ?? -1, one) < (scores[one].first?.score.value ?? -1, other)
        }
        for copy in order {
            guard let best = scores[copy].first else { continue }
            let tied = scores[copy].filter { $0.score.value >= best.score.value - Self.tie }
            let chosen =
                taken[best.record] < expectedCopies ? best : tied.first { taken[$0.record] < expectedCopies } ?? best
            taken[chosen.record] += 1
            let rival = scores[copy].first { $0.record != chosen.record }?.score.value ?? 0
            let margin = min(1, max(0, (chosen.score.value - rival) / 0.3))
            links[copy] = Link(
                record: chosen.record, score: chosen.score,
                confidence: min(1, max(0.05, chosen.score.value * (0.5 + 0.5 * margin))))
        }
        return links
    }

    /// Copies without a record that are copies of each other: sets of indices, each ascending, in order of their first.
    private func families(_ profiles: [LinkProfile]) -> [[Int]] {
        let index = CandidateIndex(profiles)
        var parent = Array(profiles.indices)
        func root(_ member: Int) -> Int {
            var member = member
            while parent[member] != member { member = parent[member] }
            return member
        }
        for (member, profile) in profiles.enumerated() {
            for other in index.candidates(for: profile) where other != member {
                let score = LinkScore(profile, profiles[other])
                guard score.isLink, !LinkScore(profiles[other], profile).projectsDiffer else { continue }
                let (one, two) = (root(member), root(other))
                parent[max(one, two)] = min(one, two)
            }
        }
        var families: [Int: [Int]] = [:]
        for member in profiles.indices { families[root(member), default: []].append(member) }
        return families.sorted { $0.key < $1.key }.map(\.value)
    }

    /// One record for each number, in the order of the numbers; of two with one number the fuller one stays.
    private static func distinct(_ records: [ElectronicRecord]) -> [ElectronicRecord] {
        func content(_ record: ElectronicRecord) -> [String] {
            record.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        }
        return Dictionary(grouping: records, by: \.applicationID).sorted { $0.key < $1.key }.compactMap { _, same in
            same.count == 1
                ? same.first
                : same.max { one, other in
                    one.values.count == other.values.count
                        ? content(one).lexicographicallyPrecedes(content(other)) : one.values.count < other.values.count
                }
        }
    }

    private static func inOrder(_ copies: [LinkedCopy]) -> [LinkedCopy] {
        copies.sorted {
            ($0.reading.copy.name, $0.reading.copy.contentHash) < ($1.reading.copy.name, $1.reading.copy.contentHash)
        }
    }
}
