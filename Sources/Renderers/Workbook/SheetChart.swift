/// A native chart on a sheet: what it reads, how it draws it, where it stands.
package struct SheetChart: Sendable, Equatable {
  package var title: String
  package var shape: Shape
  package var categoryAxis: Axis
  package var valueAxis: Axis
  package var series: [Series]
  package var hasLegend: Bool
  /// The cell of its upper left corner.
  package var row = 0
  package var column = 0
  /// In pixels of 1/96 inch; a row of a sheet takes 20.
  package var height: Int
  package var width = Self.usualWidth

  package enum Shape: Sendable, Equatable {
    /// Bars to the right, the first row at the top; those of several series beside each other.
    case bars
    /// Bars to the right, each series going on where the one before ends.
    case stackedBars
    /// Bars to the right, each series over the one before.
    case overlaidBars
    /// Lines over the categories, with a dot at each.
    case lines
    /// Straight lines through points of numbers.
    case path
  }

  package struct Axis: Sendable, Equatable {
    /// May be empty.
    package var title = ""
    package var numberFormat = ""
    /// Where it starts and ends; nil leaves it to the spreadsheet.
    package var least: Double?
    package var most: Double?
    /// From one label to the next; nil leaves it to the spreadsheet.
    package var step: Double?
  }

  package struct Series: Sendable, Equatable {
    package var title: String
    package var categories: CellRange
    package var values: CellRange
    package var look: Look
  }

  package enum Look: Sendable, Equatable {
    /// Bars or lines in the colour of that number.
    case colour(Int)
    /// A bar in the colour of those with error bars.
    case bar
    /// The same with a whisker over its own length: in a stack, an error bar between two sums.
    case whiskered
    /// Only the whisker.
    case whisker
    /// A pale bar.
    case band
    /// A bar in the colour of the ground, which hides those beneath it.
    case cover
    /// Only a mark at the end, so many units of the axis to either side.
    case mark(halfWidth: Double)
    /// A line without dots.
    case plainLine(Int)
    /// A thin line in a pale colour: a bound.
    case faintLine
  }

  static let usualWidth = 580

  /// How many rows of a sheet it takes, with a blank one after it.
  var rowsTaken: Int { (height + 19) / 20 + 1 }
}
