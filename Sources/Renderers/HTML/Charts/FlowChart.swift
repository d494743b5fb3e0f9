import ReportModel

/// A Sankey diagram: from left to right where there is room, from top to bottom on a narrow page.
struct FlowChart {
  let data: ChartData
  let isNarrow: Bool

  private static let thickness = 10.0
  private static let lineHeight = 14.0

  func draw(on drawing: inout SVGDrawing) {
    let flows = FlowChart.flows(data)
    let endCount = Set(flows.map(\.target)).subtracting(flows.map(\.source)).count
    isNarrow
      ? drawDownward(flows, endCount: endCount, on: &drawing) : drawAcross(flows, endCount: endCount, on: &drawing)
  }

  /// The rows of the table that are flows.
  static func flows(_ data: ChartData) -> [(source: String, target: String, value: Double)] {
    guard let target = data.chart.series.first?.target.flatMap(data.table.index) else { return [] }
    let kind = data.table.columns[target].kind
    return zip(data.table.rows, data.marks).compactMap { row, mark in
      let name = FigureFormat.text(row.cells[target], kind)
      guard let value = mark.values.first?.number, value > 0, !name.isEmpty else { return nil }
      return (mark.label, name, value)
    }
  }

  private func figure(_ value: Double) -> String {
    let kind = data.kinds.first ?? .count
    return FigureFormat.text(.real(value), kind)
  }

  // MARK: From left to right

  private func drawAcross(
    _ flows: [(source: String, target: String, value: Double)], endCount: Int, on drawing: inout SVGDrawing
  ) {
    let strip = Self.lineHeight * 3 + 4
    let slot = Self.lineHeight * 1.5
    let breadth = max(300, Double(endCount) * slot * 1.4)
    let layout = FlowLayout(
      flows, breadth: breadth, spacing: .init(betweenNodes: strip + 4, betweenLanes: 5, endSlot: slot))
    let ends = layout.nodes.filter(\.isEnd).map { SVGText.width($0.name + "\u{2002}" + figure($0.value)) }
    let gutter = min(160, Self.thickness + (ends.max() ?? 0) + 8)
    let step = (drawing.width - gutter - Self.thickness) / Double(max(1, layout.layerCount - 1))
    let placed = PlacedFlow(layout: layout, thickness: Self.thickness) { Double($0) * step }
    for link in layout.links {
      drawing.group(title: title(link, layout)) { drawing in
        drawing.path(style(link, layout), placed.ribbon(link) { along, across in (along, across + strip) })
      }
    }
    for node in layout.nodes {
      let x = Double(node.layer) * step
      drawing.group(title: node.name + ": " + figure(node.value)) { drawing in
        drawing.rect(
          node.isEnd ? "node end" : "node", x: x, y: node.start + strip, width: Self.thickness, height: node.size)
        if node.isEnd {
          let value = figure(node.value)
          let room = gutter - Self.thickness - 6 - SVGText.width("\u{2002}" + value)
          let y = node.start + strip + max(node.size / 2, Self.lineHeight / 2) + 4
          drawing.words(
            "label", SVGText.cut(visible(node.name), to: room) + "\u{2002}" + value, x: x + Self.thickness + 5, y: y)
        } else {
          let lines = SVGText.lines(visible(node.name), width: step - 5, atMost: 2)
          let top = node.start + strip - 6 - Self.lineHeight * Double(lines.count)
          for (place, line) in lines.enumerated() {
            drawing.words("label", line, x: x, y: top + Self.lineHeight * Double(place))
          }
          drawing.words("label strong", figure(node.value), x: x, y: top + Self.lineHeight * Double(lines.count))
        }
      }
    }
    drawing.height = strip + breadth + 4
  }

  // MARK: From top to bottom

  private func drawDownward(
    _ flows: [(source: String, target: String, value: Double)], endCount: Int, on drawing: inout SVGDrawing
  ) {
    let width = drawing.width
    let slot = min(26, width / Double(max(1, endCount)) * 0.7)
    let layout = FlowLayout(
      flows, breadth: width, spacing: .init(betweenNodes: 60, betweenLanes: 3, endSlot: slot))
    let strip = Self.lineHeight + 4
    let step = strip + Self.thickness + 34
    let placed = PlacedFlow(layout: layout, thickness: Self.thickness) { strip + Double($0) * step }
    for link in layout.links {
      drawing.group(title: title(link, layout)) { drawing in
        drawing.path(style(link, layout), placed.ribbon(link) { along, across in (across, along) })
      }
    }
    for node in layout.nodes {
      let y = strip + Double(node.layer) * step
      drawing.group(title: node.name + ": " + figure(node.value)) { drawing in
        drawing.rect(node.isEnd ? "node end" : "node", x: node.start, y: y, width: node.size, height: Self.thickness)
        if !node.isEnd {
          let next = layout.nodes.filter { $0.layer == node.layer && $0.start > node.start }.map(\.start).min()
          let words = label(node, room: max(60, (next ?? width) - node.start - 4))
          drawing.words("label", words, x: max(0, min(node.start, width - SVGText.width(words))), y: y - 5)
        }
      }
    }
    let bottom = strip + Double(max(0, layout.layerCount - 1)) * step + Self.thickness
    drawing.height = labelEnds(layout, under: bottom, on: &drawing)
  }

