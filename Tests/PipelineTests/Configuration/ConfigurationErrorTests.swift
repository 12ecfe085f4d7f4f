import Pipeline
import Testing

struct ConfigurationErrorTests {
    @Test func `problems are said in the order of their lines`() {
        let error = ConfigurationError(
            file: "pipeline.conf", problems: [.init(line: 9, reason: "乙"), .init(line: 3, reason: "甲")])
        #expect(error.description == "pipeline.conf 第 3 行：甲\npipeline.conf 第 9 行：乙")
    }

    @Test func `what no file is to blame for stands alone`() {
        #expect(ConfigurationError("找不到文件").description == "找不到文件")
    }
}
