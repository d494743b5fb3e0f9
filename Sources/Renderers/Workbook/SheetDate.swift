/// A calendar day as spreadsheets count it: days since 1899-12-30. Right from 1900-03-01 on; before, spreadsheets
/// disagree about a 29 February 1900 that never was, so earlier days stay words.
struct SheetDate: Equatable {
  /// 61 (1900-03-01) to 2,958,465 (9999-12-31).
  let serial: Int

  init(serial: Int) { self.serial = serial }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else, for no such day and for days before 1900-03-01.
  init?(day text: String) {
    guard let numbers = Self.numbers(text, digits: [4, 2, 2]) else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The first day of the month in exactly `YYYY-MM`.
  init?(month text: String) {
    guard let numbers = Self.numbers(text, digits: [4, 2]) else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: 1)
  }

  /// Noon of the day in seconds since 1970-01-01 00:00 UTC.
  var noon: Int64 { Int64(serial - 25_569) * 86_400 + 43_200 }

  private init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day >= 1, day <= lengths[month - 1] else { return nil }
    let before = year - 1
    let daysBefore = before * 365 + before / 4 - before / 100 + before / 400
    // 693,594 days lie between 0001-01-01 and 1899-12-31.
    serial = daysBefore + lengths[..<(month - 1)].reduce(0, +) + day - 693_594
    if serial < 61 { return nil }
  }

  private static func numbers(_ text: String, digits: [Int]) -> [Int]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == digits else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let number = Int(Substring(part))
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
