/// Why recognition cannot work at all; a page that merely reads badly is no error.
public enum RecognitionError: Error, Sendable, Hashable, CustomStringConvertible {
    case languageMissing(String)
    case failed(operation: String)
    case tooSlow

    public var description: String {
        switch self {
        case .languageMissing(let language):
            let package = language.replacing("_", with: "-")
            return "缺少识别语言数据“\(language)”，请安装：apt-get install tesseract-ocr-\(package)"
        case .tooSlow: return "识别超过时限，已放弃本页"
        case .failed(let operation): return "文字识别失败（\(operation)）"
        }
    }
}
