import Foundation
import Pipeline
import TOMLKit

/// Reads `pipeline.conf`. Everything wrong with it is said at once, each with its line.
struct ConfigurationFile {
    static let defaultName = "pipeline.conf"

    /// As it was given, for messages.
    let name: String
    /// Relative paths in the file count from here.
    let folder: URL
    let text: String

    init(name: String, folder: URL, text: String) {
        self.name = name
        self.folder = folder
        self.text = text
    }

    init(path: String) throws {
        let url = URL(filePath: path).absoluteURL
        guard let data = FileManager.default.contents(atPath: url.path) else {
            let exists = FileManager.default.fileExists(atPath: url.path)
            throw ConfigurationError(exists ? "无法读取配置文件 \(path)" : "找不到配置文件 \(path)")
        }
        guard let text = String(bytes: data, encoding: .utf8), !text.contains("\0") else {
            throw ConfigurationError("配置文件 \(path) 不是 UTF-8 文本")
        }
        self.init(name: path, folder: url.deletingLastPathComponent().standardizedFileURL, text: text)
    }

    /// Throws `ConfigurationError`.
    func configuration() throws -> PipelineConfiguration {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ConfigurationError(
                file: name, problems: [.init(line: error.source.begin.line, reason: "语法错误（\(error.description)）")])
        }
        var configuration = PipelineConfiguration(defaultsIn: folder)
        let problems = apply(table, at: [], to: &configuration)
        guard problems.isEmpty else { throw ConfigurationError(file: name, problems: problems) }
        return configuration
    }

    private func apply(
        _ table: TOMLTable, at section: [String], to configuration: inout PipelineConfiguration
    ) -> [ConfigurationError.Problem] {
        var problems: [ConfigurationError.Problem] = []
        for key in table.keys {
            guard let value = table[key] else { continue }
            let path = section + [key]
            func report(_ reason: String) {
                problems.append(.init(line: ConfigurationText(text).line(of: path), reason: reason))
            }
            if let known = ConfigurationKey.all.first(where: { $0.path == path }) {
                do {
                    try known.apply(value, &configuration, folder)
                } catch {
                    report("\(path.joined(separator: ".")) \((error as? WrongValue)?.reason ?? "\(error)")")
                }
            } else if section.isEmpty, ConfigurationKey.sections.contains(key) {
                if let inner = value.table {
                    problems += apply(inner, at: path, to: &configuration)
                } else {
                    report("\(key) 应为一节（[\(key)]）")
                }
            } else {
                report(Self.unknown(path))
            }
        }
        return problems
    }

    private static func unknown(_ path: [String]) -> String {
        let key = path.joined(separator: ".")
        let all = ConfigurationKey.all.map { $0.path.joined(separator: ".") }
        let likely = all.min { $0.distance(to: key) < $1.distance(to: key) }
        guard let likely, likely.distance(to: key) <= 3 || likely.hasSuffix(".\(key)") else {
            return "未知的键 \(key)；可用的键：\(all.joined(separator: "、"))"
        }
        return "未知的键 \(key)；是否应为 \(likely)？"
    }
}

extension String {
    /// Levenshtein's edit distance.
    fileprivate func distance(to other: String) -> Int {
        var row = Array(0...other.count)
        for (line, left) in enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, right) in other.enumerated() {
                let substituted = diagonal + (left == right ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(substituted, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
