package io.github.inventorystreams.oracle;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.LowStockWarning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contract's own reading of some lives, to hold against what the processor tells. */
final class Reading {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of the harness, as is the service level of 0.95 that orders bring the position to. */
  private static final double LEAD_TIME_DAYS = 7;

  private final Map<String, PlainBook> books = new HashMap<>();
  private final Map<PlainBook.Fate, Long> fates = new HashMap<>();
  private final Map<Integer, PlainSource> sources = new HashMap<>();
  private long tooLate;

  void open(History history) {
    open(history, false);
  }

  void open(History history, boolean netReturns) {
    books.put(history.book(), history.emptyBook(netReturns));
  }

  /** A record comes from a partition of the input. */
  void handle(int partition, History history, Delivery delivery) {
    PlainBook book = of(history);
    PlainSource source = source(partition);
    if (source.isTooLate(delivery.events())) {
      tooLate++;
      return;
    }
    long reach = source.reach();
    delivery.events().forEach(event -> fates.merge(book.arrive(event, reach), 1L, Long::sum));
    delivery.events().forEach(event -> source.shows(event.at()));
  }

  void tick(long atMillis) {
    books.values().forEach(book -> book.tick(atMillis));
  }

  private PlainSource source(int partition) {
    return sources.computeIfAbsent(partition, any -> new PlainSource());
  }

  /** A review has published what it expects. */
  void review(byte[] forecast) {
    try {
      JsonNode json = JSON.readTree(forecast);
      Objects.requireNonNull(
              books.get(json.get("sku").asText() + "@" + json.get("location").asText()))
          .review(
              Instant.parse(json.get("asOf").asText()).toEpochMilli(),
              json.get("perDay").asDouble(),
              LEAD_TIME_DAYS,
              json.get("q95").asDouble());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Events that have been heard so far; a record that is too late counts as one. */
  long heard() {
    return tooLate + fates.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What the two tell differently, as lines for people; {@code null} if nothing. */
  @Nullable String difference(List<History> histories, PublishedOutputs told) {
    Map<String, List<LowStockWarning>> warnings =
        told.warnings().stream().collect(groupingBy(warning -> warning.book().toString()));
    for (History history : histories) {
      String book = history.book();
      Story processor =
          Story.of(
              Objects.requireNonNull(told.levels().get(book), history::toString),
              warnings.getOrDefault(book, List.of()),
              told.stores().days(book, history.zone()));
      Story contract = Story.of(of(history));
      if (!processor.equals(contract)) {
        return "%s%nthe contract says:%n%s%nthe processor says:%n%s"
            .formatted(history, contract, processor);
      }
    }
    String contract =
        counts(
            fates.getOrDefault(PlainBook.Fate.APPLIED, 0L),
            fates.getOrDefault(PlainBook.Fate.DUPLICATE, 0L),
            tooLate);
    String processor =
        counts(
            told.accounting().applied(),
            told.accounting().duplicates(),
            told.accounting().deadLetterCount());
    return processor.equals(contract)
        ? null
        : "seeds from %d: the contract says %s, the processor says %s"
            .formatted(histories.get(0).seed(), contract, processor);
  }

  private static String counts(long applied, long duplicates, long tooLate) {
    return "applied %d, duplicates %d, too late %d".formatted(applied, duplicates, tooLate);
  }

  private PlainBook of(History history) {
    return Objects.requireNonNull(books.get(history.book()));
  }
}
