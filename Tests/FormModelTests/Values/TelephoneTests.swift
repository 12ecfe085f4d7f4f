import FormModel
import Testing

@Suite struct MobileNumberTests {
    @Test(arguments: Vectors.mobiles)
    func `a mobile number of an allocated series parses`(number: String) {
        #expect(MobileNumber(number)?.hasAllocatedPrefix == true)
    }

    @Test(arguments: Vectors.unallocatedMobiles)
    func `a number of no allocated series parses but is marked`(number: String) {
        #expect(MobileNumber(number)?.hasAllocatedPrefix == false)
    }

    @Test(arguments: Vectors.wrongMobiles)
    func `another count of digits or another beginning is refused`(number: String) {
        #expect(MobileNumber(number) == nil)
    }

    @Test(arguments: ["138 0013 8000", "１３８００１３８０００", "+86 138-0013-8000", "86 13800138000"])
    func `separators, width and country code do not matter`(number: String) {
        #expect(MobileNumber(number)?.digits == "13800138000")
    }
}

@Suite struct TelephoneNumberTests {
    @Test(arguments: Vectors.telephones)
    func `a complete number parses`(number: String) {
        #expect(TelephoneNumber(number) != nil)
        #expect(TelephoneNumber(number)?.extension == nil)
    }

    @Test(arguments: Vectors.telephonesWithExtension)
    func `an extension is kept apart`(number: String) {
        let parsed = TelephoneNumber(number)
        #expect(parsed?.areaCode == "023")
        #expect(parsed?.local == "63895660")
        #expect(parsed?.extension == "8001")
    }

    @Test(arguments: Vectors.telephonesWithoutArea)
    func `a bare local number parses without an area code`(number: String) {
        #expect(TelephoneNumber(number)?.areaCode == nil)
        #expect(TelephoneNumber(number)?.local == number)
    }

    @Test(arguments: Vectors.wrongTelephones)
    func `a local number of the wrong length for its area is refused`(number: String) {
        #expect(TelephoneNumber(number) == nil)
    }

    @Test(arguments: ["(023)63895660", "（023）63895660", "02363895660", "+86 23 6389 5660", "86-023-63895660"])
    func `the same number in other forms is the same value`(number: String) {
        #expect(TelephoneNumber(number) == TelephoneNumber("023-63895660"))
    }

    @Test func `eight bare digits are of Chongqing`() {
        #expect(TelephoneNumber("63895660")?.assumedAreaCode == "023")
        #expect(TelephoneNumber("+86 22 6389 5660")?.assumedAreaCode == "022")
        #expect(TelephoneNumber("1234567")?.assumedAreaCode == nil)
    }
}
