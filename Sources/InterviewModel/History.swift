/// The whole ledger as columns: one array a field, parents by position, recurring words as small numbers. What every
/// figure is counted from. The order of the rows carries no meaning.
package struct History: Sendable {
  /// Labels of all fields (source, role, level, …) by `LabelIndex`, as first written.
  package var labels: [String] = []
  /// Companies by `LabelIndex`, as first written.
  package var companies: [String] = []
  package var applications = Applications()
  package var stages = Stages()
  package var interviews = Interviews()
  package var questions = Questions()
  package var journal = Journal()
  package var practice = Practice()
  package var salary = Salary()
  package var offers = Offers()
  package var expectations = Expectations()
  package var exchangeRates = ExchangeRates()
  /// What importing changed or assumed, for the notes of a report: "Ratings of log.csv were read as x of 10."
  package var notes: [String] = []

  package init() {}

  /// The word behind an index; empty where there is none.
  package func label(_ index: LabelIndex?) -> String { index.map { labels[Int($0.number)] } ?? "" }

  package func company(_ index: LabelIndex?) -> String { index.map { companies[Int($0.number)] } ?? "" }
}

/// Position of a word in a list of a `History`.
package struct LabelIndex: Sendable, Hashable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }
}

/// Amounts of one record, in minor units of its currency; an amount whose currency is unknown counts in hundredths.
package struct MoneyRange: Sendable, Hashable {
  package var low: Int64?
  package var high: Int64?
  package var currency: Currency?
  package var period: PayPeriod?

  package init(low: Int64? = nil, high: Int64? = nil, currency: Currency? = nil, period: PayPeriod? = nil) {
    self.low = low
    self.high = high
    self.currency = currency
    self.period = period
  }
}

extension History {
  package struct Applications: Sendable {
    package var company: [LabelIndex] = []
    package var role: [LabelIndex?] = []
    package var level: [LabelIndex?] = []
    package var location: [LabelIndex?] = []
    package var workMode: [LabelIndex?] = []
    package var source: [LabelIndex?] = []
    package var resume: [LabelIndex?] = []
    package var appliedOn: [CalendarDay?] = []
    package var firstReplyOn: [CalendarDay?] = []
    package var outcome: [Outcome?] = []
    package var closedOn: [CalendarDay?] = []
    package var posted: [MoneyRange] = []
    package var count: Int { company.count }

    package init() {}
  }

  package struct Stages: Sendable {
    /// Position in `applications`.
    package var application: [Int32] = []
    package var stage: [Stage] = []
    package var enteredOn: [CalendarDay?] = []
    package var result: [StageResult?] = []
    package var resultOn: [CalendarDay?] = []
    package var count: Int { application.count }

    package init() {}
  }

  package struct Interviews: Sendable {
    package var application: [Int32] = []
    package var stage: [Stage?] = []
    package var heldOn: [Moment?] = []
    package var medium: [LabelIndex?] = []
    package var interviewerRole: [LabelIndex?] = []
    /// As logged; `preparationLevel(of:)` applies the rules.
    package var preparation: [PreparationLevel?] = []
    package var preparationHours: [Double?] = []
    package var preparationItems: [TermSet<PreparationItem>?] = []
    package var result: [StageResult?] = []
    package var resultOn: [CalendarDay?] = []
    package var signal: [InterviewerSignal?] = []
    /// 1...5.
    package var confidence: [Double?] = []
    package var nextStepBy: [CalendarDay?] = []
    package var thankedOn: [Moment?] = []
    package var followedUpOn: [CalendarDay?] = []
    package var count: Int { application.count }

    package init() {}

    package func preparationLevel(of interview: Int) -> PreparationLevel? {
      .inferred(
        logged: preparation[interview], items: preparationItems[interview], hours: preparationHours[interview])
    }
  }

  package struct Questions: Sendable {
    /// Position in `interviews`.
    package var interview: [Int32] = []
    package var type: [QuestionType?] = []
    /// 1...5.
    package var rating: [Float?] = []
    package var usedStar: [Bool?] = []
    package var count: Int { interview.count }

    package init() {}
  }

  package struct Journal: Sendable {
    /// Position in `interviews`.
    package var interview: [Int32?] = []
    package var company: [LabelIndex?] = []
    package var writtenOn: [CalendarDay?] = []
    package var text: [String] = []
    package var strong: [TermSet<Habit>] = []
    package var weak: [TermSet<Habit>] = []
    package var clarity: [Double?] = []
    package var articulation: [Double?] = []
    package var engagement: [Double?] = []
    package var mood: [LabelIndex?] = []
    package var count: Int { interview.count }

    package init() {}
  }

  package struct Practice: Sendable {
    package var practisedOn: [CalendarDay?] = []
    package var type: [QuestionType?] = []
    package var method: [LabelIndex?] = []
    package var minutes: [Int32?] = []
    package var rating: [Double?] = []
    package var count: Int { practisedOn.count }

    package init() {}
  }

  package struct Salary: Sendable {
    package var company: [LabelIndex?] = []
    package var role: [LabelIndex?] = []
    package var level: [LabelIndex?] = []
    package var location: [LabelIndex?] = []
    package var source: [LabelIndex?] = []
    package var range: [MoneyRange] = []
    package var component: [SalaryComponent?] = []
    package var asOf: [CalendarDay?] = []
    package var sampleSize: [Int64?] = []
    package var count: Int { company.count }

    package init() {}
  }

  package struct Offers: Sendable {
    package var application: [Int32] = []
    /// The offer's own; where it names none, the application's hold.
    package var role: [LabelIndex?] = []
    package var level: [LabelIndex?] = []
    package var location: [LabelIndex?] = []
    package var offeredOn: [CalendarDay?] = []
    package var base: [Int64?] = []
    package var bonus: [Int64?] = []
    /// Per cent of the base.
    package var bonusPercent: [Double?] = []
    package var equityPerYear: [Int64?] = []
    package var signOn: [Int64?] = []
    package var benefitsPerYear: [Int64?] = []
    package var retirementMatch: [Int64?] = []
    package var paidDaysOff: [Double?] = []
    package var currency: [Currency?] = []
    package var period: [PayPeriod?] = []
    package var deadline: [CalendarDay?] = []
    package var decision: [OfferDecision?] = []
    package var decidedOn: [CalendarDay?] = []
    package var count: Int { application.count }

    package init() {}
  }

  package struct Expectations: Sendable {
    package var role: [LabelIndex?] = []
    package var level: [LabelIndex?] = []
    package var location: [LabelIndex?] = []
    /// Low is the floor, high the target.
    package var range: [MoneyRange] = []
    package var asOf: [CalendarDay?] = []
    package var count: Int { role.count }

    package init() {}
  }

  package struct ExchangeRates: Sendable {
    package var from: [Currency] = []
    package var to: [Currency] = []
    /// How much of `to` one unit of `from` buys.
    package var rate: [Double] = []
    package var asOf: [CalendarDay?] = []
    package var count: Int { from.count }

    package init() {}
  }
}
