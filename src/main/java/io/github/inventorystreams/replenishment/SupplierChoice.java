package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.SupplierTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The choice of the supplier to order from among several: the one asked first (priority) that can
 * still deliver in time, among equals the cheapest, then the fastest. If none can, the one that
 * delivers first.
 *
 * <p>Whose capacity does not take even the least order is not asked at all. Whose capacity was not
 * enough at the last review is passed over for one that is in time, or at least not later: it would
 * leave the SKU short again, review after review. A part that comes soon is better than all of it
 * too late.
 *
 * <p>A supplier takes orders at the cut-off of its order days, in its own zone, but not on its
 * holidays; an order goes out at the next of these instants. When it arrives, {@link
 * DeliveryCalendar} says.
 */
public final class SupplierChoice {
  /** Days within which a supplier must take an order: no calendar is so full of holidays. */
  public static final int MAX_DAYS_AHEAD = 400;

  private SupplierChoice() {}

  /** The rule of when an order arrives. */
  @FunctionalInterface
  public interface Arrival {
    long arrivesAtMillis(long orderedAtMillis);
  }

  /**
   * A supplier that could be asked.
   *
   * @param priority 1 is asked first
   * @param leastOrder units that an order has at least
   * @param arrival when its orders arrive
   * @param wasShort whether its capacity was not enough when this SKU last asked
   */
  public record Candidate(
      SupplierTerms terms,
      int priority,
      BigDecimal unitCost,
      long leastOrder,
      Arrival arrival,
      boolean wasShort) {

    /** Whether its capacity takes an order of this SKU. */
    public boolean takesOrders() {
      Long capacity = terms.capacityPerReview();
      return capacity == null || capacity >= leastOrder;
    }
  }

  /**
   * A supplier and when it delivers.
   *
   * @param orderAtMillis when the order goes out
   */
  public record Offer(Candidate candidate, long orderAtMillis, long arrivesAtMillis) {}

  private static final Comparator<Offer> BY_WISH =
      Comparator.comparingInt((Offer offer) -> offer.candidate().priority())
          .thenComparing(offer -> offer.candidate().unitCost());

  private static final Comparator<Offer> BY_ARRIVAL =
      Comparator.comparingLong(Offer::arrivesAtMillis);

  private static final Comparator<Offer> BY_NAME =
      Comparator.comparing(offer -> offer.candidate().terms().supplierId());

  /**
   * Chooses; empty only where there is no candidate that ever takes an order.
   *
   * @param nowMillis the instant of the decision; a cut-off at this instant is not missed
   * @param neededByMillis when the goods should be there at the latest
   */
  public static Optional<Offer> choose(
      List<Candidate> candidates, long nowMillis, long neededByMillis) {
    List<Offer> offers =
        candidates.stream()
            .filter(Candidate::takesOrders)
            .flatMap(each -> offer(each, nowMillis).stream())
            .toList();
    List<Offer> ample = offers.stream().filter(offer -> !offer.candidate().wasShort()).toList();
    return best(offers, neededByMillis)
        .map(
            first -> {
              long latestMillis = Math.max(neededByMillis, first.arrivesAtMillis());
              return best(ample, neededByMillis)
                  .filter(offer -> offer.arrivesAtMillis() <= latestMillis)
                  .orElse(first);
            });
  }

  private static Optional<Offer> best(List<Offer> offers, long neededByMillis) {
    Optional<Offer> inTime =
        offers.stream()
            .filter(offer -> offer.arrivesAtMillis() <= neededByMillis)
            .min(BY_WISH.thenComparing(BY_ARRIVAL).thenComparing(BY_NAME));
    return inTime.isPresent()
        ? inTime
        : offers.stream().min(BY_ARRIVAL.thenComparing(BY_WISH).thenComparing(BY_NAME));
  }

  private static Optional<Offer> offer(Candidate candidate, long nowMillis) {
    SupplierTerms terms = candidate.terms();
    LocalDate today = Instant.ofEpochMilli(nowMillis).atZone(terms.zone()).toLocalDate();
    for (int ahead = 0; ahead <= MAX_DAYS_AHEAD; ahead++) {
      LocalDate day = today.plusDays(ahead);
      long cutOffMillis =
          ZonedDateTime.of(day, terms.cutOff(), terms.zone()).toInstant().toEpochMilli();
      if (cutOffMillis >= nowMillis
          && terms.reviewDays().contains(day.getDayOfWeek())
          && !terms.holidays().contains(day)) {
        return Optional.of(
            new Offer(candidate, cutOffMillis, candidate.arrival().arrivesAtMillis(cutOffMillis)));
      }
    }
    return Optional.empty();
  }
}
