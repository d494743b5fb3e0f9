import InterviewModel

/// What the columns of a file mean, as a person or a preset says it.
///
/// Whatever it does not say is found out from the file as ever.
package struct MappingFile: Sendable {
  /// Who wrote it: a path, or the name of a preset.
  package var name: String
  package var kind: EntityKind?
  /// Each row is a change of an application.
  package var isHistory = false
  /// A file whose header has all of these, or whose name ends so, is one of a preset's.
  package var recognisedBy: [String] = []
  package var recognisedName: String?
  package var delimiter: UInt8?
  /// 1-based; 0 where the file has no header. Nil: looked for.
  package var headerLine: Int?
  package var dayOrder: DayOrder?
  package var decimalMark: DecimalMark?
  package var year: Int?
  package var columns: [Column] = []
  /// Whether columns are named by their position.
  package var isByPosition = false
  package var others = Others.detect
  /// By column name: what texts stand for.
  package var values: [(column: String, texts: [(from: String, to: String)])] = []
  package var constants: [ColumnMapping.Constant] = []
  /// Names of columns of spreadsheet day numbers.
  package var serialDays: [String] = []
  package var skippedLines: Set<Int> = []
  /// Rows whose first filled cell begins so.
  package var skippedBeginnings: [String] = []
  /// By column name: rows with one of these texts there are left out.
  package var skippedWhere: [(column: String, texts: [String])] = []
  /// Keys that lead to the records of a JSON file.
  package var records: [String] = []
  /// Whose ids the file holds; empty for the person's own.
  package var sourceSystem = ""
  /// The file says how things stand today, not how they went.
  package var isSnapshot = false

  package struct Column: Sendable {
    /// The header's cell, or `column 3`.
    package var name: String
    package var target: ColumnMapping.Target
    /// Of the mapping file.
    package var line: Int
  }

  /// What becomes of columns that it does not name.
  package enum Others: String, Sendable, CaseIterable {
    case detect, note, ignore
  }
}

/// Why a mapping file cannot be used.
package struct MappingProblem: Error, Sendable {
  /// What is wrong with which key, and what to write instead.
  package let issue: ImportIssue

  init(_ message: String, at location: SourceLocation) {
    issue = ImportIssue("bad-mapping", .error, at: location, message)
  }
}

extension MappingFile {
  /// Whether a header, its cells squashed, is the one that it was made for.
  func recognises(squashed cells: Set<String>) -> Bool {
    !recognisedBy.isEmpty && recognisedBy.allSatisfy { cells.contains(HeaderVocabulary.squash($0)) }
  }

  /// Whether the name of a file is the one that it was made for.
  func recognises(file: String) -> Bool { recognisedName.map { file.hasSuffix($0) } ?? false }

  /// Columns named that a header lacks.
  func missing(in header: [String]) -> [Column] {
    if isByPosition { return [] }
    let cells = Set(header.map(HeaderVocabulary.squash))
    return columns.filter { !cells.contains(HeaderVocabulary.squash($0.name)) && Self.position($0.name) == nil }
  }

  /// The position that a name such as `column 3` stands for, from 0.
  static func position(_ name: String) -> Int? {
    let words = name.lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "column", let number = Int(words[1]), number > 0 else { return nil }
    return number - 1
  }

  private static func index(_ name: String, in header: [String]) -> Int? {
    let wanted = HeaderVocabulary.squash(name)
    if let exact = header.firstIndex(of: name) { return exact }
    if let found = header.firstIndex(where: { !$0.isEmpty && HeaderVocabulary.squash($0) == wanted }) { return found }
    return position(name).flatMap { header.indices.contains($0) ? $0 : nil }
  }

  /// The mapping of a file with this header, refined by what its first rows hold.
  func mapping(header: [String], sample: FileSample) -> KindDetection.Finding {
    var named = header
    var kinds: Set<EntityKind> = []
    for column in columns {
      guard let index = Self.index(column.name, in: header), case .fields(let references) = column.target else {
        continue
      }
      if let own = references.last { kinds.insert(own.kind) }
      // Under its field's name a column helps to see what the others are.
      if references.count == 1, let reference = references.first { named[index] = reference.field.name }
    }
    let kind = kind ?? (isHistory ? .applications : nil)
    var mapping: ColumnMapping
    if others == .detect {
      switch KindDetection.detect(header: named, as: kind) {
      case .mapping(let found): mapping = ShapeDetection(header: named, sample: sample).refined(found)
      case .ambiguous(let kinds): return .ambiguous(kinds)
      case .none:
        guard let kind = kind ?? kinds.max() else { return .none }
        mapping = ColumnMapping(kind: kind, columns: header.map { ColumnMapping.Column(name: $0, target: .kept) })
      }
    } else {
      let target = others == .note ? ColumnMapping.Target.kept : .ignored(reason: "the mapping leaves it out")
      mapping = ColumnMapping(
        kind: kind ?? kinds.max() ?? .applications,
        columns: header.map { ColumnMapping.Column(name: $0, target: target) })
    }
    for index in header.indices {
      mapping.columns[index].name = header[index].isEmpty ? "column \(index + 1)" : header[index]
    }
    complete(&mapping, header: header)
    return .mapping(mapping)
  }

  /// Whether it settles what becomes of a column, so that there is nothing to say of it.
  func speaks(of column: ColumnMapping.Column) -> Bool {
    if HeaderVocabulary.contactHeaders.contains(HeaderVocabulary.squash(column.name)) { return false }
    return others != .detect || columns.contains { $0.name == column.name }
  }

  /// Puts what the file says into a mapping of its header.
  func complete(_ mapping: inout ColumnMapping, header: [String]) {
    var said: [Int: ColumnMapping.Target] = [:]
    for (place, column) in columns.enumerated() {
      let index = isByPosition ? place : Self.index(column.name, in: header)
      if let index, mapping.columns.indices.contains(index) { said[index] = column.target }
    }
    let taken = Set(
      said.values.flatMap { target -> [FieldReference] in
        if case .fields(let references) = target { references } else { [] }
      })
    for index in mapping.columns.indices {
      if HeaderVocabulary.contactHeaders.contains(HeaderVocabulary.squash(mapping.columns[index].name)) {
        mapping.columns[index].target = .ignored(reason: "contact data of other people is not imported")
      } else if let target = said[index] {
        mapping.columns[index].target = target
      } else if case .fields(let references) = mapping.columns[index].target, references.contains(where: taken.contains)
      {
        mapping.columns[index].target = .kept
      } else if said.values.contains(mapping.columns[index].target) {
        if case .status = mapping.columns[index].target { mapping.columns[index].target = .kept }
      }
    }
    if isHistory { mapping.isHistory = true }
    for (column, texts) in values {
      guard let index = Self.index(column, in: header) else { continue }
      mapping.translations[index] = Dictionary(
        texts.map { (LabelKey.fold($0.from), $0.to) }, uniquingKeysWith: { _, last in last })
    }
    for (column, texts) in skippedWhere {
      if let index = Self.index(column, in: header) { mapping.skipped[index] = Set(texts.map(LabelKey.fold)) }
    }
    mapping.constants = constants
    mapping.year = year
    mapping.decimalMark = decimalMark
    mapping.serialColumns = Set(serialDays.compactMap { Self.index($0, in: header) })
    mapping.skippedLines = skippedLines
    mapping.skippedBeginnings = skippedBeginnings.map(LabelKey.fold)
  }
}
