import Importers

extension ImportOptions {
  /// What the command line says of how files are to be read. Throws status 65 where the mapping cannot be used, and 66
  /// where it cannot be read.
  init(_ invocation: Invocation) throws(CommandFailure) {
    let arguments = invocation.arguments
    self.init(
      kind: arguments.value(of: Options.kind), dayOrder: arguments.value(of: Options.dateOrder),
      mapping: try arguments.value(of: Options.mapping).map { (path) throws(CommandFailure) in
        try Self.mapping(path, invocation)
      })
  }

  /// A file, or the name of a preset.
  private static func mapping(_ path: String, _ invocation: Invocation) throws(CommandFailure) -> MappingFile {
    if let preset = Presets.named(path) { return preset }
    guard let file = try InputSearch(invocation.environment, accepting: { _ in true }).files(at: [path]).first else {
      throw CommandFailure(.noInput, "there is no mapping '\(path)'")
    }
    var bytes: [UInt8] = []
    var reader = try file.open()
    while case let chunk = try reader.nextChunk(), !chunk.isEmpty {
      bytes += chunk
      if bytes.count > 1 << 20 { throw CommandFailure(.unusableInput, "'\(path)' is too large for a mapping") }
    }
    do { return try MappingFileReader.read(bytes, name: path) } catch {
      throw CommandFailure(
        .unusableInput, error.issue.description,
        hint: "'debrief import --explain FILE' writes a mapping to begin with.")
    }
  }
}
