import InterviewModel

extension Evaluation {
  /// The groups of every interview in one dimension. Complexity: O(interviews), and O(questions) or O(journal
  /// entries) where the dimension is theirs.
  package func grouping(_ dimension: Dimension) -> Grouping {
    let interviews = history.interviews
    if dimension.isOfApplication {
      let ofApplications = applicationGrouping(dimension)
      guard case .single(let groups) = ofApplications.membership else { return ofApplications }
      return Grouping(ofApplications, .single(interviews.application.map { groups[Int($0)] }))
    }
    switch dimension {
    case .questionType: return .termSets(dimension, QuestionType.names, typesAsked.map { $0 == 0 ? nil : $0 })
    case .purpose: return .termSets(dimension, ScreeningPurpose.names, purposesAsked.map { $0 == 0 ? nil : $0 })
    case .preparation:
      return .terms(dimension, (0..<interviews.count).map { interviews.preparationLevel(of: $0) })
    case .preparationItem:
      return .termSets(dimension, PreparationItem.names, interviews.preparationItems.map { $0?.bits })
    case .stage: return .terms(dimension, (0..<interviews.count).map { stage(ofInterview: $0) })
    case .medium: return .labels(dimension, interviews.medium, history.labels)
    case .interviewerRole: return .labels(dimension, interviews.interviewerRole, history.labels)
    case .month, .weekday: return .calendar(dimension, interviews.heldOn.map { $0?.day })
    case .thanked: return thankedGrouping()
    case .star: return starGrouping()
    case .signal: return .terms(dimension, interviews.signal)
    case .confidence:
      return Grouping(
        dimension, (1...5).map(String.init),
        .single(interviews.confidence.map { $0.map { Int32(min(5, max(1, $0.rounded()))) - 1 } ?? 5 }))
    case .habit: return .termSets(dimension, Habit.names, JournalHabits(history).ofInterviews(history))
    case .company, .source, .role, .level, .location, .workMode, .resume: preconditionFailure("of the application")
    }
  }

  /// The groups of every application in a dimension of applications.
  package func applicationGrouping(_ dimension: Dimension) -> Grouping {
    let applications = history.applications
    let column: [LabelIndex?] =
      switch dimension {
      case .source: applications.source
      case .role: applications.role
      case .level: applications.level
      case .location: applications.location
      case .workMode: applications.workMode
      case .resume: applications.resume
      default: applications.company.map(Optional.some)
      }
    return .labels(dimension, column, dimension == .company ? history.companies : history.labels)
  }

  /// By interview: the purposes of its questions as bits.
  var purposesAsked: [UInt64] {
    var purposeOfType = [UInt64](repeating: 0, count: UInt64.bitWidth)
    for type in QuestionType.allCases {
      if let purpose = type.purpose { purposeOfType[Int(type.rawValue)] = 1 << UInt64(purpose.rawValue) }
    }
    return typesAsked.map { types in
      var purposes: UInt64 = 0
      forEachBit(of: types) { purposes |= purposeOfType[$0] }
      return purposes
    }
  }

  /// Yes where some question was answered so, no where some was not: an interview can be both. Unknown where no
  /// question says.
  private func starGrouping() -> Grouping {
    var bits = [UInt64](repeating: 0, count: history.interviews.count)
    let questions = history.questions
    for row in 0..<questions.count {
      if let used = questions.usedStar[row] { bits[Int(questions.interview[row])] |= used ? 1 : 2 }
    }
    return .termSets(.star, ["yes", "no"], bits.map { $0 == 0 ? nil : $0 })
  }

  /// Within 24 hours of the interview: exact where both have a time, else up to the next day. No message logged is
  /// no, unless none is logged anywhere: then nobody kept track, and it is unknown.
  private func thankedGrouping() -> Grouping {
    let interviews = history.interviews
    let isTracked = interviews.thankedOn.contains { $0 != nil }
    let groups: [Int32] = (0..<interviews.count).map { row in
      guard isTracked else { return 2 }
      guard let thanked = interviews.thankedOn[row] else { return 1 }
      guard let held = interviews.heldOn[row] else { return 2 }
      if let hours = held.hours(to: thanked) { return 0...24 ~= hours ? 0 : 1 }
      return 0...1 ~= held.day.distance(to: thanked.day) ? 0 : 1
    }
    return Grouping(.thanked, ["yes", "no"], .single(groups))
  }
}
