import Foundation
@testable import Importers
import TestSupport
import Testing

@Suite("Decoding of bytes")
struct ByteDecoderTests {
  static func decode(_ bytes: [UInt8], chunks: [Int], policy: ByteDecoder.Policy = .replace) -> (ByteDecoder, [UInt8]) {
    var decoder = ByteDecoder(policy: policy)
    var output: [UInt8] = []
    var given = 0
    var turn = 0
    while given < bytes.count {
      let end = min(given + chunks[turn % chunks.count], bytes.count)
      decoder.decode(Array(bytes[given..<end]), into: &output)
      (given, turn) = (end, turn + 1)
    }
    decoder.finish(into: &output)
    return (decoder, output)
  }

  struct Case: Sendable {
    let bytes: [UInt8]
    let text: String
    let encoding: TextEncoding
    var replaced = 0
    var first: Int? = nil
  }

  static let cases = [
    Case(bytes: [], text: "", encoding: .utf8),
    Case(bytes: Array("añ日😎".utf8), text: "añ日😎", encoding: .utf8),
    Case(bytes: [0xEF, 0xBB, 0xBF] + Array("añ".utf8), text: "añ", encoding: .utf8WithByteOrderMark),
    Case(bytes: [0xFF, 0xFE, 0x61, 0, 0xE5, 0x65, 0x3D, 0xD8, 0x0E, 0xDE], text: "a日😎", encoding: .utf16LittleEndian),
    Case(bytes: [0xFE, 0xFF, 0, 0x61, 0x65, 0xE5, 0xD8, 0x3D, 0xDE, 0x0E], text: "a日😎", encoding: .utf16BigEndian),
    // Half a pair before another character, then a byte too many.
    Case(
      bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0, 0x0E, 0xDE, 0x62], text: "\u{FFFD}a\u{FFFD}\u{FFFD}",
      encoding: .utf16LittleEndian, replaced: 3, first: 0),
    Case(
      bytes: [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x81], text: "café €\u{81}", encoding: .utf8, replaced: 3, first: 3),
    // A sequence that breaks off, an overlong one, a surrogate, a number beyond Unicode: each byte by itself.
    Case(bytes: [0xC3, 0xA9, 0xE2, 0x82, 0x41], text: "éâ‚A", encoding: .utf8, replaced: 2, first: 2),
    Case(bytes: [0xC0, 0xAF], text: "À¯", encoding: .utf8, replaced: 2, first: 0),
    Case(bytes: [0xED, 0xA0, 0x80], text: "í\u{A0}€", encoding: .utf8, replaced: 3, first: 0),
    Case(bytes: [0xF4, 0x90, 0x80, 0x80], text: "ô\u{90}€€", encoding: .utf8, replaced: 4, first: 0),
    Case(bytes: [0x41, 0xF0, 0x9F, 0x98], text: "Að\u{178}˜", encoding: .utf8, replaced: 3, first: 1),
    Case(bytes: [0xEF, 0xBB], text: "ï»", encoding: .utf8, replaced: 2, first: 0),
  ]

  @Test("Each encoding is found and read, however the file is cut into chunks", arguments: cases)
  func encodings(_ wanted: Case) {
    for chunk in 1...12 {
      let (decoder, output) = Self.decode(wanted.bytes, chunks: [chunk])
      #expect(output == Array(wanted.text.utf8))
      #expect(decoder.encoding == wanted.encoding)
      #expect(decoder.replacedCount == wanted.replaced)
      #expect(decoder.firstReplacedOffset == wanted.first)
    }
  }

  @Test("Where faults are marked, each is one byte that no UTF-8 has", arguments: cases)
  func marks(_ wanted: Case) {
    for chunk in 1...12 {
      let (decoder, output) = Self.decode(wanted.bytes, chunks: [chunk], policy: .mark)
      #expect(output.count { $0 == ByteDecoder.mark } == wanted.replaced)
      #expect(output.firstIndex(of: ByteDecoder.mark) == wanted.first)
      #expect(decoder.replacedCount == wanted.replaced)
      #expect(output.starts(with: wanted.text.utf8.prefix(wanted.first ?? .max)))
    }
  }

  @Test("What is valid is what the standard library takes for valid", arguments: 0..<60)
  func validity(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(String(repeating: "plain text, ", count: 12).utf8)
    for _ in 0..<20 {
      let lead: [UInt8] = [0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF]
      var piece = [lead.randomElement(using: &generator) ?? 0]
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        piece.append(UInt8.random(in: 0x7F...0xC0, using: &generator))
      }
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
      let (decoder, output) = Self.decode(bytes, chunks: [seed + 1], policy: .mark)
      #expect((decoder.replacedCount > 0) == (String(validating: bytes, as: UTF8.self) == nil))
      #expect(output.count == bytes.count)
      #expect(zip(output, bytes).allSatisfy { $0 == $1 || $0 == ByteDecoder.mark })
      let (_, text) = Self.decode(bytes, chunks: [seed + 1])
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }

  @Test("The scanner says where the first byte stands that is no UTF-8")
  func firstReplacedPosition() throws {
    var bytes = Array("a,b\r\nZürich,\"x\ny".utf8)
    bytes += [0xFC] + Array("\",é\n".utf8) + [0xFC]
    for chunk in 1...bytes.count {
      var scanner = CSVScanner(source(bytes, chunks: [chunk]))
      var row = CSVRow()
      while try scanner.next(into: &row) {}
      #expect(scanner.firstReplaced == TextPosition(3, 2))
      #expect(scanner.replacedCount == 2)
    }
  }

  @Test("It says so also in the part of a line that a limit cuts off")
  func firstReplacedPositionInACutLine() throws {
    let bytes = Array("a\n123456789012345\r\né".utf8) + [0xFC]
    for (at, position) in [(15, TextPosition(2, 14)), (19, TextPosition(3, 1)), (21, TextPosition(3, 2))] {
      var faulty = bytes
      if at < 20 { faulty.insert(0xFC, at: at) }
      for chunk in 1...faulty.count {
        var scanner = CSVScanner(source(faulty, chunks: [chunk]), limits: .init(fieldBytes: 4, rowBytes: 40, fields: 5))
        var row = CSVRow()
        while try scanner.next(into: &row) {}
        #expect(scanner.firstReplaced == position, "\(at) \(chunk)")
      }
    }
  }
}
