package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.StockLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories against a plain model of the stock. */
class ArrivalOrderTest {
  private static final int BOOKS = 15;
  private static final int EVENTS = 60;
  private static final double DUPLICATES = 0.2;
  private static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final int WINDOW_HOURS = 7 * 24;

  /** Random events of all books, some of them twice, each history no longer than the window. */
  private static List<ExpectedStock.Happening> history(Random random) {
    List<ExpectedStock.Happening> all = new ArrayList<>();
    for (int book = 0; book < BOOKS; book++) {
      for (int i = 0; i < EVENTS; i++) {
        ExpectedStock.Happening happening = happening(random, "SKU" + book, "e" + i);
        all.add(happening);
        if (random.nextDouble() < DUPLICATES) {
          all.add(happening);
        }
      }
    }
    return all;
  }

  private static ExpectedStock.Happening happening(Random random, String sku, String id) {
    // Whole hours, so that many fall on the same instant.
    long atMillis = BEGIN + random.nextInt(WINDOW_HOURS) * 3_600_000L;
    int units = 1 + random.nextInt(9);
    return switch (random.nextInt(12)) {
      case 0 ->
          happening(
              sku,
              id,
              atMillis,
              "COUNT",
              "\"countedQuantity\":%d,\"countedAt\":\"%s\""
                  .formatted(units, Instant.ofEpochMilli(atMillis)),
              (long) units,
              0);
      case 1 ->
          happening(
              sku,
              id,
              atMillis,
              "ADJUSTMENT",
              "\"delta\":%d,\"reason\":\"LOSS\"".formatted(-units),
              null,
              -units);
      case 2 ->
          happening(sku, id, atMillis, "RETURN", "\"quantity\":%d".formatted(units), null, units);
      case 3 ->
          happening(
              sku,
              id,
              atMillis,
              "RETURN",
              "\"quantity\":%d,\"condition\":\"DAMAGED\"".formatted(units),
              null,
              0);
      case 4, 5, 6 ->
          happening(sku, id, atMillis, "RESTOCK", "\"quantity\":%d".formatted(units), null, units);
      case 7 ->
          happening(sku, id, atMillis, "LOST_DEMAND", "\"quantity\":%d".formatted(units), null, 0);
      default ->
          happening(sku, id, atMillis, "SALE", "\"quantity\":%d".formatted(units), null, -units);
    };
  }

  private static ExpectedStock.Happening happening(
      String sku,
      String id,
      long atMillis,
      String type,
      String rest,
      @Nullable Long counted,
      long delta) {
    String json =
        "{\"eventId\":\"%s\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"%s\",\"location\":\"DC1\",\"occurredAt\":\"%s\",%s}"
            .formatted(id, type, sku, Instant.ofEpochMilli(atMillis), rest);
    return new ExpectedStock.Happening(sku + "@DC1", id, atMillis, json, counted, delta);
  }

  private static Map<String, Long> expected(List<ExpectedStock.Happening> history) {
    Map<String, ExpectedStock> shelves = new TreeMap<>();
    history.forEach(
        each -> shelves.computeIfAbsent(each.book(), any -> new ExpectedStock()).handle(each));
    Map<String, Long> onHand = new TreeMap<>();
    shelves.forEach((book, shelf) -> onHand.put(book, shelf.onHand()));
    return onHand;
  }

  private static Map<String, Long> onHand(Harness shop) {
    Map<String, Long> onHand = new TreeMap<>();
    for (Map.Entry<String, StockLevel> level : shop.levels().entrySet()) {
      onHand.put(level.getKey(), level.getValue().onHand());
    }
    return onHand;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyOrderEndsInTheStockOfThePlainModelAndEveryEventIsAccountedFor(long seed) {
    Random random = new Random(seed);
    List<ExpectedStock.Happening> history = history(random);
    Map<String, Long> expected = expected(history);
    Collections.shuffle(history, random);
    try (Harness shop = new Harness()) {
      for (ExpectedStock.Happening each : history) {
        shop.event(each.json());
        if (random.nextInt(100) == 0) {
          shop.event("{\"sku\":\"SKU1\"}");
        }
      }

      assertThat(onHand(shop)).as("seed %d", seed).isEqualTo(expected);
      Accounting accounting = shop.accounting();
      assertThat(accounting.applied()).as("seed %d", seed).isEqualTo(BOOKS * EVENTS);
      assertThat(accounting.duplicates())
          .as("seed %d", seed)
          .isEqualTo(history.size() - BOOKS * EVENTS);
      assertThat(accounting.deadLetterCount())
          .as("seed %d", seed)
          .isPositive()
          .isEqualTo(shop.records(Harness.TOPICS.deadLetters()).size());
      assertThat(accounting.isSettled()).as("seed %d", seed).isTrue();
    }
  }
}
