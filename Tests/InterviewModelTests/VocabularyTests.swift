import InterviewModel
import Testing

@Suite struct `Labels and companies` {
  @Test func `are one where only case, blanks and punctuation differ`() {
    #expect(LabelKey.fold("LinkedIn") == LabelKey.fold("Linkedin "))
    #expect(LabelKey.fold("  Take-Home ") == "take home")
    #expect(LabelKey.fold("C++") != LabelKey.fold("C"))
    #expect(LabelKey.fold("Größe – ÄRZTE") == "größe ärzte")
    #expect(LabelKey.fold("—") == "")
  }

  @Test(arguments: [
    ("Acme Inc.", "ACME"), ("Acme, Inc", "acme"), ("Müller GmbH & Co. KG", "müller"),
    ("Moe's Tavern LLC", "Moes Tavern"),
    ("Sony K.K.", "Sony"), ("Telefónica, S.A.", "telefónica"), ("Booking.com B.V.", "booking.com"),
    ("Atlassian Pty Ltd", "Atlassian"),
  ]) func `of companies do not count the legal form`(one: String, other: String) {
    #expect(CompanyKey.fold(one) == CompanyKey.fold(other))
  }

  @Test func `that are nothing but a legal form keep it`() {
    #expect(CompanyKey.fold("AG") == "ag")
    #expect(CompanyKey.fold("!!!") == "!!!")
    #expect(CompanyKey.fold("Company") != CompanyKey.fold("Limited"))
  }
}

@Suite struct `The vocabularies` {
  static let lists: [TermList] = [
    .stage, .outcome, .stageResult, .questionType, .preparationLevel, .preparationItem, .habit, .interviewerSignal,
    .payPeriod, .salaryComponent, .offerDecision,
  ]

  @Test func `read every name of theirs`() {
    for list in Self.lists {
      for (code, name) in list.names.enumerated() {
        #expect(list.code(of: name) == UInt8(code), "\(list.title) \(name)")
        #expect(list.code(of: name.uppercased().split(separator: "-").joined(separator: "_")) == UInt8(code))
      }
      #expect(list.code(of: "surely no such term") == nil)
    }
  }

  @Test func `number their cases without gaps, as sets of bits need`() {
    #expect(Habit.allCases.map(\.rawValue) == Array(0..<32))
    #expect(PreparationItem.allCases.map(\.rawValue) == Array(0..<12))
    #expect(QuestionType.allCases.map(\.rawValue) == Array(0..<16))
  }

  @Test func `have the eighteen weak and fourteen strong habits`() {
    #expect(Habit.allCases.filter { !$0.isStrong }.count == 18)
    #expect(Habit.allCases.filter(\.isStrong).count == 14)
  }

  @Test func `derive a purpose from every question type but other`() {
    #expect(QuestionType.allCases.filter { $0.purpose == nil } == [.other])
    #expect(QuestionType.careerHistory.purpose == .details)
    #expect(QuestionType.compensation.purpose == .affordability)
    #expect(Set(QuestionType.allCases.compactMap(\.purpose)) == Set(ScreeningPurpose.allCases))
  }
}

@Suite struct `A preparation level` {
  @Test func `is the logged one before all else`() {
    #expect(PreparationLevel.inferred(logged: .light, items: TermSet([.calm]), hours: 9) == .light)
  }

  @Test(arguments: [
    (0, PreparationLevel.none), (1, .light), (3, .light), (4, .moderate), (7, .moderate), (8, .thorough),
    (12, .thorough),
  ])
  func `comes from the checklist next`(count: Int, level: PreparationLevel) {
    let items = TermSet(PreparationItem.allCases.prefix(count))
    #expect(PreparationLevel.inferred(logged: nil, items: items, hours: 0.5) == level)
  }

  @Test(arguments: [
    (0.0, PreparationLevel.none), (0.5, .light), (0.99, .light), (1, .moderate), (2.9, .moderate), (3, .thorough),
  ])
  func `comes from the hours last`(hours: Double, level: PreparationLevel) {
    #expect(PreparationLevel.inferred(logged: nil, items: nil, hours: hours) == level)
  }

  @Test func `is unknown where nothing was logged`() {
    #expect(PreparationLevel.inferred(logged: nil, items: nil, hours: nil) == nil)
  }
}

@Suite struct `A currency` {
  @Test func `knows its decimals`() {
    #expect(Currency(code: "eur")?.code == "EUR")
    #expect(Currency(code: "EUR")?.decimals == 2)
    #expect(Currency(code: "JPY")?.decimals == 0)
    #expect(Currency(code: "KWD")?.decimals == 3)
    #expect(Currency(code: "XYZ") == nil)
  }
}
