import InterviewModel
import Statistics

/// Reflection scores, mood and signals of one month.
package struct ReflectionMonth: Sendable {
  package let month: CalendarMonth
  package let entries: Int
  /// Means in `1...5`, each with how many entries gave it.
  package let clarity: Mean
  package let articulation: Mean
  package let engagement: Mean
  /// The mood noted most often, and how often; the first by name where several are.
  package let mood: (name: String, count: Int)?
  /// Interviews with an engaged interviewer, of those whose signal was noted.
  package let engaged: Rate

  package struct Mean: Sendable {
    package private(set) var count = 0
    private var sum = 0.0

    package var value: Double? { count == 0 ? nil : sum / Double(count) }

    mutating func add(_ score: Double?) {
      guard let score else { return }
      count += 1
      sum += score
    }
  }
}

/// Confidence noted after interviews against what came of them.
package struct ConfidenceCalibration: Sendable {
  package struct Row: Sendable {
    /// 1...5.
    package let confidence: Int
    /// The chance it stands for: 0.1, 0.3, 0.5, 0.7, 0.9.
    package let stated: Double
    package let rate: Rate
    package let interval: Interval?
  }

  /// One a level of confidence that has anything resolved, lowest first.
  package let rows: [Row]
  package let calibration: Calibration

  /// Whether results rise with confidence by more than chance makes them: a trend with p ≤ 0.05 by Cochran and
  /// Armitage, over the stated chances.
  package var isTelling: Bool {
    CochranArmitageTest(rows.map(\.rate), scores: rows.map(\.stated)).map {
      $0.z > 0 && $0.pValue <= EffectVerdict.greatestPValue
    } ?? false
  }

  /// The mean stated chance minus the rate that came true: above 0 is overconfident.
  package var bias: Double {
    let trials = rows.reduce(0) { $0 + $1.rate.trials }
    let stated = rows.reduce(0) { $0 + $1.stated * Double($1.rate.trials) }
    let came = rows.reduce(0) { $0 + $1.rate.successes }
    return trials == 0 ? 0 : (stated - Double(came)) / Double(trials)
  }
}

extension Evaluation {
  /// Months with an entry or a noted signal, first to last.
  package func reflectionMonths() -> [ReflectionMonth] {
    let journal = history.journal
    var entries: [CalendarMonth: [Int]] = [:]
    for entry in journalEntries() {
      if let month = entryDay(entry)?.month { entries[month, default: []].append(entry) }
    }
    var signals: [CalendarMonth: (engaged: Int, noted: Int)] = [:]
    for row in interviewResults.indices where selection.interviews[row] {
      guard let signal = history.interviews.signal[row], let month = history.interviews.heldOn[row]?.day.month else {
        continue
      }
      signals[month, default: (0, 0)].noted += 1
      if signal == .engaged { signals[month, default: (0, 0)].engaged += 1 }
    }
    return Set(entries.keys).union(signals.keys).sorted().map { month in
      let rows = entries[month] ?? []
      var clarity = ReflectionMonth.Mean()
      var articulation = clarity
      var engagement = clarity
      var moods: [String: Int] = [:]
      for row in rows {
        clarity.add(journal.clarity[row])
        articulation.add(journal.articulation[row])
        engagement.add(journal.engagement[row])
        if let mood = journal.mood[row] { moods[history.label(mood), default: 0] += 1 }
      }
      let mood = moods.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let (engaged, noted) = signals[month] ?? (0, 0)
      return ReflectionMonth(
        month: month, entries: rows.count, clarity: clarity, articulation: articulation, engagement: engagement,
        mood: mood.map { ($0.key, $0.value) }, engaged: Rate(successes: engaged, of: noted))
    }
  }

  /// Of the selected interviews with a confidence and a result; nil where there are none.
  package func confidenceCalibration() -> ConfidenceCalibration? {
    var counts = [ResultCounts](repeating: ResultCounts(), count: 5)
    for row in interviewResults.indices where selection.interviews[row] {
      guard let confidence = history.interviews.confidence[row] else { continue }
      counts[Int(min(5, max(1, confidence.rounded()))) - 1].add(interviewResults[row])
    }
    let rates = counts.map { $0.rate(settings.ghosted) }
    let stated = [0.1, 0.3, 0.5, 0.7, 0.9]
    let forecasts = rates.indices.flatMap { level in
      (0..<rates[level].trials).map { trial in
        Forecast(probability: stated[level], isSuccess: trial < rates[level].successes)
      }
    }
    guard let calibration = Calibration(forecasts) else { return nil }
    return ConfidenceCalibration(
      rows: rates.indices.filter { rates[$0].trials > 0 }.map { level in
        ConfidenceCalibration.Row(
          confidence: level + 1, stated: stated[level], rate: rates[level], interval: rates[level].wilson)
      }, calibration: calibration)
  }
}
