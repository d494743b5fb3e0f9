import Importers
import InterviewModel
import Storage

/// Reads a file on one core while another stores what was read: rows go from the one thread to the other in batches,
/// of which a few are under way at a time, so that memory stays bounded.
struct Pipeline {
  /// Files smaller than this are done before a second thread would be under way.
  static let worthwhile = 1 << 20
  /// Batches under way.
  private static let depth = 4

  private struct State {
    /// To be stored, the oldest first.
    var full: [RowBatch] = []
    /// To be filled.
    var empty = Array(repeating: RowBatch(), count: depth)
    var hasEnded = false
    /// Nobody will store what is read from now on.
    var isGivenUp = false
  }

  /// The thread that stores has given up.
  private struct GivenUp: Error {}

  /// Fills batches, on the thread that reads.
  private struct BatchSink: ImportSink, ~Copyable {
    let state: Monitor<State>
    let counter: ByteCounter
    private var batch: RowBatch
    /// Whether the thread that stores has more than it can do: then the values of rows are looked at on this one.
    private var isAhead = false

    init(_ state: Monitor<State>, _ counter: ByteCounter) {
      self.state = state
      self.counter = counter
      batch = RowBatch()
    }

    mutating func row(_ row: inout RowRecords, raw: ArraySlice<UInt8>) throws(GivenUp) {
      if isAhead { Ledger.check(&row) }
      batch.add(&row, raw: raw)
      try sendIfFull()
    }

    mutating func rejected(line: Int, raw: ArraySlice<UInt8>, issues: [ImportIssue]) throws(GivenUp) {
      batch.addRejected(line: line, raw: raw, issues: issues)
      try sendIfFull()
    }

    mutating func issue(_ issue: ImportIssue) throws(GivenUp) {
      batch.add(issue)
      try sendIfFull()
    }

    private mutating func sendIfFull() throws(GivenUp) {
      if batch.isFull { try send() }
    }

    /// Hands the batch over for an empty one.
    mutating func send() throws(GivenUp) {
      batch.bytesRead = counter.bytes
      let full = batch
      batch = RowBatch()
      let next: (batch: RowBatch, isAhead: Bool)? = state.wait { state in
        if state.isGivenUp { return .some(nil) }
        guard let empty = state.empty.popLast() else { return nil }
        state.full.append(full)
        return (empty, state.full.count > 1)
      }
      guard let next else { throw GivenUp() }
      (batch, isAhead) = next
    }
  }

  /// What the reading thread leaves.
  private final class Reading: @unchecked Sendable {
    var failure: ImportFailure<GivenUp>?
  }

  /// Reads a file into a sink.
  /// - Parameters:
  ///   - open: called on the thread that reads.
  ///   - progress: is told, before each batch is stored, how many bytes had been read for it.
  static func read<Sink: ImportSink & ~Copyable>(
    _ importer: any Importer, _ open: @Sendable @escaping () throws(ReadFailure) -> ByteSource,
    counting counter: ByteCounter, into sink: inout Sink, progress: (inout Sink, Int) -> Void
  ) throws(ImportFailure<Sink.Failure>) {
    let state = Monitor(State())
    let reading = Reading()
    let work: @Sendable () -> Void = {
      var batches = BatchSink(state, counter)
      do throws(ImportFailure<GivenUp>) {
        let source: ByteSource
        do throws(ReadFailure) { source = try open() } catch { throw .read(error) }
        try importer.read(source, into: &batches)
        do throws(GivenUp) { try batches.send() } catch { throw .sink(error) }
      } catch { reading.failure = error }
      state.change { $0.hasEnded = true }
    }
    guard let thread = WorkerThread(work) else {
      let source: ByteSource
      do throws(ReadFailure) { source = try open() } catch { throw .read(error) }
      return try importer.read(source, into: &sink)
    }
    var stored: Sink.Failure?
    while var batch = state.wait(for: nextBatch) {
      progress(&sink, batch.bytesRead)
      do throws(Sink.Failure) { try batch.give(to: &sink) } catch {
        stored = error
        state.change { $0.isGivenUp = true }
        break
      }
      batch.removeAll()
      let emptied = batch
      batch = RowBatch()
      state.change { $0.empty.append(emptied) }
    }
    thread.join()
    if let stored { throw .sink(stored) }
    switch reading.failure {
    case .unusable(let issue): throw .unusable(issue)
    case .read(let failure): throw .read(failure)
    case .sink, nil: break
    }
  }

  /// The batch to be stored next; nil inside where there will be none.
  private static func nextBatch(_ state: inout State) -> RowBatch?? {
    if !state.full.isEmpty { return .some(state.full.removeFirst()) }
    return state.hasEnded ? .some(nil) : nil
  }
}
