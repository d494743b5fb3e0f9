import Foundation
import TestSupport
import Testing

import SpreadsheetRenderer

@testable import CommandLineTool

/// Faults of the machine, small and fast; `Benchmarks/soak` has the long runs.
@Suite struct FaultTests {
  private func output(_ script: String, patience: Int = 120) throws -> CommandCase.Outcome {
    try CommandRun(script: script, patience: patience).outcome()
  }

  /// Stands before a command whose files may not grow: the memory of the thread sanitizer is a file in TMPDIR, which it
  /// does without where it cannot make one.
  private static let withoutFiles =
    ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil ? "" : "TMPDIR=/nowhere"

  @Test func `An import that is killed leaves the ledger as before or as after, and then completes`() throws {
    let outcome = try output(
      """
      debrief import --quiet SampleData/applications.csv && debrief export --quiet before && cp "$DEBRIEF_LEDGER" base
      debrief import --quiet SampleData && debrief export --quiet after
      for moment in 0 0.02 0.05 0.1 0.2 0.4; do
        rm -f "$DEBRIEF_LEDGER"*; cp base "$DEBRIEF_LEDGER"
        debrief import --quiet SampleData & sleep $moment; kill -9 $!; wait $!
        rm -rf now; debrief export --quiet now || echo "does not open after $moment"
        diff -r now before > /dev/null || diff -r now after > /dev/null || echo "neither before nor after, at $moment"
        debrief check --format json --output check.json || echo "is not sound after $moment"
        debrief import --quiet SampleData || echo "does not complete after $moment"
        rm -rf now; debrief export --quiet now; diff -r now after
      done 2> errors
      grep -v Killed errors | grep debrief:
      exit 0
      """)
    #expect(outcome.output == "" && outcome.status == 0, "\(outcome.text)")
  }

  /// A file that may not grow (beyond two blocks, which a message takes less than) stands for a disk without room: any user can have it.
  @Test func `A ledger without room is said, with status 73, and stays as it was`() throws {
    let outcome = try output(
      """
      trap '' XFSZ
      debrief import --quiet SampleData/applications.csv && debrief export --quiet before
      (ulimit -f 200; \(Self.withoutFiles) debrief import --quiet SampleData); echo "status $?"
      debrief export --quiet after && diff -r before after && echo "as before"
      debrief import --quiet SampleData && echo "then it goes in"
      """)
    #expect(outcome.output == "status 73\nas before\nthen it goes in\n", "\(outcome.text)")
    #expect(outcome.error.hasPrefix("debrief: the ledger cannot be read or written"))
  }

  @Test(arguments: ["text", "csv", "html", "markdown", "json", "xlsx", "/", "export"])
  func `An output without room is said, with status 73, and everything stays as it was`(form: String) throws {
    guard form != "xlsx" || SpreadsheetRenderer.isAvailable else { return }
    let command =
      switch form {
      case "/": "debrief review SampleData --output out/"
      case "export": "debrief export --quiet out"
      default:
        "debrief review SampleData --output out/report --format \(form)\(form == "csv" ? " --table rates_question_type" : "")"
      }
    let outcome = try output(
      """
      trap '' XFSZ; mkdir out
      debrief import --quiet SampleData; \(command) > /dev/null
      for file in out/*; do echo old > "$file"; done; cp -r out old
      (ulimit -f 2; \(Self.withoutFiles) \(command)); echo "status $?"
      diff -r old out && echo "as before"; ls -A out | grep tmp
      exit 0
      """)
    #expect(outcome.output == "status 73\nas before\n", "\(outcome.text)")
    #expect(outcome.error.contains("cannot write 'out"), "\(outcome.text)")
  }

