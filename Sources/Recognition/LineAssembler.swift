internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Makes a `TextLine` of the pixels of one line, with a second reading where the first asks for it.
struct LineAssembler {
    let page: UprightPage
    /// Boxes to tick that may stand in lines.
    let boxes: [BoxMark]
    /// Whether they are known by their common size; else 口 may be among them.
    let boxesAreAlike: Bool
    /// The usual height of print in millimetres; a pen stroke makes a line higher.
    let printHeight: Double?
    /// Whether lines here hold values, so that doubtful ones are worth further attempts.
    let holdsValues: Bool
    /// Pairs of characters that the known forms print.
    let printedPairs: Set<String>
    /// General readings that exist already, of lines as high as their print.
    let known: [PixelBox: LineReading]
    /// nil where no fonts are there to draw with.
    let ink: InkTestimony?
    /// The last: the only characters that may come out, nil for all.
    let read: (LineCrop, LineReader, String?) throws -> LineReading

    /// A line in which this share of characters is Latin or digits is read by the English model too: `chi_sim` reads `@`
    /// as `a` or `q`.
    private static let latinShare = 0.5

    /// Print that reads well has a mean confidence of 0.97 and more.
    private static let sureLine = 0.95
    /// `人民币壹仟贰佰陆拾捌万元整` is no figure; `11,451.24`, a mobile number and a year are.
    private static let longestFigure = 11

    /// nil where nothing is read at all: dust. `isCell`: it stands in a table, where codes, amounts and addresses are.
    func line(in box: PixelBox, isCell: Bool) throws -> TextLine? {
        let empty = isCell ? boxes(in: box) { $0.coverage < 0.05 } : []
        var general =
            if empty.isEmpty, height(ofPrintIn: box) == box.height, let known = known[box] { known } else {
                try read(box, without: empty)
            }
        let inked = isCell ? boxes(in: box) { $0.coverage >= 0.05 && !isCharacter($0, in: general) } : []
        if !inked.isEmpty { general = try read(box, without: (empty + inked).sorted { $0.box.x < $1.box.x }) }
        let longest = holdsValues && !isCell ? Self.longestSentence : Self.longestValue
        if empty.isEmpty, inked.isEmpty {
            if isCell, isLoneStroke(general), let figure = try loneFigure(in: box) { return figure }
            let isDoubtful = weakest(of: general) < ShapeCheck.doubtful
            guard let surest = try surest(general, of: box) else { return nil }
            general = surest
            if let ink, holdsValues, isDoubtful, isValue(general.characters, upTo: longest) {
                general = try ShapeCheck(ink: ink).checked(ShortLine.placed(general, over: page.scale.pageBox(box)))
            }
        }
        guard !general.characters.isEmpty else { return nil }
        let place = page.scale.pageBox(box)
        if holdsValues {
            general = try BlankCheck(page: page).checked(general, in: place, printHeight: printHeight)
        }
        if let ink {
            general = try ShapeCheck(ink: ink).checked(general, below: ShapeCheck.doubtfulInText)
            general = try PassageCheck(ink: ink).checked(general)
            general = try CrowdCheck(ink: ink).checked(general, in: place, printHeight: printHeight)
            if let words = WordList.system { general = try WordCheck(ink: ink, words: words).checked(general) }
            // In a table a month or a year stands alone as well, and seals lie elsewhere.
            if !isCell, holdsValues {
                general = try DateFit(ink: ink).checked(general, in: place, printHeight: printHeight)
            }
            let twins = TwinCheck(ink: ink)
            general =
                isValue(general.characters, upTo: longest)
                ? try twins.checked(general) : try twins.checkedInText(general)
        }
        var readings = [general]
        guard empty.isEmpty, inked.isEmpty, let first = readings.first else {
            return TextLine(box: place, readings: readings)
        }
        if isCell, isLatin(first),
            let latin = try surest(try read(crop(of: box), .latin, nil), of: box)
        {
            readings.append(try BlankCheck(page: page).checked(latin, in: place, printHeight: printHeight))
        }
        if let ink {
            let figures = FigureCheck(ink: ink)
            readings = try readings.map(figures.checked)
            if readings.count == 2 { readings[1] = try figures.settled(readings[1], with: readings[0]) }
        }
        return TextLine(box: place, readings: readings)
    }

    /// From this share of the usual height on ink is no dust.
    private static let leastHeight = 0.6
    /// A single stroke that nothing was made of before it was said to be a figure.
    private static let loneFigure = 0.6
    private static let digits = "0123456789"

