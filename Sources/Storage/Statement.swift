import CSQLite
import InterviewModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One prepared statement, finalized when the value ends. Parameters count from 1, columns from 0, as in SQLite.
@safe struct Statement: ~Copyable {
  private let handle: OpaquePointer

  /// Tells SQLite to copy the bytes before the call returns.
  private static let copying = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  @unsafe init(_ sql: String, on connection: OpaquePointer?, kept: Bool) throws(LedgerFailure) {
    var prepared: OpaquePointer?
    let flags = kept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let status = unsafe sqlite3_prepare_v3(connection, sql, -1, flags, &prepared, nil)
    guard status == SQLITE_OK, let statement = unsafe prepared else { throw unsafe failure(status, of: connection) }
    unsafe handle = statement
  }

  deinit { unsafe sqlite3_finalize(handle) }

  // MARK: Running

  /// True when there is a row to read; false when the statement is done.
  func step() throws(LedgerFailure) -> Bool {
    let status = unsafe sqlite3_step(handle)
    if status == SQLITE_ROW { return true }
    if status == SQLITE_DONE { return false }
    let failure = unsafe failure(status, of: sqlite3_db_handle(handle))
    unsafe sqlite3_reset(handle)
    throw failure
  }

  /// Ready to be bound and run again; the bound values stay.
  func reset() { unsafe sqlite3_reset(handle) }

  /// Runs a statement that gives no rows, and resets it.
  func run() throws(LedgerFailure) {
    _ = try step()
    unsafe sqlite3_reset(handle)
  }

  /// Runs a statement that gives at most one row, whose first column is the answer, and resets it.
  func firstInteger() throws(LedgerFailure) -> Int64? {
    let answer = try step() ? integer(0) : nil
    unsafe sqlite3_reset(handle)
    return answer
  }

  /// Another statement on the connection of this one, which will be run many times.
  func sibling(_ sql: String) throws(LedgerFailure) -> Statement {
    try unsafe Statement(sql, on: sqlite3_db_handle(handle), kept: true)
  }

  /// Runs statements that give no rows, on the connection of this one.
  func execute(_ sql: String) throws(LedgerFailure) {
    let connection = unsafe sqlite3_db_handle(handle)
    let status = unsafe sqlite3_exec(connection, sql, nil, nil, nil)
    guard status == SQLITE_OK else { throw unsafe failure(status, of: connection) }
  }

  /// Rows that the statement changed when it ran last.
  var changedRows: Int64 { unsafe sqlite3_changes64(sqlite3_db_handle(handle)) }

