import Foundation
import Importers
import InterviewModel
import Storage
import TestSupport
import Testing

@testable import CommandLineTool

/// Rows read = new + changed + unchanged + set aside, from the file to the ledger: nothing is lost on the way.
@Suite struct RowAccountTests {
  static let samples: [String] = {
    let folder = Corpora.root.appending(path: "SampleData")
    let names = ["", "Faulty/"].flatMap { part in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path)) ?? []).map {
        part + $0
      }
    }
    return names.filter { $0.contains(".") && !$0.hasSuffix(".md") }.sorted()
  }()

  /// Counts what an importer gives, and nothing else.
  private struct CountingSink: ImportSink {
    var good = 0
    var bad = 0

    mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(Never) { good += 1 }
    mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(Never) { bad += 1 }
    mutating func issue(_ issue: ImportIssue) throws(Never) {}
  }

  @Test("The rows of a file are all accounted for in the ledger, twice over", arguments: samples)
  func accounts(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: Corpora.root.appending(path: "SampleData/\(name)")).prefix(8000))
    var random = SeededGenerator(seed: 5)
    for round in 0..<3 {
      var edited = bytes
      for _ in 0..<round * 3 where !edited.isEmpty {
        let place = Int.random(in: edited.indices, using: &random)
        edited[place] = [0x22, 0x2C, 0x0A, 0x31, 0x41, 0x2D].randomElement(using: &random) ?? 0
      }
      try check(edited, String(name.split(separator: "/").last ?? ""))
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) throws {
    let planner = ImportPlanner(file: name, options: ImportOptions()) { () throws(ReadFailure) in ByteSource(bytes) }
    guard case .plan(let plan) = try planner.plan() else { return }
    var counted = CountingSink()
    do { try plan.importer.read(ByteSource(bytes), into: &counted) } catch { return }

    let target = OpenLedger(try Ledger.inMemory())
    for isAgain in [false, true] {
      try target.ledger.beginImport(at: "2026-11-01")
      let environment = Environment.bare()
      var sink = LedgerSink(
        target: target, log: IssueLog(environment.standardError, least: .error), progress: try progress(environment),
        isKept: true)
      try sink.begin(file: name, plan, isStrict: false)
      try plan.importer.read(ByteSource(bytes), into: &sink)
      let rows = try sink.end(ByteCounter()).rows
      let number = try target.ledger.commit()
      #expect(rows.inserted + rows.updated + rows.unchanged + rows.rejected == counted.good + counted.bad, "\(name)")
      #expect(rows.rejected >= counted.bad)
      #expect(try target.ledger.rejectedRows(ofImport: number).count == rows.rejected)
      if isAgain { #expect(rows.inserted == 0, "\(name) again") }
    }
  }

  private func progress(_ environment: Environment) throws -> ProgressBar {
    guard case .run(_, let arguments) = try ArgumentParser(commands: CommandSpec.all).parse(["import", "x.csv"]) else {
      throw CommandFailure(.internalFault, "nothing to run")
    }
    return ProgressBar(Invocation(arguments: arguments, environment: environment), totalBytes: 0)
  }
}