    /// What a 1 alone on its line is read as.
    private static let strokes: Set<String> = ["]", "[", "|", "l", "I", "i", "!", "丨", "1", "/", "J"]

    private func isLoneStroke(_ reading: LineReading) -> Bool {
        let solid = reading.characters.solid.map(\.text)
        return solid.isEmpty || solid.count == 1 && Self.strokes.contains(solid[0])
    }

    /// The last figure of an amount that a narrow cell sends to a line of its own; nil for dust.
    private func loneFigure(in box: PixelBox) throws -> TextLine? {
        guard let printHeight, page.scale.millimetres(box.height) >= printHeight * Self.leastHeight else { return nil }
        let reading = try read(crop(of: box), .latin, Self.digits)
        guard reading.characters.count == 1, var figure = reading.characters.first else { return nil }
        figure.confidence = min(figure.confidence, Self.loneFigure)
        let line = page.scale.pageBox(box)
        return TextLine(
            box: line,
            readings: [LineReader.chinese, .latin].map { LineReading(reader: $0, characters: [figure]) })
    }

    // MARK: - Further attempts

    /// Heights of print for further attempts, and whether the crop is read whole; they err differently from the first attempt and
    /// from each other.
    private static let otherAttempts = [(20, true), (20, false), (38, true)]
    /// With the weakest character above this, further attempts change nothing as good as ever.
    private static let surelyRead = 0.95
    /// Longer lines are of running text, where one character matters less and an attempt costs more.
    private static let longestValue = 28
    /// A declaration has the project's name in the middle of a sentence.
    private static let longestSentence = 60

    private func isValue(_ characters: [ReadCharacter], upTo longest: Int) -> Bool {
        let solid = characters.solid
        return solid.count <= longest && !isPrinted(solid)
    }

    private func weakest(of reading: LineReading) -> Double { reading.characters.solid.map(\.confidence).min() ?? 0 }

    /// The surest of a doubtful reading and others at other sizes, made only until two agree; a sure one, and a label, as it is.
    private func surest(_ first: LineReading, of box: PixelBox) throws -> LineReading? {
        guard weakest(of: first) < Self.surelyRead, !isPrinted(first.characters.solid) else { return first }
        var attempts = [first]
        for (height, isReadWhole) in Self.otherAttempts {
            attempts.append(try read(crop(of: box, height: height, isReadWhole: isReadWhole), first.reader, nil))
            if attempts.count == 2, attempts[0].text == attempts[1].text { break }
        }
        return SurestReading(attempts).result
    }

    /// Words that the form prints and hardly anything else: a label.
    private func isPrinted(_ characters: [ReadCharacter]) -> Bool {
        let printed = characters.pairs.count(where: printedPairs.contains)
        return characters.count > 1 && Double(printed) >= 0.6 * Double(characters.count - 1)
    }

    private func crop(
        of box: PixelBox, _ surroundings: LineCrop.Surroundings = .usual, height: Int = LineCrop.usualHeight,
        isReadWhole: Bool = false
    ) throws -> LineCrop {
        try page.crop(
            of: box, surroundings, printHeight: self.height(ofPrintIn: box), height: height, isReadWhole: isReadWhole)
    }

    /// A pen stroke or a bracket makes a line higher than its print; a line of 一 or a dash is lower.
    private func height(ofPrintIn line: PixelBox) -> Int {
        let usual = printHeight.map { page.scale.pixels($0) } ?? line.height
        return Double(line.height) > Double(usual) * Self.highest || line.height * 2 < usual ? usual : line.height
    }

    /// Lines of larger print than usual, as titles are, are lower.
    private static let highest = 1.8

