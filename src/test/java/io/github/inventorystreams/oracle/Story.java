package io.github.inventorystreams.oracle;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.StockLevel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that can be said of a book in the end, as lines that two readings of the contract can be
 * compared by.
 *
 * @param level the stock, the promises and the orders of now
 * @param warnings each step, in order within each concern
 * @param days demand and in-stock millis of each local day that has any
 */
public record Story(String level, List<String> warnings, Map<LocalDate, String> days) {

  private static final List<Set<Kind>> CONCERNS =
      List.of(
          EnumSet.of(Kind.LOW, Kind.OUT_OF_STOCK, Kind.NEGATIVE),
          EnumSet.of(Kind.PROJECTED_STOCKOUT),
          EnumSet.of(Kind.LATE_SUPPLY),
          EnumSet.of(Kind.OVERSTOCK),
          EnumSet.of(Kind.IMPLAUSIBLE));

  public static Story of(PlainBook book) {
    return new Story(
        level(book.onHand(), book.reserved(), book.onOrder(), book.newest()),
        List.copyOf(book.warnings()),
        book.days());
  }

  public static Story of(
      StockLevel level, List<LowStockWarning> warnings, Map<LocalDate, String> days) {
    return new Story(
        level(level.onHand(), level.reserved(), level.onOrder(), level.asOfMillis()),
        CONCERNS.stream()
            .flatMap(
                kinds ->
                    lines(warnings.stream().filter(each -> kinds.contains(each.kind())).toList())
                        .stream())
            .toList(),
        days);
  }

  /** Numbered among themselves: the warnings of a book share their numbers. */
  private static List<String> lines(List<LowStockWarning> warnings) {
    List<String> ids = warnings.stream().map(LowStockWarning::warningId).distinct().toList();
    return warnings.stream()
        .map(
            warning ->
                PlainConcern.line(
                    ids.indexOf(warning.warningId()) + 1,
                    warning.state().name(),
                    warning.kind().name(),
                    warning.severity().name(),
                    warning.threshold(),
                    warning.clearThreshold(),
                    warning.sequence(),
                    warning.causedBy()))
        .toList();
  }

  private static String level(long onHand, long reserved, long onOrder, long asOf) {
    return "on hand %d, reserved %d, on order %d, position %d, as of %s"
        .formatted(onHand, reserved, onOrder, onHand - reserved + onOrder, PlainEvent.time(asOf));
  }

  @Override
  public String toString() {
    return "  %s%n%s%n%s"
        .formatted(
            level,
            warnings.stream().collect(Collectors.joining("\n  ", "  ", "")),
            days.entrySet().stream()
                .map(day -> day.getKey() + ": " + day.getValue())
                .collect(Collectors.joining("\n  ", "  ", "")));
  }
}
