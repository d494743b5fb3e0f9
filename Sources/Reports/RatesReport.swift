import Aggregation
import InterviewModel
import ReportModel
import Statistics

/// `debrief rates --by DIM[,DIM]`
package enum RatesReport {
  package static func make(_ evaluation: Evaluation, by dimensions: [Dimension]) -> Report {
    let breakdown = evaluation.breakdown(by: dimensions)
    let names = dimensions.map { $0.title.lowercased() }.joined(separator: " and ")
    let table = Table(breakdown, title: "Pass-through by \(names)")
    var blocks: [Block] = [.paragraph(Self.total(breakdown)), .table(table)]
    if dimensions.count == 1, !breakdown.rows.isEmpty {
      blocks.append(.chart(.passThrough(of: table, by: dimensions[0], title: "Pass-through by \(names)")))
    }
    return Report(
      name: "rates", title: "Pass-through by \(names)", subtitle: evaluation.settings.subtitle,
      sections: [Section(key: "rates", title: "Rates", blocks: blocks)],
      notes: evaluation.history.notes + evaluation.leftOutNotes,
      definitions: Definitions.rates(evaluation.settings), mainTable: "rates")
  }

  /// "All 113 interviews: 55 of 105 resolved went on, 52 % (43–62 %)."
  static func total(_ breakdown: Breakdown) -> String {
    let interviews = breakdown.all.total
    guard let value = breakdown.rate.value, let interval = breakdown.interval else {
      return interviews == 0 ? "No interviews in this period." : "\(interviews.of("interview")), none resolved yet."
    }
    return """
      Of \(interviews.of("interview")), \(breakdown.rate.trials) \(breakdown.rate.trials == 1 ? "is" : "are") resolved \
      and \(breakdown.rate.successes) went on: \(FigureFormat.share(value)) \
      (\(FigureFormat.interval(.real(interval.low), .real(interval.high), .share))).
      """
  }
}

extension Int {
  /// "1 interview", "3 interviews".
  func of(_ noun: String) -> String {
    let plural = noun.hasSuffix("y") && !noun.hasSuffix("ay") ? "\(noun.dropLast())ies" : "\(noun)s"
    return "\(FigureFormat.count(self)) \(self == 1 ? noun : plural)"
  }
}
