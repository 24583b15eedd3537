package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.OrderLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units on order that are no longer needed, as a proposal to people: which lines to cancel or
 * to cut. Nothing is cut without them. A line stays as it is where the supplier takes no less, and
 * where its rest would be ordered again.
 */
final class Surplus {
  /** What sells in so many days beyond the level is no surplus worth a call. */
  static final int DAYS = 90;

  private Surplus() {}

  /**
   * The proposal in words, or {@code null} if all is needed or the surplus is small.
   *
   * @param available on hand and not promised
   * @param level up to which the policy orders
   */
  static @Nullable String proposal(
      Inbound inbound,
      long available,
      double level,
      double perDay,
      PlanningParameters plan,
      boolean mayCut) {
    double worthACall = Math.max(level, DAYS * perDay);
    long total = available + inbound.ordered();
    if (total <= level + worthACall) {
      return null;
    }
    long surplus = total - (long) Math.ceil(level);
    List<OrderLine> latestFirst =
        inbound.lines().stream()
            .filter(line -> inbound.open(line) > 0)
            .sorted(
                Comparator.comparing(
                        OrderLine::expectedAtMillis,
                        Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                    .thenComparingLong(OrderLine::orderedAtMillis)
                    .thenComparing(OrderLine::poNumber)
                    .reversed())
            .toList();
    List<String> steps = new ArrayList<>();
    long left = surplus;
    for (OrderLine line : latestFirst) {
      long open = inbound.open(line);
      if (open <= left) {
        boolean proposed = !line.isForeign() && line.hasNoWordOfADay();
        steps.add(
            (proposed
                    ? "refuse %d of %s line %d, which waits for approval"
                    : "cancel %d of %s line %d")
                .formatted(open, line.poNumber(), line.line()));
        left -= open;
      } else if (mayCut) {
        long cut = left - left % plan.packSize();
        if (cut > 0 && open - cut >= plan.minimumOrder()) {
          steps.add("cut %s line %d by %d".formatted(line.poNumber(), line.line(), cut));
          left -= cut;
        }
      }
    }
    return steps.isEmpty()
        ? null
        : "%d on order are not needed any more; to be done by hand: %s"
            .formatted(surplus - left, String.join(", ", steps));
  }
}
