import InterviewModel

/// What a file is that is no log, as its first bytes tell.
struct FileSignature {
  /// "an Excel workbook".
  let name: String
  /// What to do to get at the log that may be in it.
  let remedy: String

  /// Nil where the bytes look like text that may be a log.
  /// - Parameter sample: the file's first bytes, as they are.
  static func of(_ sample: [UInt8]) -> FileSignature? {
    if let bytes = archive(sample) ?? known.first(where: { sample.starts(with: $0.bytes) })?.signature {
      return bytes
    }
    if let text = wideText(sample) { return text }
    let text = beginning(sample)
    return markup(text) ?? mail(text) ?? flows(text)
  }

  func issue(at location: SourceLocation) -> ImportIssue {
    ImportIssue("no-text-table", .error, at: location, "this is \(name), not a CSV or JSON file; \(remedy)")
  }

  private static let saveAsCSV = "open it, save the sheet as CSV (UTF-8), and import that"
  private static let unpack = "unpack it, and import the CSV or JSON files that are in it"
  private static let noTable = "import the sheet that it came from, as CSV"

  // MARK: Bytes

  private static let known: [(bytes: [UInt8], signature: FileSignature)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ("an old Excel workbook or another Office file", saveAsCSV)),
    (
      Array("SQLite format 3\0".utf8),
      ("an SQLite database", "export its table as CSV, or, if it is a ledger of debrief, name it with --ledger")
    ),
    (Array("%PDF-".utf8), ("a PDF document", noTable)),
    (Array("{\\rtf".utf8), ("a formatted text document (RTF)", "copy its table into a sheet, and save that as CSV")),
    ([0x1F, 0x8B], ("a gzip archive", unpack)), (Array("BZh".utf8), ("a bzip2 archive", unpack)),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], ("an xz archive", unpack)),
    ([0x28, 0xB5, 0x2F, 0xFD], ("a zstd archive", unpack)),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], ("a 7z archive", unpack)), (Array("Rar!".utf8), ("a RAR archive", unpack)),
    ([0x89, 0x50, 0x4E, 0x47], ("a picture (PNG)", noTable)), ([0xFF, 0xD8, 0xFF], ("a picture (JPEG)", noTable)),
    (Array("GIF8".utf8), ("a picture (GIF)", noTable)), (Array("RIFF".utf8), ("a picture or a recording", noTable)),
    ([0x7F, 0x45, 0x4C, 0x46], ("a program", noTable)), (Array("PAR1".utf8), ("a Parquet file", "export it as CSV")),
    (Array("bplist00".utf8), ("a binary property list", "export its list as CSV")),
    (
      Array("BEGIN:VCALENDAR".utf8),
      ("a calendar", "write its interviews into a list, as 'debrief template interviews' shows one")
    ),
    (Array("BEGIN:VCARD".utf8), ("an address book", noTable)),
  ].map { ($0.0, FileSignature(name: $0.1.0, remedy: $0.1.1)) }

  private static func archive(_ sample: [UInt8]) -> FileSignature? {
    if sample.count > 262, sample[257..<262].elementsEqual("ustar".utf8) {
      return FileSignature(name: "a tar archive", remedy: unpack)
    }
    guard sample.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    let names = String(decoding: sample, as: UTF8.self)
    if names.contains("xl/") || names.contains("opendocument.spreadsheet") || names.contains("content.xml") {
      let name = names.contains("xl/") ? "an Excel workbook" : "an OpenDocument file"
      return FileSignature(name: name, remedy: saveAsCSV)
    }
    if names.contains(".iwa") { return FileSignature(name: "a Numbers or Pages document", remedy: saveAsCSV) }
    if names.contains("word/") { return FileSignature(name: "a Word document", remedy: noTable) }
    return FileSignature(name: "a ZIP archive", remedy: unpack)
  }

  /// Text of two or four bytes a character without the mark that would say so.
  private static func wideText(_ sample: [UInt8]) -> FileSignature? {
    let start = sample.prefix(400)
    guard start.count >= 16 else { return nil }
    let nulls = (0..<4).map { rest in start.indices.count { $0 % 4 == rest && start[$0] == 0 } }
    let quarter = start.count / 4
    let isMarked = sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF])
    let remedy = "save it as UTF-8 (in a spreadsheet: CSV UTF-8), and import that"
    if nulls.count(where: { $0 * 10 >= quarter * 9 }) == 3 {
      return FileSignature(name: "text in UTF-32", remedy: remedy)
    }
    let isWide = min(nulls[0], nulls[2]) * 2 > quarter || min(nulls[1], nulls[3]) * 2 > quarter
    guard isWide, !isMarked, !(nulls.allSatisfy { $0 * 2 > quarter }) else { return nil }
    return FileSignature(name: "text in UTF-16 without the mark that says so", remedy: remedy)
  }

  // MARK: Text

  /// The first characters that are no blanks, in lower case.
  private static func beginning(_ sample: [UInt8]) -> String {
    var text = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? sample.dropFirst(3) : sample[...]
    text = text.drop { $0 <= 0x20 }
    return String(decoding: text.prefix(2000), as: UTF8.self).lowercased()
  }

  private static func markup(_ text: String) -> FileSignature? {
    guard text.utf8.first == UInt8(ascii: "<") else { return nil }
    if ["<!doctype html", "<html", "<head", "<body", "<table"].contains(where: { text.hasPrefix($0) }) {
      return FileSignature(
        name: "a web page",
        remedy: "a download that asks one to sign in is saved so: sign in, and export the list as CSV")
    }
    guard text.hasPrefix("<?xml") else { return nil }
    return text.contains("office:spreadsheet")
      ? FileSignature(name: "an Excel workbook in XML", remedy: saveAsCSV)
      : FileSignature(name: "an XML file", remedy: "export its list as CSV or JSON")
  }

  private static func mail(_ text: String) -> FileSignature? {
    let heads = ["from:", "to:", "subject:", "date:", "received:", "return-path:", "delivered-to:", "message-id:"]
    let beginsEnvelope = text.hasPrefix("from ")
    guard beginsEnvelope || heads.contains(where: { text.hasPrefix($0) }) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).prefix(20)
    guard lines.count(where: { line in heads.contains { line.hasPrefix($0) } }) >= (beginsEnvelope ? 1 : 2) else {
      return nil
    }
    return FileSignature(
      name: "an e-mail", remedy: "write what it says into a list, as 'debrief template applications' shows one")
  }

  /// The text that SankeyMATIC draws: `Applied [40] Rejected`.
  private static func flows(_ text: String) -> FileSignature? {
    guard holdsFigure(text) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).dropLast().filter { !$0.hasPrefix("//") }
    let flows = lines.filter { line in
      guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]"), open < close else {
        return false
      }
      let figure = line[line.index(after: open)..<close]
      return !figure.isEmpty && figure.allSatisfy { $0.isNumber || $0 == "." } && open != line.startIndex
    }
    guard lines.count >= 2, flows.count * 2 > lines.count else { return nil }
    return FileSignature(
      name: "a SankeyMATIC text",
      remedy: "it holds totals and no applications: import the log they were counted from, and see 'debrief funnel'")
  }

  /// Whether anywhere a bracket opens before a digit, a point, or a character beyond ASCII, which may be a digit.
  private static func holdsFigure(_ text: String) -> Bool {
    var isOpened = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), 0x80...: if isOpened { return true }
      default: break
      }
      isOpened = byte == UInt8(ascii: "[")
    }
    return false
  }
}
