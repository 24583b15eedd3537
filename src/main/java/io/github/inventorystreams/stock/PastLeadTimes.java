package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LeadTimeSums;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lead times of a book's last order lines. Only the latest are kept: suppliers change. Which
 * these are does not depend on the order in which they are added.
 *
 * @param lines the earliest review first
 */
public record PastLeadTimes(List<Received> lines) {

  private static final int MAX_LINES = 12;

  private static final Comparator<Received> BY_REVIEW =
      Comparator.comparingLong(Received::reviewAtMillis)
          .thenComparing(Received::supplierId)
          .thenComparingLong(Received::centiDays)
          .thenComparingLong(Received::quantity);

  /** Nothing was received. */
  public static final PastLeadTimes NONE = new PastLeadTimes(List.of());

  /**
   * A line that has come.
   *
   * @param reviewAtMillis the review that ordered it
   * @param centiDays from there to the receipt, hundredths of days; the mean of its units
   * @param quantity units that have come
   */
  public record Received(String supplierId, long reviewAtMillis, long centiDays, long quantity) {}

  public PastLeadTimes {
    lines = List.copyOf(lines);
  }

  /** With further lines. */
  PastLeadTimes with(List<Received> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Received> all = Stream.concat(lines.stream(), more.stream()).sorted(BY_REVIEW).toList();
    return new PastLeadTimes(all.subList(Math.max(0, all.size() - MAX_LINES), all.size()));
  }

  /** The sums over the lines of a supplier. */
  public LeadTimeSums of(String supplierId) {
    LeadTimeSums sums = LeadTimeSums.NONE;
    for (Received line : lines) {
      if (line.supplierId.equals(supplierId)) {
        sums = sums.plus(line.centiDays);
      }
    }
    return sums;
  }
}
