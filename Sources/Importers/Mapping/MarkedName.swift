import InterviewModel

/// Names with marks around them, as they come out of documents.
enum MarkedName {
  /// The text in a cell that is bold or a link: `**Acme**`, `[Acme](https://acme.example)`, and
  /// `Acme (https://…)`, as Notion writes links between its tables.
  static func inside(_ text: String) -> String? {
    var inner = text[...]
    while inner.utf8.count > 4, inner.hasPrefix("**"), inner.hasSuffix("**") { inner = inner.dropFirst(2).dropLast(2) }
    if inner.hasPrefix("["), inner.hasSuffix(")"), let end = inner.firstRange(of: "](")?.lowerBound {
      inner = inner[..<end].dropFirst()
    } else if inner.hasSuffix(")"), let end = inner.firstRange(of: " (http")?.lowerBound {
      inner = inner[..<end]
    }
    while inner.utf8.count > 4, inner.hasPrefix("**"), inner.hasSuffix("**") { inner = inner.dropFirst(2).dropLast(2) }
    let name = String(inner).trimmed
    return name.isEmpty || name.utf8.count == text.utf8.count ? nil : name
  }
}

extension FieldType {
  /// Whether it is the name of something.
  var isName: Bool {
    switch self {
    case .company, .label: true
    default: false
    }
  }
}
