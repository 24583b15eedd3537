package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.replenishment.DeliveryCalendar;
import io.github.inventorystreams.replenishment.OrderSizing;
import io.github.inventorystreams.replenishment.SupplierChoice;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.PastLeadTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that a SKU can be ordered from.
 *
 * @param plan how the SKU is replenished from it
 * @param priority 1 is asked first
 * @param leadTimes what its order lines took; {@code null} = lead times are not learned
 */
public record SupplyOption(
    PlanningParameters plan, SupplierTerms terms, int priority, @Nullable LeadTimeSums leadTimes) {

  /**
   * The source of an order.
   *
   * @param note why it is not the usual one, or {@code null}
   */
  record Chosen(SupplyOption source, long arrivesAtMillis, @Nullable String note) {}

  /**
   * Chooses by priority among those that deliver before the stock has run out, else the first to
   * deliver. If nobody takes an order, it is for the usual one, whose desk says why it gets
   * nothing.
   *
   * @param need units that are needed; each supplier is compared by its price of what it would
   *     deliver of them
   * @param shortSupplierId whose capacity was not enough at the last review, or {@code null}
   * @param location on which of whose days goods can come
   * @param neededByMillis when the position has run out; {@code Long.MAX_VALUE} = never
   */
  static Chosen choose(
      SupplyOption usual,
      List<SupplyOption> others,
      long need,
      @Nullable String shortSupplierId,
      PastLeadTimes ownLeadTimes,
      LocalDays location,
      long nowMillis,
      long neededByMillis) {
    List<SupplyOption> sources = new ArrayList<>(others);
    sources.add(0, usual);
    List<SupplierChoice.Candidate> candidates =
        sources.stream()
            .map(source -> source.candidate(need, ownLeadTimes, location, shortSupplierId))
            .toList();
    Optional<SupplierChoice.Offer> offer =
        SupplierChoice.choose(candidates, nowMillis, neededByMillis);
    if (offer.isEmpty()) {
      return new Chosen(usual, candidates.get(0).arrival().arrivesAtMillis(nowMillis), null);
    }
    SupplyOption source = sources.get(candidates.indexOf(offer.get().candidate()));
    long arrivesAtMillis = offer.get().arrivesAtMillis();
    return new Chosen(
        source,
        arrivesAtMillis,
        source.equals(usual)
            ? null
            : "from %s, not %s: %s"
                .formatted(
                    source.plan.supplierId(),
                    usual.plan.supplierId(),
                    reason(candidates.get(0), nowMillis, arrivesAtMillis, neededByMillis)));
  }

  private static String reason(
      SupplierChoice.Candidate usual, long nowMillis, long arrivesAtMillis, long neededByMillis) {
    if (!usual.takesOrders()) {
      return "its capacity of %d takes no order of %d"
          .formatted(usual.terms().capacityPerReview(), usual.leastOrder());
    }
    Optional<SupplierChoice.Offer> offer =
        SupplierChoice.choose(List.of(usual), nowMillis, neededByMillis);
    if (offer.isEmpty()) {
      return "takes no order in the next %d days".formatted(SupplierChoice.MAX_DAYS_AHEAD);
    }
    if (usual.wasShort()) {
      return "its capacity was not enough at the last review";
    }
    return offer.get().arrivesAtMillis() <= neededByMillis
        ? "both are in time, and it comes first by priority and price"
        : "arrives %s, stock lasts until %s"
            .formatted(Instant.ofEpochMilli(arrivesAtMillis), Instant.ofEpochMilli(neededByMillis));
  }

  /** What it would deliver for a need. */
  private long units(long need) {
    return OrderSizing.size(
            need, plan.minimumOrder(), plan.packSize(), plan.limits().maximumOrder())
        .afterPack();
  }

  private SupplierChoice.Candidate candidate(
      long need, PastLeadTimes ownLeadTimes, LocalDays location, @Nullable String shortSupplierId) {
    DeliveryCalendar deliveries =
        DeliveryCalendar.of(terms, location.openDays(), location.holidays());
    return new SupplierChoice.Candidate(
        terms,
        priority,
        plan.purchase().unitCost(plan.unitCost(), units(Math.max(1, need))),
        OrderSizing.size(1, plan.minimumOrder(), plan.packSize(), null).afterPack(),
        atMillis ->
            deliveries.arrivesAtMillis(
                atMillis,
                ReviewLeadTime.of(plan, terms, leadTimes, ownLeadTimes, deliveries, atMillis)
                    .assumed()
                    .days()),
        Objects.equals(plan.supplierId(), shortSupplierId));
  }
}
