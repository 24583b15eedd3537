package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of one record that have been read, so that nothing of its lists is left out unseen. */
final class RecordReading {
  private final @Nullable MappingTrace trace;

  /** The lists of which single elements were read; {@code null} = every element is. */
  private final IdentityHashMap<JsonNode, @Nullable Picked> lists = new IdentityHashMap<>();

  /** The reading of a record about which nobody asks. */
  RecordReading() {
    this(null);
  }

  /** The reading of a record that is shown to a person. */
  RecordReading(@Nullable MappingTrace trace) {
    this.trace = trace;
  }

  /** Elements of a list that paths name by their index. */
  private record Picked(String place, String path, BitSet indices) {}

  @Nullable MappingTrace trace() {
    return trace;
  }

  /** Notes a list whose elements are all looked at. */
  void wholeList(MappedElement element, JsonPointer path, JsonNode list) {
    lists.put(list, null);
    if (trace != null) {
      trace.list(element.kind() + path);
    }
  }

  /** Notes a value. */
  void value(MappedElement element, JsonPointer path) {
    if (trace != null) {
      trace.read(element.kind() + path);
    }
  }

  /** Notes the lists through which a path goes by an index. */
  void indices(MappedElement element, MappedPath path) {
    JsonNode node = element.node();
    int length = 0;
    for (JsonPointer rest = path.pointer(); !rest.matches(); rest = rest.tail()) {
      if (node.isArray() && rest.getMatchingIndex() >= 0) {
        String head = path.pointer().toString().substring(0, length);
        pick(node, element.place() + head, "^".repeat(path.up()) + head, rest.getMatchingIndex());
      }
      length += rest.toString().length() - rest.tail().toString().length();
      node =
          node.isArray()
              ? node.path(rest.getMatchingIndex())
              : node.path(rest.getMatchingProperty());
    }
  }

  private void pick(JsonNode list, String place, String path, int index) {
    if (!lists.containsKey(list)) {
      lists.put(list, new Picked(place, path, new BitSet()));
    }
    Picked picked = lists.get(list);
    if (picked != null) {
      picked.indices.set(index);
    }
  }

  /**
   * Refuses the record if a list has an object or a list that was not read beside one that was.
   *
   * @param ignoreRest the lists for which the mapping says that the others mean nothing
   */
  void checkRest(Set<String> ignoreRest) throws InvalidRecordException {
    for (Map.Entry<JsonNode, @Nullable Picked> entry : lists.entrySet()) {
      Picked picked = entry.getValue();
      if (picked == null || ignoreRest.contains(picked.path)) {
        continue;
      }
      JsonNode list = entry.getKey();
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).isContainerNode() && !picked.indices.get(i)) {
          throw InvalidRecordException.malformed(
              "%s has %d elements, and the mapping does not read the one at %d: read them all with \"records\" or \"lines\", or name the list in \"ignoreRest\""
                  .formatted(picked.place, list.size(), i));
        }
      }
    }
  }
}
