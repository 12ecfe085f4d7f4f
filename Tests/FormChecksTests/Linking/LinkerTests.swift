import FormModel
import Testing

@testable import FormChecks

@Suite struct LinkerTests {
    private struct Application {
        var number: Int
        var company: String
        var project: String
        var code: String
        var mobile: String

        var record: ElectronicRecord {
            ElectronicRecord(
                applicationID: "CQ-\(number)",
                values: [
                    "unit.name": company, "project.name": project, "unit.org_code": code, "unit.contact_mobile": mobile,
                    "unit.contact_email": "contact@c\(code.suffix(5)).example.cn",
                ])
        }

        func copy(_ hash: String, confidence: Double = 0.95, change: (inout [FieldID: String]) -> Void = { _ in })
            -> ReadCopy
        {
            var values = record.values
            values["cover.applicant"] = company
            values["cover.project_name"] = project
            values["declaration.project"] = project
            change(&values)
            return ReadCopy(
                copy: PaperCopy(
                    contentHash: hash + String(repeating: "0", count: 64 - hash.count), name: "\(hash).pdf",
                    pageCount: 12),
                form: FormReading(
                    edition: edition.id, pages: [],
                    fields: values.reduce(into: [:]) { $0[$1.key] = reading($1.key, $1.value, confidence: confidence) }),
                pages: [])
        }
    }

    private let cloud = Application(
        number: 1, company: "重庆云岭数智科技有限公司", project: "山城智慧社区信息消费服务平台", code: "91500112MA60ABCD5W",
        mobile: "13896012345")
    /// Another application of the same company.
    private let clinic = Application(
        number: 2, company: "重庆云岭数智科技有限公司", project: "渝州互联网医院在线问诊平台", code: "91500112MA60ABCD5W",
        mobile: "13896012345")
    private let drone = Application(
        number: 3, company: "重庆长江无人机制造有限公司", project: "防疫巡检无人机研发与示范应用", code: "91500107753067891N",
        mobile: "13637812345")

    private func outcome(_ copies: [ReadCopy], _ records: [ElectronicRecord]) -> [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: Linker(expectedCopies: 2).groups(copies, records).map { group in
                (group.id, group.copies.map(\.reading.copy.name))
            })
    }

    @Test func `copies go to the record of their project, not only of their company`() {
        let copies = [cloud.copy("a1"), clinic.copy("b1"), drone.copy("c1"), cloud.copy("a2"), clinic.copy("b2")]
        #expect(
            outcome(copies, [cloud.record, clinic.record, drone.record]) == [
                "CQ-1": ["a1.pdf", "a2.pdf"], "CQ-2": ["b1.pdf", "b2.pdf"], "CQ-3": ["c1.pdf"],
            ])
    }

    @Test func `a paper of another project of the company stays without a record`() {
        #expect(outcome([clinic.copy("b1")], [cloud.record]) == ["CQ-1": [], "paper-b1000000": ["b1.pdf"]])
    }

    @Test func `two papers of one unknown application make one dossier, named after the first hash`() {
        let copies = [drone.copy("f2"), clinic.copy("b1"), drone.copy("e1")]
        #expect(
            outcome(copies, [cloud.record]) == [
                "CQ-1": [], "paper-b1000000": ["b1.pdf"], "paper-e1000000": ["e1.pdf", "f2.pdf"],
            ])
    }

    @Test func `papers whose hashes begin alike have names of their own`() {
        let papers = outcome([clinic.copy("b1000000a"), drone.copy("b1000000c")], [])
        #expect(papers.count == 2 && papers["paper-b1000000"] == ["b1000000a.pdf"])
    }

    @Test func `errors of reading in every field do not break the link`() throws {
        let paper = cloud.copy("a1", confidence: 0.7) {
            $0["unit.org_code"] = "9l500112MA6OABCDSW"
            $0["unit.contact_mobile"] = "13896O12845"
            $0["unit.name"] = "重庆云岭数智料技有限公司"
            $0["cover.applicant"] = nil
            $0["project.name"] = "山城智慧社区信息消费服务平合"
            $0["cover.project_name"] = "山域智慧杜区信息肖费服务平台"
            $0["unit.contact_email"] = nil
        }
        let groups = Linker(expectedCopies: 2).groups([paper], [clinic.record, drone.record, cloud.record])
        let link = try #require(groups.first { $0.id == "CQ-1" }?.copies.first?.link)
        #expect(link.confidence > 0.4)
        #expect(link.reason.contains("相近"))
    }

    @Test func `a cover alone is enough where it names company and project`() {
        let paper = cloud.copy("a1") { values in
            for field in values.keys where !field.rawValue.hasPrefix("cover.") { values[field] = nil }
        }
        #expect(outcome([paper], [clinic.record, cloud.record])["CQ-1"] == ["a1.pdf"])
    }

    @Test func `a paper with nothing in common stays alone`() {
        let paper = drone.copy("d1") { values in
            for field in values.keys where field != "unit.contact_mobile" { values[field] = nil }
        }
        #expect(outcome([paper], [cloud.record])["paper-d1000000"] == ["d1.pdf"])
    }

    @Test func `two phases of one project are told apart by one character`() {
        var second = cloud
        second.number = 9
        second.project = "山城智慧社区信息消费服务平台（二期）"
        var first = cloud
        first.project = "山城智慧社区信息消费服务平台（一期）"
        let copies = [second.copy("b1"), first.copy("a1"), second.copy("b2"), first.copy("a2")]
        #expect(
            outcome(copies, [first.record, second.record]) == [
                "CQ-1": ["a1.pdf", "a2.pdf"], "CQ-9": ["b1.pdf", "b2.pdf"],
            ])
    }

    @Test func `the order of the input does not matter`() {
        let copies = [cloud.copy("a1"), clinic.copy("b1"), drone.copy("c1"), cloud.copy("a2"), drone.copy("c2")]
        let records = [cloud.record, clinic.record]
        let expected = outcome(copies, records)
        #expect(outcome(copies.reversed(), records.reversed()) == expected)
        #expect(expected["paper-c1000000"] == ["c1.pdf", "c2.pdf"])
    }

    @Test func `among many records the right one is found`() {
        let many = (0..<300).map { number in
            Application(
                number: number + 100, company: "重庆第\(number)数字科技有限公司", project: "面向场景\(number)的信息消费服务平台",
                code: "91500112MA6\(10000 + number)XX", mobile: String(13_800_000_000 + number * 7919))
        }
        let copies = many.enumerated().map { index, application in application.copy("\(index)x") }
        let groups = Linker(expectedCopies: 2).groups(copies, many.map(\.record))
        #expect(groups.count == 300)
        #expect(groups.allSatisfy { $0.copies.count == 1 && $0.copies[0].link?.applicationID == $0.id })
        for (index, application) in many.enumerated() {
            #expect(
                groups.first { $0.id == application.record.applicationID }?.copies.first?.reading.copy.name
                    == "\(index)x.pdf")
        }
    }
}
