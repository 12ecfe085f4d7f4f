import Foundation

extension DoctorCheck {
    /// A page leaves about 2 MB behind (its picture, its reading, its share of the archive), so 1 GiB is some 500 pages.
    private static let scarce = 1_073_741_824

    /// Free space on the file system that holds the output folder, or will.
    static func freeSpace(for folder: URL) -> DoctorCheck {
        let name = "磁盘空间"
        var existing = folder
        while !FileManager.default.fileExists(atPath: existing.path), existing.path != "/" {
            existing = existing.deletingLastPathComponent().standardizedFileURL
        }
        guard let attributes = try? FileManager.default.attributesOfFileSystem(forPath: existing.path),
            let free = (attributes[.systemFreeSize] as? NSNumber)?.int64Value
        else {
            return DoctorCheck(name, .doubtful, "无法得知 \(existing.path) 的剩余空间")
        }
        let gibibytes = "\(free / 1_073_741_824).\(free % 1_073_741_824 * 10 / 1_073_741_824) GiB"
        guard free >= scarce else {
            return DoctorCheck(name, .doubtful, "只剩 \(gibibytes)", advice: "清理磁盘，或把 output 设到别处；500 页约需 1 GiB")
        }
        return DoctorCheck(name, .good, "剩余 \(gibibytes)")
    }

    static func lock(of folder: URL) -> DoctorCheck {
        let name = "输出文件夹的占用"
        switch OutputLock.holder(of: folder) {
        case .free: return DoctorCheck(name, .good, "无人占用")
        case .held(let process):
            return DoctorCheck(
                name, .doubtful, "另一次运行正在进行" + (process.map { "（进程号 \($0)）" } ?? ""), advice: "等它结束；同时再运行会以状态 3 退出")
        }
    }
}
