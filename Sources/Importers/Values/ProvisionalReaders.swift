import InterviewModel
package struct MoneyReading: Sendable {
  package var low: DecimalNumber?; package var high: DecimalNumber?; package var currency: String?;
  package var period: PayPeriod?
}
enum MoneyResult { case money(MoneyReading); case notMoney(reason: String) }
enum MoneyReader {
  static func read(_ t: String) -> MoneyResult {
    if case .number(let n) = NumberReader.read(t) {
      .money(MoneyReading(low: n, high: n))
    } else {
      .notMoney(reason: t)
    }
  }
}
struct StatusMeaning { var stage: Stage?; var outcome: Outcome? }
enum StatusResult { case meaning(StatusMeaning); case unknown }
enum StatusReader { static func read(_ t: String) -> StatusResult { .unknown } }
