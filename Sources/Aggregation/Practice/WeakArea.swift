import InterviewModel
import Statistics

/// Something that interviews may be lost on.
package enum PracticeSubject: Sendable, Hashable {
  case questionType(QuestionType)
  case purpose(ScreeningPurpose)
  case habit(Habit)
  /// The checklist was kept, and this was not done.
  case missing(PreparationItem)

  /// As in machine-readable output.
  package var name: String {
    switch self {
    case .questionType(let type): type.name
    case .purpose(let purpose): purpose.name
    case .habit(let habit): habit.name
    case .missing(let item): item.name
    }
  }

  /// Which list it is from: the dimension's name, or `missing-item`.
  package var kind: String {
    switch self {
    case .questionType: Dimension.questionType.name
    case .purpose: Dimension.purpose.name
    case .habit: Dimension.habit.name
    case .missing: "missing-item"
    }
  }

  /// Whether hours of practice move it: a purpose is practised by its question types, and most of the checklist is
  /// done before a certain interview.
  package var isPractisable: Bool {
    switch self {
    case .questionType(let type): type != .other
    case .habit(let habit): habit != .poorAudio && habit != .unprepared
    case .purpose: false
    case .missing(let item): item == .stories || item == .mockInterview
    }
  }
}

/// A candidate for practice with its evidence.
package struct WeakArea: Sendable {
  package let subject: PracticeSubject
  package let counts: ResultCounts
  /// Pass-through of the interviews in which it occurs.
  package let rate: Rate
  package let interval: Interval?
  package let steadied: SteadiedRate?
  /// Pass-through of all interviews minus the steadied rate, in `-1...1`; nil where nothing is known.
  package let gap: Double?
  /// Of the recent interviews, those in which it occurs.
  package let recent: Rate
  /// Interviews per ten that would be won at the person's own average, 0 or more; nil where too few are resolved.
  package let priority: Double?
  /// Of all other interviews.
  package let others: Rate
  /// Against all other interviews; q over all areas of the ranking together.
  package let comparison: Comparison?
  package let verdict: Verdict
  /// Mean answer rating of the question type, `1...5`; nil for what is no type, or unrated.
  package let meanRating: Double?
  /// Mean rating of all answers minus that of the type.
  package let ratingGap: Double?
  /// Rated answers of the type.
  package let rated: Int
  /// Weak habits noted in the same interviews, most often first, at most three.
  package let habits: [(habit: Habit, interviews: Int)]
  package let lastPractised: CalendarDay?

  /// Ratings stand in: too few results, three rated answers or more, half a point or more below the rest.
  package var isByRating: Bool {
    verdict == .tooFew && rated >= 3 && (ratingGap ?? 0) >= Self.leastRatingGap
  }

  /// Whether there is reason to practise it: a difference that is clear or suggestive, or poor ratings. An area that
  /// recent interviews no longer met has none.
  package var isReason: Bool {
    if isByRating { return recent.successes > 0 }
    return (verdict == .clear || verdict == .suggestive) && (priority ?? 0) > 0
  }

  package static let leastRatingGap = 0.5
}

/// The ranking of weak areas.
package struct WeakAreas: Sendable {
  /// Highest priority first; equal ones by rating, lowest first; those with too few results after the others, by how
  /// far their ratings fall short. Only areas that occur.
  package let areas: [WeakArea]
  /// All selected interviews.
  package let all: Rate
  /// How many interviews "recent" speaks of.
  package let recentInterviews: Int
  /// They are those of the last 90 days; otherwise there was none and it is all.
  package let isRecent: Bool

  /// How many days back counts as recent.
  package static let recentDays = 90
}

