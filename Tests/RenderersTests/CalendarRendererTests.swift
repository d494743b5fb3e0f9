import ReportModel
import TestSupport
import Testing

@testable import Renderers

@Suite("Calendar files")
struct CalendarRendererTests {
  private func entry(_ summary: String, _ details: String = "", isTask: Bool = true) -> CalendarEntry {
    CalendarEntry(identity: ["a", "b"], day: (2026, 11, 6), isTask: isTask, summary: summary, details: details)
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("A task and an event, with days, stamp and a stable identifier") func whole() {
    let bytes = CalendarRenderer.render([entry("Call"), entry("Offer", isTask: false)], stamp: (2026, 10, 31))
    #expect(
      lines(bytes) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//debrief//follow-ups//EN", "CALSCALE:GREGORIAN", "BEGIN:VTODO",
        "UID:e5eaa319043b0991@debrief.invalid", "DTSTAMP:20261031T000000Z", "DUE;VALUE=DATE:20261106", "SUMMARY:Call",
        "STATUS:NEEDS-ACTION", "END:VTODO", "BEGIN:VEVENT", "UID:e5eaa319043b0991@debrief.invalid",
        "DTSTAMP:20261031T000000Z", "DTSTART;VALUE=DATE:20261106", "SUMMARY:Offer", "TRANSP:TRANSPARENT", "END:VEVENT",
        "END:VCALENDAR", "",
      ])
  }

  @Test("Text is escaped, and control characters cannot begin a line of their own") func escaping() {
    #expect(CalendarRenderer.escaped("\u{202E}x\u{9B}y\tz") == "xy\tz")
    #expect(CalendarRenderer.escaped("a,b;c\\d\ne\r\nf\u{0}g") == "a\\,b\\;c\\\\d\\ne\\nfg")
    let bytes = CalendarRenderer.render([entry("x\r\nEND:VTODO")], stamp: (2026, 10, 31))
    #expect(lines(bytes).filter { $0 == "END:VTODO" }.count == 1)
  }

  @Test("Lines fold at 75 octets without cutting a character, and unfold to what they were") func folding() {
    var random = SeededGenerator(seed: 1)
    let letters = ["a", "é", "漢", "👩‍💻", "x", " "]
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 0...200, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
        .joined()
      let bytes = CalendarRenderer.render([entry("s" + text)], stamp: (2026, 10, 31))
      let file = String(validating: bytes, as: UTF8.self) ?? ""
      #expect(!file.isEmpty)
      for line in lines(bytes) { #expect(line.utf8.count <= 75) }
      let unfolded = String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(into: "") {
        $0.unicodeScalars.append($1)
      }
      #expect(unfold(unfolded).contains("SUMMARY:s" + text))
    }
  }

  private func unfold(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      bytes.append(byte)
      if bytes.count >= 3, bytes[(bytes.count - 3)...] == [13, 10, 32] { bytes.removeLast(3) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