  /// The labels of the ends under them, in as many lines as it takes for none to run into another.
  private func labelEnds(_ layout: FlowLayout, under bottom: Double, on drawing: inout SVGDrawing) -> Double {
    var lines: [(words: String, x: Double, y: Double)] = []
    var taken: [Double] = []
    for node in layout.nodes.filter(\.isEnd).sorted(by: { $0.start < $1.start }) {
      let words = label(node, room: drawing.width / 2)
      let room = SVGText.width(words)
      let x = min(node.start, drawing.width - room)
      var level = 0
      while level < taken.count, taken[level] + 6 > x { level += 1 }
      if level == taken.count { taken.append(0) }
      taken[level] = x + room
      let y = bottom + Self.lineHeight + Double(level) * (Self.lineHeight + 2)
      if level > 0 {
        let stem = node.start + min(1, node.size / 2)
        drawing.line("stem", stem, bottom, stem, y - Self.lineHeight + 3)
      }
      lines.append((words, x, y))
    }
    for line in lines { drawing.words("label", line.words, x: line.x, y: line.y) }
    return bottom + Double(taken.count) * (Self.lineHeight + 2) + 6
  }

  /// The name of a node, cut where it must be, and its figure.
  private func label(_ node: FlowLayout.Node, room: Double) -> String {
    let value = "\u{2002}" + figure(node.value)
    return SVGText.cut(visible(node.name), to: room - SVGText.width(value)) + value
  }

  // MARK: Words and colours

  private func title(_ link: FlowLayout.Link, _ layout: FlowLayout) -> String {
    "\(layout.nodes[link.source].name) → \(layout.nodes[link.target].name): \(figure(link.value))"
  }

  private func style(_ link: FlowLayout.Link, _ layout: FlowLayout) -> String {
    (layout.nodes[link.target].isEnd ? "ribbon end" : "ribbon") + (link.size < 1 ? " thin" : "")
  }
}

/// The outline of flows between the layers of a layout.
private struct PlacedFlow {
  let layout: FlowLayout
  let thickness: Double
  /// Where a layer begins along the flow.
  let place: (Int) -> Double

  /// One side there, the other side back; straight past a layer, curved between two.
  func ribbon(_ link: FlowLayout.Link, point: (_ along: Double, _ across: Double) -> (Double, Double)) -> SVGPath {
    let first = layout.nodes[link.source].layer
    let last = layout.nodes[link.target].layer
    // A flow back has no lanes: it goes straight from one end to the other.
    let layers = last > first ? Array(first...last) : [first, last]
    var stops: [(along: Double, across: Double)] = []
    for (index, layer) in layers.enumerated() where index < link.starts.count {
      let start = link.starts[index]
      if index > 0 { stops.append((place(layer), start)) }
      if index < layers.count - 1 { stops.append((place(layer) + thickness, start)) }
    }
    var path = SVGPath()
    guard let head = stops.first else { return path }
    let start = point(head.along, head.across)
    path.move(start.0, start.1)
    var before = head
    func go(to stop: (along: Double, across: Double), _ path: inout SVGPath) {
      let middle = (before.along + stop.along) / 2
      let (one, two) = (point(middle, before.across), point(middle, stop.across))
      let end = point(stop.along, stop.across)
      path.curve(one.0, one.1, two.0, two.1, end.0, end.1)
      before = stop
    }
    for stop in stops.dropFirst() { go(to: stop, &path) }
    let back = stops.reversed().map { (along: $0.along, across: $0.across + link.size) }
    if let turn = back.first {
      let corner = point(turn.along, turn.across)
      path.line(corner.0, corner.1)
      before = turn
    }
    for stop in back.dropFirst() { go(to: stop, &path) }
    path.close()
    return path
  }
}
