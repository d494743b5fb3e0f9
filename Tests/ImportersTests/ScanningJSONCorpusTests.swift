import Foundation
@testable import Importers
import TestSupport
import Testing

@Suite("JSONTestSuite", .enabled(if: Corpora.arePresent, "../shared/corpora is absent"))
struct JSONTestSuiteTests {
  static let folder = "json/JSONTestSuite/test_parsing"

  @Test("Every y_ file is accepted, every n_ file refused with its place, and no file crashes, in chunks of any size")
  func parsing() throws {
    let files = try Corpora.files(in: Self.folder)
    #expect(files.count { $0.hasPrefix("y_") } == 95)
    #expect(files.count { $0.hasPrefix("n_") } >= 187)
    for file in files {
      let bytes = try Corpora.bytes("\(Self.folder)/\(file)")
      let fault = try JSONScanner.validate(ByteSource(bytes))
      if file.hasPrefix("y_") { #expect(fault == nil, "\(file)") }
      if file.hasPrefix("n_") {
        let position = try #require(fault, "\(file)").position
        let lines = 1 + bytes.count { $0 == 0x0A } + bytes.count { $0 == 0x0D }
        #expect((1...lines).contains(position.line) && (1...bytes.count + 1).contains(position.column), "\(file)")
      }
      for chunk in [1, 2, 3, 7] where bytes.count < 10_000 {
        #expect(try JSONScanner.validate(source(bytes, chunks: [chunk])) == fault, "\(file) \(chunk)")
      }
      _ = try scanJSON(ByteSource(bytes), framing: .lines)
    }
  }

  @Test("What is accepted holds what Foundation reads in it")
  func contents() throws {
    for file in try Corpora.files(in: Self.folder) where file.hasPrefix("y_") {
      let bytes = try Corpora.bytes("\(Self.folder)/\(file)")
      let values = try scanJSON(ByteSource(bytes)).compactMap(\.tree)
      let foundation = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      let list = foundation as? [Any] ?? [foundation]
      #expect(list.count == values.count, "\(file)")
      for (one, other) in zip(values, list) { #expect(isSame(one, other), "\(file)") }
    }
  }

  /// Whether a value holds what Foundation's does; of a key that stands twice, Foundation keeps one.
  private func isSame(_ tree: JSONTree, _ value: Any) -> Bool {
    switch tree {
    case .string(let string): (value as? String).map { $0.unicodeScalars.elementsEqual(string.unicodeScalars) } ?? false
    case .number(let number): isClose(Double(number) ?? .nan, (value as? NSNumber)?.doubleValue ?? .nan)
    case .literal(.null): value is NSNull
    case .literal(let kind): value as? Bool == (kind == .true)
    case .array(let elements):
      (value as? [Any]).map { list in list.count == elements.count && zip(elements, list).allSatisfy(isSame) } ?? false
    case .object(let members):
      (value as? [String: Any]).map { object in
        Set(members.map(\.0)) == Set(object.keys)
          && object.allSatisfy { key, value in members.contains { $0.0 == key && isSame($0.1, value) } }
      } ?? false
    }
  }

  /// Foundation on Linux does not round every number correctly.
  private func isClose(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-14 * abs(one) }
}