extension Evaluation {
  /// Complexity: O(interviews × areas + questions + length of the journal).
  /// - Parameters:
  ///   - noted: the habits of the journal, where they are at hand.
  ///   - ratings: the ratings of the answers, where they are at hand.
  package func weakAreas(_ noted: JournalHabits? = nil, _ ratings: [AnswerRating]? = nil) -> WeakAreas {
    let habits = (noted ?? JournalHabits(history)).ofInterviews(history)
    let recentRows = interviewResults.indices.filter { row in
      guard selection.interviews[row], let held = history.interviews.heldOn[row]?.day else { return false }
      return held.distance(to: settings.asOf) <= WeakAreas.recentDays
    }
    let selected = interviewResults.indices.filter { selection.interviews[$0] }
    let recent = recentRows.isEmpty ? selected : recentRows
    var all = ResultCounts()
    for row in selected { all.add(interviewResults[row]) }
    let allRate = all.rate(settings.ghosted)
    let sets = areaSets(habits)
    var tallies: [AreaTally] = []
    for set in sets {
      let tallied = AreaTally.tallies(of: set, interviewResults, selected: selected, recent: recent, habits: habits)
      let steadied = steadiedRates(tallied.map { $0.counts.rate(settings.ghosted) })
      tallies += zip(tallied, steadied).map { tally, steadied in
        var tally = tally
        tally.steadied = steadied
        return tally
      }
    }
    tallies.removeAll { $0.counts.total == 0 }
    let comparisons = Comparison.family(
      tallies.map { tally in
        let rate = tally.counts.rate(settings.ghosted)
        return (rate, Rate(successes: allRate.successes - rate.successes, of: allRate.trials - rate.trials))
      })
    let ratings = AnswerRatingMeans(ratings ?? answerRatings())
    let lastPractised = lastPractised()
    let areas = zip(tallies, comparisons).map { tally, comparison in
      area(tally, comparison, all: allRate, recent: recent.count, ratings, lastPractised)
    }
    let order = areas.indices.sorted { Self.isBefore($0, $1, of: areas) }
    return WeakAreas(
      areas: order.map { areas[$0] }, all: allRate, recentInterviews: recent.count,
      isRecent: !recentRows.isEmpty)
  }

  private func area(
    _ tally: AreaTally, _ comparison: Comparison?, all: Rate, recent: Int, _ ratings: AnswerRatingMeans,
    _ lastPractised: [CalendarDay?]
  ) -> WeakArea {
    let rate = tally.counts.rate(settings.ghosted)
    let verdict = Verdict(rate, steadied: tally.steadied, all: all, comparison: comparison)
    let gap = all.value.flatMap { value in tally.steadied.map { value - $0.mean } }
    let share = Rate(successes: tally.recent, of: recent)
    var type: QuestionType?
    if case .questionType(let asked) = tally.subject { type = asked }
    let priority = verdict == .tooFew ? nil : gap.map { (share.value ?? 0) * max(0, $0) * 10 }
    return WeakArea(
      subject: tally.subject, counts: tally.counts, rate: rate, interval: rate.wilson, steadied: tally.steadied,
      gap: gap, recent: share, priority: priority,
      others: Rate(successes: all.successes - rate.successes, of: all.trials - rate.trials), comparison: comparison,
      verdict: verdict,
      meanRating: type.flatMap { ratings.mean(of: $0) }, ratingGap: type.flatMap { ratings.gap(of: $0) },
      rated: type.map { ratings.count(of: $0) } ?? 0, habits: tally.habits,
      lastPractised: type.flatMap { lastPractised[Int($0.rawValue)] })
  }

  /// Of two places among the areas.
  private static func isBefore(_ left: Int, _ right: Int, of areas: [WeakArea]) -> Bool {
    let (ofLeft, ofRight) = (areas[left].priority, areas[right].priority)
    if (ofLeft == nil) != (ofRight == nil) { return ofLeft != nil }
    if ofLeft != ofRight { return (ofLeft ?? 0) > (ofRight ?? 0) }
    if ofLeft == nil, areas[left].isByRating != areas[right].isByRating { return areas[left].isByRating }
    let (first, second) = (areas[left].meanRating ?? 6, areas[right].meanRating ?? 6)
    if first != second { return first < second }
    let (subject, other) = (areas[left].subject, areas[right].subject)
    return (subject.kind, subject.name) < (other.kind, other.name)
  }

  private func areaSets(_ habits: [UInt64?]) -> [AreaSet] {
    let items = PreparationItem.allCases
    let everything = items.reduce(UInt64(0)) { $0 | 1 << UInt64($1.rawValue) }
    return [
      AreaSet(
        subjects: QuestionType.allCases.map { (.questionType($0), $0.rawValue) },
        membership: typesAsked),
      AreaSet(
        subjects: ScreeningPurpose.allCases.map { (.purpose($0), $0.rawValue) },
        membership: purposesAsked),
      AreaSet(
        subjects: Habit.allCases.filter { !$0.isStrong }.map { (.habit($0), $0.rawValue) },
        membership: habits.map { $0 ?? 0 }),
      AreaSet(
        subjects: items.map { (.missing($0), $0.rawValue) },
        membership: history.interviews.preparationItems.map { $0.map { ~$0.bits & everything } ?? 0 }),
    ]
  }

