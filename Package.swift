// swift-tools-version: 6.2
import PackageDescription

/// What every module is held to: the Swift 6 language mode (from the tools version), no warnings. In a release, what is
/// small is compiled into the modules that use it, for a row passes through four of them; that nobody else changes what
/// is being changed is only watched while the tests run; and types of the standard library over types of ours are asked
/// for by function, as reading their names at run time is a twentieth of a small report's time.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
  .unsafeFlags(
    [
      "-cross-module-optimization", "-enforce-exclusivity=unchecked",
      "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
    ], .when(configuration: .release)),
]

/// The same, for a module that needs no unsafe code: the compiler refuses it.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

/// On Linux libxlsxwriter is loaded when a workbook is wanted, so nothing links with it: see its `shim.h`.
#if os(Linux)
  let xlsxwriterPackage: String? = nil
#else
  let xlsxwriterPackage: String? = "xlsxwriter"
#endif

let package = Package(
  name: "debrief",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "debrief", targets: ["debrief"])],
  traits: [
    .default(enabledTraits: ["XLSX"]),
    .trait(name: "XLSX", description: "Spreadsheets; needs libxlsxwriter"),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"]), .yum(["sqlite-devel"])]),
    .systemLibrary(
      name: "CLibXLSXWriter",
      pkgConfig: xlsxwriterPackage,
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"]), .yum(["libxlsxwriter-devel"])]),

    .target(name: "InterviewModel", swiftSettings: safe),
    .target(name: "Statistics", swiftSettings: safe),
    .target(name: "ReportModel", swiftSettings: safe),
    .target(
      name: "Importers", dependencies: ["InterviewModel"], resources: [.embedInCode("MappingFiles/Presets")],
      swiftSettings: safe),
    .target(name: "Storage", dependencies: ["InterviewModel", "CSQLite"], swiftSettings: safe),
    .target(name: "Aggregation", dependencies: ["InterviewModel", "Statistics"], swiftSettings: safe),
    .target(
      name: "Reports",
      dependencies: ["Aggregation", "ReportModel", "InterviewModel", "Statistics"],
      swiftSettings: safe),
    .target(name: "Renderers", dependencies: ["ReportModel"], swiftSettings: safe),
    .target(
      name: "SpreadsheetRenderer",
      dependencies: ["Renderers", "ReportModel", .target(name: "CLibXLSXWriter", condition: .when(traits: ["XLSX"]))],
      swiftSettings: safe),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "InterviewModel", "Statistics", "ReportModel", "Importers", "Storage", "Aggregation", "Reports", "Renderers",
        "SpreadsheetRenderer",
      ],
      swiftSettings: safe),
    .executableTarget(
      name: "debrief", dependencies: ["CommandLineTool"], swiftSettings: safe,
      // Loading the standard libraries of Swift and C++ from files of their own is most of the time in which a short
      // command ends (for the latter see Scripts/linking); so is looking through names that no library asks the program
      // for.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-L\(Context.packageDirectory)/Scripts/linking", "-Xlinker", "--no-export-dynamic"],
          .when(platforms: [.linux], configuration: .release))
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "InterviewModelTests", dependencies: ["InterviewModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"], exclude: ["Answers"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportersTests", dependencies: ["Importers", "InterviewModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "InterviewModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AggregationTests", dependencies: ["Aggregation", "InterviewModel", "Statistics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RenderersTests", dependencies: ["Renderers", "ReportModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetRendererTests",
      dependencies: ["SpreadsheetRenderer", "Renderers", "ReportModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["CommandLineTool", "SpreadsheetRenderer", "debrief", "TestSupport"],
      exclude: ["Cases", "Corpus"],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
