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
    var blocks: [Block] = open.flatMap { OffersReport.blocks($0, analysis) }
    let (below, notCompared) = analysis.postedBelowFloor()
    let outside = analysis.expectationsOutsideMarket()
    let belowFloor = SalaryReport.postedBelowFloorSentence(below, analysis)
    // Most research is not old, and then its markets are not asked for.
    let stale =
      analysis.research.contains(where: \.isStale) ? SalaryReport.staleStatements(analysis, in: analysis.markets()) : []
    let statements =
      SalaryReport.expectationStatements(outside, analysis)
      + (belowFloor.map { [Statement($0, tone: .attention)] } ?? [])
      + SalaryReport.oddStatements(analysis) { analysis.markets().flatMap(\.entries) }
      + stale
    if !statements.isEmpty { blocks.append(.statements(statements)) }
    if !offers.isEmpty {
      let table = OffersReport.offersTable(offers, analysis)
      blocks += [.table(table), .chart(OffersReport.chart(of: table, analysis))]
    }
    sections = blocks.isEmpty ? [] : [Section(key: "offers", title: "Market and offers", blocks: blocks)]
    let expected = SalaryNotes.conversions(SalaryNotes.expectedConversions(below, outside), analysis)
    let ofOffers = OffersReport.notes(offers, analysis)
    notes =
      blocks.isEmpty
      ? [] : ofOffers + expected.filter { !ofOffers.contains($0) } + SalaryNotes.postedNotCompared(notCompared)
    definitions = blocks.isEmpty ? [] : SalaryNotes.offerDefinitions(analysis)
  }
}