  /// By type, the last day of practice.
  private func lastPractised() -> [CalendarDay?] {
    var last = [CalendarDay?](repeating: nil, count: QuestionType.allCases.count)
    for row in 0..<history.practice.count {
      guard let type = history.practice.type[row], let day = history.practice.practisedOn[row] else { continue }
      let place = Int(type.rawValue)
      last[place] = max(last[place] ?? day, day)
    }
    return last
  }
}

/// The areas of one list and, by interview, those that are known to occur in it, as bits.
private struct AreaSet {
  let subjects: [(PracticeSubject, UInt8)]
  let membership: [UInt64]
}

/// The counts of one area.
private struct AreaTally {
  let subject: PracticeSubject
  let counts: ResultCounts
  let recent: Int
  let habits: [(habit: Habit, interviews: Int)]
  var steadied: SteadiedRate?

  /// Those of all areas of a list, in its order.
  static func tallies(
    of set: AreaSet, _ results: [StageResult], selected: [Int], recent recentRows: [Int], habits noted: [UInt64?]
  ) -> [AreaTally] {
    let own = set.subjects.reduce(UInt64(0)) { $0 | 1 << UInt64($1.1) }
    let weak = Habit.allCases.reduce(UInt64(0)) { $1.isStrong ? $0 : $0 | 1 << UInt64($1.rawValue) }
    let bits = UInt64.bitWidth - own.leadingZeroBitCount
    var counts = [ResultCounts](repeating: ResultCounts(), count: bits)
    var recent = [Int](repeating: 0, count: bits)
    // By area and habit.
    let width = Habit.allCases.count
    var together = [Int](repeating: 0, count: bits * width)
    for row in selected {
      let habits = (noted[row] ?? 0) & weak
      forEachBit(of: set.membership[row] & own) { area in
        counts[area].add(results[row])
        if habits != 0 { forEachBit(of: habits) { together[area * width + $0] += 1 } }
      }
    }
    for row in recentRows { forEachBit(of: set.membership[row] & own) { recent[$0] += 1 } }
    return set.subjects.map { subject, bit in
      AreaTally(
        subject: subject, counts: counts[Int(bit)], recent: recent[Int(bit)],
        habits: mostOften(together[(Int(bit) * width)..<((Int(bit) + 1) * width)], with: subject))
    }
  }

  /// The three habits noted most often together with an area, twice at least; not the area itself.
  private static func mostOften(
    _ together: ArraySlice<Int>, with subject: PracticeSubject
  ) -> [(habit: Habit, interviews: Int)] {
    var often: [(habit: Habit, interviews: Int)] = []
    often.reserveCapacity(together.count)
    for (habit, interviews) in zip(Habit.allCases, together) where interviews >= 2 {
      if case .habit(let own) = subject, own.rawValue == habit.rawValue { continue }
      often.append((habit, interviews))
    }
    // Those noted as often stay in the order of the vocabulary.
    often.sort { $0.interviews > $1.interviews }
    return Array(often.prefix(3))
  }
}

/// Means of the answer ratings by type of question.
struct AnswerRatingMeans {
  private var sums = [Double](repeating: 0, count: QuestionType.allCases.count)
  private var counts = [Int](repeating: 0, count: QuestionType.allCases.count)

  init(_ ratings: [AnswerRating]) {
    for rating in ratings {
      guard let type = rating.type else { continue }
      sums[Int(type.rawValue)] = rating.sum
      counts[Int(type.rawValue)] = rating.good.trials
    }
  }

  func count(of type: QuestionType) -> Int { counts[Int(type.rawValue)] }

  func mean(of type: QuestionType) -> Double? {
    count(of: type) == 0 ? nil : sums[Int(type.rawValue)] / Double(count(of: type))
  }

  /// The mean of the other types' ratings minus the type's.
  func gap(of type: QuestionType) -> Double? {
    let others = counts.reduce(0, +) - count(of: type)
    guard others > 0, let mean = mean(of: type) else { return nil }
    return (sums.reduce(0, +) - sums[Int(type.rawValue)]) / Double(others) - mean
  }
}
