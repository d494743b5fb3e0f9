/// What a word can do to a phrase that stands near it.
struct WordRoles: OptionSet {
  let rawValue: UInt32

  static let intensifier = WordRoles(rawValue: 1 << 0)
  static let negation = WordRoles(rawValue: 1 << 1)
  static let unreal = WordRoles(rawValue: 1 << 2)
  static let unrealSentence = WordRoles(rawValue: 1 << 3)
  static let fromWork = WordRoles(rawValue: 1 << 4)
  static let beforehand = WordRoles(rawValue: 1 << 5)
  static let general = WordRoles(rawValue: 1 << 6)
  static let contrast = WordRoles(rawValue: 1 << 7)
  static let badly = WordRoles(rawValue: 1 << 8)
  static let notTechnical = WordRoles(rawValue: 1 << 9)
  static let writer = WordRoles(rawValue: 1 << 10)
  static let other = WordRoles(rawValue: 1 << 11)
  static let parting = WordRoles(rawValue: 1 << 12)
  static let joining = WordRoles(rawValue: 1 << 13)
  static let condition = WordRoles(rawValue: 1 << 14)
  static let determiner = WordRoles(rawValue: 1 << 15)
  static let auxiliary = WordRoles(rawValue: 1 << 16)
  static let junction = WordRoles(rawValue: 1 << 17)
  static let linking = WordRoles(rawValue: 1 << 18)
  static let partOfWriter = WordRoles(rawValue: 1 << 19)
  static let mayFollow = WordRoles(rawValue: 1 << 20)
  static let connector = WordRoles(rawValue: 1 << 21)
  /// Any that ends in "ly" and denies nothing, listed or not.
  static let adverb = WordRoles(rawValue: 1 << 22)
}
