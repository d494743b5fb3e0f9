import InterviewModel

/// Companies whose names are so alike that they may be one.
struct SimilarCompanies {
  /// Pairs of names, each pair and the pairs in order.
  let pairs: [(String, String)]
  /// How many names were compared.
  let count: Int

  /// Names beyond this many are not compared.
  private static let limit = 20_000
  /// Shorter names differ by a letter too easily.
  private static let leastLength = 5

  init(_ names: [String]) {
    let names = Array(Set(names)).sorted().prefix(Self.limit)
    count = names.count
    let keys = names.map { Array(Self.core($0).utf8) }
    // Names that differ by one letter share what is left when one letter is taken from either.
    var holders: [[UInt8]: [Int]] = [:]
    for (index, key) in keys.enumerated() {
      holders[key, default: []].append(index)
      guard key.count >= Self.leastLength, key.count <= 64 else { continue }
      for position in key.indices where position == 0 || key[position] != key[position - 1] {
        var shorter = key
        shorter.remove(at: position)
        holders[shorter, default: []].append(index)
      }
    }
    var found: Set<[Int]> = []
    for group in holders.values where group.count > 1 && group.count <= 32 {
      for (place, left) in group.enumerated() {
        for right in group[(place + 1)...] where left != right && Self.areNear(keys[left], keys[right]) {
          found.insert([min(left, right), max(left, right)])
        }
      }
    }
    pairs = found.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { (names[$0[0]], names[$0[1]]) }
  }

  /// The same, or one letter more, less, other, or swapped with its neighbour; figures are never slips.
  private static func areNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    guard min(left.count, right.count) >= leastLength, left.filter(isDigit) == right.filter(isDigit) else {
      return false
    }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let (rest, other) = (left.count - start - end, right.count - start - end)
    if rest <= 1, other <= 1 { return true }
    return rest == 2 && other == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// The name's key without words that say little; the whole key where nothing is left.
  private static func core(_ name: String) -> String {
    let key = CompanyKey.fold(name)
    let words = key.split(separator: " ").filter { !commonWords.contains(String($0)) }
    return words.isEmpty ? key : words.joined()
  }

  private static let commonWords: Set<String> = [
    "the", "and", "of", "technologies", "technology", "tech", "labs", "lab", "group", "holding", "holdings",
    "international", "global", "solutions", "systems", "software", "services", "consulting", "digital", "com", "io",
    "ai", "hq", "jobs", "careers", "gruppe", "groupe", "grupo", "deutschland", "germany", "uk", "usa", "us", "europe",
  ]
}
