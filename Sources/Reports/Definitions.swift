import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// What the figures mean, in words, with the settings they were counted by. Each report prints those it uses.
enum Definitions {
  static func asOf(_ settings: Settings) -> Report.Definition {
    Report.Definition(
      term: "As of", meaning: "\(settings.asOf) counts as today; nothing dated later is counted.")
  }

  static func stageAttempt(_ settings: Settings) -> Report.Definition {
    Report.Definition(
      term: "Stage attempt",
      meaning: """
        One application in one stage. Without a logged result it has advanced if a later stage was entered. Every \
        application has an attempt at 'applied'.\
        \(settings.basis == .implied ? " Basis implied: stages below the one reached count as passed." : "")
        """)
  }

  static let interview = Report.Definition(
    term: "Interview", meaning: "One conversation. Its result is its own if logged, else that of its stage attempt.")

  static func passThrough(_ settings: Settings) -> Report.Definition {
    let denominator = settings.ghosted == .count ? "advanced + rejected + ghosted" : "advanced + rejected"
    let beside = settings.ghosted == .count ? "Pending and withdrawn" : "Pending, withdrawn and ghosted"
    return Report.Definition(
      term: "Pass-through",
      meaning: "Advanced ÷ (\(denominator)), the resolved. \(beside) stand beside it.")
  }

  static func ghosted(_ settings: Settings) -> Report.Definition {
    Report.Definition(
      term: "Ghosted",
      meaning: """
        Logged so, or pending in an application that has been silent for more than \(settings.ghostedAfter) days. \
        Inferred for this report only: a late answer reopens it.
        """)
  }

  static let interval = Report.Definition(
    term: "Interval", meaning: "The range beside a rate holds the true rate with 95 % confidence: Wilson score.",
    source: "Wilson 1927; Newcombe 1998a, method 3")

  static let steadied = Report.Definition(
    term: "Steadied",
    meaning: """
      The rate of a group drawn towards the rate of all, the more the smaller the group: beta-binomial empirical \
      Bayes, posterior mean and 95 % interval, prior by maximum marginal likelihood over the groups of the table. The \
      interval takes that prior as known: where the groups differ no more than by chance (a prior of \
      \(FigureFormat.count(Int(EmpiricalBayesPrior.greatestWeight))) interviews, the cap) it is at most two points wide \
      and says only that they look alike; how well the rate is known, the interval of the rate of all says.
      """,
    source: "Robbins 1956; Casella 1985")

  static let against = Report.Definition(
    term: "Against others",
    meaning: "The group's rate minus that of all other interviews, in percentage points, with 95 % interval.",
    source: "Newcombe 1998b, method 10")

  static let significance = Report.Definition(
    term: "p and q",
    meaning: """
      p: how often chance alone makes a difference at least as unlikely (Fisher's exact test, two-sided). q: the share \
      of false alarms among groups called clear at that level, over all groups of the table.
      """,
    source: "Fisher 1935; Benjamini & Hochberg 1995")

  static let verdict = Report.Definition(
    term: "Verdict",
    meaning: """
      '\(Verdict.tooFew.rawValue)' under \(Verdict.fewest) resolved interviews. '\(Verdict.clear.rawValue)' where \
      q ≤ 0.10 and the interval of the difference excludes 0. '\(Verdict.suggestive.rawValue)' where the steadied \
      rate is \(Int(Verdict.leastGap * 100)) points or more from that of all. Nothing where neither holds.
      """)

  /// Those that a table of pass-through by groups uses.
  static func rates(_ settings: Settings) -> [Report.Definition] {
    [
      asOf(settings), interview, passThrough(settings), ghosted(settings), interval, steadied, against, significance,
      verdict,
    ]
  }

  static func funnel(_ settings: Settings) -> [Report.Definition] {
    [asOf(settings), stageAttempt(settings), passThrough(settings), ghosted(settings), interval]
  }
}

extension Definitions {
  static let responses = Report.Definition(
    term: "Reply and interview rate",
    meaning: """
      Of the applications answered or ghosted: those with any answer, a rejection included; and those that reached a \
      conversation. Still waiting, withdrawn and cancelled ones without an answer are left out.
      """)

  static let ratings = Report.Definition(
    term: "Rating", meaning: "Your own, 1 to 5, one a question: the mean, and the share rated 4 or 5 with its interval."
  )

  static func review(_ settings: Settings) -> [Report.Definition] {
    rates(settings) + [
      stageAttempt(settings), monthChange, responses, ratings, chanceOfOffer, priority, withinStages, habit,
    ]
  }
}
