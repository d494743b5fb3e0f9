import Foundation
@testable import Importers
import TestSupport
import Testing

@Suite("JSON scanner")
struct JSONScannerTests {
  @Test("The elements of an array come one by one, any other value whole")
  func framing() throws {
    #expect(try scanJSON(" [1, [2] ,{\"a\":3}] \n").map(\.raw) == ["1", "[2]", "{\"a\":3}"])
    #expect(try scanJSON("{\"a\": [1]}").map(\.raw) == ["{\"a\": [1]}"])
    #expect(try scanJSON("[]").isEmpty)
    #expect(try scanJSON("\u{FEFF}12").map(\.raw) == ["12"])
    #expect(try scanJSON("{\"a\":1}\r\n\n [2]\n3", framing: .lines).map(\.raw) == ["{\"a\":1}", "[2]", "3"])
    #expect(try scanJSON("\n \n", framing: .lines).isEmpty)
  }

  @Test("The tape gives members, elements, texts and positions")
  func tape() throws {
    let text =
      "[\n {\"k\\u00e9y\": [true, null, -1.50e+3], \"s\": \"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\uDE0E\", \"o\":{}}\n]"
    var scanner = JSONScanner(ByteSource(Array(text.utf8)))
    var tape = JSONTape()
    #expect(try scanner.next(into: &tape) == .value)
    #expect(tape.kind(0) == .object)
    #expect(tape.count(0) == 3)
    let list = try #require(tape.member("kéy", of: 0))
    #expect(tape.count(list) == 3)
    #expect(tape.elements(of: list).map { tape.kind($0) } == [.true, .null, .number])
    #expect(tape.elements(of: list).map { tape.text($0) } == ["true", "null", "-1.50e+3"])
    #expect(tape.elements(of: list).map { tape.position($0) } == [.init(2, 16), .init(2, 22), .init(2, 28)])
    let string = try #require(tape.member("s", of: 0))
    #expect(tape.text(string) == "a\"\\/\u{8}\u{C}\n\r\t😎")
    #expect(tape.position(string) == TextPosition(2, 44))
    #expect(tape.members(of: 0).map { tape.text($0.key) } == ["kéy", "s", "o"])
    let object = try #require(tape.member("o", of: 0))
    #expect(tape.count(object) == 0)
    #expect(Array(tape.elements(of: object)).isEmpty)
    #expect(tape.members(of: object).map(\.key).isEmpty)
    #expect(tape.member("absent", of: 0) == nil)
    #expect(tape.member("kéy", of: list) == nil)
    #expect(try scanner.next(into: &tape) == .end)
  }

