package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a mapping.
 *
 * @param when what a record must have for the rule to fit it
 * @param ignore whether records that it fits are passed over
 * @param event the fields of the event by name
 * @param lines where the array of lines is, or {@code null}
 * @param line the fields of each line, from within the line
 */
record MappingRule(
    List<Condition> when,
    boolean ignore,
    Map<String, MappedValue> event,
    @Nullable MappedPath lines,
    Map<String, MappedValue> line) {

  /** A place of a record, and the values that fit. */
  record Condition(MappedPath path, List<JsonNode> values) {
    boolean holds(MappedElement element) {
      JsonNode found = path.at(element);
      return values.stream()
          .anyMatch(
              value ->
                  value.isNull() ? found.isNull() || found.isMissingNode() : value.equals(found));
    }
  }

  boolean fits(MappedElement document) {
    return when.stream().allMatch(condition -> condition.holds(document));
  }

  @Nullable EventFields read(MappedElement document) throws Refused {
    if (ignore) {
      return null;
    }
    EventFields fields = read(event, document);
    if (lines != null) {
      fields.set("lines", linesOf(document, lines));
    }
    return fields;
  }

  private List<EventFields> linesOf(MappedElement document, MappedPath path) throws Refused {
    JsonNode array = path.at(document);
    if (!array.isArray()) {
      throw Refused.malformed("lines: there is no list at " + path);
    }
    List<EventFields> all = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      try {
        all.add(read(line, new MappedElement(element, document)));
      } catch (Refused refused) {
        throw refused.inLine(all.size() + 1);
      }
    }
    return all;
  }

  private static EventFields read(Map<String, MappedValue> values, MappedElement element)
      throws Refused {
    EventFields fields = new EventFields();
    for (Map.Entry<String, MappedValue> value : values.entrySet()) {
      fields.set(value.getKey(), value.getValue().in(element));
    }
    return fields;
  }
}
