import InterviewModel
import Statistics

/// What the journal says in a period: which entries count, how often each habit comes up and what goes with it.
package struct JournalFigures: Sendable {
  package let habits: JournalHabits
  /// Positions of the entries that count, by day, undated last, then in the order of their texts.
  package let entries: [Int]
  /// The months that have an entry, first to last.
  package let months: [CalendarMonth]
  /// Entries by month, in the order of `months`.
  package let entriesByMonth: [Int]
  /// Those noted at least once: weak ones first, each kind by how often.
  package let figures: [HabitFigure]
}

/// One habit over the journal.
package struct HabitFigure: Sendable {
  package let habit: Habit
  /// Entries that have it, of all that count.
  package let noted: Rate
  /// How many of them only the text says, and no tag.
  package let onlyInText: Int
  /// By month, in the order of the journal's months.
  package let byMonth: [Int]
  /// Over the months; only of a habit noted five times or more.
  package let trend: Trend
  /// Interviews whose entries have it beside those whose entries do not.
  package let contrast: Contrast
  /// The latest of the writer's own sentences on it; nil where there is no text.
  package let quote: Quote?

  package enum Trend: String, Sendable {
    case rising
    case falling
    /// No trend that may be called one.
    case none = ""
  }

  package struct Quote: Sendable, Hashable {
    package let text: String
    package let day: CalendarDay?
    /// Position in the journal.
    package let entry: Int
    /// The text itself says the habit; otherwise the entry was tagged with it, and this is how it begins.
    package let saysIt: Bool
  }
}

extension Evaluation {
  /// The day of an entry: written, else the interview's.
  package func entryDay(_ entry: Int) -> CalendarDay? {
    history.journal.writtenOn[entry]
      ?? history.journal.interview[entry].flatMap { history.interviews.heldOn[Int($0)]?.day }
  }

  /// Entries of selected interviews; those of no interview count by their own day, where no filter is set.
  package func journalEntries() -> [Int] {
    let journal = history.journal
    let counted = (0..<journal.count).filter { entry in
      if let interview = journal.interview[entry] { return selection.interviews[Int(interview)] }
      return settings.filters.isEmpty && settings.period.contains(journal.writtenOn[entry])
    }
    let days = (0..<journal.count).map { entryDay($0)?.ordinal ?? .max }
    return counted.sorted { left, right in
      let (first, second) = (days[left], days[right])
      return first == second ? journal.text[left] < journal.text[right] : first < second
    }
  }

  /// Complexity: O(length of the texts + interviews × habits).
  /// - Parameter noted: the habits of the journal, where they are at hand.
  package func journalFigures(_ noted: JournalHabits? = nil) -> JournalFigures {
    let habits = noted ?? JournalHabits(history)
    let entries = journalEntries()
    let all = habits.entries
    let monthOfEntry = entries.map { entryDay($0)?.month }
    var months: [CalendarMonth] = []
    // Entries stand by day, those without one last.
    for case let month? in monthOfEntry where months.last?.index != month.index { months.append(month) }
    var latest = 0
    let places = monthOfEntry.map { month -> Int? in
      guard let month else { return nil }
      while months[latest].index < month.index { latest += 1 }
      return latest
    }
    var entriesByMonth = [Int](repeating: 0, count: months.count)
    for case let place? in places { entriesByMonth[place] += 1 }
    let contrasts = contrasts(Habit.allCases.count, habits.ofInterviews(history))
    var noted = [[Int]](repeating: [], count: Habit.allCases.count)
    var byMonth = [[Int]](repeating: [Int](repeating: 0, count: months.count), count: Habit.allCases.count)
    for (entry, place) in zip(entries, places) {
      var rest = all[entry].bits & (1 << UInt64(noted.count) - 1)
      while rest != 0 {
        let habit = rest.trailingZeroBitCount
        noted[habit].append(entry)
        if let place { byMonth[habit][place] += 1 }
        rest &= rest - 1
      }
    }
    let counts = Habit.allCases.map { (habit: $0, noted: noted[Int($0.rawValue)], byMonth: byMonth[Int($0.rawValue)]) }
      .filter { !$0.noted.isEmpty }
    let trends = HabitFigure.trends(counts.map(\.byMonth), of: entriesByMonth, months)
    let figures = counts.indices.map { position in
      let (habit, noted, byMonth) = counts[position]
      return HabitFigure(
        habit: habit, noted: Rate(successes: noted.count, of: entries.count),
        onlyInText: noted.count { !habits.tagged[$0].contains(habit) }, byMonth: byMonth, trend: trends[position],
        contrast: contrasts[Int(habit.rawValue)], quote: quote(of: habit, noted, habits))
    }
    return JournalFigures(
      habits: habits, entries: entries, months: months, entriesByMonth: entriesByMonth,
      figures: figures.sorted { left, right in
        if left.habit.isStrong != right.habit.isStrong { return !left.habit.isStrong }
        if left.noted.successes != right.noted.successes { return left.noted.successes > right.noted.successes }
        return left.habit.rawValue < right.habit.rawValue
      })
  }

  /// The latest sentence in which the text says it, else how the latest entry tagged with it begins.
  private func quote(of habit: Habit, _ noted: [Int], _ habits: JournalHabits) -> HabitFigure.Quote? {
    if let entry = noted.last(where: { habits.recognised[$0].contains(habit) }),
      let finding = habits.findings.first(where: { $0.entry == entry && $0.habit.rawValue == habit.rawValue })
    {
      return HabitFigure.Quote(text: finding.sentence, day: entryDay(entry), entry: entry, saysIt: true)
    }
    guard let entry = noted.last(where: { !history.journal.text[$0].isEmpty }) else { return nil }
    let text = history.journal.text[entry]
    let words = JournalWords(text)
    let sentence = words.sentences.first.map { String(text[text.range(ofBytes: $0.range)]) } ?? text
    return HabitFigure.Quote(text: sentence, day: entryDay(entry), entry: entry, saysIt: false)
  }
}

extension HabitFigure {
  /// Cochran–Armitage over the months, q ≤ 0.10 over the habits noted five times or more.
  fileprivate static func trends(_ byMonth: [[Int]], of entries: [Int], _ months: [CalendarMonth]) -> [Trend] {
    let scores = months.map { Double($0.index) }
    let tests = byMonth.map { counts in
      counts.reduce(0, +) < Verdict.fewest
        ? nil : CochranArmitageTest(zip(counts, entries).map { Rate(successes: $0, of: $1) }, scores: scores)
    }
    var qValues = benjaminiHochberg(tests.compactMap { $0?.pValue }).makeIterator()
    return tests.map { test in
      guard let test, let qValue = qValues.next(), qValue <= Verdict.greatestQValue else { return .none }
      return test.z > 0 ? .rising : .falling
    }
  }
}
