public import ArgumentParser
public import FormForge
import Foundation

extension FontShelf: ExpressibleByArgument {}
extension ForgeOrder.Copies: ExpressibleByArgument {}
extension ForgeOrder.Quality: ExpressibleByArgument {}
extension ForgeOrder.Records: ExpressibleByArgument {}

struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a set: inbox, records and truth.json. The same seed and options give the same set.")

    @Option(help: "Edition of the form.") var edition = ForgeOrder.editions[0]
    @Option(help: "Seed of the set.") var seed: UInt64
    @Option(help: "Number of applications.") var applications: Int
    @Option(help: "Folder that takes inbox/, records/ and truth.json.") var output: String
    @Option(help: "Tier of scan quality; mixed takes the three in turn.") var quality: ForgeOrder.Quality = .mixed
    @Option(help: "Fonts for tuning, those put aside for measuring, or all.") var fonts: FontShelf = .all
    @Option(help: "Copies of each application.") var copies: ForgeOrder.Copies = .one
    @Option(help: "Format of the records; may be repeated.") var records: [ForgeOrder.Records] = [.json]
    @Flag(help: "Narratives of 3 to 16 times the usual length: copies of up to some 40 pages.") var long = false
    @Option(help: "Break so many rules in each application, and plant no differences.") var breaches: Int?
    @Flag(help: "Keep each copy's HTML and PDF in sheets/.") var keepSheets = false
    @Flag(help: "Lay the forms out, keep them in sheets/ and stop before scanning.") var sheetsOnly = false

    func run() throws {
        guard ForgeOrder.editions.contains(edition) else {
            throw ValidationError("no edition \(edition): \(ForgeOrder.editions.joined(separator: ", "))")
        }
        if breaches != nil, edition != ForgeOrder.editions[0] {
            throw ValidationError("breaches are of the rules of \(ForgeOrder.editions[0])")
        }
        let order = ForgeOrder(
            edition: edition, seed: seed, applications: applications, output: URL(filePath: output), quality: quality,
            fonts: fonts,
            copies: copies,
            records: records, isLong: long, breaches: breaches, keepsSheets: keepSheets, sheetsOnly: sheetsOnly)
        let truth = try SetForge(order).make { print($0) }
        let planted = truth.copies.map(\.differences.count).reduce(0, +)
        print(
            "\(truth.applications.count) applications, \(truth.copies.count) copies, \(truth.copies.map(\.pages.count).reduce(0, +)) pages, \(planted) planted differences"
        )
    }
}
