import InterviewModel

extension History {
  /// What is missing, odd or contradictory, contradictions first, each kind in the order of `Check`. Only checks that
  /// found something. Period and filters of the settings do not matter.
  package func findings(_ settings: Settings) -> [Finding] {
    var checks = FindingCounts(self)
    checks.checkApplications()
    checks.checkStages()
    checks.checkInterviews()
    checks.checkMoney()
    checks.checkAmounts()
    checks.checkDuplicates()
    checks.checkCompanies()
    checks.checkLater(than: settings.asOf)
    var unfiltered = settings
    unfiltered.period = .all
    unfiltered.filters = []
    checks.checkAttempts(Evaluation(self, unfiltered))
    return checks.findings
  }
}

extension History {
  /// "Acme, engineer (2026-01-05)"; what is not known is left out.
  fileprivate func name(ofApplication application: Int, on day: CalendarDay?) -> String {
    let role = label(applications.role[application])
    return company(applications.company[application]) + (role.isEmpty ? "" : ", \(role)")
      + (day.map { " (\($0))" } ?? "")
  }
}

/// Counts and examples of every check.
struct FindingCounts {
  private let history: History
  private var counts = [Int](repeating: 0, count: Check.allCases.count)
  private var totals = [Int](repeating: 0, count: Check.allCases.count)
  private var examples = [Examples](repeating: Examples(), count: Check.allCases.count)
  private let position: [Check: Int]

  init(_ history: History) {
    self.history = history
    position = Dictionary(uniqueKeysWithValues: Check.allCases.enumerated().map { ($1, $0) })
  }

  var findings: [Finding] {
    Check.Severity.allCases.flatMap { severity in
      Check.allCases.enumerated().filter { $1.severity == severity && counts[$0] > 0 }.map { index, check in
        Finding(check: check, count: counts[index], total: totals[index], examples: examples[index].names)
      }
    }
  }

  /// Counts one record that was checked.
  private mutating func record(
    _ check: Check, if isFound: Bool, of application: Int, on day: CalendarDay?
  ) {
    guard let index = position[check] else { return }
    totals[index] += 1
    guard isFound else { return }
    counts[index] += 1
    examples[index].add(day) { [history] in history.name(ofApplication: application, on: day) }
  }

  private mutating func record(_ check: Check, if isFound: Bool, on day: CalendarDay?, name: () -> String) {
    guard let index = position[check] else { return }
    totals[index] += 1
    if isFound { found(check, on: day, name: name) }
  }

  /// Records that were checked together.
  private mutating func count(_ check: Check, of records: Int) {
    if let index = position[check] { totals[index] += records }
  }

  private mutating func found(_ check: Check, on day: CalendarDay?, name: () -> String) {
    guard let index = position[check] else { return }
    counts[index] += 1
    examples[index].add(day, name)
  }

  mutating func checkApplications() {
    let rows = history.applications
    for row in 0..<rows.count {
      let applied = rows.appliedOn[row]
      if let reply = rows.firstReplyOn[row], let applied {
        record(.replyBeforeApplication, if: reply < applied, of: row, on: reply)
      }
      if let closed = rows.closedOn[row] {
        record(.closedWithoutOutcome, if: rows.outcome[row] == nil, of: row, on: closed)
      }
      if rows.outcome[row] != nil {
        record(.outcomeWithoutDay, if: rows.closedOn[row] == nil, of: row, on: applied)
      }
      record(.applicationWithoutDay, if: applied == nil, of: row, on: nil)
      if let low = rows.posted[row].low, let high = rows.posted[row].high {
        record(.reversedRange, if: low > high, of: row, on: applied)
      }
    }
  }

  mutating func checkStages() {
    let rows = history.stages
    for row in 0..<rows.count where rows.stage[row] != .applied {
      let application = Int(rows.application[row])
      if let entered = rows.enteredOn[row], let applied = history.applications.appliedOn[application] {
        record(.stageBeforeApplication, if: entered < applied, of: application, on: entered)
      }
      record(
        .stageWithoutDay, if: rows.enteredOn[row] == nil, of: application,
        on: history.applications.appliedOn[application])
    }
  }

  mutating func checkInterviews() {
    let rows = history.interviews
    var questions = [Bool](repeating: false, count: rows.count)
    for interview in history.questions.interview { questions[Int(interview)] = true }
    for row in 0..<rows.count {
      let application = Int(rows.application[row])
      let held = rows.heldOn[row]?.day
      if let held, let applied = history.applications.appliedOn[application] {
        record(.interviewBeforeApplication, if: held < applied, of: application, on: held)
      }
      record(.interviewWithoutDay, if: held == nil, of: application, on: nil)
      record(.interviewWithoutQuestions, if: !questions[row], of: application, on: held)
      record(.unknownPreparation, if: rows.preparationLevel(of: row) == nil, of: application, on: held)
    }
  }

  mutating func checkMoney() {
    for row in 0..<history.offers.count {
      record(
        .offerWithoutCurrency, if: history.offers.currency[row] == nil, of: Int(history.offers.application[row]),
        on: history.offers.offeredOn[row])
    }
    let salary = history.salary
    for row in 0..<salary.count {
      guard let low = salary.range[row].low, let high = salary.range[row].high else { continue }
      record(.reversedRange, if: low > high, on: salary.asOf[row]) { [history] in
        let words = [history.company(salary.company[row]), history.label(salary.role[row])].filter { !$0.isEmpty }
        return "research: " + words.joined(separator: ", ")
      }
    }
    let expectations = history.expectations
    for row in 0..<expectations.count {
      guard let low = expectations.range[row].low, let high = expectations.range[row].high else { continue }
      record(.reversedRange, if: low > high, on: expectations.asOf[row]) { [history] in
        "expectation: " + history.label(expectations.role[row])
      }
    }
  }

