internal import CFreeType

/// Where a face is: a collection holds several.
public struct FontFile: Sendable, Hashable {
    public var path: String
    /// From 0.
    public var index: Int

    public init(_ path: String, index: Int = 0) {
        self.path = path
        self.index = index
    }
}

/// A face of a font file, to draw single characters with; the one owner of an `FT_Face`.
///
/// Not Sendable: FreeType's faces belong to one thread at a time.
final class FontFace {
    let file: FontFile
    private let library: FT_Library
    private let face: FT_Face

    /// Height of an em in pixels: about that of 10.5 pt at 300 dpi, so that drawn and scanned strokes are alike.
    static let em = 44

    /// nil where there is no such font.
    init?(_ file: FontFile) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var face: FT_Face?
        guard FT_New_Face(library, file.path, FT_Long(file.index), &face) == 0, let face,
            FT_Set_Pixel_Sizes(face, 0, FT_UInt(Self.em)) == 0
        else {
            FT_Done_FreeType(library)
            return nil
        }
        self.file = file
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    /// The ink of `character`; nil where the font lacks it.
    func draw(_ character: Character) -> InkPatch? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        let glyph = FT_Get_Char_Index(face, FT_ULong(scalar.value))
        guard glyph != 0, FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_RENDER)) == 0 else { return nil }
        let bitmap = face.pointee.glyph.pointee.bitmap
        guard bitmap.width > 0, bitmap.rows > 0, bitmap.pitch > 0, let buffer = bitmap.buffer,
            bitmap.pixel_mode == UInt8(FT_PIXEL_MODE_GRAY.rawValue)
        else { return nil }
        var patch = InkPatch(width: Int(bitmap.width), height: Int(bitmap.rows))
        for y in 0..<patch.height {
            for x in 0..<patch.width {
                patch.ink[y * patch.width + x] = Float(buffer[y * Int(bitmap.pitch) + x]) / 255
            }
        }
        return patch
    }
}
