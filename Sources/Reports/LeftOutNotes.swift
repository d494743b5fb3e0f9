import Aggregation

extension Evaluation {
  /// What was not counted because it is dated after the as-of day, for the notes.
  var leftOutNotes: [String] {
    let counts = [
      leftOut.applications.of("application"), leftOut.stages.of("stage"), leftOut.interviews.of("interview"),
      leftOut.offers.of("offer"), leftOut.journal.of("journal entry"), leftOut.practice.of("practice session"),
    ].filter { !$0.hasPrefix("0 ") }
    return counts.isEmpty
      ? [] : ["Dated after \(settings.asOf) and not counted: \(counts.joined(separator: ", "))."]
  }
}