  var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(sqlite3_db_handle(handle)) }

  // MARK: Parameters

  func bind(_ parameter: Int, _ number: Int64) { unsafe sqlite3_bind_int64(handle, Int32(parameter), number) }

  func bind(_ parameter: Int, _ number: Double) { unsafe sqlite3_bind_double(handle, Int32(parameter), number) }

  /// Every parameter is null again.
  func clear() { unsafe sqlite3_clear_bindings(handle) }

  func bindNull(_ parameter: Int) { unsafe sqlite3_bind_null(handle, Int32(parameter)) }

  /// Zero stands for none: no row has that number.
  func bind(row parameter: Int, _ number: Int64) {
    if number == 0 { bindNull(parameter) } else { bind(parameter, number) }
  }

  func bind(_ parameter: Int, _ text: String) {
    let bound: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bind(parameter, bytes: UnsafeRawBufferPointer(bytes))
    }
    if bound == nil { bind(parameter, Array(text.utf8)) }
  }

  /// Binds a text that lies in `texts`; the statement is to be run before the texts are let go.
  func bind(_ parameter: Int, _ text: String, in texts: inout BoundTexts) {
    let bound: Bool? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      guard let start = unsafe texts.keep(UnsafeRawBufferPointer(bytes)) else { return false }
      unsafe sqlite3_bind_text(handle, Int32(parameter), start, Int32(bytes.count), nil)
      return true
    }
    if bound != true { bind(parameter, text) }
  }

  func bind(_ parameter: Int, _ utf8: [UInt8]) {
    unsafe utf8.withUnsafeBytes { unsafe bind(parameter, bytes: $0) }
  }

  func bind(blob parameter: Int, _ bytes: [UInt8]) {
    _ = unsafe bytes.withUnsafeBytes {
      unsafe sqlite3_bind_blob(handle, Int32(parameter), $0.baseAddress, Int32(clamping: $0.count), Self.copying)
    }
  }

  private func bind(_ parameter: Int, bytes: UnsafeRawBufferPointer) {
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    if let start = unsafe start {
      unsafe sqlite3_bind_text(handle, Int32(parameter), start, Int32(clamping: bytes.count), Self.copying)
    } else {
      unsafe sqlite3_bind_text(handle, Int32(parameter), "", 0, nil)
    }
  }

  func bind(_ parameter: Int, _ value: Value) {
    switch value {
    case .none: bindNull(parameter)
    case .integer(let number): bind(parameter, number)
    case .real(let number): bind(parameter, number)
    case .text(let text): bind(parameter, text)
    }
  }

  // MARK: Columns of the current row

  func isNull(_ column: Int) -> Bool { unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

  /// 0 where the column is null.
  func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(handle, Int32(column)) }

  /// 0 where the column is null.
  func real(_ column: Int) -> Double { unsafe sqlite3_column_double(handle, Int32(column)) }

  func text(_ column: Int) -> String? {
    unsafe withBytes(column) { unsafe $0.baseAddress == nil ? nil : String(decoding: $0, as: UTF8.self) }
  }

  func code(_ column: Int) -> UInt64? {
    unsafe withBytes(column) { bytes in unsafe Packing.Form.code(ascii: bytes) }
  }

  /// Empty where the column is null.
  func blob(_ column: Int) -> [UInt8] {
    let start = unsafe sqlite3_column_blob(handle, Int32(column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length(column)))
  }

  func value(_ column: Int) -> Value {
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column) ?? "")
    default: .none
    }
  }

  /// Whether the column holds exactly these bytes; a null holds none.
  func holds(_ column: Int, _ text: String) -> Bool {
    guard !isNull(column) else { return false }
    return unsafe withBytes(column) { bytes in unsafe Self.equal(bytes, text) }
  }

  func holds(_ column: Int, _ utf8: [UInt8]) -> Bool {
    guard !isNull(column) else { return false }
    return unsafe withBytes(column) { bytes in unsafe bytes.elementsEqual(utf8) }
  }

  /// Whether the column and the text are one label: see `LabelKey`.
  func foldsLike(_ column: Int, _ text: String) -> Bool {
    if holds(column, text) { return true }
    let folded = unsafe withBytes(column) { bytes in
      unsafe text.utf8.withContiguousStorageIfAvailable { other in
        unsafe Self.foldedEqual(bytes, UnsafeRawBufferPointer(other))
      }
    }
    if let folded = folded ?? nil { return folded }
    return LabelKey.fold(self.text(column) ?? "") == LabelKey.fold(text)
  }

  /// Whether a text holds this ASCII character.
  static func holds(_ text: String, _ character: UInt8) -> Bool {
    let answer = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, Int32(character), bytes.count) != nil } ?? false
    }
    return answer ?? text.utf8.contains(character)
  }

  /// Whether the column begins with this byte.
  func begins(_ column: Int, with byte: UInt8) -> Bool { unsafe withBytes(column) { unsafe $0.first == byte } }

  /// Whether the column begins with this text.
  func begins(_ column: Int, with text: String) -> Bool {
    unsafe withBytes(column) { bytes in unsafe bytes.starts(with: text.utf8) }
  }

  /// Length of the text in bytes; 0 where the column is null.
  func length(_ column: Int) -> Int { unsafe Int(sqlite3_column_bytes(handle, Int32(column))) }

  /// The first ten bytes as a calendar day; nil where they are none.
  func day(_ column: Int) -> CalendarDay? {
    // The text ends in a zero, so that its length need not be asked for.
    guard let text = unsafe sqlite3_column_text(handle, Int32(column)) else { return nil }
    for place in 0..<10 where unsafe text[place] == 0 { return nil }
    return unsafe Self.day(UnsafeRawBufferPointer(start: text, count: 10))
  }

  /// Nil where the column does not begin with a calendar day.
  func moment(_ column: Int) -> Moment? {
    unsafe withBytes(column) { bytes in
      guard let day = unsafe Self.day(bytes) else { return nil }
      return unsafe bytes.count == 10 ? Moment(day: day) : Moment(iso: String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func day(_ bytes: UnsafeRawBufferPointer) -> CalendarDay? {
    guard bytes.count >= 10 else { return nil }
    func number(_ places: Range<Int>) -> Int {
      var number = 0
      for place in places { number = unsafe number * 10 + Int(bytes[place] &- 48) }
      return number
    }
    return CalendarDay(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  private func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    // The text first: asking for its length before may convert it.
    let start = unsafe sqlite3_column_text(handle, Int32(column))
    return unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length(column)))
  }

  /// `LabelKey` on ASCII, without making keys; nil where a byte is not ASCII before the texts differ.
  private static func foldedEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool? {
    var left = unsafe FoldedBytes(left)
    var right = unsafe FoldedBytes(right)
    while true {
      let (one, other) = unsafe (left.next(), right.next())
      if one >= 128 || other >= 128 { return nil }
      if one != other { return false }
      if one == 0 { return true }
    }
  }

  private static func equal(_ bytes: UnsafeRawBufferPointer, _ text: String) -> Bool {
    let equal = unsafe text.utf8.withContiguousStorageIfAvailable { other in
      guard bytes.count == other.count else { return false }
      guard let left = bytes.baseAddress, let right = other.baseAddress else { return true }
      return unsafe memcmp(left, right, bytes.count) == 0
    }
    return unsafe equal ?? bytes.elementsEqual(text.utf8)
  }
}

/// Room for the texts that are bound to one run of a statement, so that SQLite need not copy each into memory of its
/// own. A text that finds no room is copied.
@safe struct BoundTexts: ~Copyable {
  private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
  private var used = 0

  deinit { unsafe room.deallocate() }

  /// Lets the texts go: before the next run is bound.
  mutating func removeAll() { used = 0 }

  @unsafe fileprivate mutating func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
    guard let start = unsafe room.baseAddress, let source = bytes.baseAddress,
      unsafe bytes.count <= room.count - used
    else {
      return nil
    }
    let place = unsafe start + used
    unsafe place.copyMemory(from: source, byteCount: bytes.count)
    used += bytes.count
    return unsafe UnsafePointer(place.assumingMemoryBound(to: CChar.self))
  }
}

/// The bytes of a label's key, one at a time; a byte that is not ASCII comes as it is, 0 is the end.
@unsafe private struct FoldedBytes {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  private var hasStarted = false
  private var isBlankDue = false

  init(_ bytes: UnsafeRawBufferPointer) { unsafe self.bytes = bytes }

  mutating func next() -> UInt8 {
    while unsafe place < bytes.count {
      let byte = unsafe bytes[place]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "#"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 128...255:
        if unsafe isBlankDue {
          unsafe isBlankDue = false
          return 32
        }
        unsafe place += 1
        unsafe hasStarted = true
        return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      default:
        unsafe place += 1
        unsafe isBlankDue = hasStarted
      }
    }
    return 0
  }
}