  struct FaultCase: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: JSONFault.Kind
    let position: TextPosition
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ kind: JSONFault.Kind, _ line: Int, _ column: Int) {
      self.text = text
      self.kind = kind
      position = TextPosition(line, column)
    }
  }

  static let limits = JSONScanner.Limits(depth: 4, valueBytes: 40, nodes: 12)

  static let faultCases = [
    FaultCase("", .noValue, 1, 1),
    FaultCase(" \n ", .noValue, 2, 2),
    FaultCase("[", .unexpectedEnd(expected: .valueOrArrayEnd), 1, 2),
    FaultCase("[1,\r\n", .unexpectedEnd(expected: .value), 2, 1),
    FaultCase("[1", .unexpectedEnd(expected: .commaOrArrayEnd), 1, 3),
    FaultCase("{\"a\":[", .unexpectedEnd(expected: .valueOrArrayEnd), 1, 7),
    FaultCase("{\"a\":[1", .unexpectedEnd(expected: .commaOrArrayEnd), 1, 8),
    FaultCase("{\"a\":1", .unexpectedEnd(expected: .commaOrObjectEnd), 1, 7),
    FaultCase("{", .unexpectedEnd(expected: .keyOrObjectEnd), 1, 2),
    FaultCase("{\"a\":1,", .unexpectedEnd(expected: .key), 1, 8),
    FaultCase("{\"a\"", .unexpectedEnd(expected: .colon), 1, 5),
    FaultCase("{\"a\":", .unexpectedEnd(expected: .value), 1, 6),
    FaultCase("\"é\\", .unexpectedEnd(expected: .stringEnd), 1, 4),
    FaultCase("\"abc", .unexpectedEnd(expected: .stringEnd), 1, 5),
    FaultCase("tr", .unexpectedEnd(expected: .literalEnd), 1, 3),
    FaultCase("1.", .unexpectedEnd(expected: .numberDigits), 1, 3),
    FaultCase("[\"é\" x]", .unexpected("x", expected: .commaOrArrayEnd), 1, 6),
    FaultCase("[[1 é]]", .unexpected("é", expected: .commaOrArrayEnd), 1, 5),
    FaultCase("{\"a\" 1}", .unexpected("1", expected: .colon), 1, 6),
    FaultCase("{\"a\":1 \"b\"}", .unexpected("\"", expected: .commaOrObjectEnd), 1, 8),
    FaultCase("{a:1}", .unexpected("a", expected: .keyOrObjectEnd), 1, 2),
    FaultCase("[,1]", .unexpected(",", expected: .valueOrArrayEnd), 1, 2),
    FaultCase("]", .unexpected("]", expected: .value), 1, 1),
    FaultCase("[1,😎]", .unexpected("😎", expected: .value), 1, 4),
    FaultCase("[1,]", .trailingComma, 1, 4),
    FaultCase("{\"a\":[1,\n]}", .trailingComma, 2, 1),
    FaultCase("{\"a\":1,}", .trailingComma, 1, 8),
    FaultCase("['a']", .singleQuote, 1, 2),
    FaultCase("{'a':1}", .singleQuote, 1, 2),
    FaultCase("[1, // one\n2]", .comment, 1, 5),
    FaultCase("[1 /* one */]", .comment, 1, 4),
    FaultCase("[True]", .badLiteral, 1, 2),
    FaultCase("[nul]", .badLiteral, 1, 5),
    FaultCase("[None]", .badLiteral, 1, 2),
    FaultCase("[012]", .badNumber(.leadingZero), 1, 3),
    FaultCase("[+1]", .badNumber(.plusSign), 1, 2),
    FaultCase("[.5]", .badNumber(.noDigitBeforePoint), 1, 2),
    FaultCase("[-x]", .badNumber(.noDigitAfterMinus), 1, 3),
    FaultCase("[1.e]", .badNumber(.noDigitAfterPoint), 1, 4),
    FaultCase("[1e+]", .badNumber(.noDigitInExponent), 1, 5),
    FaultCase("[NaN]", .badLiteral, 1, 2),
    FaultCase("[Infinity]", .badLiteral, 1, 2),
    FaultCase("[\"\\x\"]", .badEscape("x"), 1, 4),
    FaultCase("[\"\\é\"]", .badEscape("é"), 1, 4),
    FaultCase("[\"\\u12g4\"]", .badUnicodeEscape, 1, 7),
    FaultCase("[\"a\tb\"]", .controlCharacter(9), 1, 4),
    FaultCase("[\"a\nb\"]", .controlCharacter(10), 1, 4),
    FaultCase("[\"\0\"]", .controlCharacter(0), 1, 3),
    FaultCase("[[[[[1]]]]]", .tooDeep(limit: 4), 1, 5),
    FaultCase("[1,\n{\"a\":\"123456789012345678901234567890123\"}]", .tooLong(limit: 40), 2, 1),
    FaultCase("{\"a\":[1,2,3,4,5,6,7,8,9,0]}", .tooManyValues(limit: 12), 1, 1),
    FaultCase("{} x", .trailingText("x"), 1, 4),
    FaultCase("[1]\n[2]", .trailingText("["), 2, 1),
    FaultCase("1 2", .trailingText("2"), 1, 3),
    FaultCase("[1,\u{FEFF}2]", .unexpected("\u{FEFF}", expected: .value), 1, 4),
  ]

  @Test(
    "Each fault is found at its line and column, says what to write instead, and ends a document", arguments: faultCases
  )
  func faults(_ wanted: FaultCase) throws {
    let steps = try scanJSON(wanted.text, limits: Self.limits)
    let fault = JSONFault(kind: wanted.kind, position: wanted.position)
    #expect(steps.last?.step == .fault(fault))
    #expect(steps.dropLast().allSatisfy { $0.step == .value })
    #expect(fault.description.contains(/; (write|leave|save|a)|needs|must follow|no comments/))
    #expect(try JSONScanner.validate(ByteSource(Array(wanted.text.utf8)), limits: Self.limits) == fault)
  }

  @Test("Bytes that are no UTF-8 are a fault where they stand")
  func malformedText() throws {
    for bytes in [[0xE9], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98]] as [[UInt8]] {
      let text = Array("[\"é\",\n \"x".utf8) + bytes + Array("\"]".utf8)
      for chunk in 1...text.count {
        let fault = try JSONScanner.validate(source(text, chunks: [chunk]))
        #expect(fault == JSONFault(kind: .malformedText(.utf8), position: TextPosition(2, 4)))
      }
    }
    for text in ["", "1", "[1]", "[1", "[", "[1,"] {
      let fault = try JSONScanner.validate(ByteSource(Array(text.utf8) + [0xFF]))
      #expect(fault == JSONFault(kind: .malformedText(.utf8), position: TextPosition(1, text.count + 1)), "\(text)")
    }
  }

  @Test("UTF-16 with a byte order mark is read")
  func utf16() throws {
    let text = "[\"é😎\"]"
    let little: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(try scanJSON(ByteSource(little)).map(\.tree) == [.string("é😎")])
    #expect(try scanJSON(ByteSource(big)).map(\.tree) == [.string("é😎")])
    #expect(try JSONScanner.validate(ByteSource(little.dropLast()))?.kind == .malformedText(.utf16LittleEndian))
  }

  @Test("Duplicate keys and lone surrogates are said beside the value")
  func remarks() throws {
    let steps = try scanJSON("[{\"a\":1,\n\"\\u0061\":2,\"b\":{\"a\":3,\"a\":\"x\\ud800y\\udc00\"}}]")
    #expect(
      steps.first?.faults == [
        JSONFault(kind: .duplicateKey("a"), position: TextPosition(2, 1)),
        JSONFault(kind: .duplicateKey("a"), position: TextPosition(2, 23)),
        JSONFault(kind: .loneSurrogate, position: TextPosition(2, 29)),
        JSONFault(kind: .loneSurrogate, position: TextPosition(2, 36)),
      ])
    #expect(steps.first?.raw.contains("\\ud800") == true)
    guard case .object(let members) = steps.first?.tree, case .object(let inner) = members[2].1 else {
      Issue.record("no object")
      return
    }
    #expect(inner[1].1 == .string("x\u{FFFD}y\u{FFFD}"))
  }

  @Test("Of many keys the repeated ones are found too", arguments: [2, 32, 33, 500])
  func manyKeys(count: Int) throws {
    let keys = (0..<count).map { "\"k\($0)\":0" }
    let text = "{" + (keys + ["\"k\(count / 2)\":1", "\"k\":2", "\"k\(count / 2)\":3"]).joined(separator: ",") + "}"
    let step = try #require(try scanJSON(text).first)
    let before = keys.joined(separator: ",").count + 2
    let key = "\"k\(count / 2)\":1,\"k\":2,"
    #expect(
      step.faults == [
        JSONFault(kind: .duplicateKey("k\(count / 2)"), position: TextPosition(1, before + 1)),
        JSONFault(kind: .duplicateKey("k\(count / 2)"), position: TextPosition(1, before + 1 + key.count)),
      ])
  }

  @Test("In JSON Lines a faulty line costs no other line")
  func linesRecover() throws {
    let bytes: [UInt8] =
      Array("{\"a\":1}\n{\"a\":\n[2]\n{} {}\n\"é".utf8) + [0xE9] + Array("\"]\n\"".utf8) + [0xFF, 0xFF, 0x0A]
      + Array("[[[[[\n{\"a\":\"123456789012345678901234567890123\"}\n3\n[4".utf8)
    let wanted: [ScannedValue] = [
      ScannedValue(
        step: .value, tree: .object([("a", .number("1"))]), raw: "{\"a\":1}",
        positions: [.init(1, 1), .init(1, 2), .init(1, 6)]),
      fault(.lineEndInValue(expected: .value), 2, 6),
      ScannedValue(step: .value, tree: .array([.number("2")]), raw: "[2]", positions: [.init(3, 1), .init(3, 2)]),
      fault(.trailingText("{"), 4, 4),
      fault(.malformedText(.utf8), 5, 3),
      fault(.malformedText(.utf8), 6, 2),
      fault(.tooDeep(limit: 4), 7, 5),
      fault(.tooLong(limit: 40), 8, 1),
      ScannedValue(step: .value, tree: .number("3"), raw: "3", positions: [.init(9, 1)]),
      fault(.unexpectedEnd(expected: .commaOrArrayEnd), 10, 3),
    ]
    for chunk in 1...40 {
      #expect(try scanJSON(source(bytes, chunks: [chunk]), framing: .lines, limits: Self.limits) == wanted)
    }
    func fault(_ kind: JSONFault.Kind, _ line: Int, _ column: Int) -> ScannedValue {
      ScannedValue(step: .fault(JSONFault(kind: kind, position: TextPosition(line, column))))
    }
  }

  @Test(
    "JSON Lines are told from a document by their first line",
    arguments: [
      ("{\"a\":1}\n{\"a\":2}\n", JSONScanner.Framing.lines), ("{\"a\":1}\n{\"a\":", .lines), ("\n1\n\n2", .lines),
      ("{\"a\":1}\n", .document), ("{\n\"a\":1\n}", .document), ("[\n1,\n2]", .document), ("[1]", .document),
      ("", .document), ("x\n1\n", .document), ("[1,2", .document),
    ])
  func detection(text: String, framing: JSONScanner.Framing) {
    #expect(JSONScanner.detectFraming(sample: Array(text.utf8)) == framing)
  }

  @Test("The outcome does not depend on how the file is cut into chunks")
  func chunksDoNotMatter() throws {
    let texts = Self.faultCases.map(\.text) + ["[{\"é\":\"\\ud83d\\ude0e\",\"é\":[true,false,null]} , -0.5e-7 ]\r\n"]
    var generator = SeededGenerator(seed: 7)
    for text in texts {
      let bytes = Array(text.utf8)
      for framing in [JSONScanner.Framing.document, .lines] {
        let whole = try scanJSON(ByteSource(bytes, chunkSize: 1000), framing: framing, limits: Self.limits)
        for size in 1...40 {
          #expect(try scanJSON(source(bytes, chunks: [size]), framing: framing, limits: Self.limits) == whole)
        }
        let chunks = (0..<9).map { _ in Int.random(in: 1...7, using: &generator) }
        #expect(try scanJSON(source(bytes, chunks: chunks), framing: framing, limits: Self.limits) == whole)
      }
    }
  }

  @Test("What is written as JSON is read back as it was", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let values = (0..<8).map { _ in RandomJSON.value(depth: 4, using: &generator) }
    let texts = values.map {
      RandomJSON.text($0, blanks: seed % 2 == 0 ? ["", " ", "\t"] : ["", "\n", " \r\n"], &generator)
    }
    let document = "[" + texts.joined(separator: ",") + "]"
    #expect(try scanJSON(source(Array(document.utf8), chunks: [seed + 1])).map(\.tree) == values)
    guard seed % 2 == 0 else { return }
    let lines = texts.joined(separator: "\n")
    #expect(try scanJSON(source(Array(lines.utf8), chunks: [seed + 1]), framing: .lines).map(\.tree) == values)
  }

  @Test("No bytes make the scanner crash or hang", arguments: 0..<200)
  func mutations(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let value = RandomJSON.value(depth: 5, using: &generator)
    var bytes = Array("[\(RandomJSON.text(value, blanks: ["", "\n"], &generator)),1]\n".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      let special = Array("[]{},:\"\\u0e-.\n\u{0}".utf8) + [0x80, 0xC3, 0xFF]
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = special.randomElement(using: &generator) ?? 0
      case 1: bytes.insert(special.randomElement(using: &generator) ?? 0, at: index)
      default: bytes.remove(at: index)
      }
    }
    for framing in [JSONScanner.Framing.document, .lines] {
      let whole = try scanJSON(ByteSource(bytes), framing: framing)
      #expect(try scanJSON(source(bytes, chunks: [seed % 13 + 1]), framing: framing) == whole)
      #expect(whole.count <= bytes.count + 1)
    }
  }

  @Test("A hundred thousand brackets are refused at the limit, with no stack used")
  func deepNesting() throws {
    let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let fault = JSONFault(kind: .tooDeep(limit: 512), position: TextPosition(1, 513))
    #expect(try JSONScanner.validate(ByteSource(brackets)) == fault)
    let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try JSONScanner.validate(ByteSource(Array(deepest.utf8))) == nil)
  }
}
