import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// Pieces of sentences about figures, each with its n.
enum Wording {
  /// "4 of 21 went on (19 %)".
  static func wentOn(_ rate: Rate) -> String {
    "\(rate.successes) of \(rate.trials) went on" + (rate.value.map { " (\(FigureFormat.share($0)))" } ?? "")
  }

  /// "67 % of 39"; nil for none.
  static func share(_ rate: Rate) -> String? {
    rate.value.map { "\(FigureFormat.share($0)) of \(FigureFormat.count(rate.trials))" }
  }

  /// "−31 pts (−50 to −1)".
  static func difference(_ difference: RateDifference) -> String {
    let bounds = FigureFormat.bounds(
      .real(difference.interval.low), .real(difference.interval.high), .difference)
    return "\(FigureFormat.difference(difference.value)), \(bounds)"
  }

  /// "system design".
  static func spoken(_ name: String) -> String {
    if name == QuestionType.strengthsWeaknesses.name { return "strengths and weaknesses" }
    return String(decoding: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  /// What interviews with it are called in a sentence: "calls with a system design question".
  static func interviews(with subject: PracticeSubject) -> String {
    switch subject {
    case .questionType(.other): "calls with a question of another type"
    case .questionType(let type):
      "calls with \("aeiou".contains(type.name.prefix(1)) ? "an" : "a") \(spoken(type.name)) question"
    case .purpose(let purpose): "calls that asked about \(purpose.name)"
    case .habit(let habit): "calls after which you noted '\(habit.name)'"
    case .missing(let item): "calls without '\(item.name)'"
    }
  }

  /// How a row of a table is headed: "system-design", "no interviewer-research".
  static func title(_ subject: PracticeSubject) -> String {
    if case .missing(let item) = subject { return "no \(item.name)" }
    return subject.name
  }

  /// What to work on, in a sentence: "system design", "the habit 'rambling'".
  static func work(on subject: PracticeSubject) -> String {
    switch subject {
    case .questionType(let type): spoken(type.name)
    case .purpose(let purpose): purpose.name
    case .habit(let habit): "the habit \(Glosses.named(habit))"
    case .missing(let item): Glosses.gloss(item)
    }
  }

  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + String(text.dropFirst()) }

  /// "2 h", "1 h 30", "30 min".
  static func time(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest)"
  }

  /// "Sun 1 Nov".
  static func day(_ day: CalendarDay) -> String {
    let (_, month, number) = day.parts
    return "\(day.weekday.name.prefix(3)) \(number) \(CalendarMonth.names[month - 1].prefix(3))"
  }

  /// "a, b and c".
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return Array(parts.dropLast()).joined(separator: ", ") + " and " + last
  }
}

extension Contrast {
  /// What stands in the column `verdict`.
  var verdictText: String { isStageMix ? "stages explain it" : verdict.rawValue }

  /// What the verdict earns the row.
  var tone: Tone {
    switch verdict {
    case .tooFew: .faint
    case .clear: isStageMix ? .plain : (difference ?? 0) > 0 ? .good : .attention
    case .suggestive, .none: .plain
    }
  }
}

/// Columns of a contrast: with, without, difference, q and verdict. Keys are a contract.
enum ContrastColumns {
  static func columns(with: String, without: String) -> [Column] {
    [
      Column("resolved", "n", .count),
      Column("pass_through", with, .share, interval: .init(low: "low", high: "high"), isDrawn: true),
      Column("low", "Low", .share, for: .data), Column("high", "High", .share, for: .data),
      Column("without", without, .text, for: .people, isDetail: true),
      Column("resolved_without", "n without", .count, for: .data),
      Column("pass_through_without", without, .share, for: .data),
      Column("difference", "Difference", .difference, interval: .init(low: "difference_low", high: "difference_high")),
      Column("difference_low", "Difference low", .difference, for: .data),
      Column("difference_high", "Difference high", .difference, for: .data),
      Column("p_value", "p", .probability, for: .data), Column("q_value", "q", .probability, isDetail: true),
      Column("odds_ratio_within_stages", "Odds ratio within stages", .number(decimals: 2), for: .data),
      Column("p_within_stages", "p within stages", .probability, for: .data),
      Column("verdict", "Verdict", .text),
    ]
  }

  static func cells(_ contrast: Contrast) -> [Cell] {
    let within = contrast.withinStages.map { $0.oddsRatio.isFinite ? Cell.real($0.oddsRatio) : .empty } ?? .empty
    return [
      .integer(contrast.with.trials), .share(contrast.with.value), .share(contrast.with.wilson?.low),
      .share(contrast.with.wilson?.high), .words(Wording.share(contrast.without)),
      .integer(contrast.without.trials), .share(contrast.without.value),
    ] + RateColumns.comparison(contrast.comparison) + [
      within, .share(contrast.withinStages?.association.pValue),
      contrast.verdictText.isEmpty ? .empty : .text(contrast.verdictText),
    ]
  }
}
