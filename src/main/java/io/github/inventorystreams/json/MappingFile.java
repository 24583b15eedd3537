package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.flag;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Set<String> OF_A_RULE = Set.of("when", "ignore", "event", "lines", "line");

  private MappingFile() {}

  /**
   * @param lookup the content of the tables
   */
  static EventMapping parse(String json, IdLookup lookup) {
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
    names.addAll(Set.of("topic", "ignoreTombstones", "tables"));
    checkNames(file, "the mapping", names);
    JsonNode topic = file.path("topic");
    require(topic.isTextual() && !topic.asText().isEmpty(), "topic must name the topic");
    Map<String, IdTable> tables = IdTableFile.read(file.get("tables"));
    MappedValueFile values = new MappedValueFile(tables, lookup);
    List<MappingRule> rules = new ArrayList<>();
    if (several) {
      require(file.get("rules").isArray() && !file.get("rules").isEmpty(), "rules must be a list");
      for (JsonNode rule : file.get("rules")) {
        String where = "rule " + (rules.size() + 1);
        checkNames(rule, where, OF_A_RULE);
        rules.add(rule(values, rule, where + ": "));
      }
    } else {
      rules.add(rule(values, file, ""));
    }
    return new EventMapping(
        json,
        topic.asText(),
        flag(file, "ignoreTombstones", ""),
        List.copyOf(tables.values()),
        rules);
  }

  private static MappingRule rule(MappedValueFile values, JsonNode rule, String where) {
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
    Map<String, MappedValue> event = values.values(rule.get("event"), where + "event", 0);
    require(event.containsKey("type"), where + "event.type is missing");
    if (!rule.has("lines")) {
      return new MappingRule(when, false, event, null, Map.of());
    }
    MappedPath lines = path(rule.get("lines"), where + "lines", 0);
    return new MappingRule(
        when, false, event, lines, values.values(rule.get("line"), where + "line", 1));
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
                    new MappingRule.Condition(path(entry.getKey(), where + "when", 0), values));
              });
    }
    return conditions;
  }
}
