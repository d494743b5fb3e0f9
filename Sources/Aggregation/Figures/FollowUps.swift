import InterviewModel

/// An application that waits for an answer.
package struct WaitingApplication: Sendable, Hashable {
  /// Position in the evaluation's history.
  package let application: Int
  package let company: String
  package let role: String
  /// The last of its path; nil for an interview of no known stage.
  package let stage: Stage?
  /// Since the last sign of life; nil where no day is known.
  package let daysSilent: Int?
}

/// A company that took two or more applications and never answered one.
package struct SilentCompany: Sendable, Hashable {
  package let company: String
  package let applications: Int
  /// How many of them count as ghosted, logged or inferred; 2 or more.
  package let ghosted: Int
}

/// Something to write after an interview.
package struct FollowUp: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A thank-you message, due a day after the interview; listed for two weeks.
    case thanks = "thank-you"
    /// The employer's answer was promised for a day that has passed.
    case promise = "answer promised"
    /// No day was promised, and a week has passed since the thank-you, or else the interview.
    case answer = "answer due"
  }

  package let kind: Kind
  /// Position in the evaluation's history.
  package let interview: Int
  package let company: String
  package let role: String
  package let stage: Stage?
  package let heldOn: CalendarDay
  package let dueOn: CalendarDay
  /// 0 where it is due on the as-of day.
  package let daysOverdue: Int
  /// When the candidate last asked; nil where not.
  package let followedUpOn: CalendarDay?
}

extension Evaluation {
  /// Open applications, the longest silence first, then by company and role. Filters hold, the period does not.
  package func waitingApplications() -> [WaitingApplication] {
    var waiting: [WaitingApplication] = []
    for application in 0..<applications.count
    where selection.applicationsOfAnyDay[application] && applications.outcome[application] == nil {
      let last = attempts.path(of: application).upperBound - 1
      waiting.append(
        WaitingApplication(
          application: application, company: history.company(history.applications.company[application]),
          role: history.label(history.applications.role[application]), stage: attempts.stage[last],
          daysSilent: applications.lastSign[application].map { $0.distance(to: settings.asOf) }))
    }
    return waiting.sorted { left, right in
      let (leftDays, rightDays) = (left.daysSilent ?? -1, right.daysSilent ?? -1)
      if leftDays != rightDays { return leftDays > rightDays }
      return (left.company, left.role, left.stage?.rawValue ?? 0) < (
        right.company, right.role, right.stage?.rawValue ?? 0
      )
    }
  }

  /// Companies that ghosted two applications or more and answered none, most ghosted first, then by name. Filters
  /// hold, the period does not.
  package func silentCompanies() -> [SilentCompany] {
    var sent = [Int](repeating: 0, count: history.companies.count)
    var ghosted = sent
    var answered = sent
    for application in 0..<applications.count where selection.applicationsOfAnyDay[application] {
      let company = Int(history.applications.company[application].number)
      sent[company] += 1
      if applications.hasReply[application] { answered[company] += 1 }
      if case .ghosted? = applications.outcome[application] { ghosted[company] += 1 }
    }
    return sent.indices.filter { ghosted[$0] >= 2 && answered[$0] == 0 }
      .map { SilentCompany(company: history.companies[$0], applications: sent[$0], ghosted: ghosted[$0]) }
      .sorted { $0.ghosted == $1.ghosted ? $0.company < $1.company : $0.ghosted > $1.ghosted }
  }

  /// What is due on the as-of day or was before: thanks, and answers of interviews that are the last thing heard of an
  /// application that is open or ghosted by silence alone. The most overdue first, then by company and role. Filters
  /// hold, the period does not.
  package func followUps() -> [FollowUp] {
    var found: [FollowUp] = []
    let interviews = history.interviews
    for row in interviewResults.indices where selection.interviewsOfAnyDay[row] {
      guard let held = interviews.heldOn[row]?.day else { continue }
      let application = Int(interviews.application[row])
      let isGoing = applications.outcome[application] == nil || applications.isInferred[application]
      guard isGoing else { continue }
      if interviews.thankedOn[row] == nil, 1...14 ~= held.distance(to: settings.asOf) {
        found.append(followUp(.thanks, row, held, due: held.advanced(by: 1)))
      }
      let isLast = applications.lastSign[application].map { $0 <= held } ?? true
      guard isLast, waits(row) else { continue }
      if let promised = interviews.nextStepBy[row] {
        if promised < settings.asOf { found.append(followUp(.promise, row, held, due: promised)) }
      } else {
        let due = (interviews.thankedOn[row]?.day ?? held).advanced(by: 7)
        if due <= settings.asOf { found.append(followUp(.answer, row, held, due: due)) }
      }
    }
    return found.sorted { left, right in
      if left.dueOn != right.dueOn { return left.dueOn < right.dueOn }
      if (left.company, left.role) != (right.company, right.role) {
        return (left.company, left.role) < (right.company, right.role)
      }
      return (left.heldOn.ordinal, left.stage?.rawValue ?? 0, left.kind.rawValue)
        < (right.heldOn.ordinal, right.stage?.rawValue ?? 0, right.kind.rawValue)
    }
  }

  /// Whether an interview's own answer is still awaited.
  private func waits(_ row: Int) -> Bool {
    switch interviewResults[row] {
    case .pending, .advanced: true
    case .ghosted: attempts.isInferred[Int(attemptOfInterview[row])]
    case .rejected, .withdrew: false
    }
  }

  private func followUp(_ kind: FollowUp.Kind, _ row: Int, _ held: CalendarDay, due: CalendarDay) -> FollowUp {
    let application = Int(history.interviews.application[row])
    return FollowUp(
      kind: kind, interview: row, company: history.company(history.applications.company[application]),
      role: history.label(history.applications.role[application]), stage: stage(ofInterview: row), heldOn: held,
      dueOn: due, daysOverdue: due.distance(to: settings.asOf),
      followedUpOn: history.interviews.followedUpOn[row])
  }
}
