package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition on a place of a record. */
record MappedCondition(MappedPath path, List<Test> tests) {
  /** Longer ones are no amount that anybody means, and would only cost time. */
  private static final int MAX_NUMBER_CHARS = 40;

  private static final int MAX_SHOWN_CHARS = 60;

  /** A test of the value that lies there. */
  sealed interface Test {
    boolean holds(JsonNode found);
  }

  /**
   * The test that a value is one of some, or none of them; {@code null} is also what is not there.
   */
  record OneOf(List<JsonNode> values, boolean wanted) implements Test {
    @Override
    public boolean holds(JsonNode found) {
      return values.stream().anyMatch(value -> same(value, found)) == wanted;
    }

    private static boolean same(JsonNode value, JsonNode found) {
      if (value.isNull()) {
        return isNothing(found);
      }
      if (value.isNumber() && found.isNumber()) {
        return value.decimalValue().compareTo(found.decimalValue()) == 0;
      }
      return value.equals(found);
    }
  }

  /** The test that a value is a number, or a text that is one, on one side of a bound. */
  record Beyond(BigDecimal bound, boolean above) implements Test {
    @Override
    public boolean holds(JsonNode found) {
      BigDecimal number = number(found);
      return number != null && (above ? number.compareTo(bound) > 0 : number.compareTo(bound) < 0);
    }

    private static @Nullable BigDecimal number(JsonNode found) {
      if (found.isNumber()) {
        return found.decimalValue();
      }
      if (!found.isTextual() || found.textValue().length() > MAX_NUMBER_CHARS) {
        return null;
      }
      try {
        return new BigDecimal(found.textValue().strip());
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }

  /** The test that a value is there and not null, or is not. */
  record Exists(boolean wanted) implements Test {
    @Override
    public boolean holds(JsonNode found) {
      return isNothing(found) != wanted;
    }
  }

  private static boolean isNothing(JsonNode found) {
    return found.isNull() || found.isMissingNode();
  }

  /** Whether all of them hold. */
  static boolean all(List<MappedCondition> conditions, MappedElement element) {
    return firstFailed(conditions, element) == null;
  }

  /** The first that does not hold, or {@code null}. */
  static @Nullable MappedCondition firstFailed(
      List<MappedCondition> conditions, MappedElement element) {
    for (MappedCondition condition : conditions) {
      if (!condition.holds(element)) {
        return condition;
      }
    }
    return null;
  }

  boolean holds(MappedElement element) {
    MappedElement from = element.up(path.up());
    JsonNode found = path.at(element);
    if (found.isValueNode()) {
      from.reading().value(from, path.pointer());
    }
    return tests.stream().allMatch(test -> test.holds(found));
  }

  /** What lies there, for a person. */
  String shown(MappedElement element) {
    JsonNode found = path.at(element);
    return path
        + (found.isMissingNode()
            ? " is not there"
            : " is "
                + (found.isContainerNode()
                    ? "an object or a list"
                    : OneLine.of(found.toString(), MAX_SHOWN_CHARS)));
  }
}
