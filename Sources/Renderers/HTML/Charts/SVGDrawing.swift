import ReportModel

/// Shapes of a drawing in user units, and how they are written. Colours come from the stylesheet by class, so that
/// they follow light, dark and print.
struct SVGDrawing {
  let width: Double
  var height = 0.0
  private var shapes = HTMLMarkup()

  static let fontSize = 12.0

  init(width: Double) { self.width = width }

  /// The whole drawing with its name and description for those who do not see it. `id` is unique in the page.
  func write(to page: inout HTMLMarkup, id: String, style: String, title: String, description: String) {
    page.element(
      "svg",
      [
        ("class", style), ("viewBox", "0 0 \(svg(width)) \(svg(height))"), ("width", svg(width)),
        ("height", svg(height)), ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-text"),
      ]
    ) { page in
      page.element("title", [("id", id + "-title")], words: title)
      page.element("desc", [("id", id + "-text")], words: description)
      page.append(shapes)
    }
  }

  // MARK: Shapes

  mutating func line(_ style: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    shapes.shape("line", [("class", style), ("x1", svg(x1)), ("y1", svg(y1)), ("x2", svg(x2)), ("y2", svg(y2))])
  }

  mutating func rect(_ style: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 0) {
    var attributes: HTMLMarkup.Attributes = [
      ("class", style), ("x", svg(x)), ("y", svg(y)), ("width", svg(max(0, width))), ("height", svg(max(0, height))),
    ]
    if radius > 0 { attributes.append(("rx", svg(radius))) }
    shapes.shape("rect", attributes)
  }

  mutating func path(_ style: String, _ path: SVGPath) {
    shapes.shape("path", [("class", style), ("d", path.text)])
  }

  /// The mark of a series: a dot, a square, a diamond or a triangle, so that series differ in shape as in colour.
  mutating func mark(series: Int, x: Double, y: Double, radius: Double = 4.5) {
    let style = "mark s\(series % 4)"
    var outline = SVGPath()
    switch series % 4 {
    case 0:
      shapes.shape("circle", [("class", style), ("cx", svg(x)), ("cy", svg(y)), ("r", svg(radius))])
      return
    case 1:
      outline.move(x, y - radius * 1.3)
      outline.line(x + radius * 1.3, y)
      outline.line(x, y + radius * 1.3)
      outline.line(x - radius * 1.3, y)
    case 2:
      outline.move(x - radius, y - radius)
      outline.line(x + radius, y - radius)
      outline.line(x + radius, y + radius)
      outline.line(x - radius, y + radius)
    default:
      outline.move(x, y - radius)
      outline.line(x + radius, y + radius)
      outline.line(x - radius, y + radius)
    }
    outline.close()
    path(style, outline)
  }

  /// Words at a place (nothing for none), cut to a width where one is given; the whole then stands in their title.
  mutating func words(
    _ style: String, _ words: String, x: Double, y: Double, anchor: Anchor = .start, atMost room: Double? = nil
  ) {
    guard !words.isEmpty else { return }
    let shown = room.map { SVGText.cut(visible(words), to: $0) } ?? words
    shapes.inline(
      "text", [("class", style), ("x", svg(x)), ("y", svg(y)), ("text-anchor", anchor.rawValue)]
    ) { markup in
      if shown != words { markup.inline("title") { $0.write(words) } }
      markup.write(shown)
    }
    shapes.verbatim("\n")
  }

  /// The label of a place on an axis, in the middle under it; at the edges of the drawing it leans inward.
  mutating func tick(_ label: String, x: Double, y: Double) {
    let half = SVGText.width(label) / 2
    let (anchor, at): (Anchor, Double) =
      x + half > width ? (.end, width) : x - half < 0 ? (.start, 0) : (.middle, x)
    words("tick", label, x: at, y: y, anchor: anchor, atMost: width)
  }

  /// Shapes that say the same words when pointed at.
  mutating func group(title: String, _ content: (inout SVGDrawing) -> Void) {
    var inner = SVGDrawing(width: width)
    content(&inner)
    shapes.element("g") { markup in
      markup.inline("title") { $0.write(title) }
      markup.append(inner.shapes)
    }
  }

  enum Anchor: String {
    case start, middle, end
  }
}

/// The outline of a shape.
struct SVGPath {
  private(set) var text = ""

  mutating func move(_ x: Double, _ y: Double) { text += "M\(svg(x)) \(svg(y))" }
  mutating func line(_ x: Double, _ y: Double) { text += "L\(svg(x)) \(svg(y))" }
  mutating func close() { text += "Z" }

  mutating func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Double, _ y: Double) {
    text += "C\(svg(x1)) \(svg(y1)) \(svg(x2)) \(svg(y2)) \(svg(x)) \(svg(y))"
  }
}

/// A coordinate in tenths of a unit.
func svg(_ value: Double) -> String {
  let tenths = Int(min(1e6, value.magnitude) * 10 + 0.5)
  let rest = tenths % 10
  return (value < 0 && tenths > 0 ? "-" : "") + String(tenths / 10) + (rest == 0 ? "" : "." + String(rest))
}

/// How wide words are in a drawing, near enough: generous for the sans-serif fonts of common systems.
enum SVGText {
  /// In user units, at the font size of drawings.
  static func width(_ words: String) -> Double { words.reduce(0) { $0 + ems($1) } * SVGDrawing.fontSize }

  /// Cut to a width with an ellipsis.
  static func cut(_ words: String, to room: Double) -> String {
    if width(words) <= room { return words }
    var left = room - ems("…") * SVGDrawing.fontSize
    var kept = ""
    for character in words {
      left -= ems(character) * SVGDrawing.fontSize
      if left < 0 { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// In at most so many lines of a width, broken after spaces and hyphens; each is cut where it is still too wide.
  static func lines(_ words: String, width room: Double, atMost most: Int) -> [String] {
    var lines: [String] = []
    var rest = Substring(words)
    while let end = rest.firstIndex(where: { $0 == " " || $0 == "-" }) ?? rest.indices.last {
      let word = rest[...end]
      rest = rest[rest.index(after: end)...]
      if let last = lines.last, lines.count == most || width(last + word.filter { $0 != " " }) <= room {
        lines[lines.count - 1] = last + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { cut($0.last == " " ? String($0.dropLast()) : $0, to: room) }
  }

  private static func ems(_ character: Character) -> Double {
    guard let byte = character.asciiValue else {
      return character == "…" ? 0.98 : Double(max(1, DisplayWidth.of(character))) * 0.66
    }
    switch byte {
    case 0x20, 0x21, 0x27...0x29, 0x2C...0x2E, 0x3A, 0x3B, 0x49, 0x5B, 0x5D, 0x66, 0x69, 0x6A, 0x6C, 0x72, 0x74, 0x7C:
      return 0.38  // Narrow: space ! ' ( ) , - . : ; I [ ] f i j l r t |
    case 0x25, 0x40, 0x4D, 0x57, 0x6D, 0x77: return 0.98  // Wide: % @ M W m w
    case 0x41...0x5A, 0x23, 0x26, 0x2B, 0x3C...0x3E, 0x7E: return 0.76  // Capital letters, # & + < = > ~
    default: return 0.62
    }
  }
}
