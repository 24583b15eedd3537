package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The least value of an order to one location. Below it, the order waits for the next review as
 * long as nobody needs it today; on the last safe day it is topped up, pack by pack to the SKU that
 * is covered for the fewest days (the can-order idea of Balintfy 1964), within the capacity and
 * what each SKU may take without a question. If that does not do, it is topped up as far as the
 * limits allow, for somebody to approve; if not even that does, nothing is ordered: the supplier
 * would refuse it. Where a price is not known, nobody can tell what the order is worth: it goes
 * out.
 *
 * <p>Somebody needs it today if what he has and gets does not even last, on average, over lead time
 * plus review period, or is at a minimum that somebody has set: an order of the next review would
 * come too late.
 */
final class MinimumValue {
  private final @Nullable BigDecimal least;
  private final @Nullable Long capacity;

  /** The effect of the minimum on the order to a location. */
  enum Fate {
    /** It is worth enough, or there is no minimum. */
    REACHED,
    /** A price is not known. */
    UNKNOWN_PRICE,
    /** It was topped up within what needs no question. */
    TOPPED_UP,
    /** It was topped up further, for somebody to approve. */
    TOPPED_UP_FAR,
    /** It waits for the next review. */
    WAITS,
    /** It is needed, and nothing can be added. */
    OUT_OF_REACH
  }

  /**
   * The quantities that are ordered.
   *
   * @param units of each proposal
   * @param fates by location
   */
  record Applied(long[] units, Map<String, Fate> fates) {
    Fate of(OrderProposal proposal) {
      return fates.getOrDefault(proposal.book().location(), Fate.REACHED);
    }
  }

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
  Applied applied(List<OrderProposal> proposals, long[] allocated) {
    BigDecimal minimum = least;
    if (minimum == null || minimum.signum() == 0) {
      return new Applied(allocated, Map.of());
    }
    long[] ordered = allocated.clone();
    Map<String, List<Integer>> byLocation =
        IntStream.range(0, ordered.length)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> proposals.get(i).book().location(), TreeMap::new, Collectors.toList()));
    Map<String, Fate> fates = new HashMap<>();
    byLocation.forEach(
        (location, lines) -> fates.put(location, decide(proposals, ordered, lines, minimum)));
    return new Applied(ordered, fates);
  }

  private Fate decide(
      List<OrderProposal> proposals, long[] ordered, List<Integer> lines, BigDecimal minimum) {
    if (lines.stream().allMatch(i -> ordered[i] == 0)
        || value(proposals, ordered, lines).compareTo(minimum) >= 0) {
      return Fate.REACHED;
    }
    if (lines.stream().anyMatch(i -> ordered[i] > 0 && !isPriced(proposals.get(i)))) {
      return Fate.UNKNOWN_PRICE;
    }
    if (lines.stream().noneMatch(i -> isNeeded(proposals.get(i), ordered[i]))) {
      lines.forEach(i -> ordered[i] = 0);
      return Fate.WAITS;
    }
    if (toppedUp(proposals, ordered, lines, minimum, each -> each.care().topUpUnits())) {
      return Fate.TOPPED_UP;
    }
    if (toppedUp(proposals, ordered, lines, minimum, OrderProposal::mostUnits)) {
      return Fate.TOPPED_UP_FAR;
    }
    lines.forEach(i -> ordered[i] = 0);
    return Fate.OUT_OF_REACH;
  }

  private static boolean isPriced(OrderProposal proposal) {
    return proposal.unitCost().signum() > 0;
  }

  private static BigDecimal value(List<OrderProposal> proposals, long[] ordered, List<Integer> of) {
    return of.stream()
        .map(i -> Prices.value(proposals.get(i), ordered[i]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isNeeded(OrderProposal proposal, long ordered) {
    return ordered > 0
        && (proposal.care().urgent() || proposal.why().position() < proposal.why().forecast());
  }

  /** Whether the minimum is reached; what could be added stays added. */
  private boolean toppedUp(
      List<OrderProposal> proposals,
      long[] ordered,
      List<Integer> lines,
      BigDecimal minimum,
      ToLongFunction<OrderProposal> mostUnits) {
    BigDecimal value = value(proposals, ordered, lines);
    long left =
        capacity == null
            ? Long.MAX_VALUE
            : capacity - IntStream.range(0, ordered.length).mapToLong(i -> ordered[i]).sum();
    while (value.compareTo(minimum) < 0) {
      long room = left;
      Integer least =
          lines.stream()
              .filter(
                  i ->
                      canTakePack(
                          proposals.get(i),
                          ordered[i],
                          room,
                          mostUnits.applyAsLong(proposals.get(i))))
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
  private static boolean canTakePack(
      OrderProposal proposal, long ordered, long left, long mostUnits) {
    return ordered > 0
        && isPriced(proposal)
        && proposal.packSize() <= left
        && ordered + proposal.packSize() <= mostUnits;
  }

  private static double coverDays(OrderProposal proposal, long ordered) {
    return (proposal.why().position() + ordered) / Math.max(1e-6, proposal.demandPerDay());
  }
}
