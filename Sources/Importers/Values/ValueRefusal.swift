/// Why a text is not a value of its kind, and what to write instead: the middle and the end of a message that begins
/// with the text, `'31/02/26' is not a calendar day; write YYYY-MM-DD`.
package struct ValueRefusal: Sendable, Hashable {
  /// "is not a calendar day".
  package let reason: String
  /// "write YYYY-MM-DD".
  package let remedy: String

  init(_ reason: String, remedy: String) {
    self.reason = reason
    self.remedy = remedy
  }
}
