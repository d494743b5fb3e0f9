#if XLSX
  import CLibXLSXWriter
  import Renderers

  /// A chart of a workbook that libxlsxwriter is writing; the workbook owns it. Unsafe for the reasons that
  /// `WorkbookFile` gives.
  @safe struct ChartFile {
    private let chart: UnsafeMutablePointer<lxw_chart>
    // What the library calls x is what lies across, in bar charts too.
    private let across: UnsafeMutablePointer<lxw_chart_axis>
    private let up: UnsafeMutablePointer<lxw_chart_axis>

    /// - Parameter handle: a chart of a workbook that outlives this value.
    @unsafe init(handle: UnsafeMutablePointer<lxw_chart>) throws(SpreadsheetFailure) {
      guard let across = unsafe handle.pointee.x_axis, let up = unsafe handle.pointee.y_axis else {
        throw .cannotWrite("not enough memory for a chart")
      }
      unsafe chart = handle
      unsafe self.across = across
      unsafe self.up = up
    }

    /// The library's number for a shape.
    static func type(of shape: SheetChart.Shape) -> UInt8 {
      let type =
        switch shape {
        case .bars, .overlaidBars: LXW_CHART_BAR
        case .stackedBars: LXW_CHART_BAR_STACKED
        case .lines: LXW_CHART_LINE
        case .path: LXW_CHART_SCATTER_STRAIGHT
        }
      return UInt8(type.rawValue)
    }

    func draw(_ plan: SheetChart) throws(SpreadsheetFailure) {
      unsafe debrief_set_chart_title(chart, plan.title)
      let position = plan.hasLegend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
      unsafe debrief_chart_legend_set_position()(chart, UInt8(position.rawValue))
      unsafe debrief_chart_show_blanks_as()(chart, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
      switch plan.shape {
      case .bars: unsafe debrief_chart_set_series_gap()(chart, 60)
      case .stackedBars, .overlaidBars:
        unsafe debrief_chart_set_series_gap()(chart, 60)
        unsafe debrief_chart_set_series_overlap()(chart, 100)
      case .lines, .path: break
      }
      let isBars = plan.shape != .lines && plan.shape != .path
      if isBars {
        // The first row at the top, the figures still at the bottom.
        unsafe debrief_chart_axis_set_reverse()(up)
        unsafe debrief_chart_axis_set_crossing_max()(up)
        // Every bar has its name.
        unsafe debrief_chart_axis_set_interval_unit()(up, 1)
        if plan.shape == .overlaidBars { unsafe debrief_hide_axis_line(up) }
      }
      unsafe set(isBars ? up : across, plan.categoryAxis, hasGridlines: false)
      unsafe set(isBars ? across : up, plan.valueAxis, hasGridlines: plan.shape != .overlaidBars)
      for series in plan.series { try add(series, isBars: isBars) }
    }

    private func set(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ plan: SheetChart.Axis, hasGridlines: Bool) {
      if !plan.title.isEmpty { unsafe debrief_set_axis_title(axis, plan.title) }
      if !plan.numberFormat.isEmpty { unsafe debrief_chart_axis_set_num_format()(axis, plan.numberFormat) }
      if let least = plan.least { unsafe debrief_chart_axis_set_min()(axis, least) }
      if let most = plan.most { unsafe debrief_chart_axis_set_max()(axis, most) }
      if let step = plan.step { unsafe debrief_chart_axis_set_major_unit()(axis, step) }
      if hasGridlines {
        unsafe debrief_show_gridlines(axis, Palette.gridline)
      } else {
        unsafe debrief_chart_axis_major_gridlines_set_visible()(axis, 0)
      }
    }

    private func add(_ plan: SheetChart.Series, isBars: Bool) throws(SpreadsheetFailure) {
      guard let series = unsafe debrief_chart_add_series()(chart, nil, nil) else {
        throw .cannotWrite("not enough memory for a chart")
      }
      let (categories, values) = (plan.categories, plan.values)
      unsafe debrief_chart_series_set_categories()(
        series, categories.sheet, WorkbookFile.row(categories.rows.lowerBound),
        WorkbookFile.column(categories.columns.lowerBound), WorkbookFile.row(categories.rows.upperBound),
        WorkbookFile.column(categories.columns.upperBound))
      unsafe debrief_chart_series_set_values()(
        series, values.sheet, WorkbookFile.row(values.rows.lowerBound),
        WorkbookFile.column(values.columns.lowerBound), WorkbookFile.row(values.rows.upperBound),
        WorkbookFile.column(values.columns.upperBound))
      if !plan.title.isEmpty { unsafe debrief_chart_series_set_name()(series, plan.title) }
      unsafe dress(series, plan.look, isBars: isBars)
    }

    private func dress(_ series: UnsafeMutablePointer<lxw_chart_series>, _ look: SheetChart.Look, isBars: Bool) {
      switch look {
      case .colour(let number) where isBars: unsafe debrief_fill_series(series, Palette.series(number))
      case .colour(let number):
        unsafe debrief_draw_series(series, Palette.series(number), 2)
        unsafe debrief_mark_series(series, Palette.series(number))
      case .bar: unsafe debrief_fill_series(series, Palette.underWhisker)
      case .whiskered:
        unsafe debrief_fill_series(series, Palette.underWhisker)
        unsafe debrief_add_error_bars(series, 1, 0, Palette.whisker, 1.25)
      case .whisker:
        unsafe debrief_clear_series(series)
        unsafe debrief_add_error_bars(series, 1, 0, Palette.whisker, 1.25)
      case .band: unsafe debrief_fill_series(series, Palette.band)
      case .cover: unsafe debrief_fill_series(series, Palette.paper)
      case .mark(let halfWidth):
        unsafe debrief_clear_series(series)
        unsafe debrief_add_error_bars(series, 0, halfWidth, Palette.series(0), 10)
      case .plainLine(let number): unsafe debrief_draw_series(series, Palette.series(number), 2)
      case .faintLine: unsafe debrief_draw_series(series, Palette.band, 1.25)
      }
    }
  }
#endif