    private func isLatin(_ reading: LineReading) -> Bool {
        let solid = reading.characters.solid
        // Figures that `chi_sim` fails on come out as a few unsure Han characters.
        if solid.count <= Self.longestFigure, reading.confidence < Self.sureLine { return true }
        let latin = solid.filter { $0.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        return Double(latin.count) >= Self.latinShare * Double(solid.count)
    }

    // MARK: - Boxes

    /// □ is as wide as a character, the Han 口 clearly narrower.
    private static let boxWidth = 0.68
    /// What stands in a frame and was read more surely than this is no ticked box: such a character as has a frame, and any other.
    private static let (sureFramed, sureOther) = (0.6, 0.9)

    /// The line read piece by piece between `boxes`, which stand in it as characters: `chi_sim` cannot write them, and what
    /// it makes of one spoils the characters beside it.
    private func read(_ line: PixelBox, without boxes: [BoxMark]) throws -> LineReading {
        guard !boxes.isEmpty else { return try read(crop(of: line), .chinese, nil) }
        let line = row(of: boxes, in: line)
        var characters: [ReadCharacter] = []
        var left = line.x
        for mark in boxes {
            let box = page.scale.pixelBox(mark.box)
            characters += try piece(of: line, from: left, to: box.x)
            characters.append(ReadCharacter(text: Self.character(for: mark), confidence: mark.quality, box: mark.box))
            left = box.maxX
        }
        characters += try piece(of: line, from: left, to: line.maxX)
        return LineReading(reader: .chinese, characters: characters)
    }

    /// How far a row of print reaches above and below the middle of its boxes, in its usual heights.
    private static let halfRow = 0.55

    /// The part of `line` on which its boxes and the words between them stand: a pen's ring around one makes it higher.
    private func row(of boxes: [BoxMark], in line: PixelBox) -> PixelBox {
        guard let printHeight, let middle = boxes.map(\.box.midY).median else { return line }
        let half = printHeight * Self.halfRow
        let (top, bottom) = (
            max(line.y, page.scale.pixels(middle - half)), min(line.maxY, page.scale.pixels(middle + half))
        )
        return PixelBox(x: line.x, y: top, width: line.width, height: bottom - top)
    }

    private func piece(of line: PixelBox, from left: Int, to right: Int) throws -> [ReadCharacter] {
        // Less than half a character is the box's own edge.
        guard right - left > line.height / 2 else { return [] }
        let inset = max(1, page.scale.pixels(0.15))
        let piece = PixelBox(x: left + inset, y: line.y, width: right - left - 2 * inset, height: line.height)
        return try read(crop(of: piece, .piece), .chinese, nil).characters
    }

    private static func character(for mark: BoxMark) -> String {
        switch mark.state {
        case .empty: "□"
        case .ticked: mark.coverage > 0.55 ? "■" : "☑"
        case .withdrawn, .doubtful: "▣"
        }
    }

    private func boxes(in line: PixelBox, where fits: (BoxMark) -> Bool) -> [BoxMark] {
        let line = page.scale.pageBox(line)
        let height = min(line.height, printHeight.map { $0 * 1.2 } ?? line.height)
        return boxes.filter { mark in
            // A faint box at either end is no ink of the line.
            line.y < mark.box.midY && mark.box.midY < line.maxY && line.x - mark.box.width * 1.6 < mark.box.x
                && mark.box.maxX < line.maxX + mark.box.width * 1.6
                && (boxesAreAlike ? mark.isWhole : mark.box.width >= Self.boxWidth * height) && fits(mark)
        }.sorted { $0.box.x < $1.box.x }
    }

    /// Whether what stands in a frame was read as a character, and not as one of those that a box with a tick looks like.
    private func isCharacter(_ mark: BoxMark, in reading: LineReading) -> Bool {
        reading.characters.contains { character in
            guard abs(character.box.midX - mark.box.midX) < mark.box.width / 2, let text = character.text.first else {
                return false
            }
            let least = Self.framedCharacters.contains(text) ? Self.sureFramed : Self.sureOther
            return character.confidence >= least && character.text.isHanOrWide && !Self.tickedBoxes.contains(text)
        }
    }

    /// What `chi_sim` makes of ☑, ☒ and the like, most surely at times.
    private static let tickedBoxes: Set<Character> = ["回", "因", "固", "困", "凶", "区", "囚", "图", "团", "园", "四", "己", "巳"]

    /// Common characters whose strokes make a frame with something in it. Where anything else was read, the frame is a
    /// box with a tick.
    private static let framedCharacters = Set(
        "国围圆圈酉面而自白百目日曰田由甲申电里重置直真且具皿血贝见罗罚署黑墨曲典曹者省首看着盾相盲眉画函匹巨臣醒")
}

extension PageLayout {
    /// The boxes to tick in a cell. A cell of options has an empty box as a rule; where there is none, what looks like a
    /// ticked one is a character.
    func boxes(in cell: Cell) -> [BoxMark] {
        let inside = marks.filter { pageBox(of: cell).intersection($0.box) != nil }
        let hasEmpty = inside.contains {
            $0.isWhole && $0.coverage < 0.05 && (boxSize != nil || $0.box.width >= 0.68 * (printHeight ?? 0))
        }
        return hasEmpty ? inside : []
    }
}
