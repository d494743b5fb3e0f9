import Testing

@testable import CommandLineTool

@Suite("What another thread is making")
struct LaterTests {
  /// Counts on whatever thread.
  private final class Counter: Sendable {
    private let count = Monitor(0)
    func add() -> Int {
      count.change { count in
        count += 1
        return count
      }
    }
    var value: Int { count.change { $0 } }
  }

  @Test("It is made once, however often it is asked for")
  func once() {
    let counter = Counter()
    let later = Later { counter.add() }
    #expect([later.value, later.value] == [1, 1])
    #expect(counter.value == 1)
  }

  @Test("It is made while other things are done, and waited for")
  func meanwhile() {
    let turn = Monitor(0)
    let later = Later {
      // Only the other thread can end this.
      turn.wait { $0 == 1 ? "made" : nil }
    }
    turn.change { $0 = 1 }
    #expect(later.value == "made")
  }

  @Test("Nothing is left running when nobody wants it any more")
  func ended() {
    let counter = Counter()
    for round in 1...20 {
      do { _ = Later { counter.add() } }
      #expect(counter.value == round)
    }
  }
}
