import Foundation
internal import Recognition

/// The folder from which Tesseract loads its language data.
enum LanguageFolder {
    /// Where Tesseract's packages put them: Debian 12, Debian 11, Fedora and Arch, a build of one's own.
    static let usual = [
        "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata",
        "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata",
    ]

    /// What hedui reads with; `eng` helps with codes and addresses.
    static let languages = ["chi_sim", "eng"]

    static func checks(of configured: URL?, usual: [String] = usual) -> [DoctorCheck] {
        let folders = configured.map { [$0] } ?? usual.map { URL(filePath: $0, directoryHint: .isDirectory) }
        return languages.map { check($0, in: folders, isConfigured: configured != nil) }
    }

    private static func check(_ language: String, in folders: [URL], isConfigured: Bool) -> DoctorCheck {
        let name = "语言数据 \(language)"
        let package = "tesseract-ocr-\(language.replacing("_", with: "-"))"
        let advice = "sudo apt-get install \(package)" + (isConfigured ? "，或修改 language_data 设置（TESSDATA_PREFIX）" : "")
        let files = folders.map { $0.appending(path: "\(language).traineddata") }
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
            let places = folders.map(\.path).joined(separator: "、")
            return DoctorCheck(name, .failed, "未找到 \(language).traineddata（找过 \(places)）", advice: advice)
        }
        do {
            let version = try LanguageDataFile(file).version
            return DoctorCheck(name, .good, "\(file.path)，版本 \(version ?? "未注明")")
        } catch {
            return DoctorCheck(
                name, .failed, "\(file.path) \(error)", advice: "重新安装：sudo apt-get install --reinstall \(package)")
        }
    }
}
