/// Finds the inputs that the user's paths name.
package struct InputSearch {
  private let environment: Environment
  /// Whether the folders inside a folder are searched too.
  private let subfolders: Bool
  /// Whether a file found in a folder is taken, by its name; a file named on the command line always is.
  private let accepts: (String) -> Bool

  package init(
    _ environment: Environment, subfolders: Bool = false, accepting accepts: @escaping (String) -> Bool = { _ in true }
  ) {
    self.environment = environment
    self.subfolders = subfolders
    self.accepts = accepts
  }

  /// The files at the paths, in the order given; those of a folder sorted by name, hidden ones left out. `-` is
  /// standard input. Throws status 66 where a path or a folder holds nothing.
  package func files(at paths: [String]) throws(CommandFailure) -> [InputFile] {
    var files: [InputFile] = []
    for path in paths {
      if path == "-" {
        files.append(try InputFile(standardInput: environment.standardInput, temporaryFolder: temporaryFolder))
        continue
      }
      let status: FileStatus
      do { status = try SystemCalls.status(of: path) } catch {
        throw error.isMissing ? missing(path) : .cannotRead(path, error)
      }
      if status.kind == .folder {
        let found = try self.files(in: path, depth: 0)
        if found.isEmpty { throw CommandFailure(.noInput, "'\(path)' holds no file to read") }
        files += found
      } else {
        files.append(try InputFile(path: path, status: status, temporaryFolder: temporaryFolder))
      }
    }
    return files
  }

  private var temporaryFolder: String { environment[.temporaryFolder] ?? "/tmp" }

  /// Deeper folders are not searched; a link that leads back up would otherwise never end.
  private static let deepest = 16

  private func files(in folder: String, depth: Int) throws(CommandFailure) -> [InputFile] {
    var files: [InputFile] = []
    let names: [String]
    do { names = try SystemCalls.names(in: folder) } catch { throw .cannotRead(folder, error) }
    for name in names where !name.hasPrefix(".") {
      let path = Path.joined(folder, name)
      let status: FileStatus
      do { status = try SystemCalls.status(of: path) } catch { throw .cannotRead(path, error) }
      switch status.kind {
      case .regular where accepts(name):
        files.append(try InputFile(path: path, status: status, temporaryFolder: temporaryFolder))
      case .folder where subfolders && depth < Self.deepest: files += try self.files(in: path, depth: depth + 1)
      case .regular, .folder, .other: break
      }
    }
    return files
  }

  private func missing(_ path: String) -> CommandFailure {
    let folder = Path.parent(of: path)
    let name = Path.lastPart(of: path)
    guard let names = try? SystemCalls.names(in: folder) else {
      return CommandFailure(.noInput, "there is no folder '\(folder)' to read '\(name)' from")
    }
    let near = Suggestion.nearest(to: name, in: names.filter { !$0.hasPrefix(".") })
    let suggestion = near.map { "; did you mean '\(Path.joined(folder, $0))'?" } ?? ""
    return CommandFailure(.noInput, "there is no file or folder '\(path)'\(suggestion)")
  }
}
