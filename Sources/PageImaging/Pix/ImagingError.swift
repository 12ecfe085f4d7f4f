/// Why an image or a document could not be processed. The description is Chinese and says what to do.
public enum ImagingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes are no image or document of a kind that hedui reads.
    case unreadable(String)
    /// The document asks for a password.
    case encrypted
    /// Over one of the limits of the configuration.
    case overLimit(String)
    /// A C function failed though its input was sound: memory, or a fault of the program.
    case failed(operation: String)

    public var description: String {
        switch self {
        case .unreadable(let reason): "文件无法读取（\(reason)），请重新扫描或重新导出后再放入收件夹"
        case .encrypted: "文件已加密，请去掉密码后再放入收件夹"
        case .overLimit(let reason): "\(reason)，请拆分或降低分辨率后再放入收件夹"
        case .failed(let operation): "图像处理失败（\(operation)），请联系管理员"
        }
    }
}
