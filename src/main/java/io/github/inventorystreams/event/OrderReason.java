package io.github.inventorystreams.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reason for an order line's quantity, from the position to the last rounding.
 *
 * @param position on hand less reserved plus on order, without what comes {@link #tooLate}
 * @param protectionDays days that the order has to cover, lead time plus review period
 * @param forecast mean demand over them, units
 * @param safetyStock target less forecast, units
 * @param target the level that the position is raised to, units
 * @param need target less position, rounded up to whole units, not below 0
 * @param afterMinimum the need raised to the minimum order
 * @param afterPack that, rounded to whole packs
 * @param capacity A, what the supplier can deliver per review; {@code null} = no limit
 * @param allocated what is ordered
 * @param notes what else a person should know, in words
 */
public record OrderReason(
    PolicyName policy,
    String model,
    double serviceLevel,
    long onHand,
    long reserved,
    long onOrder,
    long position,
    double protectionDays,
    double forecast,
    double safetyStock,
    double target,
    long need,
    long afterMinimum,
    long afterPack,
    @Nullable Long capacity,
    long allocated,
    List<String> notes) {
  public OrderReason {
    notes = List.copyOf(notes);
  }

  /** Units on order that come too late to count in the position. */
  public long tooLate() {
    return onHand - reserved + onOrder - position;
  }

  /**
   * The same reason once the capacity has been shared and the order has its least value; the notes
   * say what that made of the quantity.
   */
  public OrderReason allocated(@Nullable Long supplierCapacity, long quantity) {
    List<String> more = new ArrayList<>(notes);
    if (supplierCapacity != null && quantity < afterPack) {
      more.add(
          "%d less than asked for: the capacity of %d is shared, the next review asks again"
              .formatted(afterPack - quantity, supplierCapacity));
    }
    if (quantity > afterPack) {
      more.add(moreThanNeeded(quantity - afterPack));
    }
    return with(supplierCapacity, quantity, more);
  }

  /** What the least value of an order has added. */
  static String moreThanNeeded(long units) {
    return "%d more than needed: minimum order value".formatted(units);
  }

  /** The same reason with what was ordered. */
  public OrderReason ordered(long quantity) {
    return with(capacity, quantity, notes);
  }

  /** The same reason with a further note. */
  public OrderReason noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return with(capacity, allocated, more);
  }

  private OrderReason with(@Nullable Long newCapacity, long quantity, List<String> newNotes) {
    return new OrderReason(
        policy,
        model,
        serviceLevel,
        onHand,
        reserved,
        onOrder,
        position,
        protectionDays,
        forecast,
        safetyStock,
        target,
        need,
        afterMinimum,
        afterPack,
        newCapacity,
        quantity,
        newNotes);
  }
}
