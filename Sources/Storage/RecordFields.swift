import InterviewModel

/// The fields of one record as a report reads them, wherever they lie; columns count from 0.
protocol RecordFields: ~Copyable {
  func isNull(_ column: Int) -> Bool
  /// 0 where the column is null.
  func integer(_ column: Int) -> Int64
  /// 0 where the column is null.
  func real(_ column: Int) -> Double
  /// Up to seven bytes of ASCII as one number, the first byte lowest; nil where the column holds something else.
  func code(_ column: Int) -> UInt64?
  /// Nil where the column does not begin with a calendar day.
  func day(_ column: Int) -> CalendarDay?
  /// Nil where the column does not begin with a calendar day.
  func moment(_ column: Int) -> Moment?
}

extension Statement: RecordFields {}

/// Columns as the types of the history. What the ledger's own rules exclude can only have got into the file past
/// debrief, and counts as unknown. Most values are no zero, and then nothing else need be asked: null reads as 0.
extension RecordFields where Self: ~Copyable {
  func known(_ column: Int) -> Int64? {
    let number = integer(column)
    return number == 0 && isNull(column) ? nil : number
  }

  /// Minutes.
  func small(_ column: Int) -> Int32? {
    known(column).flatMap { 0...1_000_000 ~= $0 ? Int32($0) : nil }
  }

  func number(_ column: Int, in range: ClosedRange<Double>) -> Double? {
    let number = real(column)
    if number == 0, isNull(column) { return nil }
    return range.contains(number) ? number : nil
  }

  func flag(_ column: Int) -> Bool? { known(column).map { $0 != 0 } }

  func term<Term: Vocabulary>(_ column: Int) -> Term? {
    known(column).flatMap { UInt8(exactly: $0) }.flatMap { Term(rawValue: $0) }
  }

  func terms<Term: Vocabulary>(_ column: Int) -> TermSet<Term>? {
    known(column).map { TermSet(bits: UInt64(clamping: $0)) }
  }
}
