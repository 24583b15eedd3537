package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * The holding of implausible events, which keeps them back from forecast and orders until a person
 * confirms or corrects them. They are booked all the same.
 */
final class ImplausibleEvents {
  private ImplausibleEvents() {}

  /**
   * Looks at an event that has just been booked.
   *
   * @param onHandBefore units on hand before it
   * @param onOrderBefore units on order before it
   * @param multiple of what is usual; 0 = nothing is held
   * @param netReturns whether returns lower the demand
   */
  static void look(
      BookChange draft,
      StockEvent event,
      JournalEntry entry,
      long onHandBefore,
      long onOrderBefore,
      double multiple,
      LocalDays calendar,
      boolean netReturns) {
    CountIdentity base = draft.onHand.base();
    if (multiple > 0
        && !entry.withdrawn()
        && (draft.apart.waiting() < PlanningOverrides.MAX_WAITING
            || Plausibility.isBeyondAnything(entry.quantity()))
        && isFarOff(draft, entry, onHandBefore + onOrderBefore, multiple)) {
      draft.apart =
          draft.apart.with(
              new PlanningOverrides.Held(
                  event.header().id(),
                  entry.kind(),
                  dayLeftOut(draft, entry, calendar, netReturns),
                  entry.quantity(),
                  draft.onHand.units() - onHandBefore,
                  entry.atMillis(),
                  true));
    } else if (event instanceof StockEvent.Count count
        && base != null
        && base.countedAtMillis() == count.countedAtMillis()) {
      draft.apart = draft.apart.counted(count.countedAtMillis());
    }
  }

  /** A return may lower the demand of its day, as far as nobody has confirmed it. */
  private static @Nullable Long dayLeftOut(
      BookChange draft, JournalEntry entry, LocalDays calendar, boolean netReturns) {
    if (netReturns && entry.kind().isReturn()) {
      return NetReturns.dayOf(draft, entry, calendar);
    }
    return entry.kind().isDemand() ? calendar.dayOf(entry.atMillis()) : null;
  }

  private static boolean isFarOff(
      BookChange draft, JournalEntry entry, long positionBefore, double multiple) {
    long position = positionBefore - draft.apart.stockEffect();
    return switch (entry.kind()) {
      case SALE, LOST_DEMAND -> Plausibility.isDemandFarOff(draft, entry.quantity());
      case COUNT, RESTOCK, FINAL_RESTOCK, RETURN, DAMAGED_RETURN, ADJUSTMENT ->
          Plausibility.isStockFarOff(draft, Math.abs(entry.quantity()), position, multiple);
      default -> false;
    };
  }

  /** Publishes what waits and what was corrected in vain, in one warning for all of a book. */
  static void emit(BookChange draft, long atMillis, @Nullable String causedBy) {
    PlanningOverrides.Held last = draft.apart.lastWaiting();
    WarningEmitter teller =
        new WarningEmitter(
            draft,
            WarningState.Concern.IMPLAUSIBLE,
            last == null ? 0 : Math.abs(last.quantity()),
            0,
            atMillis,
            causedBy);
    if (last == null && draft.apart.unmended().isEmpty()) {
      teller.ends();
    } else {
      teller.holds(Kind.IMPLAUSIBLE, Severity.WARNING);
    }
  }
}
