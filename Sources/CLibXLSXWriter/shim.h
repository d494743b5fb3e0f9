#ifndef DEBRIEF_CLIBXLSXWRITER_SHIM_H
#define DEBRIEF_CLIBXLSXWRITER_SHIM_H

#include <stdint.h>
#include <time.h>
#include <xlsxwriter.h>

/* On Linux the library is loaded with the first workbook and not with the program: with all it needs in turn that takes
   as long as everything else a short command does before its work. The number in its name says that it is the library
   of this header. Elsewhere it is linked. Each function below gives the library's function of that name, of which there
   is one only after debrief_load_library has said so. */
#if defined(__linux__)
#include <dlfcn.h>

static inline void *debrief_library(void) { return dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL); }

static inline int debrief_load_library(void) { return debrief_library() != NULL; }

#define DEBRIEF_FUNCTION(name) \
  static inline __typeof__(&name) _Nonnull debrief_##name(void) { \
    static __typeof__(&name) function; \
    if (function == NULL) function = (__typeof__(&name))dlsym(debrief_library(), #name); \
    return function; \
  }
#else
static inline int debrief_load_library(void) { return 1; }

#define DEBRIEF_FUNCTION(name) \
  static inline __typeof__(&name) _Nonnull debrief_##name(void) { return &name; }
#endif

DEBRIEF_FUNCTION(chart_add_series)
DEBRIEF_FUNCTION(chart_axis_major_gridlines_set_line)
DEBRIEF_FUNCTION(chart_axis_major_gridlines_set_visible)
DEBRIEF_FUNCTION(chart_axis_set_crossing_max)
DEBRIEF_FUNCTION(chart_axis_set_interval_unit)
DEBRIEF_FUNCTION(chart_axis_set_line)
DEBRIEF_FUNCTION(chart_axis_set_major_tick_mark)
DEBRIEF_FUNCTION(chart_axis_set_major_unit)
DEBRIEF_FUNCTION(chart_axis_set_max)
DEBRIEF_FUNCTION(chart_axis_set_min)
DEBRIEF_FUNCTION(chart_axis_set_name)
DEBRIEF_FUNCTION(chart_axis_set_name_font)
DEBRIEF_FUNCTION(chart_axis_set_num_format)
DEBRIEF_FUNCTION(chart_axis_set_reverse)
DEBRIEF_FUNCTION(chart_legend_set_position)
DEBRIEF_FUNCTION(chart_series_get_error_bars)
DEBRIEF_FUNCTION(chart_series_set_categories)
DEBRIEF_FUNCTION(chart_series_set_error_bars)
DEBRIEF_FUNCTION(chart_series_set_error_bars_direction)
DEBRIEF_FUNCTION(chart_series_set_error_bars_endcap)
DEBRIEF_FUNCTION(chart_series_set_error_bars_line)
DEBRIEF_FUNCTION(chart_series_set_fill)
DEBRIEF_FUNCTION(chart_series_set_line)
DEBRIEF_FUNCTION(chart_series_set_marker_fill)
DEBRIEF_FUNCTION(chart_series_set_marker_line)
DEBRIEF_FUNCTION(chart_series_set_marker_size)
DEBRIEF_FUNCTION(chart_series_set_marker_type)
DEBRIEF_FUNCTION(chart_series_set_name)
DEBRIEF_FUNCTION(chart_series_set_values)
DEBRIEF_FUNCTION(chart_set_series_gap)
DEBRIEF_FUNCTION(chart_set_series_overlap)
DEBRIEF_FUNCTION(chart_show_blanks_as)
DEBRIEF_FUNCTION(chart_title_set_name)
DEBRIEF_FUNCTION(chart_title_set_name_font)
DEBRIEF_FUNCTION(format_set_align)
DEBRIEF_FUNCTION(format_set_bg_color)
DEBRIEF_FUNCTION(format_set_bold)
DEBRIEF_FUNCTION(format_set_bottom)
DEBRIEF_FUNCTION(format_set_font_color)
DEBRIEF_FUNCTION(format_set_font_size)
DEBRIEF_FUNCTION(format_set_indent)
DEBRIEF_FUNCTION(format_set_num_format)
DEBRIEF_FUNCTION(format_set_text_wrap)
DEBRIEF_FUNCTION(format_set_underline)
DEBRIEF_FUNCTION(lxw_strerror)
DEBRIEF_FUNCTION(lxw_workbook_free)
DEBRIEF_FUNCTION(workbook_add_chart)
DEBRIEF_FUNCTION(workbook_add_format)
DEBRIEF_FUNCTION(workbook_add_worksheet)
DEBRIEF_FUNCTION(workbook_close)
DEBRIEF_FUNCTION(workbook_new_opt)
DEBRIEF_FUNCTION(workbook_set_properties)
DEBRIEF_FUNCTION(worksheet_autofilter)
DEBRIEF_FUNCTION(worksheet_conditional_format_range)
DEBRIEF_FUNCTION(worksheet_fit_to_pages)
DEBRIEF_FUNCTION(worksheet_freeze_panes)
DEBRIEF_FUNCTION(worksheet_gridlines)
DEBRIEF_FUNCTION(worksheet_insert_chart_opt)
DEBRIEF_FUNCTION(worksheet_merge_range)
DEBRIEF_FUNCTION(worksheet_print_area)
DEBRIEF_FUNCTION(worksheet_repeat_rows)
DEBRIEF_FUNCTION(worksheet_set_column_opt)
DEBRIEF_FUNCTION(worksheet_set_footer)
DEBRIEF_FUNCTION(worksheet_set_landscape)
DEBRIEF_FUNCTION(worksheet_set_paper)
DEBRIEF_FUNCTION(worksheet_set_row)
DEBRIEF_FUNCTION(worksheet_write_number)
DEBRIEF_FUNCTION(worksheet_write_string)
DEBRIEF_FUNCTION(worksheet_write_url)

