/// How often a recogniser misreads, and how unlikely a misreading must be before paper and record are called different.
///
/// All thresholds of the comparison stand here. They are estimates, to be calibrated on forged applications with known
/// truth: a planted difference called `same` is the worst fault, an unchanged field called `different` the second.
struct MisreadModel: Sendable {
    /// Points of the curve from reported confidence to the chance that the character is wrong, by descending confidence.
    ///
    /// Measured with Tesseract 5 and `chi_sim` (tessdata of Debian 12) on 12 600 Han characters and figures, six fonts,
    /// 95 to 300 dpi, strong JPEG: right characters mostly report 0.985 and more, every fourth below 0.93 is wrong.
    var errorRates: [(confidence: Double, rate: Double)] = [
        (1.000, 0.0002), (0.993, 0.0003), (0.987, 0.0008), (0.982, 0.012), (0.975, 0.030), (0.960, 0.065),
        (0.940, 0.160), (0.915, 0.230), (0.875, 0.310), (0.800, 0.470), (0.600, 0.600), (0.000, 0.800),
    ]
    /// Of the misreadings of a character, the share that turns it into one certain character that is no look-alike.
    /// Generous for Han, because tables of look-alikes explain only a quarter of real confusions.
    var unlikeHan = 0.25
    /// For each character of the text: in three hundred characters that all look sure one Han is wrong every few texts.
    var unlikeFloor = 0.0002
    var unlikeDigit = 0.30
    /// Two look-alikes are confused at least this often, however sure the recogniser says it is; so one of them alone
    /// never makes a field `different`.
    var lookAlikeFloor = 0.02
    /// A character that the recogniser cannot write is always misread; less likely as something read with certainty.
    var unreadableDoubtful = 0.6
    var unreadableSure = 0.1
    /// The chance of dropping a character between well-read neighbours, plus a share of the neighbours' error rate. The
    /// measurement above lost 3 in 12 600; cells, rules and seals lose more, of figures least, for they are small.
    var dropped = 0.005
    var droppedDigit = 0.002
    var droppedShare = 0.3
    /// Each further character dropped in a row.
    var droppedNext = 0.3
    /// Each further difference in a row of which one is doubtful.
    var smudgedNext = 0.5
    /// A decimal point is a few dots of ink: often lost, seldom invented.
    var droppedPoint = 0.10
    /// Share of errors that add a character where none stands; `chi_sim` adds 人, 和 and 一 with full confidence.
    var added = 0.3
    var addedFloor = 0.02
    var addedNext = 0.05

    /// Differences that noise explains with less than this chance are real: `different`. In texts longer than
    /// `shortText` less by as much as they are longer: more characters are more chances of a rare misreading.
    var differentBelow = 0.004
    /// A character read with at least this confidence counts as sure, and several sure differences multiply.
    var sureCharacter = 0.975
    /// In fields up to this length sure differences multiply; in longer texts each is judged by itself.
    var shortText = 40
    /// Of a character of the record that the witness saw in the ink.
    var seenCharacter = 0.9
    /// Of a field that agrees with such a character's help; the blind reading is not exact.
    var seenField = 0.89
    /// What was read as surely is no misreading, whatever the paper says elsewhere.
    var sureAgain = 0.95
    /// What has no weaker character is no misreading that the recogniser makes wherever a character stands.
    var sureElsewhere = 0.9
    /// Agreement on a digit, code or address of e-mail is not `same` where a character is weaker than this.
    var weakCode = 0.60
    /// Likewise for a character of a person's name.
    var weakName = 0.50
    /// And for one that has a look-alike: nothing else in a name speaks for it; in any short text for one of 日 and 曰 and
    /// the like.
    var weakTwin = 0.90
    /// And for one of these in a person's name.
    var weakSameStrokes = 0.97
    /// So much wider than its characters, in heights of its line, a value's place has room for one more.
    var room = 0.5
    /// From one figure to the next in the widest types (DejaVu Sans: 0.64 em, 0.73 high), in heights of their line.
    var widestFigure = 0.9
    /// Text that agrees is not `same` where its characters' mean is weaker than this.
    var weakText = 0.60
    /// Paper of a typed field that makes no value has not been read, whatever its characters claim; nor has a text with
    /// rubbish at one end, or with its lines in another order.
    var unparsedFloor = 0.05
    /// Print that is there reads with a mean of 0.9 and more even on bad scans; garbled stretches have 0.5 to 0.75.
    var garbled = 0.78
    /// A blank must be at least this sure to be called `different`.
    var sureBlank = 0.95
    /// Ticks that agree with the record box by box need no more than a guess that nothing contradicts.
    var sureOptions = 0.45
    /// And so sure for ticks that contradict the record: a stroke that strays into another box is read as a tick at 0.7.
    var sureOtherOptions = 0.80
    /// Where another reading of the same pixels gives the record's value, noise has at least this chance.
    var alternativeFloor = 0.05

    /// The bar of `differentBelow` for a text of `length` characters.
    func differentBelow(length: Int) -> Double {
        differentBelow * Double(shortText) / Double(max(shortText, length))
    }

    /// The chance that a character reported with `confidence` is wrong; linear between the points.
    func errorRate(_ confidence: Double) -> Double {
        var upper = errorRates[0]
        for lower in errorRates.dropFirst() {
            if confidence >= lower.confidence {
                let share = min(1, max(0, (confidence - lower.confidence) / (upper.confidence - lower.confidence)))
                return lower.rate + share * (upper.rate - lower.rate)
            }
            upper = lower
        }
        return errorRates[errorRates.count - 1].rate
    }
}
