import FormModel

/// A reading of `text` in which every character is as sure as `confidence`, those at `weak` as sure as given there.
func reading(
    _ field: FieldID, _ text: String, confidence: Double = 0.99, weak: [Int: Double] = [:], alternatives: [String] = []
) -> FieldReading {
    let characters = text.enumerated().map { index, character in
        ReadCharacter(
            text: String(character), confidence: weak[index] ?? confidence,
            box: PageBox(x: 40 + Double(index % 30) * 5, y: 50 + Double(index / 30) * 8, width: 4, height: 5))
    }
    return FieldReading(
        field: field, value: .text(text), confidence: confidence,
        regions: [PageRegion(page: 3, box: PageBox(x: 40, y: 50, width: 150, height: 60))], characters: characters,
        alternatives: alternatives)
}

let edition = FormEdition.informationConsumption2020
