package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.ConditionFile.conditions;
import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.flag;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the rules of a mapping's file.
 *
 * @param values reads the fields of events and lines
 * @param depth how many lists deep the records lie that the rules are about
 */
record RuleFile(MappedValueFile values, int depth) {
  private static final Set<String> OF_LINES =
      Set.of("lines", "linesWhen", "emptyLines", "missingLines", "line", "lineRules");
  private static final Set<String> OF_A_LINE_RULE = Set.of("when", "ignore", "line");

  /** What an event of a rule can have. */
  private static final Set<String> OF_AN_EVENT = with(OF_LINES, "when", "event");

  /** What a rule can have. */
  static final Set<String> OF_A_RULE = with(OF_AN_EVENT, "ignore", "events");

  private static Set<String> with(Set<String> names, String... more) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(List.of(more));
    return all;
  }

  MappingRule read(JsonNode rule, String where) {
    List<MappedCondition> when = conditions(rule.get("when"), where + "when", depth);
    boolean one = rule.has("event") || OF_LINES.stream().anyMatch(rule::has);
    if (flag(rule, "ignore", where)) {
      require(!one && !rule.has("events"), where + "ignore stands beside a mapping of the event");
      return new MappingRule(when, List.of());
    }
    if (!rule.has("events")) {
      return new MappingRule(when, List.of(event(rule, List.of(), where)));
    }
    require(!one, where + "events stands beside event, lines or line: put them into its entries");
    JsonNode list = rule.get("events");
    require(list.isArray() && list.size() > 1, where + "events must be a list of two or more");
    List<MappedEvent> events = new ArrayList<>();
    for (JsonNode each : list) {
      String at = "%sevents %d".formatted(where, events.size() + 1);
      checkNames(each, at, OF_AN_EVENT);
      events.add(event(each, conditions(each.get("when"), at + ": when", depth), at + ": "));
    }
    return new MappingRule(when, List.copyOf(events));
  }

  private MappedEvent event(JsonNode event, List<MappedCondition> when, String where) {
    require(event.has("event"), where + "event is missing: where the fields of the event are");
    Map<String, MappedValue> fields = values.values(event.get("event"), where + "event", depth);
    if (!event.has("lines")) {
      for (String name : OF_LINES) {
        require(
            !event.has(name),
            "%slines (where the list is) and %s go together".formatted(where, name));
      }
      require(fields.containsKey("type"), where + "event.type is missing");
      return new MappedEvent(when, fields, null);
    }
    MappedLines lines = lines(event, where);
    require(
        fields.containsKey("type")
            || lines.rules().stream().allMatch(rule -> rule.ignore() || rule.hasType()),
        where + "event.type is missing, and not every line has one");
    return new MappedEvent(when, fields, lines);
  }

  private MappedLines lines(JsonNode event, String where) {
    List<MappedPath> paths = new ArrayList<>();
    JsonNode lists = event.get("lines");
    if (lists.isArray()) {
      require(!lists.isEmpty(), where + "lines is an empty list");
      lists.forEach(each -> paths.add(path(each, where + "lines", 0)));
    } else {
      paths.add(path(lists, where + "lines", 0));
    }
    int lineDepth = depth + paths.size();
    require(
        event.has("line") != event.has("lineRules"),
        where
            + "lines (where the list is) and line (the fields of each), or lineRules, go together");
    return new MappedLines(
        List.copyOf(paths),
        new ListRule(
            MappingSyntax.ignores(event, "emptyLines", where),
            MappingSyntax.ignores(event, "missingLines", where)),
        conditions(event.get("linesWhen"), where + "linesWhen", lineDepth),
        event.has("line")
            ? List.of(
                new MappedLines.Rule(
                    List.of(), false, values.values(event.get("line"), where + "line", lineDepth)))
            : lineRules(event.get("lineRules"), where, lineDepth));
  }

  private List<MappedLines.Rule> lineRules(JsonNode rules, String where, int lineDepth) {
    require(rules.isArray() && !rules.isEmpty(), where + "lineRules must be a list");
    List<MappedLines.Rule> all = new ArrayList<>();
    for (JsonNode rule : rules) {
      String at = "%slineRules %d".formatted(where, all.size() + 1);
      checkNames(rule, at, OF_A_LINE_RULE);
      boolean ignore = flag(rule, "ignore", at + ": ");
      require(ignore != rule.has("line"), at + " must have either line or \"ignore\": true");
      all.add(
          new MappedLines.Rule(
              conditions(rule.get("when"), at + ": when", lineDepth),
              ignore,
              ignore ? Map.of() : values.values(rule.get("line"), at + ": line", lineDepth)));
    }
    return List.copyOf(all);
  }
}
