package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.flag;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a field of an event comes from, as the file of a mapping has it.
 *
 * @param tables that fields may look ids up in, by name
 * @param lookup their content
 */
record MappedValueFile(Map<String, IdTable> tables, IdLookup lookup) {
  private static final Set<String> ORIGINS = Set.of("path", "template", "value");

  /** Stands for the name of a field where a factor is read. */
  private static final String FACTOR = "factor";

  private static final Set<String> STEPS = Set.of("trim", "pattern", "words", "table", "default");
  private static final java.util.regex.Pattern PLACE =
      java.util.regex.Pattern.compile("\\{(\\^*/[^{}]*)}");

  /**
   * The fields of an event or of a line by name.
   *
   * @param maxUp how many lists deep they lie
   */
  Map<String, MappedValue> values(JsonNode fields, String where, int maxUp) {
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

  private MappedValue value(String field, JsonNode value, String where, int maxUp) {
    if (value.isObject()) {
      return described(field, value, where, maxUp);
    }
    if (value.isTextual() && MappedPath.isPath(value.asText())) {
      return plain(field, new MappedValue.Found(field, List.of(path(value, where, maxUp))));
    }
    if (value.isTextual() && PLACE.matcher(value.asText()).find()) {
      return plain(field, joined(field, value.asText(), where, maxUp));
    }
    return new MappedValue.Fixed(constant(field, value, where));
  }

  private static MappedValue plain(String field, MappedValue origin) {
    return new MappedValue.Read(field, origin, List.of(), FormatFile.initial(field), null);
  }

  private MappedValue described(String field, JsonNode value, String where, int maxUp) {
    Set<String> names = new TreeSet<>(ORIGINS);
    names.addAll(STEPS);
    names.addAll(FormatFile.NAMES);
    checkNames(value, where, names);
    List<String> origins = ORIGINS.stream().filter(value::has).sorted().toList();
    require(!origins.isEmpty(), where + ".path is missing");
    require(origins.size() == 1, "%s has %s, which say the same".formatted(where, origins));
    if (value.has("value")) {
      require(value.size() == 1, where + ".value is fixed and takes nothing beside it");
      return new MappedValue.Fixed(constant(field, value.get("value"), where + ".value"));
    }
    Object fallback =
        value.has("default") ? constant(field, value.get("default"), where + ".default") : null;
    JsonNode factor = value.path("factor");
    ValueFormat format = FormatFile.of(field, factor.isObject() ? without(value) : value, where);
    MappedValue.Read read =
        new MappedValue.Read(
            field,
            value.has("path")
                ? new MappedValue.Found(field, paths(value.get("path"), where + ".path", maxUp))
                : template(field, value.get("template"), fallback, where + ".template", maxUp),
            steps(field, value, fallback, where),
            format,
            fallback);
    if (!factor.isObject()) {
      return read;
    }
    if (!(format instanceof WholeNumber whole)) {
      throw new IllegalArgumentException(where + ".factor is for quantities");
    }
    return new MappedValue.Scaled(read, whole, factor(field, factor, where + ".factor", maxUp));
  }

  private static JsonNode without(JsonNode options) {
    return ((ObjectNode) options.deepCopy()).without("factor");
  }

  /** Where the factor of a quantity comes from. */
  private MappedValue factor(String field, JsonNode factor, String where, int maxUp) {
    for (String name : FormatFile.NAMES) {
      require(!factor.has(name), "%s can't have %s".formatted(where, name));
    }
    factor.path("words").forEach(word -> checkFactor(field, word, where + ".words"));
    if (factor.has("default")) {
      checkFactor(field, factor.get("default"), where + ".default");
    }
    return described(FACTOR, factor, where, maxUp);
  }

  private static void checkFactor(String field, JsonNode factor, String where) {
    require(
        factor.isValueNode() && FormatFile.factor(field, factor.asText()) != null,
        "%s must have %s, not %s"
            .formatted(where, FormatFile.expectedFactor(field), OneLine.quoted(factor.asText())));
  }

  private static List<MappedPath> paths(JsonNode path, String where, int maxUp) {
    if (!path.isArray()) {
      return List.of(path(path, where, maxUp));
    }
    List<MappedPath> paths = new ArrayList<>();
    path.forEach(each -> paths.add(path(each, where, maxUp)));
    require(!paths.isEmpty(), where + " is an empty list");
    return List.copyOf(paths);
  }

  private static MappedValue template(
      String field, JsonNode template, @Nullable Object fallback, String where, int maxUp) {
    require(
        template.isTextual() && PLACE.matcher(template.asText()).find(),
        where + " must have a place such as {/order/id} in it");
    MappedValue.Joined joined = joined(field, template.asText(), where, maxUp);
    return fallback == null ? joined : new MappedValue.JoinedOrNothing(joined);
  }

  private static MappedValue.Joined joined(String field, String template, String where, int maxUp) {
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

  private List<TextStep> steps(
      String field, JsonNode value, @Nullable Object fallback, String where) {
    require(
        !value.has("words") || !value.has("table"),
        where + " has words and a table: what the table has is ours already");
    List<TextStep> steps = new ArrayList<>();
    if (flag(value, "trim", where + '.')) {
      steps.add(new TextStep.Trim());
    }
    if (value.has("pattern")) {
      steps.add(
          new TextStep.Part(pattern(value.get("pattern"), where + ".pattern"), fallback != null));
    }
    if (value.has("words")) {
      steps.add(new TextStep.Words(words(field, value.get("words"), where + ".words")));
    }
    if (value.has("table")) {
      String name = value.get("table").asText();
      IdTable table = tables.get(name);
      if (table == null) {
        throw new IllegalArgumentException(
            "%s.table is %s, which is none of the tables of the mapping: %s"
                .formatted(where, OneLine.quoted(name), tables.keySet()));
      }
      require(
          !field.equals(FACTOR) || table instanceof IdTable.InFile,
          where
              + ".table must be one in a file: what is booked already is not counted anew when a factor changes");
      steps.add(new TextStep.InTable(table, lookup, field.equals(FACTOR) && fallback != null));
    }
    return List.copyOf(steps);
  }

  private static Pattern pattern(JsonNode text, String where) {
    require(text.isTextual(), where + " must be text");
    try {
      Pattern pattern = Pattern.compile(text.asText());
      require(
          pattern.groupCount() == 1,
          "%s must have one group, in round brackets, around the part that is meant; further brackets are written (?:...)"
              .formatted(where));
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "%s is no pattern of RE2: %s".formatted(where, e.getMessage()), e);
    }
  }

  private static Map<String, String> words(String field, JsonNode words, String where) {
    require(words.isObject() && !words.isEmpty(), where + " must be like {\"sold\": \"SALE\"}");
    Map<String, String> all = new LinkedHashMap<>();
    words
        .properties()
        .forEach(
            entry -> {
              require(
                  entry.getValue().isTextual()
                      || (field.equals(FACTOR) && entry.getValue().isNumber()),
                  where + "." + entry.getKey() + " must be text");
              all.put(entry.getKey(), entry.getValue().asText());
            });
    if (field.equals("type")) {
      all.values().forEach(word -> checkType(word, where));
    }
    return all;
  }

  private static Object constant(String field, JsonNode value, String where) {
    Object constant = TreeFields.valueOf(value);
    if (constant instanceof String || constant instanceof Long || constant instanceof Boolean) {
      if (field.equals("type")) {
        checkType(constant.toString(), where);
      }
      try {
        return FormatFile.initial(field).read(field, constant);
      } catch (InvalidRecordException refused) {
        throw new IllegalArgumentException(where + ": " + refused.detail(), refused);
      }
    }
    throw new IllegalArgumentException(
        where + " must be a path, a fixed text or number, or an object with a path");
  }

  private static void checkType(String type, String where) {
    require(
        EventType.named(type) != null,
        "%s: %s is no type of event; there are %s"
            .formatted(where, type, List.of(EventType.values())));
  }
}
