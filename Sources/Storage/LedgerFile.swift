#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The ledger's file before SQLite opens it. Here for the mode: SQLite would create it readable for all, and gives
/// its side files (`-wal`, `-shm`) the mode of the file. Unsafe code: calls into the C library with paths.
enum LedgerFile {
  /// What stands at a path.
  enum State { case missing, empty, filled }

  /// Throws where there is something else than a file.
  static func state(_ path: String) throws(LedgerFailure) -> State {
    var information = stat()
    // To follow a link that somebody else made would be to do what they want.
    if unsafe lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFLNK,
      information.st_uid != geteuid(), information.st_uid != 0
    {
      throw .cannotOpen(path: path, why: "it is a link that somebody else made")
    }
    guard unsafe stat(path, &information) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .cannotOpen(path: path, why: reason(errno))
    }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return information.st_size == 0 ? .empty : .filled
    case S_IFDIR: throw .notALedger(path: path, why: "it is a folder")
    default: throw .notALedger(path: path, why: "it is not a file")
    }
  }

  /// Whether nothing lies beside the ledger that belongs to its content.
  static func standsAlone(_ path: String) -> Bool {
    ["-wal", "-journal"].allSatisfy { side in
      var information = stat()
      return unsafe stat(path + side, &information) != 0 || information.st_size == 0
    }
  }

  /// An empty file that only its owner can read and write. One that appeared meanwhile is left as it is.
  static func create(_ path: String) throws(LedgerFailure) {
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw .cannotOpen(path: path, why: reason(errno))
    }
  }

  /// An empty file that is about to become a ledger is from now on its owner's alone.
  static func makePrivate(_ path: String) throws(LedgerFailure) {
    if unsafe chmod(path, 0o600) != 0 { throw .cannotOpen(path: path, why: reason(errno)) }
  }

  private static func reason(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
