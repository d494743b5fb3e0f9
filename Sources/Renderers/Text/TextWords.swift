/// Words that may stand on a line, with the columns of a terminal that they take: they are measured once.
struct TextWords: Equatable {
  var text: String
  var width: Int

  static let none = TextWords(text: "", width: 0)

  init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Words without control characters.
  init(measuring text: String) {
    self.text = text
    width = DisplayWidth.of(text)
  }
}
