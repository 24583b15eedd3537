package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a book's warnings stand.
 *
 * @param raised how many have been raised so far; the last one's number
 * @param open those that are not resolved, at most one for each concern
 */
public record WarningState(long raised, List<Open> open) {
  public WarningState {
    open = List.copyOf(open);
  }

  /** None was ever raised. */
  public static final WarningState NEVER = new WarningState(0, List.of());

  /** What a warning is about. */
  enum Concern {
    STOCK,
    PROJECTED_STOCKOUT,
    LATE_SUPPLY,
    OVERSTOCK;

    static Concern of(LowStockWarning.Kind kind) {
      return switch (kind) {
        case LOW, OUT_OF_STOCK, NEGATIVE -> STOCK;
        case PROJECTED_STOCKOUT -> PROJECTED_STOCKOUT;
        case LATE_SUPPLY -> LATE_SUPPLY;
        case OVERSTOCK -> OVERSTOCK;
      };
    }
  }

  /**
   * A warning that people know of, as it was last told.
   *
   * @param number in the warning's id
   */
  public record Open(
      long number,
      LowStockWarning.Kind kind,
      LowStockWarning.Severity severity,
      int sequence,
      long raisedAtMillis,
      long thresholdUnits,
      @Nullable Long nextReceiptAtMillis) {}

  @Nullable Open of(Concern concern) {
    for (Open each : open) {
      if (Concern.of(each.kind) == concern) {
        return each;
      }
    }
    return null;
  }

  WarningState without(Concern concern) {
    List<Open> others = new ArrayList<>(open);
    others.removeIf(each -> Concern.of(each.kind) == concern);
    return new WarningState(raised, others);
  }

  WarningState with(Open told) {
    List<Open> all = new ArrayList<>(without(Concern.of(told.kind)).open);
    all.add(told);
    return new WarningState(Math.max(raised, told.number), all);
  }
}
