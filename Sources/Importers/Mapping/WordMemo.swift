import InterviewModel

/// The words that a column has shown so far, by their bytes, and what they were read as: a hash table with open
/// addressing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L).
struct WordMemo {
  /// By place of the table: number of a word, from 1; 0 for none.
  private var places: [UInt8] = []
  private var bytes: [UInt8] = []
  /// By word: where its bytes end in `bytes`.
  private var ends: [Int] = [0]
  private var values: [Value] = []

  /// A column with more spellings than this is looked up the long way.
  private static let capacity = 64
  /// A power of two, well above the capacity.
  private static let placeCount = 256

  func value(_ text: [UInt8], _ range: Range<Int>) -> Value? {
    if values.isEmpty { return nil }
    var place = Self.place(text, range)
    while places[place] != 0 {
      let word = Int(places[place])
      if isSame(word, text, range) { return values[word - 1] }
      place = (place + 1) % Self.placeCount
    }
    return nil
  }

  private static func place(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811c_9dc5
    for index in range { hash = (hash ^ UInt32(text[index])) &* 0x0100_0193 }
    return Int(hash ^ hash >> 16) % placeCount
  }

  private func isSame(_ word: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = ends[word - 1]
    guard ends[word] - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  mutating func remember(_ text: [UInt8], _ range: Range<Int>, _ value: Value) {
    guard values.count < Self.capacity else { return }
    if places.isEmpty { places = Array(repeating: 0, count: Self.placeCount) }
    bytes += text[range]
    ends.append(bytes.count)
    values.append(value)
    var place = Self.place(text, range)
    while places[place] != 0 { place = (place + 1) % Self.placeCount }
    places[place] = UInt8(values.count)
  }
}