/* The library takes many options as structures of strings it does not keep and promises not to change, without saying
   const. These are those calls with plain arguments. */

static inline lxw_workbook *debrief_workbook_new(const char *path, const char *temporary_folder) {
  lxw_workbook_options options = {0};
  options.tmpdir = (char *)temporary_folder;
  return debrief_workbook_new_opt()(path, &options);
}

static inline lxw_error debrief_set_properties(
    lxw_workbook *workbook, const char *title, const char *subject, const char *author, const char *comments,
    int64_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.subject = (char *)subject;
  properties.author = (char *)author;
  properties.comments = (char *)comments;
  properties.created = (time_t)created;
  return debrief_workbook_set_properties()(workbook, &properties);
}

static inline lxw_error debrief_set_columns(
    lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last, double width, uint8_t level) {
  lxw_row_col_options options = {0};
  options.level = level;
  return debrief_worksheet_set_column_opt()(sheet, first, last, width, NULL, &options);
}

/* A bar from 0 to 1 behind each figure. */
static inline lxw_error debrief_add_data_bars(
    lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row, lxw_col_t last_column,
    uint32_t colour) {
  lxw_conditional_format format = {0};
  format.type = LXW_CONDITIONAL_DATA_BAR;
  format.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  format.min_value = 0;
  format.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  format.max_value = 1;
  format.bar_color = colour;
  format.bar_solid = LXW_TRUE;
  format.data_bar_2010 = LXW_TRUE;
  return debrief_worksheet_conditional_format_range()(sheet, first_row, first_column, last_row, last_column, &format);
}

static inline lxw_error debrief_insert_chart(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_chart *chart, double width, double height,
    const char *description) {
  lxw_chart_options options = {0};
  /* 480 by 288 pixels is the size of a chart that says nothing. */
  options.x_scale = width / 480;
  options.y_scale = height / 288;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = (char *)description;
  return debrief_worksheet_insert_chart_opt()(sheet, row, column, chart, &options);
}

static inline void debrief_set_chart_title(lxw_chart *chart, const char *title) {
  lxw_chart_font font = {0};
  font.size = 12;
  font.bold = LXW_TRUE;
  debrief_chart_title_set_name()(chart, title);
  debrief_chart_title_set_name_font()(chart, &font);
}

static inline void debrief_set_axis_title(lxw_chart_axis *axis, const char *title) {
  lxw_chart_font font = {0};
  font.size = 9;
  font.bold = LXW_EXPLICIT_FALSE;
  debrief_chart_axis_set_name()(axis, title);
  debrief_chart_axis_set_name_font()(axis, &font);
}

static inline void debrief_hide_axis_line(lxw_chart_axis *axis) {
  lxw_chart_line line = {0};
  line.none = LXW_TRUE;
  debrief_chart_axis_set_line()(axis, &line);
  debrief_chart_axis_set_major_tick_mark()(axis, LXW_CHART_AXIS_TICK_MARK_NONE);
}

/* Thin and pale lines along the ticks of an axis. */
static inline void debrief_show_gridlines(lxw_chart_axis *axis, uint32_t colour) {
  lxw_chart_line line = {0};
  line.color = colour;
  line.width = 0.75;
  debrief_chart_axis_major_gridlines_set_visible()(axis, LXW_TRUE);
  debrief_chart_axis_major_gridlines_set_line()(axis, &line);
}

static inline void debrief_fill_series(lxw_chart_series *series, uint32_t colour) {
  lxw_chart_fill fill = {0};
  fill.color = colour;
  debrief_chart_series_set_fill()(series, &fill);
}

static inline void debrief_clear_series(lxw_chart_series *series) {
  lxw_chart_fill fill = {0};
  fill.none = LXW_TRUE;
  debrief_chart_series_set_fill()(series, &fill);
}

static inline void debrief_draw_series(lxw_chart_series *series, uint32_t colour, float width) {
  lxw_chart_line line = {0};
  line.color = colour;
  line.width = width;
  debrief_chart_series_set_line()(series, &line);
}

static inline void debrief_mark_series(lxw_chart_series *series, uint32_t colour) {
  lxw_chart_fill fill = {0};
  lxw_chart_line line = {0};
  fill.color = colour;
  line.color = colour;
  debrief_chart_series_set_marker_type()(series, LXW_CHART_MARKER_CIRCLE);
  debrief_chart_series_set_marker_size()(series, 6);
  debrief_chart_series_set_marker_fill()(series, &fill);
  debrief_chart_series_set_marker_line()(series, &line);
}

/* Error bars along the bars of a bar chart: the whole length of each bar, or a fixed length to either side of its end. */
static inline void debrief_add_error_bars(
    lxw_chart_series *series, uint8_t whole, double length, uint32_t colour, float width) {
  lxw_chart_line line = {0};
  lxw_series_error_bars *bars = debrief_chart_series_get_error_bars()(series, LXW_CHART_ERROR_BAR_AXIS_X);
  line.color = colour;
  line.width = width;
  if (whole) {
    debrief_chart_series_set_error_bars()(bars, LXW_CHART_ERROR_BAR_TYPE_PERCENTAGE, 100);
    debrief_chart_series_set_error_bars_direction()(bars, LXW_CHART_ERROR_BAR_DIR_MINUS);
  } else {
    debrief_chart_series_set_error_bars()(bars, LXW_CHART_ERROR_BAR_TYPE_FIXED, length);
    debrief_chart_series_set_error_bars_endcap()(bars, LXW_CHART_ERROR_BAR_NO_CAP);
  }
  debrief_chart_series_set_error_bars_line()(bars, &line);
}

#endif
