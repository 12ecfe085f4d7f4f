internal import CTesseract
internal import FormModel
internal import Foundation
internal import PageImaging

/// One language model of Tesseract, set up to read single lines; the one owner of a `TessBaseAPI`.
///
/// Not Sendable: each worker has its own. `OMP_THREAD_LIMIT=1` must be set in the environment before the first use, or
/// Tesseract's threads of all workers fight for the cores.
final class TesseractEngine {
    private let handle: OpaquePointer
    let reader: LineReader
    private static let whitelist = "tessedit_char_whitelist"

    /// `dataPath` nil: where Debian keeps the models, or `TESSDATA_PREFIX`.
    init(language: String, reader: LineReader, dataPath: String?) throws(RecognitionError) {
        guard let handle = TessBaseAPICreate() else { throw .failed(operation: "TessBaseAPICreate") }
        self.handle = handle
        self.reader = reader
        // Legacy engines are not in Debian's models.
        // All stored properties are set, so `deinit` frees the handle when this throws.
        guard TessBaseAPIInit2(handle, dataPath, language, OEM_LSTM_ONLY) == 0 else { throw .languageMissing(language) }
        TessBaseAPISetPageSegMode(handle, PSM_SINGLE_LINE)
        // Lines below this confidence are read again in white on black; forms have none of that, and poor scans would
        // take twice the time.
        TessBaseAPISetVariable(handle, "invert_threshold", "0.0")
        TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    }

    /// Everything that the model `language` of this engine can write; empty where its file does not tell.
    ///
    /// `TessBaseAPIGetUnichar` aborts beyond the last, whose number only the file has.
    func repertoire(of language: String) -> Set<String> {
        guard let folder = TessBaseAPIGetDatapath(handle),
            let file = try? LanguageDataFile(
                URL(filePath: String(cString: folder)).appending(path: "\(language).traineddata")),
            let count = file.repertoireSize
        else { return [] }
        return Set((0..<Int32(count)).compactMap { TessBaseAPIGetUnichar(handle, $0).map { String(cString: $0) } })
    }

    deinit {
        TessBaseAPIEnd(handle)
        TessBaseAPIDelete(handle)
    }

    /// The characters of a line, from left to right.
    ///
    /// Tesseract's own search for the line finds nothing at times in two or three characters; the crop is then read whole.
    /// `alphabet`: the only characters that may come out; nil: all of the model's.
    func read(_ line: LineCrop, scale: PixelScale, alphabet: String? = nil) -> LineReading {
        // Tesseract asks for the list anew at each recognition.
        if let alphabet { TessBaseAPISetVariable(handle, Self.whitelist, alphabet) }
        defer { if alphabet != nil { TessBaseAPISetVariable(handle, Self.whitelist, "") } }
        line.image.withPix { hedui_set_image(handle, $0) }
        TessBaseAPISetSourceResolution(handle, Int32(line.image.declaredResolution))
        defer { TessBaseAPIClear(handle) }
        if !line.isReadWhole {
            let reading = recognised(line, scale: scale)
            if !reading.characters.isEmpty { return reading }
        }
        TessBaseAPISetPageSegMode(handle, PSM_RAW_LINE)
        defer { TessBaseAPISetPageSegMode(handle, PSM_SINGLE_LINE) }
        return recognised(line, scale: scale)
    }

    private func recognised(_ line: LineCrop, scale: PixelScale) -> LineReading {
        guard TessBaseAPIRecognize(handle, nil) == 0, let iterator = TessBaseAPIGetIterator(handle) else {
            return LineReading(reader: reader, characters: [])
        }
        defer { TessResultIteratorDelete(iterator) }
        let position = TessResultIteratorGetPageIterator(iterator)
        var characters: [ReadCharacter] = []
        repeat {
            guard let text = TessResultIteratorGetUTF8Text(iterator, RIL_SYMBOL) else { continue }
            defer { TessDeleteText(text) }
            var left: Int32 = 0
            var top: Int32 = 0
            var right: Int32 = 0
            var bottom: Int32 = 0
            guard TessPageIteratorBoundingBox(position, RIL_SYMBOL, &left, &top, &right, &bottom) != 0 else { continue }
            let symbol = ReadCharacter(
                text: String(cString: text),
                confidence: min(1, max(0, Double(TessResultIteratorConfidence(iterator, RIL_SYMBOL)) / 100)),
                box: scale.pageBox(
                    line.onPage(
                        PixelBox(x: Int(left), y: Int(top), width: Int(right - left), height: Int(bottom - top)))))
            if let last = characters.last, TessPageIteratorIsAtBeginningOf(position, RIL_WORD) != 0,
                !last.text.isHanOrWide, !symbol.text.isHanOrWide
            {
                characters.append(Self.space(between: last, and: symbol))
            }
            characters.append(symbol)
        } while TessResultIteratorNext(iterator, RIL_SYMBOL) != 0
        return LineReading(reader: reader, characters: characters)
    }

    private static func space(between left: ReadCharacter, and right: ReadCharacter) -> ReadCharacter {
        ReadCharacter(
            text: " ", confidence: min(left.confidence, right.confidence),
            box: PageBox(
                x: left.box.maxX, y: left.box.y, width: max(0, right.box.x - left.box.maxX), height: left.box.height))
    }
}

extension String {
    /// Han, or a full-width mark: Tesseract puts spaces between such characters that nobody typed (OCRmyPDF#715).
    var isHanOrWide: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return scalar.properties.isIdeographic || (0x3000...0x303F).contains(scalar.value)
            || (0xFF00...0xFFEF).contains(scalar.value)
    }
}
