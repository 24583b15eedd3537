package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The rule for a list that has nothing in it, or is none.
 *
 * @param ignoreEmpty whether an empty list means that nothing happened, rather than a mistake
 * @param ignoreMissing the same for a list that is not there or null
 */
record ListRule(boolean ignoreEmpty, boolean ignoreMissing) {

  /**
   * The list, or {@code null} if there is nothing to read.
   *
   * @param name what the mapping calls it
   */
  @Nullable JsonNode list(JsonNode found, String name, String place) throws InvalidRecordException {
    if (ignoreMissing && (found.isMissingNode() || found.isNull())) {
      return null;
    }
    if (!found.isArray()) {
      throw InvalidRecordException.malformed(
          "%s: there is no list at %s".formatted(name, place.isEmpty() ? "the top" : place));
    }
    if (found.isEmpty() && !ignoreEmpty) {
      throw InvalidRecordException.malformed(
          "%s: the list at %s is empty".formatted(name, place.isEmpty() ? "the top" : place));
    }
    return found;
  }
}
