/// Places of a Sankey diagram, without orientation: `layer` counts along the flow, `start` and `size` lie across it.
/// Every flow is as wide as its value times `unit`, everywhere; flows that pass a layer have a lane of their own there,
/// so that none runs over a node. Ends (nodes that lead nowhere) stand together in the last layer.
package struct FlowLayout {
  package private(set) var nodes: [Node] = []
  package private(set) var links: [Link] = []
  package private(set) var layerCount = 0
  /// Room across the flow for a flow of one.
  package private(set) var unit = 0.0

  package struct Node: Equatable {
    package let name: String
    package fileprivate(set) var layer = 0
    package fileprivate(set) var start = 0.0
    package fileprivate(set) var size = 0.0
    /// The larger of what comes in and what goes out.
    package fileprivate(set) var value = 0.0
    package fileprivate(set) var isEnd = true
  }

  package struct Link: Equatable {
    package let source: Int
    package let target: Int
    package let value: Double
    /// Where it leaves its source, crosses each layer between, and enters its target: places across the flow.
    package fileprivate(set) var starts: [Double] = []
    package fileprivate(set) var size = 0.0
  }

  /// Room that the drawing needs across the flow.
  package struct Spacing {
    /// Between nodes of a layer, for the label of the next one.
    package var betweenNodes: Double
    /// Between lanes that lead to different nodes.
    package var betweenLanes: Double
    /// What the label of an end takes at least.
    package var endSlot: Double

    package init(betweenNodes: Double, betweenLanes: Double, endSlot: Double) {
      self.betweenNodes = betweenNodes
      self.betweenLanes = betweenLanes
      self.endSlot = endSlot
    }
  }

  /// Flows of one pair add up; flows to itself, and those that are not positive, are left out.
  package init(_ flows: [(source: String, target: String, value: Double)], breadth: Double, spacing: Spacing) {
    gather(flows)
    assignLayers()
    var layers = lanes()
    spread(&layers, breadth: breadth, spacing: spacing)
    route(layers)
  }

  // MARK: Nodes and layers

  private mutating func gather(_ flows: [(source: String, target: String, value: Double)]) {
    var places: [String: Int] = [:]
    func place(_ name: String, _ nodes: inout [Node]) -> Int {
      if let place = places[name] { return place }
      places[name] = nodes.count
      nodes.append(Node(name: name))
      return nodes.count - 1
    }
    var pairs: [[Int]: Double] = [:]
    var order: [[Int]] = []
    for flow in flows where flow.source != flow.target && flow.value > 0 && flow.value < 1e15 {
      let pair = [place(flow.source, &nodes), place(flow.target, &nodes)]
      if pairs[pair] == nil { order.append(pair) }
      pairs[pair, default: 0] += flow.value
    }
    links = order.map { Link(source: $0[0], target: $0[1], value: pairs[$0] ?? 0) }
    for place in nodes.indices {
      let incoming = links.reduce(0) { $0 + ($1.target == place ? $1.value : 0) }
      let outgoing = links.reduce(0) { $0 + ($1.source == place ? $1.value : 0) }
      nodes[place].value = max(incoming, outgoing)
      nodes[place].isEnd = outgoing == 0
    }
  }

  /// As many layers after the first as the longest path to a node has steps; a flow back into its own path does not
  /// count. Ends stand after all others.
  private mutating func assignLayers() {
    var targets = [[Int]](repeating: [], count: nodes.count)
    for link in links { targets[link.source].append(link.target) }
    // Nodes in an order in which every flow but those back leads onward.
    var order: [Int] = []
    var state = [Int](repeating: 0, count: nodes.count)
    for root in nodes.indices where state[root] == 0 {
      var path = [(node: root, next: 0)]
      state[root] = 1
      while let (node, next) = path.last {
        if next < targets[node].count {
          path[path.count - 1].next += 1
          let target = targets[node][next]
          if state[target] == 0 {
            state[target] = 1
            path.append((target, 0))
          }
        } else {
          order.append(node)
          path.removeLast()
        }
      }
    }
    order.reverse()
    var rank = [Int](repeating: 0, count: nodes.count)
    for (place, node) in order.enumerated() { rank[node] = place }
    for node in order {
      for target in targets[node] where rank[target] > rank[node] {
        nodes[target].layer = max(nodes[target].layer, nodes[node].layer + 1)
      }
    }
    let last = nodes.filter { !$0.isEnd }.map(\.layer).max().map { $0 + 1 } ?? 0
    for node in nodes.indices where nodes[node].isEnd { nodes[node].layer = last }
    layerCount = nodes.isEmpty ? 0 : last + 1
  }

  // MARK: Lanes

  /// Something that takes room in a layer: a node, or a flow on its way through.
  private struct Lane {
    var node: Int?
    var link: Int?
    var value: Double
    /// Lanes of one destination stand together.
    var destination: Int
    var start = 0.0
  }

  /// What stands in each layer, in order: its nodes, then the flows that pass, nearest destination first.
  private func lanes() -> [[Lane]] {
    let ranks = endRanks()
    func precedes(_ one: Int, _ other: Int) -> Bool {
      (nodes[one].layer, ranks[one], one) < (nodes[other].layer, ranks[other], other)
    }
    return (0..<layerCount).map { layer in
      var here = nodes.indices.filter { nodes[$0].layer == layer }.sorted(by: precedes).map {
        Lane(node: $0, link: nil, value: nodes[$0].value, destination: $0)
      }
      let passing = links.indices.filter {
        nodes[links[$0].source].layer < layer && nodes[links[$0].target].layer > layer
      }
      here += passing.sorted { one, other in
        let (target, otherTarget) = (links[one].target, links[other].target)
        if target != otherTarget { return precedes(target, otherTarget) }
        let (layer, otherLayer) = (nodes[links[one].source].layer, nodes[links[other].source].layer)
        return layer != otherLayer ? layer > otherLayer : one < other
      }.map { Lane(node: nil, link: $0, value: links[$0].value, destination: links[$0].target) }
      return here
    }
  }

  /// Ends that are reached late come first: what an offer leads to stands beside the offer.
  private func endRanks() -> [Double] {
    nodes.indices.map { node in
      guard nodes[node].isEnd else { return 0 }
      let incoming = links.filter { $0.target == node }
      let total = incoming.reduce(0) { $0 + $1.value }
      return total > 0 ? -incoming.reduce(0) { $0 + $1.value * Double(nodes[$1.source].layer) } / total : 0
    }
  }

  /// Gives every lane its place with the largest unit at which all layers fit the breadth.
  private mutating func spread(_ layers: inout [[Lane]], breadth: Double, spacing: Spacing) {
    func gap(_ lane: Lane, after before: Lane) -> Double {
      if lane.node != nil { return before.node.map { nodes[$0].isEnd } == true ? 0 : spacing.betweenNodes }
      return lane.destination == before.destination ? 0 : spacing.betweenLanes
    }
    func place(_ layer: inout [Lane], unit: Double) -> Double {
      var end = 0.0
      for index in layer.indices {
        if index > 0 { end += gap(layer[index], after: layer[index - 1]) }
        layer[index].start = end
        let isEnd = layer[index].node.map { nodes[$0].isEnd } ?? false
        end += isEnd ? max(layer[index].value * unit + 4, spacing.endSlot) : layer[index].value * unit
      }
      return end
    }
    let most = nodes.map(\.value).max() ?? 0
    guard most > 0 else { return }
    var (low, high) = (0.0, breadth / most)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let fits = layers.indices.allSatisfy { place(&layers[$0], unit: middle) <= breadth }
      if fits { low = middle } else { high = middle }
    }
    unit = low
    for layer in layers.indices { _ = place(&layers[layer], unit: unit) }
  }

  // MARK: Routes

  private mutating func route(_ layers: [[Lane]]) {
    var between = [[Double]](repeating: [], count: links.count)
    for lane in layers.joined() {
      if let node = lane.node {
        nodes[node].start = lane.start
        nodes[node].size = lane.value * unit
      } else if let link = lane.link {
        between[link].append(lane.start)
      }
    }
    for link in links.indices { links[link].size = links[link].value * unit }
    /// Where a flow is next to one of its ends: flows leave and enter in the order in which they run beside it.
    func neighbor(_ link: Int, of node: Int) -> (Int, Double) {
      let other = links[link].source == node ? links[link].target : links[link].source
      let beside = links[link].source == node ? between[link].first : between[link].last
      return (beside == nil ? 0 : 1, beside ?? nodes[other].start)
    }
    var leaving = [Double](repeating: 0, count: links.count)
    var entering = leaving
    for node in nodes.indices {
      let sorted = links.indices.sorted { one, other in
        let (lane, otherLane) = (neighbor(one, of: node), neighbor(other, of: node))
        return (lane.0, lane.1, one) < (otherLane.0, otherLane.1, other)
      }
      var (out, into) = (nodes[node].start, nodes[node].start)
      for link in sorted {
        if links[link].source == node {
          leaving[link] = out
          out += links[link].size
        }
        if links[link].target == node {
          entering[link] = into
          into += links[link].size
        }
      }
    }
    for link in links.indices { links[link].starts = [leaving[link]] + between[link] + [entering[link]] }
  }
}
