internal import FormModel
internal import GlyphShapes
internal import PageImaging

/// Reads a date by its ink: of all days, in each way of writing them, the one that explains the ink of the line best.
///
/// A date has few forms, and the recogniser, which knows none of them, makes of 二〇二〇年 below a seal what it likes.
struct DateFit {
    let ink: InkTestimony

    /// Applicants of any year of a form.
    private static let years = 2010...2029
    /// Not all are days of the calendar, and yet applicants write them.
    private static let days: [CalendarDate] = (1...12).flatMap { month in
        (1...31).map { CalendarDate(year: anyDay.year, month: month, day: $0) }
    }
    /// A day to compare kinds of type by, and its year to compare days in.
    private static let anyDay = CalendarDate(year: 2020, month: 4, day: 22)

    /// What a date must have over all others, in characters' worth of ink, and how like it its characters must be, the mean.
    private static let (margin, likeness): (Float, Float) = (0.02, 0.8)
    /// A character less like its ink may be another below a seal. Of 124 lines of forged copies, most of them misread, all 105
    /// without such a character are right, and 13 of the 19 with one.
    private static let leastLikeness: Float = 0.62
    /// What was told and not read is never sure, and such a character is only better than what was read.
    private static let (told, guessed) = (0.85, 0.5)
    /// Where the recogniser reads the same.
    private static let byBoth = 0.96

    /// A part of a page that holds a date and nothing else.
    private struct Place {
        var passage: LinePassage
        var pixels: PixelBox
    }

    private struct Candidate {
        var date: CalendarDate
        var text: String
        var fit: PassageFit
        /// Over every other day, and over every other year.
        var margin: Float = 0

        /// Of its characters to their ink, the mean.
        var likeness: Float { fit.likeness.reduce(0, +) / Float(max(1, fit.likeness.count)) }
    }

    /// `reading` of `line`, millimetres, with the date that its ink shows; unchanged where it holds none, or the ink does not
    /// tell. `printHeight`: usual on the page, millimetres.
    func checked(_ reading: LineReading, in line: PageBox, printHeight: Double?) throws -> LineReading {
        guard let part = DateLine.part(of: reading) else { return reading }
        let read = Array(reading.characters[part]).solid
        // In garbled readings characters tell their advance badly, and pages have print of other sizes.
        let ems = [
            HanLine(around: read.firstIndex(where: \.isHan) ?? 0, in: read)?.em,
            (printHeight ?? line.height) * Self.emOfHeight,
        ]
        let left =
            part.lowerBound == 0
            ? line.x
            : min(reading.characters[part.lowerBound - 1].box.maxX, reading.characters[part.lowerBound].box.x)
        let region = PageBox(x: left, y: line.y, width: line.maxX - left, height: line.height)
        let found = try ems.compactMap { $0 }.compactMap { em in
            try place(of: region, em: em).flatMap { place in likeliest(in: place).map { (place, $0) } }
        }
        guard let (place, date) = found.max(by: { $0.1.fit.explained < $1.1.fit.explained }),
            date.margin >= Self.margin, date.likeness >= Self.likeness
        else { return reading }
        var checked = reading
        // What says the same as the recogniser makes it no less sure.
        let agrees = CalendarDate(parsing: read.map(\.text).joined()) == date.date
        let sureness = agrees ? max(Self.byBoth, read.map(\.confidence).min() ?? 0) : nil
        checked.characters.replaceSubrange(part, with: characters(of: date, in: place, sureness))
        return checked
    }

    /// Of Han characters, and half the height of a line without its neighbours.
    private static let (emOfHeight, halfHeight) = (1.1, 0.62)
    /// Ink at a line's ends may stand out of its box, millimetres.
    private static let beside = 0.4

    private func place(of region: PageBox, em: Double) throws -> Place? {
        let box = PageBox(
            x: region.x - Self.beside, y: region.midY - em * Self.halfHeight, width: region.width + 2 * Self.beside,
            height: em * Self.halfHeight * 2)
        guard let (patch, pixels) = try ink.page.patch(of: box),
            let passage = LinePassage(line: patch, em: em * ink.page.scale.pixelsPerMillimetre)
        else { return nil }
        return Place(passage: passage, pixels: pixels)
    }

    private func likeliest(in place: Place) -> Candidate? {
        let candidates = DateNotation.allCases.flatMap { notation in
            fits(of: Self.days, notation, in: place).map { (notation, $0) }
        }
        guard let (notation, day) = candidates.max(by: { $0.1.fit.explained < $1.1.fit.explained }) else { return nil }
        let others = candidates.map(\.1).filter { $0.date != day.date }
        let years = fits(
            of: Self.years.map { CalendarDate(year: $0, month: day.date.month, day: day.date.day) }, notation, in: place
        ).sorted { $0.fit.explained > $1.fit.explained }
        guard var best = years.first else { return nil }
        let lead = min(
            day.fit.explained - (others.map(\.fit.explained).max() ?? 0),
            best.fit.explained - (years.dropFirst().first?.fit.explained ?? 0))
        best.margin = lead * Float(best.text.count)
        return best
    }

    /// All in the kind of type that suits one of them best.
    private func fits(of dates: [CalendarDate], _ notation: DateNotation, in place: Place) -> [Candidate] {
        let texts = dates.map(notation.text)
        let fits = ink.fitter.fits(of: ([notation.text(of: Self.anyDay)] + texts).map { Array($0) }, on: place.passage)
        return zip(zip(dates, texts), fits.dropFirst()).compactMap { date, fit in
            fit.map { Candidate(date: date.0, text: date.1, fit: $0) }
        }
    }

    /// `sureness`: of all; nil for each by its ink.
    private func characters(of date: Candidate, in place: Place, _ sureness: Double?) -> [ReadCharacter] {
        zip(zip(date.text, date.fit.columns), date.fit.likeness).map { character, likeness in
            let columns = character.1 ?? 0..<1
            let pixels = PixelBox(
                x: place.pixels.x + columns.lowerBound, y: place.pixels.y, width: columns.count,
                height: place.pixels.height)
            return ReadCharacter(
                text: String(character.0),
                confidence: sureness ?? (likeness >= Self.leastLikeness ? Self.told : Self.guessed),
                box: ink.page.scale.pageBox(pixels))
        }
    }
}
