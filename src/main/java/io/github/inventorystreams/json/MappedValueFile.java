package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the file of a mapping where each field comes from. */
final class MappedValueFile {
  private static final Set<String> OF_A_VALUE = Set.of("path", "format", "words", "default");
  private static final Pattern PLACE = Pattern.compile("\\{(\\^*/[^{}]*)}");

  private MappedValueFile() {}

  /** The fields of an event or of a line by name. */
  static Map<String, MappedValue> values(JsonNode fields, String where, int maxUp) {
    Map<String, MappedValue> values = new LinkedHashMap<>();
    checkNames(fields, where, EventFields.MAPPABLE);
    fields
        .properties()
        .forEach(
            entry ->
                values.put(
                    entry.getKey(),
                    value(entry.getKey(), entry.getValue(), where + '.' + entry.getKey(), maxUp)));
    return values;
  }

  private static MappedValue value(String field, JsonNode value, String where, int maxUp) {
    if (value.isObject()) {
      return found(field, value, where, maxUp);
    }
    if (value.isTextual() && MappedPath.isPath(value.asText())) {
      return new MappedValue.Found(
          field, path(value, where, maxUp), MappedForm.initial(field), Map.of(), null);
    }
    if (value.isTextual() && PLACE.matcher(value.asText()).find()) {
      return joined(field, value.asText(), where, maxUp);
    }
    return new MappedValue.Fixed(constant(value, where));
  }

  private static MappedValue found(String field, JsonNode value, String where, int maxUp) {
    checkNames(value, where, OF_A_VALUE);
    require(value.has("path"), where + ".path is missing");
    MappedForm form = MappedForm.initial(field);
    if (value.has("format")) {
      try {
        form = MappedForm.named(value.get("format").asText(), field);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
      }
    }
    Map<String, String> words = new LinkedHashMap<>();
    if (value.has("words")) {
      require(
          value.get("words").isObject() && !value.get("words").isEmpty(),
          where + ".words must be like {\"sold\": \"SALE\"}");
      value
          .get("words")
          .properties()
          .forEach(
              entry -> {
                require(
                    entry.getValue().isTextual(),
                    where + ".words." + entry.getKey() + " must be text");
                words.put(entry.getKey(), entry.getValue().asText());
              });
      if (field.equals("type")) {
        words.values().forEach(word -> checkType(word, where));
      }
    }
    return new MappedValue.Found(
        field,
        path(value.get("path"), where + ".path", maxUp),
        form,
        words,
        value.has("default") ? constant(value.get("default"), where + ".default") : null);
  }

  private static MappedValue joined(String field, String template, String where, int maxUp) {
    List<String> texts = new ArrayList<>();
    List<MappedPath> places = new ArrayList<>();
    Matcher place = PLACE.matcher(template);
    int end = 0;
    while (place.find()) {
      texts.add(template.substring(end, place.start()));
      places.add(path(place.group(1), where, maxUp));
      end = place.end();
    }
    texts.add(template.substring(end));
    return new MappedValue.Joined(field, List.copyOf(texts), List.copyOf(places));
  }

  private static Object constant(JsonNode value, String where) {
    Object constant = TreeFields.valueOf(value);
    if (!(constant instanceof String || constant instanceof Long || constant instanceof Boolean)) {
      throw new IllegalArgumentException(
          where + " must be a path, a fixed text or number, or an object with a path");
    }
    if (where.contains("event.type")) {
      checkType(constant.toString(), where);
    }
    return constant;
  }

  private static void checkType(String type, String where) {
    require(
        EventType.named(type) != null,
        "%s: %s is no type of event; there are %s"
            .formatted(where, type, List.of(EventType.values())));
  }
}