  /// 64 MiB of memory of its own are enough for what never ends; `Benchmarks/soak` has more shapes, and longer ones.
  @Test(
    .enabled(if: !CommandRun.isWatched, "a sanitizer takes more than the limit"),
    arguments: [
      (#"Company,Role\nA,B\n""#, "a", "csv", 1), (#"Company,Role\nA,B\n"#, ",", "csv", 1), ("", "[", "json", 65),
      (#"[{"company":""#, "a", "json", 65), (#"{"company":"A","role":"B"}\n{"company":"#, " ", "jsonl", 1),
    ])
  func `A file without an end is refused in little memory`(start: String, part: String, ending: String, status: Int)
    throws
  {
    let outcome = try output(
      """
      ulimit -d 65536
      (printf '\(start)'; head -c 3000000 /dev/zero | tr '\\0' '\(part)') > log.\(ending)
      debrief import --quiet log.\(ending) 2> said; echo "status $?"; grep -c 'log.\(ending):' said
      """)
    #expect(outcome.output == "status \(status)\n1\n", "\(outcome.text)")
  }

  /// In about as much memory as the file has bytes, which is too little to keep it: a report needs no row that was set
  /// aside, and a ledger has them on the disk.
  @Test(
    .enabled(if: !CommandRun.isWatched, "a sanitizer takes more than the limit"),
    arguments: [
      "review --quiet log.csv --output report.txt", "import --quiet log.csv", "import --dry-run --quiet log.csv",
    ])
  func `Rows that are set aside are not kept in memory`(command: String) throws {
    let outcome = try output(
      """
      row=$(printf '"Firm"x,Engineer,2026-03-01,%020000d' 0)
      (echo 'Company,Role,Date applied,Notes'; yes "$row" | head -n 3000) > log.csv
      ulimit -d 65536
      debrief \(command) 2> said; echo "status $?"; grep -c '2995 more like this' said
      """)
    #expect(outcome.output == "status 1\n1\n", "\(outcome.text)")
  }

  /// What is packed of the questions goes and comes with them; every interview has one, so one without is of another
  /// moment.
  @Test func `A report is of one moment, whatever others import and take back`() throws {
    let outcome = try output(
      """
      awk 'BEGIN {
        print "interview_id,application_id,stage,held_on,result" > "interviews.csv"
        print "question_id,interview_id,question,question_type" > "questions.csv"
        for (n = 0; n < 200; n++) {
          printf "I%d,A%d,phone_screen,2026-02-03,passed\\n", n, n > "interviews.csv"
          printf "Q%d,I%d,Why %d?,coding\\n", n, n, n > "questions.csv"
        }
      }'
      printf 'entry_id,written_on,text\\nJ1,2026-01-05,It went on.\\n' > journal.csv
      debrief import --quiet journal.csv
      (while test ! -e enough; do
        debrief import --quiet interviews.csv questions.csv 2> said && debrief undo --quiet
      done) &
      for round in $(seq 60); do
        debrief rates --by question-type --as-of 2026-10-31 --format csv || echo "status $?"
      done | cut -d , -f 1,2 | sort -u
      touch enough; wait
      """)
    #expect(outcome.output == "coding,200\nquestion_type,interviews\n" && outcome.status == 0, "\(outcome.text)")
  }

  @Test func `A name that means something else to SQLite is the name of a file`() throws {
    let outcome = try output(
      """
      for name in :memory: 'file:x?mode=memory'; do
        debrief import --quiet SampleData/offers.json --ledger "$name"; debrief imports --ledger "$name" --format csv | wc -l
        test -s "$name" && echo "it is there"
      done
      """)
    #expect(outcome.output.filter { $0 != " " } == "2\nitisthere\n2\nitisthere\n", "\(outcome.text)")
  }

  @Test func `Files of a batch take their places together, or not at all`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write("old", to: name) }
    func give() throws(CommandFailure) {
      var batch = OutputBatch()
      try batch.add(Array("new".utf8), to: folder["a"])
      try batch.add(Array("new".utf8), to: folder["missing/b"])
      try batch.commit()
    }
    #expect(throws: CommandFailure.self) { try give() }
    #expect(folder.names == ["a", "b"] && folder.text(of: "a") == "old")
    var batch = OutputBatch()
    for name in ["a", "b", "c"] { try batch.add(Array("new".utf8), to: folder[name]) }
    #expect(folder.text(of: "a") == "old")
    try batch.commit()
    #expect(folder.names == ["a", "b", "c"] && folder.names.allSatisfy { folder.text(of: $0) == "new" })
  }

  @Test(.enabled(if: geteuid() == 0, "only root can make a link of somebody else"))
  func `A link that somebody else made is not followed`() throws {
    let outcome = try output(
      """
      echo precious > victim; ln -s victim theirs; chown -h 65534:65534 theirs
      debrief funnel SampleData --output theirs; echo $?
      debrief import SampleData --ledger theirs; echo $?
      cat victim
      """)
    #expect(outcome.output == "73\n73\nprecious\n", "\(outcome.text)")
    #expect(outcome.error.contains("a link that somebody else made"))
  }
}
