import Foundation
import TestSupport

/// Random JSON values and their texts.
enum RandomJSON {
  static func value(depth: Int, using generator: inout SeededGenerator) -> JSONTree {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &generator) {
    case 0: return .literal([.true, .false, .null].randomElement(using: &generator) ?? .null)
    case 1, 2: return .string(string(&generator))
    case 3:
      let numbers = ["0", "-0", "12", "-3.25", "1e5", "2E-3", "0.5e+10", "123456789012345678901234567890"]
      return .number(numbers.randomElement(using: &generator) ?? "0")
    case 4:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth - 1, using: &generator) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &generator)).map { index in
          (string(&generator) + "\(index)", value(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func string(_ generator: inout SeededGenerator) -> String {
    let pieces = ["a", "bc", " ", "\"", "\\", "/", "\n", "\t", "\u{0}", "é", "日", "😎", ",", "]", "}", ":"]
    return (0..<Int.random(in: 0...5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined()
  }

  static func text(_ value: JSONTree, blanks: [String], _ generator: inout SeededGenerator) -> String {
    func blank() -> String { blanks.randomElement(using: &generator) ?? "" }
    var text = blank()
    switch value {
    case .literal(let kind): text += "\(kind)"
    case .number(let number): text += number
    case .string(let string): text += quoted(string, &generator)
    case .array(let elements):
      text += "[" + elements.map { self.text($0, blanks: blanks, &generator) }.joined(separator: ",") + "]"
    case .object(let members):
      let parts = members.map { key, value in
        quoted(key, &generator) + (blanks.first ?? "") + ":" + self.text(value, blanks: blanks, &generator)
      }
      text += "{" + parts.joined(separator: ",") + "}"
    }
    return text + blank()
  }

  private static func quoted(_ string: String, _ generator: inout SeededGenerator) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      if scalar.value < 0x20 || Bool.random(using: &generator) && Bool.random(using: &generator) {
        for unit in String(scalar).utf16 { text += "\\u" + String(format: "%04x", Int(unit)) }
      } else if scalar == "\"" || scalar == "\\" {
        text += "\\\(scalar)"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
