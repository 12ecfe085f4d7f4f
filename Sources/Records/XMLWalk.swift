import Foundation
import FoundationXML

/// Walks through an XML part and calls back at each element; names come without their prefix.
final class XMLWalk: NSObject, XMLParserDelegate {
    private let parser: XMLParser
    private var onStart: (String, [String: String]) throws(RecordFileError) -> Void = { _, _ in }
    private var onEnd: (String) throws(RecordFileError) -> Void = { _ in }
    private var onText: (String) -> Void = { _ in }
    private var failure: RecordFileError?

    init(_ part: Data) {
        // As a stream: libxml2 refuses more than 10 MB that it is handed at once.
        parser = XMLParser(stream: InputStream(data: part))
        super.init()
        // An entity could name a file of this machine.
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
    }

    func walk(
        start: @escaping (String, [String: String]) throws(RecordFileError) -> Void,
        text: @escaping (String) -> Void = { _ in },
        end: @escaping (String) throws(RecordFileError) -> Void = { _ in }
    ) throws(RecordFileError) {
        (onStart, onText, onEnd) = (start, text, end)
        let parsed = parser.parse()
        (onStart, onText, onEnd) = ({ _, _ in }, { _ in }, { _ in })
        if let failure { throw failure }
        if !parsed { throw RecordFileError(.damaged, "工作簿内容有误（第\(parser.lineNumber)行），无法读取") }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        attempt { () throws(RecordFileError) in try onStart(local(name), attributes) }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        attempt { () throws(RecordFileError) in try onEnd(local(name)) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { onText(text) }

    private func attempt(_ body: () throws(RecordFileError) -> Void) {
        guard failure == nil else { return }
        do {
            try body()
        } catch {
            failure = error
            parser.abortParsing()
        }
    }

    private func local(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
