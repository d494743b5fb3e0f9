// The module's calls into the threads of the C library; with `SystemCalls.swift` its only unsafe code. A mutex and a
// condition must not move in memory, so each has a place of its own, which goes with its owner.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A state that several threads share, one at a time, and on whose change they can wait: a monitor (Hoare 1974, with
/// the signals of Mesa: who waits looks again).
@safe final class Monitor<State>: @unchecked Sendable {
  private var state: State
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ state: State) {
    self.state = state
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Changes the state, and wakes those who wait.
  func change<Result>(_ body: (inout State) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer {
      unsafe pthread_cond_broadcast(condition)
      unsafe pthread_mutex_unlock(mutex)
    }
    return body(&state)
  }

  /// Waits until the body has an answer, and gives it.
  func wait<Answer>(for body: (inout State) -> Answer?) -> Answer {
    unsafe pthread_mutex_lock(mutex)
    defer {
      unsafe pthread_cond_broadcast(condition)
      unsafe pthread_mutex_unlock(mutex)
    }
    while true {
      if let answer = body(&state) { return answer }
      unsafe pthread_cond_wait(condition, mutex)
    }
  }
}

/// A thread that does one thing.
struct WorkerThread: ~Copyable {
  private let thread: pthread_t

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  /// Nil where the system gives no more threads.
  init?(_ body: sending @escaping () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = unsafe pthread_create(&thread, nil, { start in Self.run(start) }, work.toOpaque())
    #else
      var thread = pthread_t()
      let status = unsafe pthread_create(&thread, nil, { start in unsafe Self.run(start) }, work.toOpaque())
    #endif
    guard status == 0 else {
      unsafe work.release()
      return nil
    }
    #if canImport(Darwin)
      guard let thread else { return nil }
    #endif
    self.thread = thread
  }

  private static func run(_ start: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let start = unsafe start { unsafe Unmanaged<Work>.fromOpaque(start).takeRetainedValue().body() }
    return nil
  }

  /// Waits until it is done.
  consuming func join() { pthread_join(thread, nil) }
}
