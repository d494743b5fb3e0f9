import InterviewModel

/// Copies of applications, with their stages, interviews and offers, whose days are moved on: an application as it
/// stood on an earlier day, put where it can be looked at on the as-of day. The same application may come several
/// times.
struct MovedApplications {
  /// By copy: what it was asked for.
  private(set) var places: [Int] = []
  /// By copy: the position of its application.
  private var applications: [Int] = []
  /// By copy: days moved on.
  private var shifts: [Int] = []

  var isEmpty: Bool { applications.isEmpty }

  mutating func add(_ application: Int, by days: Int, for place: Int) {
    applications.append(application)
    shifts.append(days)
    places.append(place)
  }

  /// The copies and nothing else, in the order in which they were added.
  /// - Parameter rows: of the whole history.
  func history(of full: History, _ rows: ApplicationRows) -> History {
    var part = History()
    part.applications = full.applications
    part.applications.take(applications)
    part.applications.appliedOn.move(shifts)
    part.applications.firstReplyOn.move(shifts)
    part.applications.closedOn.move(shifts)

    let stages = copies(rows.stages)
    part.stages = full.stages
    part.stages.take(stages.rows)
    part.stages.application = stages.copy
    part.stages.enteredOn.move(stages.shifts)
    part.stages.resultOn.move(stages.shifts)

    let interviews = copies(rows.interviews)
    part.interviews = full.interviews
    part.interviews.take(interviews.rows)
    part.interviews.application = interviews.copy
    for (row, shift) in interviews.shifts.enumerated() {
      part.interviews.heldOn[row] = part.interviews.heldOn[row].map { Moment(day: $0.day.advanced(by: shift)) }
    }
    part.interviews.resultOn.move(interviews.shifts)
    part.interviews.nextStepBy.move(interviews.shifts)

    let offers = copies(rows.offers)
    part.offers = full.offers
    part.offers.take(offers.rows)
    part.offers.application = offers.copy
    part.offers.offeredOn.move(offers.shifts)
    part.offers.deadline.move(offers.shifts)
    part.offers.decidedOn.move(offers.shifts)
    return part
  }

  /// The rows of a table that belong to each copy, with the copy and by how many days it is moved.
  private func copies(_ table: RowsByApplication) -> (rows: [Int], copy: [Int32], shifts: [Int]) {
    var copies: (rows: [Int], copy: [Int32], shifts: [Int]) = ([], [], [])
    for (copy, application) in applications.enumerated() {
      for place in table.places(of: application) {
        copies.rows.append(Int(table.rows[place]))
        copies.copy.append(Int32(copy))
        copies.shifts.append(shifts[copy])
      }
    }
    return copies
  }
}

extension [CalendarDay?] {
  /// Each on by its own number of days.
  fileprivate mutating func move(_ shifts: [Int]) {
    for row in indices { self[row] = self[row]?.advanced(by: shifts[row]) }
  }
}
