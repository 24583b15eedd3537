package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The trace of what becomes of one record, noted for a person while it is read. */
public final class MappingTrace {
  private static final Comparator<Step> ORDER =
      Comparator.<Step>comparingInt(step -> step.position.element())
          .thenComparingInt(step -> step.position.part())
          .thenComparingInt(Step::line);

  private final List<Step> steps = new ArrayList<>();
  private final Set<String> lists = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private @Nullable JsonNode document;

  private record Step(
      EventPosition position, int line, @Nullable StockEvent event, String passedOver) {}

  /**
   * An event, a line or a record, and what was made of it.
   *
   * @param place which event and line of the record; empty = the record has just one
   * @param event {@code null} = it was passed over
   * @param passedOver why it was; empty if it was not
   */
  public record Outcome(String place, @Nullable StockEvent event, String passedOver) {}

  /** All that was made and passed over, in the order of the record. */
  public List<Outcome> outcomes() {
    return steps.stream()
        .sorted(ORDER)
        .map(step -> new Outcome(place(step), step.event, step.passedOver))
        .toList();
  }

  /** The fields that nothing has read, each once; a {@code *} stands for the elements of a list. */
  public List<String> unread() {
    Set<String> unread = new TreeSet<>();
    if (document != null) {
      addUnread(document, "", "", unread);
    }
    return List.copyOf(unread);
  }

  void document(JsonNode document) {
    this.document = document;
  }

  void list(String kind) {
    lists.add(kind);
  }

  void read(String kind) {
    read.add(kind);
  }

  void passedOver(EventPosition position, int line, String why) {
    steps.add(new Step(position, line, null, why));
  }

  void made(EventPosition position, int line, StockEvent event) {
    steps.add(new Step(position, line, event, ""));
  }

  private static String place(Step step) {
    String event = step.position.label();
    return step.line == 0 ? event : event + (event.isEmpty() ? "" : ", ") + "line " + step.line;
  }

  /**
   * Adds a node of which nothing is read as a whole, and of others what is in them.
   *
   * @param kind where the node lies, as it would have been noted when it was read
   * @param shown the same for a person
   */
  private void addUnread(JsonNode node, String kind, String shown, Set<String> unread) {
    if (read.contains(kind) || node.isNull() || (node.isContainerNode() && node.isEmpty())) {
      return;
    }
    String below = kind + '/';
    if (read.stream().noneMatch(each -> each.startsWith(below))) {
      unread.add(shown.isEmpty() ? "/" : shown);
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = '/' + field.getKey().replace("~", "~0").replace("/", "~1");
        addUnread(field.getValue(), kind + name, shown + name, unread);
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        String index = lists.contains(kind) ? "/*" : "/" + i;
        addUnread(node.get(i), kind + index, shown + "/*", unread);
      }
    }
  }
}
