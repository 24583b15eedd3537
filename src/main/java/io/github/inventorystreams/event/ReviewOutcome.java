package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a book's last review, also where nothing was ordered.
 *
 * @param supplierId who was asked, or would have been; {@code null} if nobody is known
 * @param why from the position to what is ordered; {@code allocated} is 0 as long as nothing is
 * @param poNumber the order, or {@code null} if there is none (yet)
 * @param line its line from 1, 0 without an order
 */
public record ReviewOutcome(
    long reviewAtMillis,
    @Nullable String supplierId,
    Result result,
    OrderReason why,
    @Nullable String poNumber,
    int line) {

  /** The result of a review. */
  public enum Result {
    /** The position suffices, or the policy waits for its reorder point. */
    NOT_NEEDED,
    /** Nobody is set from whom to order. */
    NO_SUPPLIER,
    /** The maximum order, the shelf or the budget leaves no quantity that can be ordered. */
    NO_ROOM,
    /** The line would cost more than it is expected to save. */
    BELOW_LINE_COST,
    /** The supplier's desk has not closed the round yet. */
    ASKED,
    ORDERED,
    /** The supplier's capacity went to other SKUs. */
    CAPACITY,
    /** The order would be worth less than the supplier takes. */
    MINIMUM_ORDER_VALUE,
    /** The SKU is phased out. */
    PHASE_OUT,
    /** It is needed, and nothing can be added to bring the order to the supplier's least value. */
    MINIMUM_OUT_OF_REACH
  }

  /** Of a review that has asked nobody, or of one whose supplier has not answered. */
  public ReviewOutcome(
      long reviewAtMillis, @Nullable String supplierId, Result result, OrderReason why) {
    this(reviewAtMillis, supplierId, result, why, null, 0);
  }

  /** The supplier whose capacity was not enough for what was asked; {@code null} if none was. */
  public @Nullable String shortSupplierId() {
    boolean cut = result == Result.ORDERED && why.allocated() < why.afterPack();
    return cut || result == Result.CAPACITY ? supplierId : null;
  }

  /** The same once the supplier's desk has answered this review for the first time. */
  public ReviewOutcome answered(OrderLineEvent answer) {
    if (result != Result.ASKED || answer.reviewAtMillis() != reviewAtMillis) {
      return this;
    }
    OrderLineEvent.Withheld withheld = answer.withheld();
    return new ReviewOutcome(
        reviewAtMillis,
        supplierId,
        withheld == null ? Result.ORDERED : withheld.reason(),
        withheld == null ? ordered(answer.quantity()) : why.noting(withheld.note()),
        answer.poNumber(),
        answer.line());
  }

  private OrderReason ordered(long quantity) {
    OrderReason ordered = why.ordered(quantity);
    if (quantity > why.afterPack()) {
      return ordered.noting(OrderReason.moreThanNeeded(quantity - why.afterPack()));
    }
    return quantity < why.afterPack()
        ? ordered.noting(
            "%d less than asked for: the capacity is shared, the next review asks again"
                .formatted(why.afterPack() - quantity))
        : ordered;
  }
}
