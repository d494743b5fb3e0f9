#if XLSX
  import ReportModel

  /// The colours of a workbook, as `0xRRGGBB`. On white each colour of text has a contrast of at least 4.5 (WCAG 2.2);
  /// those of series can be told apart by people who see no red or no green (after Okabe and Ito, 2008).
  enum Palette {
    static let paper: UInt32 = 0xFFFFFF
    static let link: UInt32 = 0x1F5F99
    static let gridline: UInt32 = 0xD9D9D9
    static let whisker: UInt32 = 0x333333
    static let underWhisker: UInt32 = 0x86ADD6
    static let band: UInt32 = 0xB7CDE6
    static let dataBar: UInt32 = 0xB7CDE6

    /// The colour of the series of that number, from 0; they come around again.
    static func series(_ number: Int) -> UInt32 {
      let colours: [UInt32] = [0x1F5F99, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9]
      return colours[number % colours.count]
    }

    /// Nil for the usual one.
    static func text(_ tone: Tone) -> UInt32? {
      switch tone {
      case .plain: nil
      case .good: 0x1E6B34
      case .attention: 0x8A4500
      case .faint: 0x6B6B6B
      }
    }

    /// Behind a text of that tone; nil for none.
    static func ground(_ tone: Tone) -> UInt32? {
      switch tone {
      case .plain, .faint: nil
      case .good: 0xE3F2E5
      case .attention: 0xFDEBD7
      }
    }
  }
#endif
