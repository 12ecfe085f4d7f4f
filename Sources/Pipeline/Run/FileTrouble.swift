internal import Foundation

/// What the system says of a file that cannot be written or read, in Chinese, with what to do about it.
public struct FileTrouble: Error, CustomStringConvertible {
    public let description: String

    /// nil for an error that is no trouble of a file.
    init?(_ error: any Error) {
        let error = error as NSError
        let path =
            (error.userInfo[NSFilePathErrorKey] as? String) ?? (error.userInfo[NSURLErrorKey] as? URL)?.path ?? "文件"
        guard let words = Self.words(of: error, path: path) else { return nil }
        description = words
    }

    /// What is to be said of `error`: of a file's trouble in Chinese, of anything else in the system's words.
    static func text(of error: any Error) -> String { FileTrouble(error)?.description ?? error.localizedDescription }

    private static func words(of error: NSError, path: String) -> String? {
        if error.domain == NSPOSIXErrorDomain {
            return words(of: POSIXErrorCode(rawValue: Int32(error.code)), path: path)
        }
        guard error.domain == NSCocoaErrorDomain else { return nil }
        switch CocoaError.Code(rawValue: error.code) {
        case .fileWriteOutOfSpace: return words(of: .ENOSPC, path: path)
        case .fileWriteNoPermission, .fileReadNoPermission: return words(of: .EACCES, path: path)
        case .fileWriteVolumeReadOnly: return words(of: .EROFS, path: path)
        case .fileNoSuchFile, .fileReadNoSuchFile: return words(of: .ENOENT, path: path)
        default:
            return (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap { words(of: $0, path: path) }
        }
    }

    private static func words(of code: POSIXErrorCode?, path: String) -> String? {
        switch code {
        case .ENOSPC, .EDQUOT: "磁盘空间不足，写不下 \(path)；请腾出空间后再次运行，已收的材料不会丢失"
        case .EACCES, .EPERM: "没有权限读写 \(path)；请修改权限后再次运行"
        case .EROFS: "\(path) 所在的磁盘只能读取；请改为可写，或更换输出文件夹"
        case .ENOENT: "找不到 \(path)；请查看它是否在运行时被移走或删除"
        case .EIO: "读写 \(path) 时磁盘出错；请检查磁盘"
        default: nil
        }
    }
}