  mutating func checkAmounts() {
    let kinds: [(kind: EntityKind, count: Int)] = [
      (.applications, history.applications.count), (.salary, history.salary.count), (.offers, history.offers.count),
      (.expectations, history.expectations.count),
    ]
    for (_, records) in kinds { count(.absurdAmount, of: records) }
    for odd in history.oddAmounts() {
      let amount = odd.logged.low ?? odd.logged.high ?? 0
      let decimals = odd.logged.currency?.decimals ?? Currency.usualDecimals
      let units = (0..<decimals).reduce(amount) { units, _ in units / 10 }
      found(.absurdAmount, on: nil) { "\(odd.kind.name): \(units) \(odd.logged.currency?.code ?? "")" }
    }
  }

  /// Of applications to one company and role by day, each that follows the one before within 7 days.
  mutating func checkDuplicates() {
    struct Target: Hashable {
      let company: LabelIndex
      let role: LabelIndex?
    }
    let rows = history.applications
    var ofTarget: [Target: [Int]] = [:]
    for row in 0..<rows.count where rows.appliedOn[row] != nil {
      ofTarget[Target(company: rows.company[row], role: rows.role[row]), default: []].append(row)
    }
    for group in ofTarget.values {
      let ordered = group.sorted { rows.appliedOn[$0].number < rows.appliedOn[$1].number }
      for (place, row) in ordered.enumerated() {
        let gap = place == 0 ? Int32.max : rows.appliedOn[row].number - rows.appliedOn[ordered[place - 1]].number
        record(.duplicateApplication, if: gap <= 7, of: row, on: rows.appliedOn[row])
      }
    }
  }

  /// Of the companies applied to, pairs that may be one.
  mutating func checkCompanies() {
    let similar = SimilarCompanies(history.applications.company.map { history.company($0) })
    for (left, right) in similar.pairs {
      found(.similarCompanies, on: nil) { "\(left) / \(right)" }
    }
    count(.similarCompanies, of: similar.count)
  }

  /// Records whose own day is later; a parent's does not count again.
  mutating func checkLater(than asOf: CalendarDay) {
    func isLater(_ day: CalendarDay?) -> Bool { day.map { $0 > asOf } ?? false }
    for row in 0..<history.applications.count {
      let applied = history.applications.appliedOn[row]
      record(.laterThanAsOf, if: isLater(applied), of: row, on: applied)
    }
    for row in 0..<history.stages.count {
      let entered = history.stages.enteredOn[row]
      record(.laterThanAsOf, if: isLater(entered), of: Int(history.stages.application[row]), on: entered)
    }
    for row in 0..<history.interviews.count {
      let held = history.interviews.heldOn[row]?.day
      record(.laterThanAsOf, if: isLater(held), of: Int(history.interviews.application[row]), on: held)
    }
    for row in 0..<history.offers.count {
      let offered = history.offers.offeredOn[row]
      record(.laterThanAsOf, if: isLater(offered), of: Int(history.offers.application[row]), on: offered)
    }
  }

  /// What the attempts show: the positions are those of the evaluation's history.
  mutating func checkAttempts(_ evaluation: Evaluation) {
    let attempts = evaluation.attempts
    let history = evaluation.history
    var hasInterview = [Bool](repeating: false, count: attempts.count)
    for attempt in evaluation.attemptOfInterview { hasInterview[Int(attempt)] = true }
    var hasLoggedResult = [Bool](repeating: false, count: attempts.count)
    let rows = history.stages
    for row in 0..<rows.count {
      guard let result = rows.result[row], result != .pending else { continue }
      for attempt in attempts.path(of: Int(rows.application[row])) where attempts.stage[attempt] == rows.stage[row] {
        hasLoggedResult[attempt] = true
      }
    }
    for application in 0..<evaluation.applications.count {
      let path = attempts.path(of: application)
      for attempt in path {
        let entered = attempts.enteredOn[attempt]
        let result = attempts.result[attempt]
        if let stage = attempts.stage[attempt], stage.isConversation, hasLoggedResult[attempt] {
          record(.resultWithoutInterview, if: !hasInterview[attempt], on: entered) {
            history.name(ofApplication: application, on: entered)
          }
        }
        record(
          .rejectedYetWentOn, if: attempt < path.upperBound - 1 && (result == .rejected || result == .withdrew),
          on: entered
        ) { history.name(ofApplication: application, on: entered) }
      }
      let last = evaluation.applications.lastSign[application]
      if history.applications.outcome[application] != nil, let closed = history.applications.closedOn[application] {
        record(.closedYetWentOn, if: path.contains { (attempts.enteredOn[$0] ?? closed) > closed }, on: closed) {
          history.name(ofApplication: application, on: closed)
        }
      }
      record(.silentApplication, if: evaluation.applications.isInferred[application], on: last) {
        history.name(ofApplication: application, on: last)
      }
    }
  }
}

/// The five latest of many, by day and then by name, without keeping the others.
private struct Examples {
  private static let most = 5
  private var kept: [(day: Int32, name: String)] = []

  var names: [String] { kept.map(\.name) }

  mutating func add(_ day: CalendarDay?, _ name: () -> String) {
    let day = day.number
    if kept.count == Self.most, let last = kept.last, day < last.day { return }
    let name = name()
    let place = kept.firstIndex { $0.day < day || ($0.day == day && name < $0.name) } ?? kept.count
    kept.insert((day, name), at: place)
    if kept.count > Self.most { kept.removeLast() }
  }
}
