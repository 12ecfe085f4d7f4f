import FormModel
import Testing

@Suite struct CreditCodeTests {
    @Test(arguments: Vectors.creditCodes)
    func `a code with the right check character parses`(code: String) throws {
        #expect(try CreditCode(code).characters == code)
    }

    @Test(arguments: Vectors.wrongCreditCodes)
    func `a code that breaks the standard is refused`(code: String) {
        #expect(throws: CreditCode.Fault.self) { try CreditCode(code) }
    }

    @Test func `the expected check character is told`() {
        #expect(throws: CreditCode.Fault.checkCharacter(expected: "L", found: "N")) {
            try CreditCode("91110000600037341N")
        }
        #expect(throws: CreditCode.Fault.illegalCharacter("Z", position: 18)) { try CreditCode("91350100M000100Y4Z") }
        #expect(throws: CreditCode.Fault.length(5)) { try CreditCode("12345") }
    }

    @Test func `width, case, spaces and hyphens do not matter`() throws {
        #expect(try CreditCode("９１５００１１２ ma60abcd5w").characters == "91500112MA60ABCD5W")
        #expect(try CreditCode("91500112-MA60ABCD-5W").organisationCode == "MA60ABCD-5")
    }

    @Test func `a look-alike is repaired to the one valid code and to no wrong one`() {
        #expect(CreditCode.repairs(of: "9150O112MA60ABCD5W").map(\.characters) == ["91500112MA60ABCD5W"])
        #expect(CreditCode.repairs(of: "91500112MA60ABC05W").map(\.characters) == ["91500112MA60ABCD5W"])
        #expect(CreditCode.repairs(of: "12345").isEmpty)
    }

    @Test func `every substitution of one character is noticed`() {
        let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        for code in Vectors.creditCodes {
            for (index, character) in code.enumerated() {
                for other in alphabet where other != character {
                    var changed = Array(code)
                    changed[index] = other
                    #expect((try? CreditCode(String(changed))) == nil)
                }
            }
        }
    }
}

@Suite struct OrganisationCodeTests {
    @Test(arguments: Vectors.organisationCodes)
    func `a code with the right check character parses with and without its hyphen`(code: String) throws {
        #expect(try OrganisationCode(code).description == code)
        #expect(try OrganisationCode(code.replacing("-", with: "")).description == code)
    }

    @Test(arguments: Vectors.wrongOrganisationCodes)
    func `a code with a wrong check character is refused`(code: String) {
        #expect(throws: OrganisationCode.Fault.self) { try OrganisationCode(code) }
    }
}
