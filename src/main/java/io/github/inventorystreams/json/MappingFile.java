package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.flag;
import static io.github.inventorystreams.json.MappingSyntax.ignores;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
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
      JsonLimits.FILE
          .mapper()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Set<String> OF_A_FILE =
      Set.of(
          "topic",
          "ignoreTombstones",
          "tables",
          "document",
          "records",
          "emptyRecords",
          "missingRecords",
          "ignoreRest");

  private MappingFile() {}

  /**
   * @param lookup the content of the tables
   */
  static EventMapping parse(String json, IdLookup lookup) {
    JsonNode file;
    try {
      file = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw JsonFault.of(e);
    }
    boolean several = file.has("rules");
    Set<String> names = new TreeSet<>(several ? Set.of("rules") : RuleFile.OF_A_RULE);
    names.addAll(OF_A_FILE);
    checkNames(file, "the mapping", names);
    JsonNode topic = file.path("topic");
    require(topic.isTextual() && !topic.asText().isEmpty(), "topic must name the topic");
    MappedList records = records(file);
    Map<String, IdTable> tables = IdTableFile.read(file.get("tables"));
    RuleFile rules = new RuleFile(new MappedValueFile(tables, lookup), records == null ? 0 : 1);
    return new EventMapping(
        json,
        lookup,
        topic.asText(),
        flag(file, "ignoreTombstones", ""),
        List.copyOf(tables.values()),
        document(file),
        records,
        ignoreRest(file.path("ignoreRest")),
        several ? rules(rules, file.get("rules")) : List.of(rules.read(file, "")));
  }

  private static List<MappingRule> rules(RuleFile file, JsonNode rules) {
    require(rules.isArray() && !rules.isEmpty(), "rules must be a list");
    List<MappingRule> all = new ArrayList<>();
    for (JsonNode rule : rules) {
      String where = "rule " + (all.size() + 1);
      checkNames(rule, where, RuleFile.OF_A_RULE);
      all.add(file.read(rule, where + ": "));
    }
    return all;
  }

  private static EmbeddedDocument document(JsonNode file) {
    List<JsonPointer> paths = new ArrayList<>();
    JsonNode given = file.path("document");
    if (given.isArray()) {
      given.forEach(each -> paths.add(path(each, "document", 0).pointer()));
    } else if (file.has("document")) {
      paths.add(path(given, "document", 0).pointer());
    }
    return new EmbeddedDocument(List.copyOf(paths));
  }

  private static @Nullable MappedList records(JsonNode file) {
    if (!file.has("records")) {
      for (String name : List.of("emptyRecords", "missingRecords")) {
        require(!file.has(name), name + " needs records: where the list of events is");
      }
      return null;
    }
    return new MappedList(
        path(file.get("records"), "records", 0).pointer(),
        new ListRule(ignores(file, "emptyRecords", ""), ignores(file, "missingRecords", "")));
  }

  private static Set<String> ignoreRest(JsonNode lists) {
    Set<String> all = new TreeSet<>();
    require(
        lists.isMissingNode() || lists.isArray(),
        "ignoreRest must be a list of paths of lists, like [\"/fulfillments\"]");
    for (JsonNode list : lists) {
      require(
          list.isTextual() && MappedPath.isPath(list.asText()),
          "ignoreRest must be a list of paths of lists, like [\"/fulfillments\"]");
      all.add(list.asText());
    }
    return all;
  }
}
