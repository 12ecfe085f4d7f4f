import FormModel

/// The traits of one paper or record, folded for comparison.
struct LinkProfile: Sendable {
    /// A trait's value as one place states it.
    struct Statement: Sendable, Hashable {
        var scalars: [Unicode.Scalar]
        /// Of the reading; 1 for a record.
        var confidence: Double
    }

    /// For each of `LinkTrait.all` what is stated, without repetitions.
    let statements: [[Statement]]

    init(_ form: FormReading) {
        statements = LinkTrait.all.map { trait in
            Self.distinct(
                trait.fields.compactMap { field in
                    guard let reading = form.fields[field], case .text(let text) = reading.value else { return nil }
                    return Self.statement(text, trait.kind, reading.confidence)
                })
        }
    }

    init(_ record: ElectronicRecord) {
        statements = LinkTrait.all.map { trait in
            Self.distinct(
                trait.fields.compactMap { field in record.values[field].flatMap { Self.statement($0, trait.kind, 1) } })
        }
    }

    /// Short runs of every statement, for finding candidates without comparing all with all.
    var tokens: Set<UInt64> {
        var tokens: Set<UInt64> = []
        for (trait, statements) in zip(LinkTrait.all, statements) {
            let length = trait.kind == .name ? 2 : 3
            for statement in statements where statement.scalars.count >= length {
                for start in 0...(statement.scalars.count - length) {
                    tokens.insert(
                        statement.scalars[start..<start + length].reduce(UInt64(length - 2)) {
                            $0 << 20 | UInt64($1.value & 0xFFFFF)
                        })
                }
            }
        }
        return tokens
    }

    private static func statement(_ text: String, _ kind: LinkTrait.Kind, _ confidence: Double) -> Statement? {
        guard ExplicitNone(text) == nil else { return nil }
        var scalars = FoldedText(text).scalars.filter { scalar in
            switch kind {
            case .code: scalar.isASCII && !" -()".unicodeScalars.contains(scalar)
            case .name: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            }
        }
        if kind == .code {
            scalars = scalars.map { ("A"..."Z").contains($0) ? Unicode.Scalar($0.value + 32) ?? $0 : $0 }
        }
        return scalars.count < 2 ? nil : Statement(scalars: scalars, confidence: confidence)
    }

    private static func distinct(_ statements: [Statement]) -> [Statement] {
        var seen: Set<[Unicode.Scalar]> = []
        return statements.filter { seen.insert($0.scalars).inserted }
    }
}
