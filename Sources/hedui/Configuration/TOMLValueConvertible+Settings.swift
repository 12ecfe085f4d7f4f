import FormModel
import Foundation
import TOMLKit

/// What a value should have been, in Chinese.
struct WrongValue: Error {
    var reason: String
}

extension TOMLValueConvertible {
    /// An absolute path; a relative one counts from `folder`.
    func path(in folder: URL) throws -> URL {
        guard type == .string, let text = string else { throw wrong("路径（加引号的文字）") }
        guard !text.isEmpty else { throw WrongValue(reason: "路径不能为空") }
        return URL(filePath: text, relativeTo: folder).absoluteURL.standardizedFileURL
    }

    func text() throws -> String {
        guard type == .string, let text = string, !text.isEmpty else { throw wrong("加引号的文字") }
        return text
    }

    func paths(in folder: URL) throws -> [URL] {
        guard type == .array, let list = array else { throw wrong("路径的列表，如 [\"records.json\"]") }
        return try list.map { try $0.path(in: folder) }
    }

    /// Identifiers of checks, as `hedui rules` lists them.
    func checks(among known: Set<String>) throws -> Set<String> {
        guard type == .array, let list = array else { throw wrong("规则编号的列表，如 [\"quota\"]") }
        return try list.reduce(into: []) { checks, value in
            guard value.type == .string, let id = value.string else { throw value.wrong("规则编号（加引号的文字）") }
            guard known.contains(id) else { throw WrongValue(reason: "没有编号为 \"\(id)\" 的规则，编号见 hedui rules") }
            checks.insert(id)
        }
    }

    func wholeNumber(in range: ClosedRange<Int>) throws -> Int {
        guard type == .int, let number = int else { throw wrong("整数") }
        guard range.contains(number) else {
            throw WrongValue(reason: "应在 \(range.lowerBound) 到 \(range.upperBound) 之间，现为 \(number)")
        }
        return number
    }

    func number(in range: ClosedRange<Double>) throws -> Double {
        let number = type == .int ? int.map(Double.init) : type == .double ? double : nil
        guard let number else { throw wrong("数字") }
        guard range.contains(number) else {
            throw WrongValue(reason: "应在 \(Int(range.lowerBound)) 到 \(Int(range.upperBound)) 之间，现为 \(number)")
        }
        return number
    }

    func choice<Choice: RawRepresentable & CaseIterable>() throws -> Choice where Choice.RawValue == String {
        Choice(rawValue: try choice(among: Choice.allCases.map(\.rawValue)))!
    }

    func choice(among known: [String]) throws -> String {
        let choices = known.map { "\"\($0)\"" }.joined(separator: " 或 ")
        guard type == .string, let text = string else { throw wrong(choices) }
        guard known.contains(text) else { throw WrongValue(reason: "应为 \(choices)，现为 \"\(text)\"") }
        return text
    }

    func day() throws -> CalendarDate {
        guard type == .date, let date else { throw wrong("日期，如 2020-05-08（不加引号）") }
        return CalendarDate(year: date.year, month: date.month, day: date.day)
    }

    private func wrong(_ expected: String) -> WrongValue {
        WrongValue(reason: "应为\(expected)，现为\(type.chineseName)")
    }
}

extension TOMLType {
    fileprivate var chineseName: String {
        switch self {
        case .table: "表"
        case .array: "列表"
        case .string: "文字"
        case .int: "整数"
        case .double: "小数"
        case .bool: "真假值"
        case .date: "日期"
        case .time: "时间"
        case .dateTime: "日期时间"
        }
    }
}
