import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// `--redact` in every format: no company, person, exact amount or word of free text of the log is in what is written.
///
/// The amounts of SampleData are made odd first, so that none can be in a report by chance or as the end of a band.
@Suite struct RedactedFormatTests {
  private static let money: Set<String> = [
    "posted_low", "posted_high", "low", "high", "base", "bonus", "equity_per_year", "sign_on", "benefits_per_year",
    "retirement_match", "floor", "target",
  ]
  private static let names: Set<String> = ["company", "interviewer"]
  private static let freeText: Set<String> = ["text", "notes", "url"]

  static let commands = [
    "review", "funnel", "rates --by company", "rates --by interviewer-role", "effect --of preparation", "practice",
    "journal", "salary", "offers", "timing --by company", "follow-ups", "check",
  ]

  /// What must not be seen.
  private struct Secrets {
    var names: Set<String> = []
    var amounts: Set<String> = []
    var texts: Set<String> = []

    /// Takes note of a value, and gives it back, odd if it is an amount.
    mutating func take(_ value: String, of key: String) -> String {
      if value.isEmpty { return value }
      if RedactedFormatTests.money.contains(key), let amount = Int(value), amount >= 1000 {
        // No end of a band, and no two alike.
        let odd = String(amount + 137 + (amounts.count * 7) % 331)
        amounts.insert(odd)
        return odd
      }
      if RedactedFormatTests.names.contains(key) { names.insert(value) }
      if RedactedFormatTests.freeText.contains(key), value.count > 15 { texts.insert(value) }
      return value
    }
  }

  /// SampleData with odd amounts.
  private static func prepare(_ folder: TemporaryFolder) throws -> Secrets {
    var secrets = Secrets()
    let source = URL(filePath: PlannedWorkbook.sampleData)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
      let file = source.appending(path: name)
      if name.hasSuffix(".csv") {
        let rows = try Table(String(contentsOf: file, encoding: .utf8)).rows
        let header = rows[0]
        let changed = rows.dropFirst().map { row in zip(header, row).map { secrets.take($1, of: $0) } }
        try folder.write(([header] + changed).map(Table.line).joined(separator: "\n"), to: name)
      } else if name.contains(".json") {
        let text = try String(contentsOf: file, encoding: .utf8)
        let whole = name.hasSuffix("l") ? "[" + text.split(separator: "\n").joined(separator: ",") + "]" : text
        let records = try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [[String: Any]] ?? []
        let changed = records.map { record in
          Dictionary(
            uniqueKeysWithValues: record.sorted { $0.key < $1.key }.map { key, value -> (String, Any) in
              if let number = value as? Int { return (key, Int(secrets.take("\(number)", of: key)) ?? number) }
              return (key, (value as? String).map { secrets.take($0, of: key) } ?? value)
            })
        }
        try folder.write(
          String(decoding: try JSONSerialization.data(withJSONObject: changed), as: UTF8.self),
          to: name.hasSuffix("l") ? String(name.dropLast()) : name)
      }
    }
    return secrets
  }

  /// Just enough of CSV for SampleData.
  private struct Table {
    var rows: [[String]] = []

    init(_ text: String) {
      var (row, cell, isQuoted) = ([String](), "", false)
      for character in text {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
          row.append(cell)
          cell = ""
        case "\n" where !isQuoted:
          rows.append(row + [cell])
          (row, cell) = ([], "")
        default: cell.append(character)
        }
      }
    }

    static func line(_ row: [String]) -> String { row.map { "\"\($0)\"" }.joined(separator: ",") }
  }

  /// Every number in a text, without separators of thousands and without a fraction of zeros.
  private static func numbers(in text: String) -> Set<String> {
    var found: Set<String> = []
    var number = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number.unicodeScalars.append(UnicodeScalar(byte))
      case UInt8(ascii: ",") where !number.isEmpty: break
      default:
        if number.count > 3 { found.insert(number) }
        number = ""
      }
    }
    return found
  }

  @Test("No name, amount or note of the log is in a redacted report, in whatever format", arguments: commands)
  func redacted(command: String) throws {
    let folder = try TemporaryFolder()
    let secrets = try Self.prepare(folder)
    #expect(secrets.names.count > 60 && secrets.amounts.count > 100 && secrets.texts.count > 100)
    let arguments = command.split(separator: " ").map(String.init) + [folder.path, "--as-of", "2026-10-31"]
    let open = try PlannedWorkbook.files(of: arguments)
    let redacted = try PlannedWorkbook.files(of: arguments + ["--redact"])
    // Quotes have no table then.
    #expect(Set(open.keys).subtracting(redacted.keys).isSubset(of: ["quotes.csv"]))
    #expect(Set(open.keys.map { ($0 as NSString).pathExtension }) == ["txt", "md", "html", "json", "xlsx", "csv"])
    let everything = open.values.joined()
    // A test that cannot fail would find nothing in the open report either.
    if command == "review" || command == "offers" {
      #expect(secrets.names.count { everything.contains($0) } > 3)
      #expect(!Self.numbers(in: everything).isDisjoint(with: secrets.amounts))
    }
    for (file, text) in redacted {
      #expect(secrets.names.filter { text.contains($0) }.isEmpty, "\(file)")
      #expect(secrets.texts.filter { text.contains($0) }.isEmpty, "\(file)")
      #expect(Self.numbers(in: text).intersection(secrets.amounts).isEmpty, "\(file)")
    }
  }
}
