import Foundation

extension DoctorCheck {
    /// Copies are moved out of the inbox, so it must be writable.
    static func inbox(_ folder: URL) -> DoctorCheck {
        let name = "收件夹"
        guard isFolder(folder) else {
            return DoctorCheck(name, .failed, "没有文件夹 \(folder.path)", advice: "mkdir -p '\(folder.path)'，或修改 inbox 设置")
        }
        guard FileManager.default.isReadableFile(atPath: folder.path),
            FileManager.default.isWritableFile(atPath: folder.path)
        else {
            return DoctorCheck(name, .failed, "没有读写权限：\(folder.path)", advice: "chmod u+rwx '\(folder.path)'，或换用有权限的用户")
        }
        return DoctorCheck(name, .good, folder.path)
    }

    static func output(_ folder: URL) -> DoctorCheck {
        let name = "输出文件夹"
        // Where it does not exist yet, its nearest ancestor must let it be made.
        var existing = folder
        while !FileManager.default.fileExists(atPath: existing.path), existing.path != "/" {
            existing = existing.deletingLastPathComponent().standardizedFileURL
        }
        guard isFolder(existing) else {
            return DoctorCheck(name, .failed, "\(existing.path) 不是文件夹", advice: "修改 output 设置")
        }
        guard FileManager.default.isWritableFile(atPath: existing.path) else {
            return DoctorCheck(name, .failed, "没有写入权限：\(existing.path)", advice: "换用有权限的用户，或修改 output 设置")
        }
        return DoctorCheck(name, .good, existing == folder ? folder.path : "\(folder.path)（将创建）")
    }

    /// An output folder inside the inbox would be taken in again, and the other way round.
    static func apart(_ inbox: URL, _ output: URL) -> [DoctorCheck] {
        func components(_ url: URL) -> [String] { url.resolvingSymlinksInPath().standardizedFileURL.pathComponents }
        let (first, second) = (components(inbox), components(output))
        guard first.starts(with: second) || second.starts(with: first) else { return [] }
        return [
            DoctorCheck(
                "收件夹与输出文件夹", .failed, "二者相同或互相包含：\(inbox.path)，\(output.path)", advice: "把 output 设到收件夹之外")
        ]
    }

    static func records(_ files: [URL]) -> [DoctorCheck] {
        guard !files.isEmpty else {
            return [
                DoctorCheck("电子版", .doubtful, "没有设置，只能检查纸质材料本身", advice: "从申报系统导出后写入 records 设置")
            ]
        }
        return files.map { file in
            guard FileManager.default.fileExists(atPath: file.path), !isFolder(file) else {
                return DoctorCheck("电子版", .failed, "没有文件 \(file.path)", advice: "从申报系统导出，或修改 records 设置")
            }
            guard FileManager.default.isReadableFile(atPath: file.path) else {
                return DoctorCheck("电子版", .failed, "没有读取权限：\(file.path)", advice: "chmod u+r '\(file.path)'")
            }
            return DoctorCheck("电子版", .good, file.path)
        }
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
