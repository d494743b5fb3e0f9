/// One day's entry of a calendar file: an event of the whole day, or a task due that day.
package struct CalendarEntry: Sendable {
  /// What makes it the same entry in a later file, whatever its day or words become.
  package let identity: [String]
  package let day: (year: Int, month: Int, day: Int)
  /// A task (VTODO), otherwise an event (VEVENT).
  package let isTask: Bool
  package let summary: String
  /// May have several lines; may be empty.
  package let details: String

  package init(
    identity: [String], day: (year: Int, month: Int, day: Int), isTask: Bool, summary: String, details: String
  ) {
    self.identity = identity
    self.day = day
    self.isTask = isTask
    self.summary = summary
    self.details = details
  }
}
