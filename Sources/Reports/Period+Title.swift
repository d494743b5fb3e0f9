import Aggregation
import InterviewModel

extension Settings {
  /// "October 2026, as of 2026-10-31".
  var subtitle: String { "\(period.title), as of \(asOf)" }
}

extension Period {
  /// "October 2026", "2026-04-27 to 2026-06-30", "all days".
  var title: String {
    switch (first, last) {
    case (nil, nil): "All days"
    case (let first?, nil): "From \(first)"
    case (nil, let last?): "Up to \(last)"
    case (let first?, let last?):
      first.month.firstDay == first && first.month.lastDay == last ? first.month.title : "\(first) to \(last)"
    }
  }
}
