import Foundation

/// Input that nobody on this project wrote, in a folder beside the checkout; it may be absent.
package enum Corpora {
  /// The repository's root folder, from this file's own place.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// `../shared/corpora`, or nil where it is absent: a test that needs it says that it was skipped.
  package static let folder: URL? = {
    let folder = root.deletingLastPathComponent().appending(path: "shared/corpora")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  package static var arePresent: Bool { folder != nil }

  /// The bytes of one corpus file, by its path inside the folder.
  package static func bytes(_ path: String) throws -> [UInt8] {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try [UInt8](Data(contentsOf: folder.appending(path: path)))
  }

  /// The names of the files of one corpus folder, sorted.
  package static func files(in path: String) throws -> [String] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }
}
