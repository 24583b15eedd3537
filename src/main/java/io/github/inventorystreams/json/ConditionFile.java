package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.json.MappedCondition.Beyond;
import io.github.inventorystreams.json.MappedCondition.Exists;
import io.github.inventorystreams.json.MappedCondition.OneOf;
import io.github.inventorystreams.json.MappedCondition.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a mapping's file. */
final class ConditionFile {
  private static final Set<String> OF_A_CONDITION =
      Set.of("not", "lessThan", "greaterThan", "exists");

  private ConditionFile() {}

  /**
   * The conditions, all of which must hold; none if the file has none.
   *
   * @param maxUp how many lists deep the piece of the record lies that they are about
   */
  static List<MappedCondition> conditions(@Nullable JsonNode when, String where, int maxUp) {
    List<MappedCondition> conditions = new ArrayList<>();
    if (when != null) {
      require(when.isObject() && !when.isEmpty(), where + " must be like {\"/op\": [\"c\"]}");
      when.properties()
          .forEach(
              entry ->
                  conditions.add(
                      new MappedCondition(
                          path(entry.getKey(), where, maxUp),
                          tests(entry.getValue(), where + ' ' + entry.getKey()))));
    }
    return List.copyOf(conditions);
  }

  private static List<Test> tests(JsonNode condition, String where) {
    if (!condition.isObject()) {
      return List.of(new OneOf(values(condition, where), true));
    }
    checkNames(condition, where, OF_A_CONDITION);
    require(!condition.isEmpty(), where + " must be a value, a list of values, or say what holds");
    List<Test> tests = new ArrayList<>();
    if (condition.has("not")) {
      tests.add(new OneOf(values(condition.get("not"), where + ".not"), false));
    }
    for (String bound : List.of("lessThan", "greaterThan")) {
      if (condition.has(bound)) {
        require(condition.get(bound).isNumber(), where + '.' + bound + " must be a number");
        tests.add(new Beyond(condition.get(bound).decimalValue(), bound.equals("greaterThan")));
      }
    }
    if (condition.has("exists")) {
      require(condition.get("exists").isBoolean(), where + ".exists must be true or false");
      tests.add(new Exists(condition.get("exists").booleanValue()));
    }
    return List.copyOf(tests);
  }

  private static List<JsonNode> values(JsonNode given, String where) {
    List<JsonNode> values = new ArrayList<>();
    if (given.isArray()) {
      given.forEach(values::add);
    } else {
      values.add(given);
    }
    require(
        !values.isEmpty() && values.stream().allMatch(JsonNode::isValueNode),
        where + " must be a value or a list of values");
    return List.copyOf(values);
  }
}
