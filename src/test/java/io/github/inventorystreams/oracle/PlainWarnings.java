package io.github.inventorystreams.oracle;

import io.github.inventorystreams.oracle.PlainConcern.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The warnings of one book, at most one open of each concern. */
final class PlainWarnings {
  private static final double DAY = Duration.ofDays(1).toMillis();
  private static final List<String> RANKS = List.of("LOW", "OUT_OF_STOCK", "NEGATIVE");

  private long threshold;
  private long clear;
  private final PlainConcern stock = new PlainConcern();
  private final PlainConcern projected = new PlainConcern();
  private final PlainConcern late = new PlainConcern();
  private final PlainConcern overstock = new PlainConcern();
  private final PlainConcern corrections = new PlainConcern();
  private Set<String> lastCorrected = Set.of();

  PlainWarnings(long threshold) {
    this.threshold = threshold;
    this.clear = clearOf(threshold);
  }

  void lowAt(long units) {
    threshold = units;
    clear = clearOf(units);
  }

  private static long clearOf(long threshold) {
    return threshold + atLeastOne(threshold);
  }

  private static long atLeastOne(long units) {
    return Math.max(1, (units + 4) / 5);
  }

  /** Those of each concern in order. */
  List<String> published() {
    return Stream.of(stock, projected, late, overstock, corrections)
        .flatMap(concern -> concern.published().stream())
        .toList();
  }

  /**
   * A book's figures of an instant.
   *
   * @param coming what is on order and comes no later than an order placed now
   */
  record Figures(
      long onHand,
      long reserved,
      long coming,
      long onOrder,
      @Nullable Long nextReceipt,
      @Nullable Long lastReceipt) {
    long available() {
      return onHand - reserved;
    }
  }

  void evaluate(Figures book, @Nullable String cause) {
    int rank = book.onHand() < 0 ? 2 : book.available() <= 0 ? 1 : 0;
    boolean covered = book.available() + book.coming() > threshold;
    if (stock.isOpen() && book.available() >= clear) {
      stock.ends(stock.kind().equals("LOW") ? "INFO" : "CRITICAL", threshold, clear, cause);
    } else if (stock.isOpen() || book.available() <= threshold) {
      stock.holds(
          new Warning(
              RANKS.get(rank),
              rank > 0 ? "CRITICAL" : covered ? "INFO" : "WARNING",
              threshold,
              clear,
              book.nextReceipt()),
          stock.isOpen() && rank > RANKS.indexOf(stock.kind()),
          cause);
    }
  }

  /**
   * Looks ahead.
   *
   * @param overdue whether an order should have come a day ago
   * @param nextInTime when the next order comes that can still be in time
   */
  void lookAhead(
      Figures book,
      PlainReview last,
      long now,
      boolean overdue,
      @Nullable Long nextInTime,
      @Nullable String cause) {
    double days = nextInTime == null ? last.leadTimeDays() : (nextInTime - now) / DAY;
    emit(
        projected,
        book.available() > 0
            ? book.available() < last.perDay() * days * (projected.isOpen() ? 1.1 : 1)
            : projected.isOpen(),
        new Warning("PROJECTED_STOCKOUT", "WARNING", threshold, clear, book.nextReceipt()),
        cause);
    emit(
        late,
        overdue,
        new Warning("LATE_SUPPLY", "WARNING", threshold, clear, book.nextReceipt()),
        cause);
    long enough = last.mostUnits() - atLeastOne(last.mostUnits());
    long bound = overstock.isOpen() ? enough : last.mostUnits();
    double until = book.lastReceipt() == null ? 0 : (book.lastReceipt() - now) / DAY;
    double stockThen = book.available() + book.onOrder() - last.perDay() * Math.max(0, until);
    emit(
        overstock,
        last.mostUnits() > 0 && (book.available() > bound || stockThen > bound),
        new Warning(
            "OVERSTOCK",
            book.available() > bound ? "INFO" : "WARNING",
            last.mostUnits(),
            enough,
            book.nextReceipt()),
        cause);
  }

  /** What was corrected and is not known: one more is worse, one less is news. */
  void correctedInVain(Set<String> events, String cause) {
    if (events.isEmpty()) {
      corrections.ends("WARNING", 0, 0, cause);
    } else if (!events.equals(lastCorrected)) {
      corrections.holds(
          new Warning("IMPLAUSIBLE", "WARNING", 0, 0, (long) events.hashCode()),
          corrections.isOpen() && events.size() >= lastCorrected.size(),
          cause);
    }
    lastCorrected = Set.copyOf(events);
  }

  private static void emit(
      PlainConcern concern, boolean holds, Warning warning, @Nullable String cause) {
    if (holds) {
      concern.holds(warning, false, cause);
    } else {
      String last = concern.isOpen() ? concern.severity() : warning.severity();
      concern.ends(last, warning.threshold(), warning.clear(), cause);
    }
  }
}
