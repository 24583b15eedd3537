package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The least value of an order to one location. Below it, the order waits for the next review as
 * long as nobody needs it today; on the last safe day it is topped up, pack by pack to the SKU that
 * is covered for the fewest days (the can-order idea of Balintfy 1964), within the capacity and
 * what each SKU may take. If that does not do, nothing is ordered: the supplier would refuse it.
 *
 * <p>Somebody needs it today if what he has and gets does not even last, on average, over lead time
 * plus review period: an order of the next review would come too late.
 */
final class MinimumValue {
  private final @Nullable BigDecimal least;
  private final @Nullable Long capacity;

  private MinimumValue(@Nullable BigDecimal least, @Nullable Long capacity) {
    this.least = least;
    this.capacity = capacity;
  }

  /**
   * By the terms of a supplier.
   *
   * @param given units of the capacity that the same review has ordered already
   */
  static MinimumValue of(SupplierTerms terms, long given) {
    Long capacity = terms.capacityPerReview();
    return new MinimumValue(
        terms.minimumOrderValue(), capacity == null ? null : Math.max(0, capacity - given));
  }

  /**
   * What is ordered.
   *
   * @param allocated units of each proposal by the capacity; is not changed
   */
  long[] applied(List<OrderProposal> proposals, long[] allocated) {
    BigDecimal minimum = least;
    if (minimum == null || minimum.signum() == 0) {
      return allocated;
    }
    long[] ordered = allocated.clone();
    Map<String, List<Integer>> byLocation =
        IntStream.range(0, ordered.length)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> proposals.get(i).book().location(), TreeMap::new, Collectors.toList()));
    for (List<Integer> lines : byLocation.values()) {
      if (value(proposals, ordered, lines).compareTo(minimum) < 0) {
        boolean needed = lines.stream().anyMatch(i -> isNeeded(proposals.get(i), ordered[i]));
        if (!needed || !toppedUp(proposals, ordered, lines, minimum)) {
          lines.forEach(i -> ordered[i] = 0);
        }
      }
    }
    return ordered;
  }

  private static BigDecimal value(List<OrderProposal> proposals, long[] ordered, List<Integer> of) {
    return of.stream()
        .map(i -> Prices.value(proposals.get(i), ordered[i]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isNeeded(OrderProposal proposal, long ordered) {
    return ordered > 0 && proposal.why().position() < proposal.why().forecast();
  }

  private boolean toppedUp(
      List<OrderProposal> proposals, long[] ordered, List<Integer> lines, BigDecimal minimum) {
    BigDecimal value = value(proposals, ordered, lines);
    long left =
        capacity == null
            ? Long.MAX_VALUE
            : capacity - IntStream.range(0, ordered.length).mapToLong(i -> ordered[i]).sum();
    while (value.compareTo(minimum) < 0) {
      long room = left;
      Integer least =
          lines.stream()
              .filter(i -> canTakePack(proposals.get(i), ordered[i], room))
              .min(
                  Comparator.comparingDouble((Integer i) -> coverDays(proposals.get(i), ordered[i]))
                      .thenComparingInt(i -> i))
              .orElse(null);
      if (least == null) {
        return false;
      }
      OrderProposal proposal = Objects.requireNonNull(proposals.get(least));
      ordered[least] += proposal.packSize();
      left -= proposal.packSize();
      value = value(proposals, ordered, lines);
    }
    return true;
  }

  /** A line that got nothing stays out: it would begin below its own minimum. */
  private static boolean canTakePack(OrderProposal proposal, long ordered, long left) {
    return ordered > 0
        && proposal.unitCost().signum() > 0
        && proposal.packSize() <= left
        && ordered + proposal.packSize() <= proposal.mostUnits();
  }

  private static double coverDays(OrderProposal proposal, long ordered) {
    return (proposal.why().position() + ordered) / Math.max(1e-6, proposal.demandPerDay());
  }
}
