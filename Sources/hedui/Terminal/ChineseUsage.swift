/// Turns the fixed phrases of ArgumentParser's help and messages into Chinese; it offers no way to set them.
///
/// A phrase that is not listed stays English. A test asks every command for its help and looks for what is left.
enum ChineseUsage {
    static func translate(_ text: String) -> String {
        var text = text
        for (english, chinese) in phrases { text = text.replacing(english, with: chinese) }
        return text
    }

    /// Longer phrases stand before those they contain.
    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", "说明："),
        ("USAGE: ", "用法："),
        ("ARGUMENTS:", "参数："),
        ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "命令："),
        ("<options>", "<选项>"),
        ("<subcommand>", "<命令>"),
        ("Show help information.", "显示帮助。"),
        ("Show the version.", "显示版本。"),
        ("Show subcommand help information.", "显示某个命令的帮助。"),
        ("for detailed information.", "查看详情。"),
        ("for more information.", "查看详情。"),
        ("for detailed help.", "查看详情。"),
        ("  See '", "  用 '"),
        ("Help:  ", "说明："),
        ("Error: ", "用法有误："),
        ("Usage: ", "用法："),
        ("Unknown option ", "未知的选项 "),
        ("Missing value for ", "缺少取值："),
        ("Missing expected argument ", "缺少参数 "),
        ("Unexpected argument ", "多余的参数 "),
        ("The value ", "取值 "),
        (" is invalid for ", " 不能用于 "),
        (". Did you mean ", "。是否应为 "),
    ]
}
