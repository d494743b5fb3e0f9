import InterviewModel

extension History {
  /// The history without what tells who is behind it, for a report that can be shown around.
  ///
  /// - Companies become `Company A`, `Company B`, … and locations `Location 1`, `Location 2`, … in the order of their
  ///   first application's day, then of their key: the same history gives the same names.
  /// - Journal texts, resume labels, the ids of records and the notes of imports (they hold file names) are dropped.
  /// - Amounts of money are rounded to two significant digits: 123,456 becomes 120,000.
  /// - Roles, levels, sources, moods, days and results stay.
  package func redacted() -> History {
    var redacted = self
    redacted.renameCompanies()
    redacted.renameLocations()
    redacted.dropText()
    redacted.roundMoney()
    redacted.dropUnusedLabels()
    return redacted
  }

  private mutating func renameCompanies() {
    let ranks = Self.ranks(companies.map { CompanyKey.fold($0) }, applications.company, applications.appliedOn)
    companies = ranks.map { "Company \(Self.letters($0))" }
  }

  private mutating func renameLocations() {
    let ranks = Self.ranks(labels.map { LabelKey.fold($0) }, applications.location, applications.appliedOn)
    var isLocation = [Bool](repeating: false, count: labels.count)
    for column in [applications.location, salary.location, offers.location, expectations.location] {
      for case let label? in column { isLocation[Int(label.number)] = true }
    }
    var pseudonyms = [LabelIndex?](repeating: nil, count: labels.count)
    for label in isLocation.indices.filter({ isLocation[$0] }).sorted(by: { ranks[$0] < ranks[$1] }) {
      pseudonyms[label] = LabelIndex(Int32(labels.count))
      labels.append("Location \(labels.count - isLocation.count + 1)")
    }
    func renamed(_ column: [LabelIndex?]) -> [LabelIndex?] { column.map { $0.flatMap { pseudonyms[Int($0.number)] } } }
    applications.location = renamed(applications.location)
    salary.location = renamed(salary.location)
    offers.location = renamed(offers.location)
    expectations.location = renamed(expectations.location)
  }

  /// What the texts say of habits stays, as tags.
  private mutating func dropText() {
    let weak = TermSet(Habit.allCases.filter { !$0.isStrong })
    for (entry, habits) in JournalHabits(self).recognised.enumerated() {
      journal.weak[entry].bits |= habits.bits & weak.bits
      journal.strong[entry].bits |= habits.bits & ~weak.bits
    }
    notes = ["Names, places and free text are replaced, and amounts are rounded."]
    applications.resume = applications.resume.map { _ in nil }
    journal.text = journal.text.map { _ in "" }
  }

  private mutating func roundMoney() {
    func rounded(_ range: MoneyRange) -> MoneyRange {
      MoneyRange(
        low: range.low.map(Self.banded), high: range.high.map(Self.banded), currency: range.currency,
        period: range.period)
    }
    func rounded(_ column: [Int64?]) -> [Int64?] { column.map { $0.map(Self.banded) } }
    applications.posted = applications.posted.map(rounded)
    salary.range = salary.range.map(rounded)
    expectations.range = expectations.range.map(rounded)
    offers.base = rounded(offers.base)
    offers.bonus = rounded(offers.bonus)
    offers.equityPerYear = rounded(offers.equityPerYear)
    offers.signOn = rounded(offers.signOn)
    offers.benefitsPerYear = rounded(offers.benefitsPerYear)
    offers.retirementMatch = rounded(offers.retirementMatch)
  }

  /// Empties the words that no column names any more.
  private mutating func dropUnusedLabels() {
    var isUsed = [Bool](repeating: false, count: labels.count)
    for column in [
      applications.role, applications.level, applications.location, applications.workMode, applications.source,
      interviews.medium, interviews.interviewerRole, journal.mood, practice.method, salary.role, salary.level,
      salary.location, salary.source, offers.role, offers.level, offers.location, expectations.role,
      expectations.level, expectations.location,
    ] {
      for case let label? in column { isUsed[Int(label.number)] = true }
    }
    for label in labels.indices where !isUsed[label] { labels[label] = "" }
  }

  /// The place of each word by the first day it was applied with, then by key; words without an application come last.
  private static func ranks(_ keys: [String], _ column: [LabelIndex?], _ appliedOn: [CalendarDay?]) -> [Int] {
    var first = [Int32](repeating: Int32.max, count: keys.count)
    for (row, label) in column.enumerated() {
      guard let label, let applied = appliedOn[row] else { continue }
      first[Int(label.number)] = min(first[Int(label.number)], applied.ordinal)
    }
    let order = keys.indices.sorted { (first[$0], keys[$0]) < (first[$1], keys[$1]) }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (rank, word) in order.enumerated() { ranks[word] = rank }
    return ranks
  }

  /// A for 0, Z for 25, AA for 26.
  private static func letters(_ rank: Int) -> String {
    var letters = ""
    var rest = rank
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  /// The amount to two significant digits, half away from zero.
  private static func banded(_ amount: Int64) -> Int64 {
    var step: Int64 = 1
    while (amount / step).magnitude >= 100 { step *= 10 }
    let (quotient, remainder) = amount.quotientAndRemainder(dividingBy: step)
    let up: Int64 = remainder.magnitude * 2 >= step.magnitude && step > 1 ? amount.signum() : 0
    let (banded, overflow) = (quotient + up).multipliedReportingOverflow(by: step)
    return overflow ? amount : banded
  }
}
