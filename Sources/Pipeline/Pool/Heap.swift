// `dlsym`; Foundation offers no way to the allocator.
import Glibc

/// The C library's allocator, which keeps what was freed between pieces that are still in use.
enum Heap {
    /// Gives the system back what large work before has left free: the tree of a parsed file of records takes ten times the
    /// file. Takes milliseconds; does nothing where the library has no `malloc_trim` (glibc's is not in Swift's module).
    static func trim() {
        guard let function = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(function, to: (@convention(c) (Int) -> CInt).self)(0)
    }
}
