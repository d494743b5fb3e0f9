// What the fuzzer runs, once for each input it makes up; `Benchmarks/fuzz` builds it with the checks of
// Tests/CommandTests/InputCheck.swift, and FUZZ_TARGET says which of them. A trap ends the process, which libFuzzer
// reports with the input that led to it; so does what does not hold.
import Glibc

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let faults = check.faults(Array(UnsafeBufferPointer(start: start, count: count)))
  if !faults.isEmpty {
    fputs(faults.joined(separator: "\n") + "\n", stderr)
    abort()
  }
  return 0
}

private let check: InputCheck = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let check = InputCheck(rawValue: name) else {
    fputs("FUZZ_TARGET is one of \(InputCheck.allCases.map(\.rawValue).joined(separator: ", "))\n", stderr)
    exit(2)
  }
  return check
}()
