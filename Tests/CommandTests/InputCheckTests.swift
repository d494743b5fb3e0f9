import Foundation
import TestSupport
import Testing

/// Files, values and ledgers that are broken at random, through the whole program. `MappingMutationTests` does the same
/// with importers alone.
@Suite struct InputCheckTests {
  /// Inputs that a fuzzer made up and that lead somewhere in the program where no other leads (`Corpus/README.md`).
  @Test("Every kept input, as it is and changed, holds to what must hold of any", arguments: InputCheck.allCases)
  func kept(_ check: InputCheck) throws {
    let inputs = try Self.kept(for: check)
    #expect(inputs.count >= 10)
    var random = SeededGenerator(seed: 11)
    for (index, input) in inputs.enumerated() {
      Self.hold(check, input, "\(check), line \(index + 1)")
      Self.hold(check, Self.changed(input, &random), "\(check), line \(index + 1), changed")
    }
  }

  @Test(
    "Every sample goes in whole and changed: rows accounted for, messages inside the file",
    arguments: ["", "Faulty", "Exports"])
  func samples(_ folder: String) throws {
    let place = Corpora.root.appending(path: "SampleData").appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    try Self.holdFiles(
      try names.filter(Self.isLog).sorted().map { name in
        (name, [UInt8](try Data(contentsOf: place.appending(path: name))))
      }, rounds: 4)
  }

  @Test(
    "Every file of others goes in whole and changed: rows accounted for, messages inside the file",
    .enabled(if: Corpora.arePresent, "the corpora are not beside the checkout"),
    arguments: [
      "jobs", "salary", "questions", "csv/csv-spectrum/csvs", "csv/sineemore/csv", "json/JSONTestSuite/test_parsing",
    ])
  func corpora(_ folder: String) throws {
    let names = try Corpora.files(in: folder).filter(Self.isLog)
    #expect(!names.isEmpty)
    try Self.holdFiles(names.map { ($0, try Corpora.bytes("\(folder)/\($0)")) }, rounds: 1)
  }

  private static func isLog(_ name: String) -> Bool {
    ["csv", "tsv", "json", "jsonl"].contains(name.split(separator: ".").last ?? "")
  }

  private static func holdFiles(_ files: [(name: String, bytes: [UInt8])], rounds: Int) throws {
    var random = SeededGenerator(seed: 12)
    for (name, bytes) in files {
      let part = Array(bytes.prefix(4000))
      hold(.csv, part, name)
      for round in 0..<rounds { hold(.csv, changed(part, &random), "\(name), changed \(round)") }
    }
  }

  private static func hold(_ check: InputCheck, _ bytes: [UInt8], _ name: String) {
    let faults = check.faults(bytes)
    #expect(faults.isEmpty, "\(name): \(faults) of \(Data(bytes).base64EncodedString())")
  }

  /// A line is an input, in words: base64; `0*N` for N bytes that are zero; `P:N` for the N bytes from place P on of
  /// the first line's input.
  private static func kept(for check: InputCheck) throws -> [[UInt8]] {
    let file = Corpora.root.appending(path: "Tests/CommandTests/Corpus/\(check).txt")
    var inputs: [[UInt8]] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      var input: [UInt8] = []
      for word in line.split(separator: " ") {
        if let numbers = try? /(\d+)([*:])(\d+)/.wholeMatch(in: word)?.output,
          let place = Int(numbers.1), let count = Int(numbers.3)
        {
          input += numbers.2 == "*" ? [UInt8](repeating: 0, count: count) : Array(inputs[0][place..<place + count])
        } else {
          input += try #require(Data(base64Encoded: String(word)))
        }
      }
      inputs.append(input)
    }
    return inputs
  }

  private static let hostile = Array("\",;:\\[{}]09-\n\r\0".utf8)

  /// Up to eight times a byte is another, a few bytes are gone, or some stand there twice.
  private static func changed(_ input: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2, 3: bytes[place] = .random(in: 0...255, using: &random)
      default: bytes[place] = hostile.randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}
