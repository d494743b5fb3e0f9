/// Something in a row of a CSV file that RFC 4180 does not allow. It is data: the scanner goes on with the next line.
package struct CSVFault: Equatable, Sendable, CustomStringConvertible {
  package enum Kind: Equatable, Sendable {
    /// The quote at the position is closed neither before the end of the file nor within `limit` bytes. The field then
    /// holds the rest of that line, and the next line begins a new row.
    case unterminatedQuote(limit: Int)
    /// A quoted field goes on after its closing quote. The rest, as written, is part of the field.
    case textAfterClosingQuote
    /// A field that does not begin with a quote has one inside. It is kept as written.
    case quoteInUnquotedField
    /// A NUL byte, kept as written.
    case nulByte
    /// The field is cut after `limit` bytes, and the rest of its line is passed over.
    case overlongField(limit: Int)
    /// The row is cut after `limit` bytes, and the rest of its line is passed over.
    case overlongRow(limit: Int)
    /// The row is cut after `limit` fields, and the rest of its line is passed over.
    case tooManyFields(limit: Int)
  }

  package let kind: Kind
  /// The field that is affected, counted from 0.
  package let field: Int
  /// The character that is wrong, or the field's first where it is too long.
  package let position: TextPosition

  /// What is wrong and what to write instead.
  package var description: String {
    switch kind {
    case .unterminatedQuote(let limit):
      "the quote that opens here is not closed in the next \(limit) bytes or before the end of the file; "
        + "write '\"' at the end of the field, and '\"\"' for a quote inside it"
    case .textAfterClosingQuote:
      "text follows the closing quote of a field; write a quote inside a quoted field twice ('\"\"'), "
        + "and nothing between the closing quote and the separator"
    case .quoteInUnquotedField:
      "a quote stands inside a field that does not begin with one; put the whole field in quotes "
        + "and write the quotes inside it twice ('\"\"')"
    case .nulByte:
      "a NUL byte; save the file as UTF-8 text without it"
    case .overlongField(let limit):
      "the field is longer than \(limit) bytes; shorten it, or close the quote that should have ended it"
    case .overlongRow(let limit):
      "the row is longer than \(limit) bytes; end each row with a line break"
    case .tooManyFields(let limit):
      "the row has more than \(limit) fields; end each row with a line break"
    }
  }
}
