/// Data as words on one line that cannot act on a terminal or reorder a page: tabs and line ends become spaces, other
/// control characters and the characters that steer writing direction are spelled out (`\u{1B}`). For the formats that
/// people read; CSV and JSON do so too, but keep tabs and line ends.
func visible(_ text: String) -> String {
  if isPlain(text) || !text.unicodeScalars.contains(where: isSteering) { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: shown.append(" ")
    case _ where isSteering(scalar): shown.append(contentsOf: spelledOut(scalar).unicodeScalars)
    default: shown.append(scalar)
    }
  }
  return String(shown)
}

/// Whether it is printable ASCII alone, as most words are: each byte one column. Every word of a page is asked, so that
/// its bytes are looked at where they lie; the one unsafe construct of this module, which reads and keeps nothing.
func isPlain(_ text: String) -> Bool {
  func isPlain(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  return unsafe text.utf8.withContiguousStorageIfAvailable { unsafe isPlain($0) } ?? isPlain(text.utf8)
}

/// Control characters, line and paragraph separators, direction marks, overrides and isolates, and the fillers that
/// take no room: what a reader cannot see and a terminal or a browser may obey.
func isSteering(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F: false
  case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
    0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
    true
  default: false
  }
}

func spelledOut(_ scalar: Unicode.Scalar) -> String {
  "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
}
