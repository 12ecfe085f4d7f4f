import FormModel
import Testing

@testable import FormReading

@Suite struct NamedOptionsTests {
    private let edition = FormEdition.informationConsumption2020

    /// The characters within square brackets were read with difficulty.
    private func mended(_ text: String) throws -> (text: String, confidences: [Double]) {
        var characters: [ReadCharacter] = []
        var isDoubtful = false
        for character in text {
            switch character {
            case "[": isDoubtful = true
            case "]": isDoubtful = false
            default:
                characters.append(
                    ReadCharacter(
                        text: String(character), confidence: isDoubtful ? 0.6 : 0.99,
                        box: PageBox(x: Double(characters.count) * 4, y: 0, width: 4, height: 4)))
            }
        }
        let options = try #require(edition.optionsNamedInText["cover.direction"])
        let mended = NamedOptions(options: options).mended(characters)
        return (mended.map(\.text).joined(), mended.map(\.confidence))
    }

    @Test(arguments: [
        ("电子商务平台[电穷]", "电子商务平台服务"), ("智能防控创[新”?R][b]", "智能防控创新产品"),
        ("方向1:数字创意内容和服[杀。兼甸?x]在线医疗服务", "方向1:数字创意内容和服务、方向3：在线医疗服务"),
        ("方向3:在线医疗服务、方向8[，潭二和从个已产品]", "方向3:在线医疗服务、方向8：前沿科技信息产品"),
        ("线上线下融合服务、信息消[鞠]体验中心", "线上线下融合服务、信息消费体验中心"),
        ("在线医疗服务、电子商务平台服务.行业信息化服务", "在线医疗服务、电子商务平台服务、行业信息化服务"),
    ])
    func `names of which some characters were read with difficulty are told`(read: String, names: String) throws {
        let (text, confidences) = try mended(read)
        #expect(text == names)
        #expect(text.filter { $0.isLetter }.count <= confidences.count)
        #expect(try #require(confidences.min()) < 0.9)
    }

    @Test(arguments: [
        // Nothing was read with difficulty; too little was read; the number tells two apart and was not read.
        "电子商务平台报务", "在线医疗", "服务", "方向3:在线医疗服务、方向5:电子商务平台", "方向3:在线医疗服务", "[方甸?]", "远程会诊系统",
    ])
    func `what may be meant stays`(read: String) throws {
        #expect(try mended(read).text == read.filter { !"[]".contains($0) })
    }
}
