import ReportModel
import TestSupport

/// Reports nobody would write: every kind of block and cell, words in many scripts, hostile words, odd numbers.
enum RandomReport {
  /// Words that try to act on a format or break a layout.
  static let hostileWords = [
    "<script>alert(1)</script>", "=cmd|'/c calc'!A1", "\u{1B}[31mred\u{1B}]0;title\u{7}", "two\nlines\r\nmore", "a|b|c",
    "\u{202E}gnp.exe", "nul\u{0}inside", "\"quoted\", comma", "[link](javascript:x)", "`code` **bold** _it_",
    "# heading",
    "- item", "1. item", "\u{2066}isolate", "@SUM(1)", "  =1+1", "\u{FF1D}1+1", "\tTab", "'apostrophe", "&lt;&#60;",
    "\u{2028}line", "--", "</td></table>", "C:\\dir\\", "日本語の面接官との会話", "👩🏽‍💻 engineer", "e\u{301}\u{302}\u{303}",
    "한국어", "Ωmega", "Supercalifragilisticexpialidocious-and-then-some-more-of-it", "",
  ]

  static func words(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in word(using: &generator) }.joined(separator: " ")
  }

  private static func word(using generator: inout SeededGenerator) -> String {
    if Bool.random(using: &generator) { return hostileWords.randomElement(using: &generator) ?? "" }
    let length = Int.random(in: 1...14, using: &generator)
    return String((0..<length).compactMap { _ in "abcdefghijklmnopqrstuvwxyzäß".randomElement(using: &generator) })
  }

  static let kinds: [Column.Kind] = [
    .text, .count, .share, .difference, .probability, .number(decimals: 2), .days, .day, .month, .money, .currency,
  ]

  static func cell(_ kind: Column.Kind, using generator: inout SeededGenerator) -> Cell {
    if Int.random(in: 0..<8, using: &generator) == 0 { return .empty }
    let real = Double.random(in: 0...1, using: &generator)
    switch kind {
    case .text: return .text(words(using: &generator))
    case .count: return .integer([0, 7, 1234, .max, .min].randomElement(using: &generator) ?? 0)
    case .share, .probability: return .real([0, 1, 0.001, 0.999, real].randomElement(using: &generator) ?? 0)
    case .difference: return .real([-1, 0, 1, real, -real, -0.0].randomElement(using: &generator) ?? 0)
    case .number:
      return .real([real, 1e300, -1e-300, .nan, .infinity, 123_456.789].randomElement(using: &generator) ?? 0)
    case .days: return .real(real * 40)
    case .day: return .day("2026-10-31")
    case .month: return .month("2026-10")
    case .money:
      let amount = Int64.random(in: .min ... .max, using: &generator) >> Int64.random(in: 0..<60, using: &generator)
      return .money(
        minorUnits: amount, decimals: Int.random(in: 0...4, using: &generator),
        currency: ["EUR", "USD", "JPY", ""].randomElement(using: &generator) ?? "")
    case .currency: return .text("EUR")
    }
  }

  static func table(_ key: String, using generator: inout SeededGenerator) -> Table {
    var columns: [Column] = []
    for place in 0..<Int.random(in: 1...12, using: &generator) {
      let kind = kinds.randomElement(using: &generator) ?? .text
      var column = Column("c\(place)", words(using: &generator), kind)
      column.isDrawn = Bool.random(using: &generator)
      column.isDetail = Bool.random(using: &generator)
      if place > 1, Bool.random(using: &generator) { column.interval = .init(low: "c0", high: "c1") }
      columns.append(column)
    }
    let tones = Tone.allCases
    let rows = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      Row(columns.map { cell($0.kind, using: &generator) }, tone: tones.randomElement(using: &generator) ?? .plain)
    }
    return Table(
      key: key, title: words(using: &generator), caption: words(using: &generator), columns: columns, rows: rows)
  }

  static func report(using generator: inout SeededGenerator) -> Report {
    let tables = ["one", "two"].map { table($0, using: &generator) }
    let keys = tables[0].columns.map(\.key)
    let charts = Chart.Kind.allCases.map { kind in
      func key() -> String { keys.randomElement(using: &generator) ?? "" }
      let series = Chart.Series(title: words(using: &generator), value: key(), low: key(), high: key(), target: key())
      return Chart(
        key: kind.rawValue, title: words(using: &generator), kind: kind, table: "one", category: key(),
        series: [series],
        axis: "")
    }
    let figures = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      let kind = kinds.randomElement(using: &generator) ?? .count
      return Figure(
        words(using: &generator), cell(kind, using: &generator), kind, low: cell(kind, using: &generator),
        high: cell(kind, using: &generator), comparison: words(using: &generator))
    }
    return Report(
      name: "random", title: words(using: &generator), subtitle: words(using: &generator),
      settings: [.init(name: "where", value: words(using: &generator))],
      sections: [
        Section(
          key: "s", title: words(using: &generator),
          blocks: [
            .paragraph(words(using: &generator)), .figures(figures),
            .statements(Tone.allCases.map { Statement(words(using: &generator), tone: $0) }),
          ] + tables.map(Block.table) + charts.map(Block.chart))
      ],
      notes: [words(using: &generator)],
      definitions: [.init(term: words(using: &generator), meaning: words(using: &generator), source: "x")])
  }

  /// One table whose text cells are all hostile.
  static let hostile = Report(
    name: "hostile", title: hostileWords.joined(separator: " "), subtitle: "\u{1B}[2J",
    sections: [
      Section(
        key: "s", title: "<b>\u{202E}",
        blocks: [
          .statements(hostileWords.map { Statement($0) }), .paragraph("# not a heading"),
          .table(
            Table(
              key: "hostile", title: "|",
              columns: [Column("text", "a|b", .text), Column("count", "<n>", .count)],
              rows: hostileWords.map { Row([.text($0), .integer(.max)]) })),
        ])
    ], notes: hostileWords)
}
