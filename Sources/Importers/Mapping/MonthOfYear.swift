/// A text such as `Oct-20` or `Mar 21`, which may be a month of a year or a day of any year.
struct MonthOfYear {
  /// 1...12.
  let month: Int
  /// Two digits as written.
  let year: Int

  init?(_ text: String) {
    // No month's name begins with a digit, as nearly every day does.
    guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
    let parts = text.split(whereSeparator: { "-' /.".contains($0) })
    guard parts.count == 2, parts[1].utf8.count == 2, let year = Int(parts[1]),
      let month = DayWords.months[parts[0].lowercased()]
    else { return nil }
    (self.month, self.year) = (month, year)
  }
}
