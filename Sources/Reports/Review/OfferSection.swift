import Aggregation
import InterviewModel
import ReportModel

/// Offers that want an answer, and what of the salary research wants a look; no section where there is nothing.
struct OfferSection {
  let sections: [Section]
  let notes: [String]
  let definitions: [Report.Definition]

  init(_ evaluation: Evaluation) {
    let analysis = SalaryAnalysis(evaluation)
    let offers = analysis.offers()
    let open = offers.filter { $0.decision == .pending }
    let markets = analysis.markets()
    var blocks: [Block] = open.map { .paragraph(OffersReport.paragraph($0, analysis)) }
    let statements =
      SalaryReport.expectationStatements(analysis) + SalaryReport.staleStatements(analysis, in: markets)
    if !statements.isEmpty { blocks.append(.statements(statements)) }
    if !offers.isEmpty {
      let table = OffersReport.offersTable(offers, analysis)
      blocks += [.table(table), .chart(OffersReport.chart(of: table, analysis))]
    }
    sections = blocks.isEmpty ? [] : [Section(key: "offers", title: "Market and offers", blocks: blocks)]
    notes = blocks.isEmpty ? [] : OffersReport.notes(offers, analysis)
    definitions = blocks.isEmpty ? [] : SalaryNotes.offerDefinitions(analysis)
  }
}
