import InterviewModel
import TestSupport
import Testing

@testable import Importers

/// What is written as a native file reads back as the same records.
@Suite struct MappingRoundTripTests {
  @Test("Random records of every kind come back from CSV and JSON", arguments: EntityKind.allCases)
  func roundTrip(_ kind: EntityKind) throws {
    var random = SeededGenerator(seed: 401 + UInt64(kind.rawValue))
    for format in NativeWriter.Format.allCases {
      let extraNames = ["shoe size", "=odd, \"name\""]
      let written = (0..<60).map { RandomRecord.values(of: kind, number: $0, &random) }
      let extras = written.map { _ in
        extraNames.compactMap { name in
          Bool.random(using: &random) ? Record.Extra(name: name, text: RandomRecord.hostile(&random)) : nil
        }
      }
      let writer = NativeWriter(kind, as: format, extraNames: extraNames)
      var bytes = writer.head
      for row in written.indices {
        bytes += writer.record(written[row], extras: extras[row], isFirst: row == 0)
      }
      bytes += writer.tail(isEmpty: false)
      let result = try read(bytes, file: "log.\(format.rawValue)", chunk: 7919)
      let sink = try #require(result.sink, "\(String(describing: result.refusal))")
      #expect(result.kind == kind)
      #expect(sink.rejects.isEmpty, "\(sink.messages.prefix(3))")
      try #require(sink.rows.count == written.count)
      for row in written.indices {
        let records = sink.rows[row].records
        let own = try #require(records.last { $0.kind == kind })
        for (column, value) in zip(kind.nativeColumns, written[row]) {
          for target in column.targets {
            let found = records.last { $0.kind == target.kind }?.values[target.index] ?? .none
            #expect(found == value, "\(format) \(kind.name).\(column.name) in row \(row)")
          }
        }
        #expect(own.extras == extras[row], "\(format) \(kind.name) in row \(row)")
      }
    }
  }

  @Test("A template reads back as an empty file of its kind", arguments: EntityKind.allCases)
  func template(_ kind: EntityKind) throws {
    let result = try read(NativeWriter(kind, as: .csv).head)
    #expect(result.kind == kind)
    #expect(result.sink?.rows.isEmpty == true)
    #expect(result.sink?.issues.isEmpty == true)
  }
}

/// Values for a native row, some of them made to break writers and readers.
enum RandomRecord {
  static func values(of kind: EntityKind, number: Int, _ random: inout SeededGenerator) -> [Value] {
    let columns = kind.nativeColumns
    let must = Set(MappingDetectionTests.least[kind] ?? []).union([
      "company", "interview_id", "question", "text", "low",
    ])
    var values = columns.map { column in
      must.contains(column.name) || Int.random(in: 0..<3, using: &random) > 0
        ? value(of: column, number: number, &random) : .none
    }
    for (low, high) in [("posted_low", "posted_high"), ("low", "high"), ("floor", "target")] {
      guard let low = columns.firstIndex(where: { $0.name == low }),
        let high = columns.firstIndex(where: { $0.name == high }),
        case .integer(let one) = values[low], case .integer(let other) = values[high]
      else { continue }
      (values[low], values[high]) = (.integer(min(one, other)), .integer(max(one, other)))
    }
    return values
  }

  private static func value(of column: NativeColumn, number: Int, _ random: inout SeededGenerator) -> Value {
    switch column.targets[0].field.type {
    case .identifier:
      .text("\(column.name.first ?? "x")\(number)\(["", ":b", " ü", "-,\""].randomElement(using: &random) ?? "")")
    case .company, .label, .text: .text(hostile(&random))
    case .moment:
      .text(
        ["2026-02-28", "2024-02-29", "2026-03-01T09:30", "2026-03-01T09:30:15Z", "2026-03-01T23:59+05:30"]
          .randomElement(using: &random) ?? "")
    case .term(let list): .integer(Int64(Int.random(in: 0..<list.names.count, using: &random)))
    case .terms(let list): .integer(Int64.random(in: 0..<1 << Int64(list.names.count), using: &random))
    case .score: .real(Double(Int.random(in: 4...20, using: &random)) / 4)
    case .integer(let bounds): .integer(Int64.random(in: 0...min(bounds.upperBound, 99_999), using: &random))
    case .number(let bounds):
      .real(min(bounds.upperBound, Double(Int.random(in: 1...30_000, using: &random)) / 64))
    case .flag: .integer(Bool.random(using: &random) ? 1 : 0)
    case .money: .integer(Int64.random(in: 0...99_999_999, using: &random))
    case .currency: .text(["EUR", "USD", "JPY", "KWD"].randomElement(using: &random) ?? "")
    }
  }

  private static let pieces = [
    "=1+2", "'", "''=x", "+", "-", "@", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "a", "Zoë", "日本",
    "e\u{301}",
    " ", "\u{1}", "\u{1B}[31m", "\u{7F}", "\u{2028}", "👩‍💻", "#", "{", "[", "\\", "\\u0041", "null!", "x y", "\u{FEFF}",
  ]

  /// A text of what writers escape and readers take for something else; never blank, no blanks at its ends.
  static func hostile(_ random: inout SeededGenerator) -> String {
    let inner = (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
    let start = ["=", "'", "'-", "@", "a", "\"", "ü", "+"].randomElement(using: &random) ?? ""
    // Quotes alone are a way to say that a value is missing.
    return "\(start)\(start.isEmpty || start == "'" || start == "\"" ? "b" : "")" + inner.joined()
      + (["z", "\"", "'", "7"].randomElement(using: &random) ?? "")
  }
}
