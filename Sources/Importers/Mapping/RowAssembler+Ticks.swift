import InterviewModel

// Ticks and numbers where an interview's row has a day or a stage.
extension RowAssembler {
  static let thankedOn = FieldReference(.interviews, "thanked_on")
  static let heldOn = EntityKind.interviews.index(of: "held_on") ?? 0

  static let interviewStage = FieldReference(.interviews, "stage")

  func flag(_ text: String) -> Bool? {
    if case .flag(let flag) = FlagReader.read(text) { flag } else { nil }
  }

  /// The stage of a round that has a number and no name, where its column counts rounds.
  func round(_ text: String, _ column: Int) -> Value? {
    guard mapping.name(of: column).lowercased().contains("round"),
      let number = Int(text), (1...20).contains(number)
    else { return nil }
    return .integer(Int64(StageHeaders.stage(ofRound: number).rawValue))
  }

  /// Thanks that were sent nobody wrote when count as sent on the day of the interview.
  mutating func settleThanks() {
    guard let location = thanks, let thanked = Self.thankedOn else { return }
    let place = places[Int(EntityKind.interviews.rawValue)]
    guard case .text(let held) = records[place].values[Self.heldOn] else { return keep(thanksColumn, "yes") }
    records[place].values[thanked.index] = .text(String(held.prefix(10)))
    notes.add(.thanksWithoutDay, column: mapping.name(of: thanksColumn)) { ("yes", location) }
  }
}
