import Aggregation
import InterviewModel
import ReportModel

extension Table {
  /// How employers answered, by what applications are.
  init(_ breakdown: ResponseBreakdown, title: String) {
    self.init(
      key: "answers_\(breakdown.dimension.key)", title: title,
      caption: "One row counts applications. Rates are of those answered or ghosted.",
      columns: [
        Column(breakdown.dimension.key, breakdown.dimension.title, .text), Column("sent", "Sent", .count),
        Column("resolved", "Answered or ghosted", .count),
        Column("replied", "Replied", .count, isDetail: true),
        Column(
          "reply_rate", "Reply rate", .share, interval: .init(low: "reply_low", high: "reply_high"), isDetail: true),
        Column("reply_low", "Reply low", .share, for: .data), Column("reply_high", "Reply high", .share, for: .data),
        Column("conversations", "Conversations", .count),
        Column("interview_rate", "Interview rate", .share, interval: .init(low: "low", high: "high"), isDrawn: true),
        Column("low", "Low", .share, for: .data), Column("high", "High", .share, for: .data),
        Column("verdict", "Verdict", .text),
      ],
      rows: breakdown.rows.map { row in
        let (reply, interview) = (row.rates.reply, row.rates.interview)
        let isBetter = (row.comparison?.difference.value ?? 0) > 0
        return Row(
          [
            .text(row.group), .integer(row.rates.sent), .integer(reply.trials), .integer(reply.successes),
            .share(reply.value), .share(reply.wilson?.low), .share(reply.wilson?.high), .integer(interview.successes),
            .share(interview.value), .share(interview.wilson?.low), .share(interview.wilson?.high),
            row.verdict == .none ? .empty : .text(row.verdict.rawValue),
          ],
          tone: row.verdict == .tooFew ? .faint : row.verdict == .clear ? (isBetter ? .good : .attention) : .plain)
      },
      emptyMessage: "No applications yet.")
  }

  /// How the answers to each type of question were rated.
  init(_ ratings: [AnswerRating]) {
    self.init(
      key: "ratings", title: "Your own rating of your answers", caption: "One row counts questions.",
      columns: [
        Column("question_type", "Question type", .text), Column("asked", "Asked", .count),
        Column("rated", "Rated", .count), Column("mean", "Mean of 5", .number(decimals: 1)),
        Column("good", "Rated 4 or 5", .share, interval: .init(low: "good_low", high: "good_high"), isDrawn: true),
        Column("good_low", "Low", .share, for: .data), Column("good_high", "High", .share, for: .data),
      ],
      rows: ratings.map { rating in
        Row([
          .text(rating.type?.name ?? Dimension.unknown), .integer(rating.asked), .integer(rating.good.trials),
          .share(rating.mean), .share(rating.good.value), .share(rating.interval?.low), .share(rating.interval?.high),
        ])
      },
      emptyMessage: "No questions logged yet.")
  }
}

extension Chart {
  static func interviewRate(of table: Table, by dimension: Dimension) -> Chart {
    Chart(
      key: "\(table.key)_chart", title: "Applications that led to a conversation, by \(dimension.title.lowercased())",
      kind: .intervals, table: table.key, category: dimension.key,
      series: [Series(title: "Interview rate", value: "interview_rate", low: "low", high: "high", n: "resolved")],
      axis: "share of applications answered or ghosted, with 95 % interval")
  }
}
