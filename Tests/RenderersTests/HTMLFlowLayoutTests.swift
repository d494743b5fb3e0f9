import Renderers
import TestSupport
import Testing

@Suite("Flow layout")
struct HTMLFlowLayoutTests {
  private typealias Flow = (source: String, target: String, value: Double)

  private static let spacing = FlowLayout.Spacing(betweenNodes: 20, betweenLanes: 4, endSlot: 18)

  @Test("Layers follow the longest path, and ends stand last")
  func layers() {
    let layout = FlowLayout(
      [
        ("Applied", "Screen", 5), ("Applied", "Onsite", 1), ("Screen", "Onsite", 3), ("Screen", "Rejected", 2),
        ("Onsite", "Offer", 1), ("Applied", "Ghosted", 4),
      ], breadth: 300, spacing: Self.spacing)
    let layers = Dictionary(uniqueKeysWithValues: layout.nodes.map { ($0.name, $0.layer) })
    #expect(layers == ["Applied": 0, "Screen": 1, "Onsite": 2, "Rejected": 3, "Offer": 3, "Ghosted": 3])
    #expect(layout.layerCount == 4)
    // What the last stage leads to stands beside it; what applications end in at once stands farthest.
    let ends = layout.nodes.filter(\.isEnd).sorted { $0.start < $1.start }.map(\.name)
    #expect(ends == ["Offer", "Rejected", "Ghosted"])
  }

  @Test("Flows of a pair add up; none, and flows to oneself, are left out")
  func gathering() {
    let layout = FlowLayout(
      [("a", "b", 2), ("a", "b", 3), ("a", "a", 7), ("a", "c", 0)], breadth: 100, spacing: Self.spacing)
    #expect(layout.nodes.map(\.name) == ["a", "b"])
    #expect(layout.links.map(\.value) == [5])
  }

  @Test("Nothing flows in no flows")
  func nothing() {
    let layout = FlowLayout([], breadth: 100, spacing: Self.spacing)
    #expect(layout.nodes.isEmpty && layout.links.isEmpty && layout.layerCount == 0)
  }

  @Test("Widths keep the flow, nodes of a layer keep apart, and all stays within the breadth")
  func properties() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let names = (0..<Int.random(in: 2...9, using: &generator)).map { "n\($0)" }
      // Any two may be linked, in both directions too: stages can come round again.
      let flows: [Flow] = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        (
          names.randomElement(using: &generator) ?? "", names.randomElement(using: &generator) ?? "",
          Double(Int.random(in: 1...30, using: &generator))
        )
      }
      let layout = FlowLayout(flows, breadth: 400, spacing: Self.spacing)
      check(layout)
    }
  }

  private func check(_ layout: FlowLayout) {
    for (place, node) in layout.nodes.enumerated() {
      let incoming = layout.links.filter { $0.target == place }
      let outgoing = layout.links.filter { $0.source == place }
      let most = max(incoming.reduce(0) { $0 + $1.value }, outgoing.reduce(0) { $0 + $1.value })
      #expect(abs(node.size - most * layout.unit) < 1e-9)
      #expect(node.start >= 0 && node.start + node.size <= 400 + 1e-6)
      #expect((0..<layout.layerCount).contains(node.layer))
      // Flows leave and enter side by side, within their node.
      for (links, edge) in [
        (incoming, { $0.starts.last }), (outgoing, { (link: FlowLayout.Link) in link.starts.first }),
      ]
        as [([FlowLayout.Link], (FlowLayout.Link) -> Double?)]
      {
        var end = node.start
        for link in links.sorted(by: { (edge($0) ?? 0) < (edge($1) ?? 0) }) {
          #expect(abs((edge(link) ?? -1) - end) < 1e-6)
          end += link.size
        }
        #expect(end <= node.start + node.size + 1e-6)
      }
    }
    for link in layout.links {
      #expect(abs(link.size - link.value * layout.unit) < 1e-9)
      let steps = layout.nodes[link.target].layer - layout.nodes[link.source].layer
      #expect(link.starts.count == max(1, steps) + 1)
      for start in link.starts { #expect(start >= 0 && start + link.size <= 400 + 1e-6) }
    }
    // In each layer nodes and passing flows take room of their own.
    for layer in 0..<layout.layerCount {
      var taken = layout.nodes.filter { $0.layer == layer }.map { ($0.start, $0.size) }
      for link in layout.links {
        let first = layout.nodes[link.source].layer
        if first < layer, layer < layout.nodes[link.target].layer {
          taken.append((link.starts[layer - first], link.size))
        }
      }
      taken.sort { $0.0 < $1.0 }
      for (before, next) in zip(taken, taken.dropFirst()) { #expect(before.0 + before.1 <= next.0 + 1e-6) }
    }
  }
}
