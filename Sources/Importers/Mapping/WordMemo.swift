import InterviewModel

/// The words that a column has shown so far, by their bytes, and what they were read as: a hash table with open
/// addressing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L).
struct WordMemo {
  /// By place of the table: number of a word, from 1; 0 for none. A power of two, or none while there is no word.
  private var places: [UInt16] = []
  private var bytes: [UInt8] = []
  /// By word: where its bytes end in `bytes`.
  private var ends: [Int] = [0]
  private var values: [Value] = []

  /// A column with more spellings than this is looked up the long way.
  static let capacity = 4096

  func value(_ text: [UInt8], _ range: Range<Int>) -> Value? {
    if values.isEmpty { return nil }
    let word = text.span.extracting(range)
    let places = places.span
    var place = Self.hash(word) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place])
      if isSame(number, word) { return values[number - 1] }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  mutating func remember(_ text: [UInt8], _ range: Range<Int>, _ value: Value) {
    guard values.count < Self.capacity else { return }
    bytes += text[range]
    ends.append(bytes.count)
    values.append(value)
    if places.count < 4 * values.count {
      places = Array(repeating: 0, count: max(256, 2 * places.count))
      for number in 1..<values.count { place(number) }
    }
    place(values.count)
  }

  private mutating func place(_ number: Int) {
    var place = Self.hash(bytes.span.extracting(ends[number - 1]..<ends[number])) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = UInt16(number)
  }

  /// FNV-1a (Fowler, Noll, Vo).
  private static func hash(_ word: Span<UInt8>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    return Int(hash ^ hash >> 16)
  }

  private func isSame(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let known = bytes.span.extracting(ends[number - 1]..<ends[number])
    guard known.count == word.count else { return false }
    for index in word.indices where known[index] != word[index] { return false }
    return true
  }
}
