package io.github.inventorystreams.event;

import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The supplier's answer to an order line that holds, apart from the quantity.
 *
 * @param saidAtMillis when it was given, or {@code null} before any
 * @param schedule what was to come when by this answer alone; empty = on the requested day
 * @param unitCost the supplier's price, or {@code null} = the price of the order
 * @param substituteSku the SKU that is delivered instead, or {@code null}
 * @param reason in the supplier's words, or {@code null}
 * @param recordedBy who on our side has recorded it for the supplier, or {@code null} if he has
 *     said so himself
 */
public record LineAnswer(
    @Nullable Long saidAtMillis,
    List<Delivery> schedule,
    @Nullable BigDecimal unitCost,
    @Nullable String substituteSku,
    @Nullable String reason,
    @Nullable String recordedBy) {
  public LineAnswer {
    schedule = List.copyOf(schedule);
  }

  /** Of a supplier who has said it himself. */
  public LineAnswer(
      @Nullable Long saidAtMillis,
      List<Delivery> schedule,
      @Nullable BigDecimal unitCost,
      @Nullable String substituteSku,
      @Nullable String reason) {
    this(saidAtMillis, schedule, unitCost, substituteSku, reason, null);
  }

  /** The supplier has said nothing. */
  public static final LineAnswer NONE = new LineAnswer(null, List.of(), null, null, null);

  /** The same with another reason, unless there is none. */
  public LineAnswer because(@Nullable String newReason) {
    return newReason == null
        ? this
        : new LineAnswer(saidAtMillis, schedule, unitCost, substituteSku, newReason, recordedBy);
  }
}
