import ArgumentParser
import Pipeline

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "列出全部检查规则及其依据的条款。")

    @Flag(help: "以 Markdown 表格输出，可贴入手册。")
    var markdown = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        print(RuleList.text(try options.configuration(), markdown: markdown))
    }
}
