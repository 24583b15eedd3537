package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.supply.page.GivenAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest answers that were given on pages, by the numbers of their orders. Older ones are
 * forgotten: their orders show them by then, and the same form once more is the same event.
 * Thread-safe.
 */
final class RecentAnswers {
  static final int MAX_ANSWERS = 1_000;

  private final Map<String, GivenAnswer> latest = new LinkedHashMap<>();

  synchronized void put(String poNumber, GivenAnswer answer) {
    latest.remove(poNumber);
    latest.put(poNumber, answer);
    if (latest.size() > MAX_ANSWERS) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  synchronized @Nullable GivenAnswer get(String poNumber) {
    return latest.get(poNumber);
  }
}
