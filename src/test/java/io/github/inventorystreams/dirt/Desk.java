package io.github.inventorystreams.dirt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.topology.Harness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The person who reads what the processor publishes: a warning that a book can't be right sends
 * somebody to the shelf some days later, at most once a week for a SKU; an event that waits is
 * confirmed then if it is right.
 */
final class Desk {
  /** The warnings that say something about demand and supply, and nothing against the book. */
  private static final Set<String> OF_SUPPLY =
      Set.of(
          "LOW", "OUT_OF_STOCK", "PROJECTED_STOCKOUT", "LATE_SUPPLY", "OVERSTOCK", "NOT_ORDERABLE");

  private static final Set<String> ADDS_ONE = Set.of("RAISED", "ESCALATED");

  private static final int AFTER_DAYS = 2;
  private static final int REST_DAYS = 7;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<BookKey, Integer> lookOnDay = new HashMap<>();
  private final Map<BookKey, Integer> lookedOnDay = new HashMap<>();
  private final Map<BookKey, Set<String>> heldEventIds = new HashMap<>();

  void read(Harness harness, int day) {
    for (byte[] value : harness.values(Harness.TOPICS.lowStockWarnings())) {
      JsonNode warning = tree(value);
      BookKey book = new BookKey(warning.get("sku").asText(), warning.get("location").asText());
      if (warning.get("kind").asText().equals("IMPLAUSIBLE")
          && ADDS_ONE.contains(warning.get("state").asText())
          && warning.hasNonNull("causedBy")) {
        heldEventIds
            .computeIfAbsent(book, none -> new HashSet<>())
            .add(warning.get("causedBy").asText());
      }
      boolean rests = day < lookedOnDay.getOrDefault(book, -REST_DAYS) + REST_DAYS;
      if (!OF_SUPPLY.contains(warning.get("kind").asText())
          && !warning.get("state").asText().equals("RESOLVED")
          && !rests) {
        lookOnDay.putIfAbsent(book, day + AFTER_DAYS);
      }
    }
  }

  /** The SKUs whose shelves are looked into on a day. */
  Set<BookKey> looksOn(int day) {
    Set<BookKey> books = new HashSet<>();
    lookOnDay.forEach(
        (book, on) -> {
          if (on <= day) {
            books.add(book);
          }
        });
    books.forEach(
        book -> {
          lookOnDay.remove(book);
          lookedOnDay.put(book, day);
        });
    return books;
  }

  /** The events of a SKU that wait for somebody. */
  Set<String> takeHeld(BookKey book) {
    Set<String> ids = heldEventIds.remove(book);
    return ids == null ? Set.of() : ids;
  }

  private JsonNode tree(byte[] value) {
    try {
      return json.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
