// The module's calls into the C library; with `Threads.swift` its only unsafe code. Every pointer lives within one call.
import InterviewModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A system call that failed, and why.
package struct SystemFailure: Error, Equatable, Sendable {
  /// The value of `errno`.
  package let code: Int32

  /// The system's words for it, as `No space left on device`.
  package var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  package var isBrokenPipe: Bool { code == EPIPE }
  package var alreadyExists: Bool { code == EEXIST }

  static var last: SystemFailure { SystemFailure(code: errno) }
}

/// What stands at a path.
package struct FileStatus: Equatable, Sendable {
  package enum Kind: Sendable { case regular, folder, other }
  package let kind: Kind
  /// In bytes; meaningful for a regular file.
  package let size: Int
  /// The permission bits alone, as `0o644`.
  package let permissions: UInt32

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    permissions = UInt32(status.st_mode & 0o7777)
  }
}

/// An open file, closed when its owner goes.
package struct FileDescriptor: ~Copyable, Sendable {
  package let number: Int32

  private init(owning number: Int32) { self.number = number }

  deinit { close(number) }

  package static func open(reading path: String) throws(SystemFailure) -> FileDescriptor {
    try open(path, O_RDONLY)
  }

  /// An existing device or pipe; nothing is created.
  package static func open(writing path: String) throws(SystemFailure) -> FileDescriptor {
    try open(path, O_WRONLY)
  }

  /// A new file that only its owner may read, open for reading and writing. Fails where anything, even a dangling
  /// link, has that name.
  package static func create(_ path: String) throws(SystemFailure) -> FileDescriptor {
    try open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  private static func open(_ path: String, _ flags: Int32) throws(SystemFailure) -> FileDescriptor {
    let number = SystemCalls.retrying { sysOpen(path, flags | O_CLOEXEC, 0o600) }
    if number < 0 { throw .last }
    return FileDescriptor(owning: number)
  }

  /// The bytes reach the disk before this returns (where the file system can say so).
  package borrowing func synchronize() throws(SystemFailure) {
    let number = number
    if SystemCalls.retrying({ fsync(number) }) != 0, errno != EINVAL, errno != ENOTSUP { throw .last }
  }

  package borrowing func setPermissions(_ permissions: UInt32) throws(SystemFailure) {
    if fchmod(number, mode_t(permissions)) != 0 { throw .last }
  }

  package borrowing func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    if unsafe fstat(number, &status) != 0 { throw .last }
    return FileStatus(status)
  }
}

private func sysOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { unsafe open(path, flags, mode) }

package enum SystemCalls {
  package static let standardInput: Int32 = 0
  package static let standardOutput: Int32 = 1
  package static let standardError: Int32 = 2

  /// Runs a call again for as long as a signal interrupts it.
  fileprivate static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  /// Writes all the bytes, in as many steps as the system wants.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var start = 0
    while start < bytes.count {
      let written = retrying {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
          return unsafe sysWrite(descriptor, rest)
        }
      }
      if written > 0 {
        start += written
      } else if written < 0, errno == EAGAIN {
        waitUntilWritable(descriptor)
      } else {
        throw .last
      }
    }
  }

  private static func sysWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// A terminal or pipe that another process made non-blocking is waited for, not given up.
  private static func waitUntilWritable(_ descriptor: Int32) {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&entry, 1, -1)
  }

  /// Up to `limit` bytes from where the last read ended; empty at the end of the file.
  package static func read(_ descriptor: Int32, limit: Int) throws(SystemFailure) -> [UInt8] {
    try unsafe bytes(limit: limit) { buffer in unsafe sysRead(descriptor, buffer) }
  }

  /// Up to `limit` bytes from `offset` on, whatever was read before; empty at the end of the file.
  package static func read(_ descriptor: Int32, limit: Int, at offset: Int) throws(SystemFailure) -> [UInt8] {
    try unsafe bytes(limit: limit) { buffer in unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
    }
  }

  private static func bytes(
    limit: Int, _ call: (UnsafeMutableRawBufferPointer) -> Int
  ) throws(SystemFailure) -> [UInt8] {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(buffer)
      let read = retrying { unsafe call(room) }
      failed = read < 0
      count = max(0, read)
    }
    if failed { throw .last }
    return bytes
  }

  private static func sysRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  // MARK: Paths

  /// What stands at a path, links followed.
  package static func status(of path: String) throws(SystemFailure) -> FileStatus {
    var status = stat()
    if unsafe stat(path, &status) != 0 { throw .last }
    return FileStatus(status)
  }

  /// Whether a link stands at the path that somebody else made: to follow it would be to do what they want.
  package static func isLinkOfAnother(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return false }
    return status.st_uid != geteuid() && status.st_uid != 0
  }

  /// The names in a folder, without `.` and `..`, sorted by their bytes.
  package static func names(in folder: String) throws(SystemFailure) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw .last }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package static func makeFolder(_ path: String, permissions: UInt32) throws(SystemFailure) {
    if unsafe mkdir(path, mode_t(permissions)) != 0 { throw .last }
  }

  package static func rename(_ old: String, to new: String) throws(SystemFailure) {
    if sysRename(old, new) != 0 { throw .last }
  }

  package static func remove(_ path: String) throws(SystemFailure) {
    if unsafe unlink(path) != 0 { throw .last }
  }

  /// The path with every link followed; nil where nothing stands.
  package static func resolved(_ path: String) -> String? {
    guard let text = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  // MARK: The process and its surroundings

  package static var processNumber: Int32 { getpid() }

  /// To be called first. A reader that has gone becomes an error to handle, not a signal to die from; and a standard
  /// stream that came closed is taken by something that refuses, lest the next file opened (the ledger!) gets its
  /// number and what is printed.
  package static func prepareProcess() {
    signal(SIGPIPE, SIG_IGN)
    for number in [standardInput, standardOutput, standardError] where fcntl(number, F_GETFD) == -1 {
      _ = sysOpen("/dev/null", number == standardInput ? O_WRONLY : O_RDONLY, 0)
    }
  }

  package static func end(with status: ExitStatus) -> Never { exit(status.rawValue) }

  package static func variable(_ name: String) -> String? {
    guard let text = unsafe getenv(name) else { return nil }
    return unsafe String(cString: text)
  }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The width of the terminal window in columns; nil where it is none or does not say.
  package static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Nanoseconds of a clock that never goes back; only differences mean anything.
  package static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// The current day in the time zone of the user.
  package static func today() -> CalendarDay {
    var now = time(nil)
    var fields = unsafe tm()
    unsafe localtime_r(&now, &fields)
    let (year, month, day) = unsafe (Int(fields.tm_year) + 1900, Int(fields.tm_mon) + 1, Int(fields.tm_mday))
    return CalendarDay(year: year, month: month, day: day) ?? CalendarDay(ordinal: 0)
  }
}

private func sysRename(_ old: String, _ new: String) -> Int32 { unsafe rename(old, new) }
