import Aggregation
import InterviewModel
import ReportModel

/// What stands out in salary research and expectations, as sentences and tables that other reports take over.
extension SalaryReport {
  /// Middles further apart than this share of the median are worth a sentence.
  static let notableSpread = 0.25

  /// Markets whose sources do not overlap, or whose middles are far apart.
  package static func disagreementStatements(_ markets: [SalaryMarket], _ analysis: SalaryAnalysis) -> [Statement] {
    let apart = markets.filter { market in
      guard let found = market.disagreement, found.isApart || found.spread >= notableSpread else { return false }
      // Two people of one source who are paid differently do not disagree.
      return found.lowest.figure.source != found.highest.figure.source
    }
    let more = apart.count - mostDisagreements
    let rest = more > 0 ? [Statement("They disagree on \(more.of("market")) besides.", tone: .faint)] : []
    return apart.prefix(mostDisagreements).compactMap { market in
      guard let found = market.disagreement else { return nil }
      func named(_ entry: SalaryMarket.Entry) -> String {
        let pay = entry.pay.map(PayText.range) ?? ""
        return "\(PayText.source(entry.figure, analysis.history)) says \(pay)"
      }
      let place = PayText.place(market.place, analysis.history)
      return Statement(
        """
        Sources disagree on \(PayText.component(market.component)) for \(place): \(named(found.lowest)), \
        \(named(found.highest)). Their middles are \(FigureFormat.share(found.spread)) of the median apart\
        \(found.isApart ? ", and some of the \(market.entries.count) ranges have no pay in common" : "").
        """, tone: .attention)
    } + rest
  }

  /// More sentences than this nobody reads.
  private static let mostDisagreements = 5

  /// Research older than 18 months that is part of a market, in one sentence; none where there is none.
  package static func staleStatements(_ analysis: SalaryAnalysis, in markets: [SalaryMarket]) -> [Statement] {
    let stale = markets.flatMap(\.entries).map(\.figure).filter(\.isStale)
    guard !stale.isEmpty else { return [] }
    let most = 5
    let named = stale.prefix(most).map {
      "\(PayText.source($0, analysis.history)) for \(PayText.place($0.place, analysis.history))"
    }
    let rest = stale.count > most ? "; and \(stale.count - most) more" : ""
    return [
      Statement(
        """
        Older than \(ResearchFigure.staleAfterMonths) months, and counted all the same: \
        \(stale.count.of("research figure")). Look again at \(named.joined(separator: "; "))\(rest).
        """, tone: .attention)
    ]
  }

  /// Figures a hundred times above or below the rest, which are counted as they are logged; none where there are none.
  /// - Parameter entries: those that may be spoken of; asked for only where some figure is odd.
  package static func oddStatements(
    _ analysis: SalaryAnalysis, in entries: () -> [SalaryMarket.Entry]
  ) -> [Statement] {
    var odd = analysis.history.oddAmounts(analysis.settings.workYear, of: .salary)
    if odd.isEmpty { return [] }
    let rows = Set(entries().filter { $0.problem == nil }.map(\.figure.row))
    odd.removeAll { !rows.contains($0.row) }
    guard let first = odd.first else { return [] }
    let amount = PayText.amount(Double(first.logged.low ?? first.logged.high ?? 0), first.logged.currency)
    return [
      Statement(
        """
        \(odd.count.of("research figure")) \(odd.count == 1 ? "is" : "are") a hundred times more or less than the \
        rest (as \(amount)), and counted as logged: look for a thousand that slipped in or out, and correct \
        \(odd.count == 1 ? "it" : "them") before you rely on the market.
        """, tone: .attention)
    ]
  }

  /// A target above p90 or a floor above p75, said plainly.
  static func expectationStatements(
    _ outside: [ExpectationOutsideMarket], _ analysis: SalaryAnalysis
  ) -> [Statement] {
    outside.map { found in
      let market = found.matched.market
      let (what, bound, share) = found.kind == .target ? ("target", "p90", "a tenth") : ("floor", "p75", "a quarter")
      return Statement(
        """
        Your \(what) for \(PayText.place(found.expectation.place, analysis.history)), \
        \(PayText.amount(found.amount, market.currency)), lies above \(bound) of the market for base pay \
        (\(PayText.amount(found.bound, market.currency)), from \(market.entries.count.of("figure")) \
        \(PayText.nearness(found.matched.step))): less than \(share) of it pays so much.
        """, tone: .attention)
    }
  }

  /// Table `posted_below_floor`: applications whose posted range ends below the candidate's floor.
  package static func postedBelowFloorTable(_ found: [PostedBelowFloor], _ analysis: SalaryAnalysis) -> Table {
    let history = analysis.history
    let rows = history.applications
    return Table(
      key: "posted_below_floor", title: "Posted below your floor",
      caption: "One row is one application whose posted range, as yearly pay, ends below your floor for it.",
      columns: [
        Column("company", "Company", .text), Column("role", "Role", .text),
        Column("level", "Level", .text, isDetail: true),
        Column("location", "Location", .text, isDetail: true), Column("currency", "Currency", .currency, for: .data),
        Column("posted_low", "Posted from", .money, isDetail: true), Column("posted_high", "Posted to", .money),
        Column("floor", "Your floor", .money), Column("missing", "Missing", .money),
        Column("applied_on", "Applied", .day), Column("open", "Open", .text),
      ],
      rows: found.map { item in
        let row = item.application
        let currency = item.posted.currency
        return Row([
          .text(history.company(rows.company[row])), .text(history.label(rows.role[row])),
          .text(history.label(rows.level[row])), .text(history.label(rows.location[row])), .text(currency.code),
          .pay(item.posted.low, currency), .pay(item.posted.high, currency), .pay(item.floor, currency),
          .pay(item.posted.high.map { item.floor - $0 }, currency),
          rows.appliedOn[row].map { .day($0.description) } ?? .empty, .text(item.isOpen ? "yes" : "no"),
        ])
      },
      emptyMessage: "No posted range ends below your floor.")
  }

  /// "7 of 60 applications with a posted range end below your floor; 1 of them is open."
  package static func postedBelowFloorSentence(_ found: [PostedBelowFloor], _ analysis: SalaryAnalysis) -> String? {
    guard !found.isEmpty else { return nil }
    let applications = analysis.evaluation.selection.applications
    let ranges = analysis.evaluation.history.applications.posted
    let posted = applications.indices.count { applications[$0] && ranges[$0].high != nil }
    let open = found.count(where: \.isOpen)
    return """
      Of \(posted.of("application")) with a posted top, \(found.count) \(found.count == 1 ? "ends" : "end") below your \
      floor; \(open == 0 ? "none of them is" : open == 1 ? "1 of them is" : "\(open) of them are") still open.
      """
  }

  static func expectationBlocks(_ analysis: SalaryAnalysis) -> [Block] {
    var blocks: [Block] = []
    let statements = expectationStatements(analysis.expectationsOutsideMarket(), analysis)
    if !statements.isEmpty { blocks.append(.statements(statements)) }
    let below = analysis.postedBelowFloor().below
    if let sentence = postedBelowFloorSentence(below, analysis) {
      blocks += [.paragraph(sentence), .table(postedBelowFloorTable(below, analysis))]
    }
    return blocks
  }
}
