package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.List;

/** The sentence that states a warning. */
final class WarningText {
  private WarningText() {}

  /**
   * @param because what the figures of the book do not say
   */
  static String of(BookChange draft, long thresholdUnits, State state, Kind kind, String because) {
    return state == State.RESOLVED
        ? resolved(draft, kind)
        : open(draft, thresholdUnits, kind, because);
  }

  private static String open(BookChange draft, long thresholdUnits, Kind kind, String because) {
    String onOrder = onOrder(draft.inbound);
    return switch (kind) {
      case LOW ->
          "%s is low: %d available at a threshold of %d%s"
              .formatted(draft.key, draft.available(), thresholdUnits, onOrder);
      case OUT_OF_STOCK -> "%s is out of stock%s".formatted(draft.key, onOrder);
      case NEGATIVE ->
          "%s is oversold: %d on hand%s".formatted(draft.key, draft.onHand.units(), onOrder);
      case PROJECTED_STOCKOUT ->
          draft.available() > 0
              ? "%s will run out before the next receipt: %d available at %.1f a day%s"
                  .formatted(draft.key, draft.available(), draft.outlook.demandPerDay(), onOrder)
              : "%s has run out before the next receipt%s".formatted(draft.key, onOrder);
      case LATE_SUPPLY -> "%s waits for a late delivery%s".formatted(draft.key, onOrder);
      case OVERSTOCK ->
          draft.available() > thresholdUnits
              ? "%s has %d available, more than %d%s"
                  .formatted(draft.key, draft.available(), thresholdUnits, onOrder)
              : "%s will have too much: %d available%s, more than %d; its last review names the orders to cut"
                  .formatted(draft.key, draft.available(), onOrder, thresholdUnits);
      case NOT_ORDERABLE -> "%s is needed and can not be ordered: %s".formatted(draft.key, because);
      case BOOK_BELOW_SALES ->
          ("%s is sold although the book has nothing left (%d on hand): count it, or book the"
                  + " receipts that are missing. The forecast takes the sales as they were seen;"
                  + " orders go on from the book, %d on order included")
              .formatted(draft.key, draft.onHand.units(), draft.inbound.onOrder());
      case IMPLAUSIBLE -> implausible(draft);
    };
  }

  /** What is only proposed is not called ordered: the supplier does not know of it. */
  private static String onOrder(Inbound inbound) {
    long proposed = inbound.proposed();
    long ordered = inbound.ordered() - proposed;
    return (ordered > 0 ? ", %d on order".formatted(ordered) : "")
        + (proposed > 0 ? ", %d wait for approval".formatted(proposed) : "");
  }

  private static String resolved(BookChange draft, Kind kind) {
    return switch (kind) {
      case LOW, OUT_OF_STOCK, NEGATIVE ->
          (draft.threshold.runsOut()
                  ? "%s is phased out and may run out: %d available"
                  : "%s is back to %d available")
              .formatted(draft.key, draft.available());
      case PROJECTED_STOCKOUT ->
          (draft.threshold.runsOut()
                  ? "%s is phased out and may run out"
                  : "%s lasts until the next receipt")
              .formatted(draft.key);
      case LATE_SUPPLY -> "%s waits for no late delivery any more".formatted(draft.key);
      case OVERSTOCK ->
          "%s is back to %d available and %d on order"
              .formatted(draft.key, draft.available(), draft.inbound.ordered());
      case NOT_ORDERABLE -> "%s is ordered, or needed no longer".formatted(draft.key);
      case BOOK_BELOW_SALES ->
          "%s is counted or filled again: %d on hand".formatted(draft.key, draft.onHand.units());
      case IMPLAUSIBLE ->
          "%s has no implausible event and no correction that waits".formatted(draft.key);
    };
  }

  private static String implausible(BookChange draft) {
    PlanningOverrides.Held last = draft.apart.lastWaiting();
    return last == null
        ? missed(draft)
        : ("%s has a %s of %d, far outside all that was seen; it is booked, but forecast and orders"
                + " go on without it. Send a CONFIRMATION of event %s of %s if it is right, a"
                + " CORRECTION if it is not%s")
            .formatted(
                draft.key,
                last.kind(),
                last.quantity(),
                named(last.id()),
                last.id().source(),
                draft.apart.waiting() > 1
                    ? "; %d such events wait".formatted(draft.apart.waiting())
                    : "");
  }

  private static String missed(BookChange draft) {
    List<PlanningOverrides.Missed> all = draft.apart.unmended();
    if (all.isEmpty()) {
      return "%s has an implausible event".formatted(draft.key);
    }
    PlanningOverrides.Missed last = all.get(all.size() - 1);
    return ("%s has a CORRECTION without effect: event %s of %s is not known, or older than the"
            + " window. If it was demand, send a DEMAND_CORRECTION with day and demandQuantity; if"
            + " it moved stock, a COUNT and then a CONFIRMATION of that event%s")
        .formatted(
            draft.key,
            named(last.target()),
            last.target().source(),
            all.size() > 1 ? "; %d such corrections wait".formatted(all.size()) : "");
  }

  private static String named(EventId id) {
    return id.line() == 0 ? id.eventId() : "%s line %d".formatted(id.eventId(), id.line());
  }
}
