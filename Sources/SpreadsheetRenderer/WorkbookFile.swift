#if XLSX
  import CLibXLSXWriter
  import Renderers
  import ReportModel

  /// A workbook that libxlsxwriter is writing; closed or given up when the value ends.
  ///
  /// The unsafe code of this module is here and in `ChartFile.swift`, because the library is one of C: it hands out
  /// pointers to sheets, formats and charts, all of which it owns and frees with the workbook, and takes strings that it
  /// copies before it returns. No pointer leaves these files but inside `Sheet`, which only a workbook's own methods
  /// take.
  @safe struct WorkbookFile: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var isOpen = true

    /// A sheet of the workbook that made it.
    @safe struct Sheet {
      let handle: UnsafeMutablePointer<lxw_worksheet>
    }

    init(path: String, temporaryFolder: String?) throws(SpreadsheetFailure) {
      guard debrief_load_library() != 0 else {
        throw .cannotWrite("the library libxlsxwriter is not there; install it, or ask for another format")
      }
      guard let workbook = unsafe debrief_workbook_new(path, temporaryFolder) else {
        throw .cannotWrite("not enough memory for a spreadsheet")
      }
      unsafe self.workbook = workbook
    }

    deinit { if isOpen { unsafe debrief_lxw_workbook_free()(workbook) } }

    /// Writes the file; the library frees the workbook, whatever comes of it.
    consuming func close() throws(SpreadsheetFailure) {
      isOpen = false
      try Self.check(unsafe debrief_workbook_close()(workbook))
    }

    func setProperties(_ properties: WorkbookPlan.Properties) throws(SpreadsheetFailure) {
      try Self.check(
        unsafe debrief_set_properties(
          workbook, properties.title, properties.subject, properties.author, properties.comments, properties.created))
    }

    func addSheet(_ name: String) throws(SpreadsheetFailure) -> Sheet {
      guard let handle = unsafe debrief_workbook_add_worksheet()(workbook, name) else {
        throw .cannotWrite("the spreadsheet refuses a sheet called '\(name)'")
      }
      return unsafe Sheet(handle: handle)
    }

    // MARK: Sheets

    /// Everything of a sheet.
    mutating func write(_ sheet: WorkbookSheet, to target: Sheet) throws(SpreadsheetFailure) {
      let handle = unsafe target.handle
      for (place, column) in sheet.columns.enumerated() {
        let number = Self.column(place)
        let width = Double(column.width)
        try Self.check(unsafe debrief_set_columns(handle, number, number, width, column.isGrouped ? 1 : 0))
      }
      for height in sheet.rowHeights {
        try Self.check(unsafe debrief_worksheet_set_row()(handle, Self.row(height.row), Double(height.points), nil))
      }
      for cell in sheet.cells { try write(cell, to: target) }
      for bars in sheet.dataBars {
        try Self.check(
          unsafe debrief_add_data_bars(
            handle, Self.row(bars.rows.lowerBound), Self.column(bars.columns.lowerBound),
            Self.row(bars.rows.upperBound), Self.column(bars.columns.upperBound), Palette.dataBar))
      }
      if let filter = sheet.filter {
        try Self.check(
          unsafe debrief_worksheet_autofilter()(
            handle, Self.row(filter.rows.lowerBound), Self.column(filter.columns.lowerBound),
            Self.row(filter.rows.upperBound), Self.column(filter.columns.upperBound)))
      }
      for chart in sheet.charts { try addChart(chart, to: target) }
      try setView(of: sheet, target)
      try setPage(of: sheet, target)
    }

    private mutating func write(_ cell: SheetCell, to sheet: Sheet) throws(SpreadsheetFailure) {
      let (row, column) = (Self.row(cell.row), Self.column(cell.column))
      let format = unsafe format(cell.style)
      if cell.lastColumn > cell.column {
        let last = Self.column(cell.lastColumn)
        try Self.check(unsafe debrief_worksheet_merge_range()(sheet.handle, row, column, row, last, "", format))
      }
      switch cell.value {
      case .text(let words):
        try Self.check(unsafe debrief_worksheet_write_string()(sheet.handle, row, column, words, format))
      case .number(let number):
        try Self.check(unsafe debrief_worksheet_write_number()(sheet.handle, row, column, number, format))
      case .link(let words, let name):
        let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        try Self.check(
          unsafe debrief_worksheet_write_url()(sheet.handle, row, column, "internal:'\(quoted)'!A1", format))
        try Self.check(unsafe debrief_worksheet_write_string()(sheet.handle, row, column, words, format))
      }
    }

    private func setView(of sheet: WorkbookSheet, _ target: Sheet) throws(SpreadsheetFailure) {
      if sheet.frozenRows + sheet.frozenColumns > 0 {
        unsafe debrief_worksheet_freeze_panes()(
          target.handle, Self.row(sheet.frozenRows), Self.column(sheet.frozenColumns))
      }
      // Only a table is read along its lines; on a page of words they are in the way.
      if sheet.frozenRows == 0 {
        unsafe debrief_worksheet_gridlines()(target.handle, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
      }
    }

    /// A4 across, as wide as the sheet, the header on every page.
    private func setPage(of sheet: WorkbookSheet, _ target: Sheet) throws(SpreadsheetFailure) {
      let handle = unsafe target.handle
      unsafe debrief_worksheet_set_landscape()(handle)
      unsafe debrief_worksheet_set_paper()(handle, 9)
      unsafe debrief_worksheet_fit_to_pages()(handle, 1, 0)
      if sheet.frozenRows > 0 {
        try Self.check(unsafe debrief_worksheet_repeat_rows()(handle, 0, Self.row(sheet.frozenRows - 1)))
      }
      if let printed = sheet.printed {
        try Self.check(
          unsafe debrief_worksheet_print_area()(
            handle, Self.row(printed.rows.lowerBound), Self.column(printed.columns.lowerBound),
            Self.row(printed.rows.upperBound), Self.column(printed.columns.upperBound)))
      }
      try Self.check(unsafe debrief_worksheet_set_footer()(handle, "&L\(sheet.printTitle)&RPage &P of &N"))
    }

    private func addChart(_ chart: SheetChart, to sheet: Sheet) throws(SpreadsheetFailure) {
      guard let handle = unsafe debrief_workbook_add_chart()(workbook, ChartFile.type(of: chart.shape)) else {
        throw .cannotWrite("not enough memory for a chart")
      }
      try unsafe ChartFile(handle: handle).draw(chart)
      try Self.check(
        unsafe debrief_insert_chart(
          sheet.handle, Self.row(chart.row), Self.column(chart.column), handle, Double(chart.width),
          Double(chart.height), chart.title))
    }

    // MARK: Formats

    /// One format of the workbook for each style; nil for the plain one.
    private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
      if style == .plain { return nil }
      if let known = unsafe formats[style] { return unsafe known }
      guard let format = unsafe debrief_workbook_add_format()(workbook) else { return nil }
      unsafe debrief_format_set_align()(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if !style.numberFormat.isEmpty { unsafe debrief_format_set_num_format()(format, style.numberFormat) }
      if style.isBold { unsafe debrief_format_set_bold()(format) }
      switch style.size {
      case .normal: break
      case .heading: unsafe debrief_format_set_font_size()(format, 13)
      case .title: unsafe debrief_format_set_font_size()(format, 18)
      }
      if style.isLink {
        unsafe debrief_format_set_underline()(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        unsafe debrief_format_set_font_color()(format, Palette.link)
      }
      if let colour = Palette.text(style.tone) { unsafe debrief_format_set_font_color()(format, colour) }
      if style.isTinted, let colour = Palette.ground(style.tone) {
        unsafe debrief_format_set_bg_color()(format, colour)
      }
      if style.wraps { unsafe debrief_format_set_text_wrap()(format) }
      switch style.alignment {
      case .usual: break
      case .left: unsafe debrief_format_set_align()(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      case .right: unsafe debrief_format_set_align()(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      }
      if style.indent > 0 { unsafe debrief_format_set_indent()(format, UInt8(clamping: style.indent)) }
      if style.isUnderlined { unsafe debrief_format_set_bottom()(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      unsafe formats[style] = unsafe format
      return unsafe format
    }

    // MARK: Help

    static func row(_ number: Int) -> lxw_row_t { lxw_row_t(clamping: number) }

    static func column(_ number: Int) -> lxw_col_t { lxw_col_t(clamping: number) }

    static func check(_ error: lxw_error) throws(SpreadsheetFailure) {
      guard error != LXW_NO_ERROR else { return }
      let words = unsafe debrief_lxw_strerror()(error).map { unsafe String(cString: $0) }
      throw .cannotWrite(words ?? "libxlsxwriter error \(error.rawValue)")
    }
  }
#endif
