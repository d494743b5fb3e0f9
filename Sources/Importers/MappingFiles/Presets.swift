/// The mapping files that come with the program: exports of other tools, recognised by their headers.
package enum Presets {
  /// In the order in which a header is held against them.
  package static let all: [MappingFile] = [
    ("linkedin-applications", PackageResources.linkedin_applications_json),
    ("linkedin-saved", PackageResources.linkedin_saved_json),
    ("teal", PackageResources.teal_json),
    ("simplify", PackageResources.simplify_json),
    ("huntr", PackageResources.huntr_json),
    ("jobsync", PackageResources.jobsync_json),
    ("career-ops", PackageResources.career_ops_json),
    ("levels-fyi", PackageResources.levels_fyi_json),
    ("glassdoor", PackageResources.glassdoor_json),
    // A preset that cannot be read is none; the tests read them all.
  ].compactMap { name, bytes in try? MappingFileReader.read(bytes, name: name) }

  /// The one that a header is of.
  static func recognising(header: [String]) -> MappingFile? {
    let cells = Set(header.map(HeaderVocabulary.squash))
    return all.first { $0.recognises(squashed: cells) }
  }

  package static func named(_ name: String) -> MappingFile? { all.first { $0.name == name } }
}
