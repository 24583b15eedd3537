package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a mapping, and refuses whatever could be a slip of the pen: unknown names,
 * paths that are none, rules that say nothing.
 */
final class MappingFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> OF_A_RULE = Set.of("when", "ignore", "event", "lines", "line");
  private static final Set<String> OF_A_VALUE = Set.of("path", "format", "words", "default");
  private static final Pattern PLACE = Pattern.compile("\\{(/[^{}]*)}");

  private MappingFile() {}

  static EventMapping parse(String json) {
    JsonNode file;
    try {
      file = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "no valid JSON in line %d: %s"
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
    boolean several = file.has("rules");
    Set<String> names = new TreeSet<>(several ? Set.of("rules") : OF_A_RULE);
    names.addAll(Set.of("topic", "ignoreTombstones"));
    checkNames(file, "the mapping", names);
    JsonNode topic = file.path("topic");
    require(topic.isTextual() && !topic.asText().isEmpty(), "topic must name the topic");
    List<MappingRule> rules = new ArrayList<>();
    if (several) {
      require(file.get("rules").isArray() && !file.get("rules").isEmpty(), "rules must be a list");
      for (JsonNode rule : file.get("rules")) {
        String where = "rule " + (rules.size() + 1);
        checkNames(rule, where, OF_A_RULE);
        rules.add(rule(rule, where + ": "));
      }
    } else {
      rules.add(rule(file, ""));
    }
    return new EventMapping(topic.asText(), flag(file, "ignoreTombstones", ""), rules);
  }

  private static MappingRule rule(JsonNode rule, String where) {
    List<MappingRule.Condition> when = conditions(rule.get("when"), where);
    if (flag(rule, "ignore", where)) {
      require(
          !rule.has("event") && !rule.has("lines") && !rule.has("line"),
          where + "ignore stands beside a mapping of the event");
      return new MappingRule(when, true, Map.of(), null, Map.of());
    }
    require(rule.has("event"), where + "event is missing: where the fields of the event are");
    require(
        rule.has("lines") == rule.has("line"),
        where + "lines (where the list is) and line (the fields of each) go together");
    Map<String, MappedValue> event = values(rule.get("event"), where + "event");
    require(event.containsKey("type"), where + "event.type is missing");
    if (!rule.has("lines")) {
      return new MappingRule(when, false, event, null, Map.of());
    }
    JsonPointer lines = pointer(rule.get("lines"), where + "lines");
    return new MappingRule(when, false, event, lines, values(rule.get("line"), where + "line"));
  }

  private static List<MappingRule.Condition> conditions(@Nullable JsonNode when, String where) {
    List<MappingRule.Condition> conditions = new ArrayList<>();
    if (when != null) {
      require(when.isObject() && !when.isEmpty(), where + "when must be like {\"/op\": [\"c\"]}");
      when.properties()
          .forEach(
              entry -> {
                List<JsonNode> values = new ArrayList<>();
                if (entry.getValue().isArray()) {
                  entry.getValue().forEach(values::add);
                } else {
                  values.add(entry.getValue());
                }
                require(
                    !values.isEmpty() && values.stream().allMatch(JsonNode::isValueNode),
                    where + "when " + entry.getKey() + " must be a value or a list of values");
                conditions.add(
                    new MappingRule.Condition(pointer(entry.getKey(), where + "when"), values));
              });
    }
    return conditions;
  }

  private static Map<String, MappedValue> values(JsonNode fields, String where) {
    Map<String, MappedValue> values = new LinkedHashMap<>();
    checkNames(fields, where, EventFields.MAPPABLE);
    fields
        .properties()
        .forEach(
            entry ->
                values.put(
                    entry.getKey(),
                    value(entry.getKey(), entry.getValue(), where + '.' + entry.getKey())));
    return values;
  }

  private static MappedValue value(String field, JsonNode value, String where) {
    if (value.isObject()) {
      return found(field, value, where);
    }
    if (value.isTextual() && value.asText().startsWith("/")) {
      return new MappedValue.Found(
          field, pointer(value, where), MappedForm.initial(field), Map.of(), null);
    }
    if (value.isTextual() && PLACE.matcher(value.asText()).find()) {
      return joined(field, value.asText(), where);
    }
    return new MappedValue.Fixed(constant(value, where));
  }

  private static MappedValue found(String field, JsonNode value, String where) {
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
        pointer(value.get("path"), where + ".path"),
        form,
        words,
        value.has("default") ? constant(value.get("default"), where + ".default") : null);
  }

  private static MappedValue joined(String field, String template, String where) {
    List<String> texts = new ArrayList<>();
    List<JsonPointer> places = new ArrayList<>();
    Matcher place = PLACE.matcher(template);
    int end = 0;
    while (place.find()) {
      texts.add(template.substring(end, place.start()));
      places.add(pointer(place.group(1), where));
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

  private static JsonPointer pointer(JsonNode path, String where) {
    require(path.isTextual(), where + " must be a path like /order/id");
    return pointer(path.asText(), where);
  }

  private static JsonPointer pointer(String path, String where) {
    try {
      return JsonPointer.compile(path);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s must be a path like /order/id, not %s".formatted(where, OneLine.quoted(path)), e);
    }
  }

  private static boolean flag(JsonNode object, String name, String where) {
    require(
        !object.has(name) || object.get(name).isBoolean(), where + name + " must be true or false");
    return object.path(name).asBoolean();
  }

  private static void checkNames(JsonNode object, String where, Set<String> known) {
    require(object.isObject(), where + " must be a JSON object");
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      require(
          known.contains(name),
          "%s can't have %s; it can have %s"
              .formatted(where, OneLine.quoted(name), new TreeSet<>(known)));
    }
  }

  private static void require(boolean right, String message) {
    if (!right) {
      throw new IllegalArgumentException(message);
    }
  }
}
