import ReportModel

/// Calendar entries as an iCalendar file: CRLF, lines folded at 75 octets, text escaped. Same entries, same bytes.
///
/// Source: RFC 5545, sections 3.1 (folding), 3.3.11 (text), 3.6.1 and 3.6.2 (VEVENT, VTODO), 3.8.7.2 (DTSTAMP).
package enum CalendarRenderer {
  /// - Parameter stamp: the day the entries were made, as DTSTAMP.
  package static func render(_ entries: [CalendarEntry], stamp: (year: Int, month: Int, day: Int)) -> [UInt8] {
    var file = CalendarFile()
    file.line("BEGIN:VCALENDAR")
    file.line("VERSION:2.0")
    file.line("PRODID:-//debrief//follow-ups//EN")
    file.line("CALSCALE:GREGORIAN")
    for entry in entries {
      let component = entry.isTask ? "VTODO" : "VEVENT"
      file.line("BEGIN:\(component)")
      file.line("UID:\(uid(entry.identity))")
      file.line("DTSTAMP:\(digits(stamp))T000000Z")
      file.line("\(entry.isTask ? "DUE" : "DTSTART");VALUE=DATE:\(digits(entry.day))")
      file.line("SUMMARY:\(escaped(entry.summary))")
      if !entry.details.isEmpty { file.line("DESCRIPTION:\(escaped(entry.details))") }
      file.line(entry.isTask ? "STATUS:NEEDS-ACTION" : "TRANSP:TRANSPARENT")
      file.line("END:\(component)")
    }
    file.line("END:VCALENDAR")
    return file.bytes
  }

  /// Backslash, semicolon and comma are escaped, line breaks are `\n`; other control characters, and those that
  /// steer the direction of writing, are dropped, except the tab.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default:
        for scalar in character.unicodeScalars where !isSteering(scalar) || scalar == "\t" {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }

  /// Stable: the 64-bit FNV-1a hash of the identity (Fowler, Noll and Vo), with the name of no real host.
  private static func uid(_ identity: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in identity.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let hexadecimal = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal + "@debrief.invalid"
  }

  private static func digits(_ day: (year: Int, month: Int, day: Int)) -> String {
    String(day.year * 10_000 + day.month * 100 + day.day + 100_000_000).dropFirst().description
  }
}

/// Content lines of an iCalendar file.
private struct CalendarFile {
  private(set) var bytes: [UInt8] = []

  /// Adds a line, folded so that none has more than 75 octets and no character is cut.
  mutating func line(_ text: String) {
    var octets = 0
    for scalar in text.unicodeScalars {
      let encoded = UTF8.encode(scalar).map(Array.init) ?? []
      if octets + encoded.count > 75 {
        bytes += [13, 10, 32]
        octets = 1
      }
      bytes += encoded
      octets += encoded.count
    }
    bytes += [13, 10]
  }
}
