import Foundation
import Testing

@testable import Pipeline

@Suite struct FileTroubleTests {
    private func trouble(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch {
            return FileTrouble(error)?.description
        }
    }

    @Test func `a full disk is said in Chinese, with what to do`() throws {
        // Linux's device that is always full.
        let words = try #require(trouble { try Data("x".utf8).write(to: URL(filePath: "/dev/full")) })
        #expect(words == "磁盘空间不足，写不下 /dev/full；请腾出空间后再次运行，已收的材料不会丢失")
    }

    @Test func `a folder that went away is told from one that may not be written`() throws {
        let words = try #require(trouble { try Data("x".utf8).write(to: URL(filePath: "/nowhere/file")) })
        #expect(words.contains("找不到 /nowhere/file"))
        let denied = CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: "/srv/out"])
        #expect(FileTrouble(denied)?.description == "没有权限读写 /srv/out；请修改权限后再次运行")
    }

    @Test func `other errors keep their own words`() {
        #expect(FileTrouble(CancellationError()) == nil)
    }
}
