package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.ReviewOutcome.Result;
import io.github.inventorystreams.stock.WarningState.Concern;
import org.jspecify.annotations.Nullable;

/**
 * The warning that a SKU is needed and can never be ordered, because its limits and those of its
 * supplier contradict each other. One, for as long as it lasts: the next review would find the
 * same.
 */
final class OrderabilityWarning {
  private OrderabilityWarning() {}

  /** Looks at a review; whoever is asked has still to answer. */
  static void reviewed(BookChange change, long atMillis, NetRequirement need) {
    String obstacle = need.obstacle();
    if (obstacle != null || !need.isAsked()) {
      emit(change, atMillis, obstacle);
    }
  }

  /** Looks at the answer of the supplier's desk to a review. */
  static void answered(BookChange change, long atMillis, OrderLineEvent answer) {
    OrderLineEvent.Withheld withheld = answer.withheld();
    if (withheld != null && withheld.reason() == Result.MINIMUM_OUT_OF_REACH) {
      emit(change, atMillis, withheld.note());
    } else if (withheld == null && answer.quantity() > 0) {
      emit(change, atMillis, null);
    }
  }

  private static void emit(BookChange change, long atMillis, @Nullable String obstacle) {
    WarningEmitter emitter = new WarningEmitter(change, Concern.NOT_ORDERABLE, atMillis, null);
    if (obstacle != null) {
      emitter.holds(Kind.NOT_ORDERABLE, Severity.WARNING, obstacle);
    } else {
      emitter.ends();
    }
  }
}
