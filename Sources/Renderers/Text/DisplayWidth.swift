/// How many columns text takes on a terminal, by Unicode 17.0. Ambiguous characters count one (UAX #11, outside East
/// Asian contexts). Marks count nothing, an emoji sequence counts as one emoji, a pair of regional letters as one flag.
enum DisplayWidth {
  /// Columns of a text without control characters. O(length).
  static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    var isPlain = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isPlain = false
        break
      }
      width += 1
    }
    if isPlain { return width }
    var meter = Meter()
    width = 0
    for scalar in text.unicodeScalars { width += meter.columns(of: scalar) }
    return width
  }

  /// Columns of one character (grapheme cluster).
  static func of(_ character: Character) -> Int {
    var meter = Meter()
    return character.unicodeScalars.reduce(0) { $0 + meter.columns(of: $1) }
  }

  /// What a scalar adds after those before it.
  struct Meter {
    /// The last scalar that took room.
    private var base: Unicode.Scalar = " "
    private var baseColumns = 0
    /// Whether a joiner follows an emoji, so that the next one merges into it.
    private var isJoined = false
    /// Whether a first regional letter waits for its partner.
    private var isHalfFlag = false

    mutating func columns(of scalar: Unicode.Scalar) -> Int {
      if scalar.value >= 0x300 { return columns(ofSign: scalar) }
      isJoined = false
      isHalfFlag = false
      base = scalar
      baseColumns = 1
      return 1
    }

    /// The same for what may be more than a letter or take another room than one column.
    private mutating func columns(ofSign scalar: Unicode.Scalar) -> Int {
      let value = scalar.value
      switch value {
      case _ where !isJoined && DisplayWidthTable.isPlainSign(value):
        isHalfFlag = false
        base = scalar
        baseColumns = 1
        return 1
      case 0x200D:
        isJoined = baseColumns == 2
        return 0
      case 0xFE0F:
        guard baseColumns == 1, DisplayWidthTable.wideAsEmoji.holds(base.value) else { return 0 }
        baseColumns = 2
        return 1
      case 0x1F1E6...0x1F1FF:
        if isHalfFlag {
          isHalfFlag = false
          return 0
        }
        isHalfFlag = true
        baseColumns = 2
        return 2
      case 0x1F3FB...0x1F3FF where base.properties.isEmojiModifierBase:
        return 0
      default: break
      }
      if DisplayWidthTable.zeroWidth.holds(value) { return 0 }
      let columns = DisplayWidthTable.wide.holds(value) ? 2 : 1
      isHalfFlag = false
      defer { isJoined = false }
      if isJoined, scalar.properties.isEmoji {
        return 0
      }
      base = scalar
      baseColumns = columns
      return columns
    }
  }
}

extension [ClosedRange<UInt32>] {
  /// Whether one of these sorted ranges holds the value. O(log count).
  fileprivate func holds(_ value: UInt32) -> Bool {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      let range = self[middle]
      if value < range.lowerBound {
        high = middle
      } else if value > range.upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
