package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import io.github.inventorystreams.topology.InventoryTopology;
import io.github.inventorystreams.topology.Partitions;
import io.github.inventorystreams.topology.Topics;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The drawing of the topology that is shipped, held against Kafka Streams' own text of it. */
class TopologyDrawingTest {
  private static final Pattern NODE = Pattern.compile("(?:Source|Processor|Sink): ([^ ]+) ");
  private static final Pattern ARROW = Pattern.compile("--> (.+)");
  private static final Pattern LISTED = Pattern.compile("(?:topics?|stores): \\[?([^])]*)");

  private final TopologyDescription topology =
      InventoryTopology.build(
              Topics.withPrefix("shop<1>."),
              ProcessorOnTopics.stageSettings(Map.of()),
              new Partitions(4, 4),
              new StageMetrics(),
              ForecastExecutor.inPlace(),
              ReadPositions.none(),
              new Properties())
          .describe();

  private final String svg = TopologyDrawing.of(topology);
  private Document drawing;

  @BeforeEach
  void parse() throws Exception {
    drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  @Test
  void hasEveryNodeWithItsTopicsAndStores() {
    Set<String> texts =
        elements("text").stream().map(Element::getTextContent).collect(Collectors.toSet());
    Set<String> nodes = found(NODE);
    assertThat(nodes).hasSizeGreaterThan(20);
    assertThat(texts).containsAll(nodes);
    Set<String> listed = new HashSet<>();
    found(LISTED).forEach(list -> listed.addAll(List.of(list.split(", "))));
    listed.remove("");
    assertThat(listed).hasSizeGreaterThan(30);
    assertThat(texts).containsAll(listed);
  }

  @Test
  void hasEveryWayFromNodeToNode() {
    long ways =
        ARROW
            .matcher(topology.toString())
            .results()
            .flatMap(found -> List.of(found.group(1).split(", ")).stream())
            .filter(next -> !next.equals("none"))
            .count();
    assertThat(elements("path"))
        .filteredOn(path -> path.hasAttribute("marker-end"))
        .hasSize((int) ways);
  }

  @Test
  void noNodeLiesOnAnother() {
    List<Rectangle> boxes =
        elements("rect").stream()
            .filter(rect -> rect.getAttribute("class").equals("node"))
            .map(TopologyDrawingTest::bounds)
            .toList();
    Rectangle whole =
        new Rectangle(0, 0, number(svgElement(), "width"), number(svgElement(), "height"));
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(whole.contains(boxes.get(i))).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
      }
    }
  }

  @Test
  void needsNothingBesideItself() {
    assertThat(svg).doesNotContain("<script", "style", "href", "shop<1>");
  }

  private Element svgElement() {
    return drawing.getDocumentElement();
  }

  private List<Element> elements(String name) {
    NodeList nodes = drawing.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private Set<String> found(Pattern pattern) {
    return pattern
        .matcher(topology.toString())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Rectangle bounds(Element rect) {
    return new Rectangle(
        number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }
}
