package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * The holding of implausible events, which keeps them back from forecast and orders until a person
 * confirms or corrects them. They are booked all the same.
 */
final class ImplausibleEvents {
  private static final int MAX_ALIKE_WAITING = 3;
  private static final long ALIKE_DAYS = 28;
  private static final double ALIKE_FACTOR = 3;
  private static final long DAY_MILLIS = 86_400_000;

  private ImplausibleEvents() {}

  /**
   * Looks at an event that has just been booked.
   *
   * @param onHandBefore units on hand before it
   * @param onOrderBefore units on order before it, without orders that wait: what comes of one of
   *     them is as far off as the order
   * @param multiple of what is usual; 0 = nothing is held
   * @param netReturns whether returns lower the demand
   */
  static void look(
      BookChange change,
      StockEvent event,
      JournalEntry entry,
      long onHandBefore,
      long onOrderBefore,
      double multiple,
      LocalDays calendar,
      boolean netReturns) {
    CountIdentity base = change.onHand().base();
    if (multiple > 0
        && !entry.withdrawn()
        && isFarOff(change, entry, onHandBefore + onOrderBefore, multiple)
        && (Plausibility.isBeyondAnything(entry.quantity()) || !isUsualByNow(change, entry))) {
      hold(
          change,
          event.header().id(),
          entry,
          dayLeftOut(change, entry, calendar, netReturns),
          change.onHand().units() - onHandBefore);
      return;
    }
    if (!change.overrides().confirmed().isEmpty()) {
      change.override(change.overrides().come(event.header().id()));
    }
    if (event instanceof StockEvent.Count count
        && base != null
        && base.countedAtMillis() == count.countedAtMillis()) {
      change.override(change.overrides().counted(count.countedAtMillis()));
    }
  }

  /** Looks at demand that has come too late to move the stock. */
  static void lookLate(
      BookChange change, EventId id, JournalEntry entry, long epochDay, double multiple) {
    if (multiple > 0
        && Plausibility.isDemandFarOff(change, entry.quantity())
        && (Plausibility.isBeyondAnything(entry.quantity()) || !isUsualByNow(change, entry))) {
      hold(change, id, entry, epochDay, 0);
    } else if (!change.overrides().confirmed().isEmpty()) {
      change.override(change.overrides().come(id));
    }
  }

  private static void hold(
      BookChange change,
      EventId id,
      JournalEntry entry,
      @Nullable Long dayLeftOut,
      long stockEffect) {
    change.override(
        change
            .overrides()
            .with(
                new PlanningOverrides.Held(
                    id,
                    entry.kind(),
                    dayLeftOut,
                    entry.quantity(),
                    stockEffect,
                    entry.atMillis(),
                    false)));
  }

  /** A return may lower the demand of its day, as far as nobody has confirmed it. */
  private static @Nullable Long dayLeftOut(
      BookChange change, JournalEntry entry, LocalDays calendar, boolean netReturns) {
    if (netReturns && entry.kind().isReturn()) {
      return NetReturns.dayOf(change, entry, calendar);
    }
    return entry.kind().isDemand() ? calendar.dayOf(entry.atMillis()) : null;
  }

  private static boolean isFarOff(
      BookChange change, JournalEntry entry, long positionBefore, double multiple) {
    long position = positionBefore - change.overrides().stockEffect();
    return switch (entry.kind()) {
      case SALE, LOST_DEMAND -> Plausibility.isDemandFarOff(change, entry.quantity());
      case COUNT, RESTOCK, FINAL_RESTOCK, RETURN, DAMAGED_RETURN, ADJUSTMENT ->
          Plausibility.isStockFarOff(change, Math.abs(entry.quantity()), position, multiple);
      // Who orders or promises much of what moves much is not wrong.
      case ORDERED ->
          Plausibility.isBeyondAnything(entry.quantity())
              && Plausibility.isStockFarOff(change, entry.quantity(), position, multiple);
      case RESERVE ->
          Plausibility.isBeyondAnything(entry.quantity())
              && Plausibility.isDemandFarOff(change, entry.quantity());
      default -> false;
    };
  }

  /**
   * Units that nobody has confirmed and that are all that is known of the stock: neither they nor
   * nothing is what there is, so nothing is ordered until a person has spoken.
   */
  static long onlyKnownUnits(BookChange change) {
    if (change.overrides().held().isEmpty()) {
      return 0;
    }
    return change.overrides().waiting().stream()
        .filter(each -> isAllThatIsKnown(change, each))
        .mapToLong(PlanningOverrides.Held::stockEffect)
        .sum();
  }

  private static boolean isAllThatIsKnown(BookChange change, PlanningOverrides.Held held) {
    CountIdentity base = change.onHand().base();
    return change.onHand().openedAtMillis() == held.atMillis()
        && switch (held.kind()) {
          case COUNT -> base != null && base.isOf(held.id());
          case RESTOCK, FINAL_RESTOCK -> base == null;
          default -> false;
        };
  }

  /**
   * Whether enough of about this size wait already: what comes again and again is no slip of the
   * hand, and the forecast has to follow it.
   */
  private static boolean isUsualByNow(BookChange change, JournalEntry entry) {
    return change.overrides().waiting().stream()
            .filter(
                each ->
                    each.kind() == entry.kind()
                        && Math.abs(each.atMillis() - entry.atMillis()) <= ALIKE_DAYS * DAY_MILLIS
                        && Math.abs(each.quantity()) <= ALIKE_FACTOR * Math.abs(entry.quantity())
                        && Math.abs(entry.quantity()) <= ALIKE_FACTOR * Math.abs(each.quantity()))
            .count()
        >= MAX_ALIKE_WAITING;
  }
}
