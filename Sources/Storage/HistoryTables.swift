import InterviewModel

/// The kinds of which few records are told, a scan each.
extension HistoryReader {
  mutating func readJournal(_ connection: borrowing Connection) throws(LedgerFailure) -> History.Journal {
    var columns = History.Journal()
    let row = try connection.prepare(
      """
      SELECT interview_id, company, written_on, text, strong, weak, clarity, articulation, engagement, mood
      FROM journal ORDER BY id
      """)
    while try row.step() {
      columns.interview.append(interviews[row.integer(0)])
      columns.company.append(company(row, 1))
      columns.writtenOn.append(row.day(2))
      columns.text.append(row.text(3) ?? "")
      columns.strong.append(row.terms(4) ?? TermSet())
      columns.weak.append(row.terms(5) ?? TermSet())
      columns.clarity.append(row.number(6, in: 1...5))
      columns.articulation.append(row.number(7, in: 1...5))
      columns.engagement.append(row.number(8, in: 1...5))
      columns.mood.append(label(row, 9))
    }
    return columns
  }

  mutating func readPractice(_ connection: borrowing Connection) throws(LedgerFailure) -> History.Practice {
    var columns = History.Practice()
    let row = try connection.prepare(
      "SELECT practised_on, question_type, method, minutes, rating FROM practice ORDER BY id")
    while try row.step() {
      columns.practisedOn.append(row.day(0))
      columns.type.append(row.term(1))
      columns.method.append(label(row, 2))
      columns.minutes.append(row.small(3))
      columns.rating.append(row.number(4, in: 1...5))
    }
    return columns
  }

  mutating func readSalary(_ connection: borrowing Connection) throws(LedgerFailure) -> History.Salary {
    var columns = History.Salary()
    let row = try connection.prepare(
      """
      SELECT company, role, level, location, source, low, high, currency, pay_period, component, as_of, sample_size
      FROM salary ORDER BY id
      """)
    while try row.step() {
      columns.company.append(company(row, 0))
      columns.role.append(label(row, 1))
      columns.level.append(label(row, 2))
      columns.location.append(label(row, 3))
      columns.source.append(label(row, 4))
      columns.range.append(range(row, 5))
      columns.component.append(row.term(9))
      columns.asOf.append(row.day(10))
      columns.sampleSize.append(row.known(11).flatMap { 0...1_000_000_000 ~= $0 ? $0 : nil })
    }
    return columns
  }

  mutating func readOffers(_ connection: borrowing Connection) throws(LedgerFailure) -> History.Offers {
    var columns = History.Offers()
    let row = try connection.prepare(
      """
      SELECT application_id, role, level, location, offered_on, base, bonus, bonus_percent, equity_per_year, sign_on,
      benefits_per_year, retirement_match, paid_days_off, currency, pay_period, deadline, decision, decided_on
      FROM offers ORDER BY id
      """)
    while try row.step() {
      guard let application = applications[row.integer(0)] else { continue }
      columns.application.append(application)
      columns.role.append(label(row, 1))
      columns.level.append(label(row, 2))
      columns.location.append(label(row, 3))
      columns.offeredOn.append(row.day(4))
      columns.base.append(row.known(5))
      columns.bonus.append(row.known(6))
      columns.bonusPercent.append(row.number(7, in: 0...1000))
      columns.equityPerYear.append(row.known(8))
      columns.signOn.append(row.known(9))
      columns.benefitsPerYear.append(row.known(10))
      columns.retirementMatch.append(row.known(11))
      columns.paidDaysOff.append(row.number(12, in: 0...366))
      columns.currency.append(currency(row, 13))
      columns.period.append(row.term(14))
      columns.deadline.append(row.day(15))
      columns.decision.append(row.term(16))
      columns.decidedOn.append(row.day(17))
    }
    return columns
  }

  mutating func readExpectations(_ connection: borrowing Connection) throws(LedgerFailure) -> History.Expectations {
    var columns = History.Expectations()
    let row = try connection.prepare(
      "SELECT role, level, location, floor, target, currency, pay_period, as_of FROM expectations ORDER BY id")
    while try row.step() {
      columns.role.append(label(row, 0))
      columns.level.append(label(row, 1))
      columns.location.append(label(row, 2))
      columns.range.append(range(row, 3))
      columns.asOf.append(row.day(7))
    }
    return columns
  }

  mutating func readExchangeRates(_ connection: borrowing Connection) throws(LedgerFailure) -> History.ExchangeRates {
    var columns = History.ExchangeRates()
    let row = try connection.prepare("SELECT \"from\", \"to\", rate, as_of FROM exchange_rates ORDER BY id")
    while try row.step() {
      guard let from = currency(row, 0), let to = currency(row, 1), let rate = row.number(2, in: 1e-12...1e12) else {
        continue
      }
      columns.from.append(from)
      columns.to.append(to)
      columns.rate.append(rate)
      columns.asOf.append(row.day(3))
    }
    return columns
  }
}
