package io.github.inventorystreams.app.service;

import io.github.inventorystreams.page.Markup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * A topology as a drawing (SVG) that needs nothing beside itself: a frame for each sub-topology, in
 * it the nodes from left to right as records pass them, each with its topics or stores.
 */
final class TopologyDrawing {
  private static final int MARGIN = 16;
  private static final int PAD = 8;
  private static final int LINE = 16;
  private static final int CHARACTER = 7;
  private static final int BETWEEN_ROWS = 12;
  private static final int BETWEEN_COLUMNS = 56;

  private final StringBuilder frames = new StringBuilder();
  private int width;
  private int height = MARGIN;

  private TopologyDrawing() {}

  static String of(TopologyDescription topology) {
    TopologyDrawing drawing = new TopologyDrawing();
    topology.subtopologies().stream()
        .sorted(Comparator.comparing(Subtopology::id))
        .forEach(part -> drawing.add("Sub-topology " + part.id(), part.nodes()));
    topology.globalStores().stream()
        .sorted(Comparator.comparing(store -> store.source().name()))
        .forEach(
            store ->
                drawing.add(
                    "Global store, in each instance", List.of(store.source(), store.processor())));
    return drawing.whole();
  }

  /** A node as it is drawn. */
  private record Box(Node node, List<String> lines, int x, int y, int width) {
    int height() {
      return lines.size() * LINE + 2 * PAD;
    }

    int middle() {
      return y + height() / 2;
    }
  }

  private void add(String title, Collection<Node> nodes) {
    Map<String, Box> boxes = new LinkedHashMap<>();
    int top = height + LINE + 2 * PAD;
    int below = top;
    int x = MARGIN + PAD;
    for (List<Node> column : columns(nodes)) {
      column.sort(
          Comparator.<Node>comparingDouble(node -> from(node, boxes)).thenComparing(Node::name));
      int columnWidth = 0;
      for (Node node : column) {
        for (String line : lines(node)) {
          columnWidth = Math.max(columnWidth, line.length() * CHARACTER + 2 * PAD);
        }
      }
      int y = top;
      for (Node node : column) {
        Box box = new Box(node, lines(node), x, y, columnWidth);
        boxes.put(node.name(), box);
        y += box.height() + BETWEEN_ROWS;
      }
      below = Math.max(below, y);
      x += columnWidth + BETWEEN_COLUMNS;
    }
    int right = x - BETWEEN_COLUMNS + PAD;
    frame(title, right, below);
    boxes.values().forEach(box -> ways(box, boxes));
    boxes.values().forEach(this::box);
    width = Math.max(width, right);
    height = below + MARGIN;
  }

  /** The nodes by the longest way on which a record comes to them. */
  private static Collection<List<Node>> columns(Collection<Node> nodes) {
    Map<String, Integer> depths = new HashMap<>();
    Map<Integer, List<Node>> columns = new TreeMap<>();
    for (Node node : nodes) {
      columns.computeIfAbsent(depth(node, depths), depth -> new ArrayList<>()).add(node);
    }
    return columns.values();
  }

  private static int depth(Node node, Map<String, Integer> known) {
    Integer found = known.get(node.name());
    if (found != null) {
      return found;
    }
    int depth = 0;
    for (Node before : node.predecessors()) {
      depth = Math.max(depth, depth(before, known) + 1);
    }
    known.put(node.name(), depth);
    return depth;
  }

  /** How far down that comes from which a node gets records. */
  private static double from(Node node, Map<String, Box> drawn) {
    return node.predecessors().stream()
        .map(before -> drawn.get(before.name()))
        .filter(Objects::nonNull)
        .mapToInt(Box::middle)
        .average()
        .orElse(0);
  }

  private static List<String> lines(Node node) {
    List<String> lines = new ArrayList<>();
    lines.add(node.name());
    if (node instanceof Source source) {
      Set<String> topics = source.topicSet();
      lines.addAll(
          topics == null ? List.of(String.valueOf(source.topicPattern())) : sorted(topics));
    } else if (node instanceof Sink sink) {
      lines.add(sink.topic() == null ? "by record" : sink.topic());
    } else if (node instanceof Processor processor) {
      lines.addAll(sorted(processor.stores()));
    }
    return lines;
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }

  private void frame(String title, int right, int below) {
    frames.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#f4f5f7\" stroke=\"#c9ced6\"/>\n"
            .formatted(MARGIN, height, right - MARGIN, below - height));
    text(MARGIN + PAD, height + LINE, "#333333", title);
  }

  private void box(Box box) {
    frames.append(
        "<rect class=\"node\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\" stroke=\"#5b6775\"/>\n"
            .formatted(box.x(), box.y(), box.width(), box.height(), colour(box.node())));
    int y = box.y() + PAD - LINE / 4;
    for (String line : box.lines()) {
      y += LINE;
      text(box.x() + PAD, y, line.equals(box.node().name()) ? "#111111" : "#4a5563", line);
    }
  }

  private static String colour(Node node) {
    if (node instanceof Source) {
      return "#dcebfa";
    }
    return node instanceof Sink ? "#e1f3de" : "#ffffff";
  }

  private void ways(Box from, Map<String, Box> boxes) {
    for (Node next : from.node().successors()) {
      Box to = boxes.get(next.name());
      if (to != null) {
        int x = from.x() + from.width();
        int half = (x + to.x()) / 2;
        frames.append(
            "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#5b6775\" marker-end=\"url(#end)\"/>\n"
                .formatted(
                    x, from.middle(), half, from.middle(), half, to.middle(), to.x(), to.middle()));
      }
    }
  }

  private void text(int x, int y, String colour, String text) {
    frames.append(
        "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>\n"
            .formatted(x, y, colour, Markup.escaped(text)));
  }

  private String whole() {
    int right = width + MARGIN;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="monospace" font-size="11">
        <title>Topology</title>
        <defs><marker id="end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6775"/></marker></defs>
        <rect width="%d" height="%d" fill="#ffffff"/>
        %s</svg>
        """
        .formatted(right, height, right, height, right, height, frames);
  }
}
