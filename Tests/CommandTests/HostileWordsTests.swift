import Foundation
import TestSupport
import Testing

@testable import CommandLineTool

/// Words that a terminal, a browser or a spreadsheet would obey, in every column of words, through every report.
@Suite struct HostileWordsTests {
  private static let words = [
    "\u{1B}]0;title\u{7}\u{1B}[2J", "\u{9B}31mred", "abc\u{8}\u{8}", "\u{202E}gpj.exe", "\u{2066}abc", "a\u{2028}b",
    "=cmd|' /C calc'!A0", "+1+2", "-1+cmd", "@SUM(A1)", "\u{FF1D}1", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "[click](javascript:alert(1))",
  ]

  private static func log() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let tables = [
      "applications": "application_id,company,role,location,source,resume,notes,applied_on\n",
      "interviews": "interview_id,application_id,medium,interviewer_role,notes,stage,held_on,result\n",
      "journal": "entry_id,interview_id,text,mood,written_on\n",
      "salary": "research_id,company,role,location,source,low,high,currency,as_of\n",
    ]
    for (kind, header) in tables {
      var text = header
      for (number, word) in words.enumerated() {
        let word = "\"" + word.replacingOccurrences(of: "\"", with: "\"\"") + "\""
        for row in [2 * number, 2 * number + 1] {
          switch kind {
          case "applications": text += "a\(row),\(word),\(word),\(word),\(word),\(word),\(word),2026-09-01\n"
          case "interviews": text += "i\(row),a\(row),\(word),\(word),\(word),technical,2026-09-10,advanced\n"
          case "journal": text += "j\(row),i\(row),\(word),\(word),2026-09-11\n"
          default: text += "r\(row),\(word),\(word),\(word),\(word),90000,110000,EUR,2026-08-01\n"
          }
        }
      }
      try folder.write(text, to: "log/\(kind).csv")
    }
    return folder
  }

  @Test(
    "What data holds is shown and never obeyed",
    arguments: [
      ["review"], ["check"], ["journal"], ["salary"], ["follow-ups"], ["rates", "--by", "company,source"],
      ["review", "--redact"],
    ])
  func tamed(command: [String]) throws {
    let folder = try Self.log()
    for format in ["text", "csv", "html", "markdown", "json"] {
      let error = Captured()
      let arguments = [
        folder["log"], "--as-of", "2026-10-31", "--format", format, "--output", folder["out-\(format)/"],
      ]
      let status = CommandLineTool.main(.bare(command + arguments, error: error))
      #expect(status == .done, "\(error.text)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder["out-\(format)"])
      #expect(!names.isEmpty)
      for name in names {
        let text = try #require(folder.text(of: "out-\(format)/\(name)"))
        let obeyed = text.unicodeScalars.first(where: Self.isObeyed)
        #expect(obeyed == nil, "\(command) as \(name) holds \(obeyed?.escaped(asASCII: true) ?? "")")
        switch format {
        case "html":
          for tag in ["<script", "<img", "<iframe"] {
            #expect(!text.contains(tag), "\(name)")
          }
        case "markdown": #expect(!text.contains("<script") && text.firstMatch(of: /[^\\]\]\(javascript/) == nil)
        case "csv": #expect(text.firstMatch(of: /(^|[\n,])"?[=+@\u{FF1D}]/) == nil, "\(name)")
        default: break
        }
      }
      #expect(!error.text.unicodeScalars.contains(where: Self.isObeyed))
    }
  }

  /// All controls but line ends and tabs, and what steers the direction of writing.
  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
