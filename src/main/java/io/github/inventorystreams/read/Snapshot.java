package io.github.inventorystreams.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The lists and sums worked out from everything, once in a while. Immutable.
 *
 * @param version rises when anything has changed
 * @param asOfMillis the newest event time of any book
 * @param warnings the open ones, what costs most first
 * @param orders the newest first
 * @param troubles the worst first
 * @param deliveries documents on their way to suppliers, the newest first
 * @param channels how they stand, by channel
 */
public record Snapshot(
    long version,
    long asOfMillis,
    Overview overview,
    List<WarningRow> warnings,
    List<OrderRow> orders,
    List<SupplierRow> suppliers,
    List<ExceptionItem> troubles,
    Map<String, Long> refusals,
    List<String> locations,
    List<DeliveryRow> deliveries,
    List<ChannelRow> channels) {

  /** Before anything has been read. */
  static Snapshot empty(String usualCurrency) {
    return new Snapshot(
        0,
        0,
        new OverviewMaker().overview(Map.of(), List.of(), 0, usualCurrency),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The day of an instant, by UTC. */
  static LocalDate day(long millis) {
    return LocalDate.ofEpochDay(Math.floorDiv(millis, 86_400_000L));
  }
}
