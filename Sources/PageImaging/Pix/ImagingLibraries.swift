internal import CLeptonica
internal import CPopplerGLib

/// The C libraries behind this target.
public enum ImagingLibraries {
    /// Name and version, as they say it themselves.
    public static var versions: [(name: String, version: String)] {
        let leptonica = getLeptonicaVersion()
        defer { hedui_lept_free(leptonica) }
        return [
            ("Leptonica", leptonica.map { String(cString: $0) } ?? ""),
            ("Poppler", String(cString: poppler_get_version())),
        ]
    }
}
