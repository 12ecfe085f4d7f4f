extension [Double] {
    /// nil for none; the higher of two in the middle.
    package var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}
