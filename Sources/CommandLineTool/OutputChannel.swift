/// Standard output or standard error, or what a test puts in their place.
package struct OutputChannel: Sendable {
  /// The width of the window where the channel is a terminal that says so.
  package let columns: Int?
  package let isTerminal: Bool
  private let send: @Sendable ([UInt8]) throws(SystemFailure) -> Void

  package init(
    isTerminal: Bool = false, columns: Int? = nil,
    send: @escaping @Sendable ([UInt8]) throws(SystemFailure) -> Void
  ) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.send = send
  }

  package static func descriptor(_ number: Int32) -> OutputChannel {
    let isTerminal = SystemCalls.isTerminal(number)
    return OutputChannel(isTerminal: isTerminal, columns: isTerminal ? SystemCalls.columns(of: number) : nil) {
      bytes throws(SystemFailure) in try SystemCalls.write(bytes, to: number)
    }
  }

  /// Writes all the bytes. Throws `readerGone` where nobody reads any more, else status 73.
  package func write(_ bytes: [UInt8], name: String = "standard output") throws(CommandFailure) {
    do { try send(bytes) } catch {
      if error.isBrokenPipe { throw .readerGone }
      throw CommandFailure(.cannotWrite, "cannot write \(name): \(error.reason)")
    }
  }

  package func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Writes what may be lost: a message that cannot be delivered has nowhere else to go.
  package func writeIfPossible(_ text: String) { try? send(Array(text.utf8)) }
}
