/// The editions that this program knows. A new year is one file beside this one and one line here.
public enum FormCatalogue {
    public static let editions: [FormEdition] = [.informationConsumption2020, .digitalBenchmark2021]

    public static func edition(_ id: String) -> FormEdition? {
        editions.first { $0.id == id }
    }
}
