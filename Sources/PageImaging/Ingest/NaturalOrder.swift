internal import Foundation

/// The order in which people number files: digits by value, so that `2.jpg` comes before `10.jpg`.
public enum NaturalOrder {
    /// Ties, such as `1.jpg` and `01.jpg`, by the bytes of the name.
    public static func areInIncreasingOrder(_ left: String, _ right: String) -> Bool {
        switch left.compare(right, options: [.numeric, .caseInsensitive], locale: nil) {
        case .orderedAscending: true
        case .orderedDescending: false
        case .orderedSame: left < right
        }
    }
}
