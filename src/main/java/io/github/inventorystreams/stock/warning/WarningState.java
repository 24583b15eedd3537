package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a book's warnings.
 *
 * @param raised how many have been raised so far; the last one's number
 * @param open those that are not resolved, at most one for each concern
 * @param past the last few that are, the newest last
 */
public record WarningState(long raised, List<Open> open, List<Past> past) {
  public WarningState {
    open = List.copyOf(open);
    past = List.copyOf(past);
  }

  /** How many resolved warnings a book remembers. */
  private static final int MAX_PAST = 5;

  /** None was ever raised. */
  public static final WarningState NEVER = new WarningState(0, List.of(), List.of());

  /** The subject of a warning. */
  enum Concern {
    STOCK,
    PROJECTED_STOCKOUT,
    LATE_SUPPLY,
    OVERSTOCK,
    NOT_ORDERABLE,
    BOOK_BELOW_SALES,
    IMPLAUSIBLE;

    static Concern of(LowStockWarning.Kind kind) {
      return switch (kind) {
        case LOW, OUT_OF_STOCK, NEGATIVE -> STOCK;
        case PROJECTED_STOCKOUT -> PROJECTED_STOCKOUT;
        case LATE_SUPPLY -> LATE_SUPPLY;
        case OVERSTOCK -> OVERSTOCK;
        case NOT_ORDERABLE -> NOT_ORDERABLE;
        case BOOK_BELOW_SALES -> BOOK_BELOW_SALES;
        case IMPLAUSIBLE -> IMPLAUSIBLE;
      };
    }
  }

  /**
   * A warning that people know of, as it was last published.
   *
   * @param number in the warning's id
   * @param raisedAvailableUnits available when it was raised
   * @param subject the events that it is about
   */
  public record Open(
      long number,
      LowStockWarning.Kind kind,
      LowStockWarning.Severity severity,
      int sequence,
      long raisedAtMillis,
      long raisedAvailableUnits,
      long thresholdUnits,
      @Nullable Long nextReceiptAtMillis,
      WarningSubject subject) {

    private Past resolved(long atMillis, long availableUnits) {
      return new Past(
          number,
          kind,
          raisedAtMillis,
          raisedAvailableUnits,
          thresholdUnits,
          atMillis,
          availableUnits);
    }
  }

  /**
   * A warning that is over.
   *
   * @param kind the last one
   * @param raisedAvailableUnits available when it was raised
   * @param thresholdUnits as last published
   * @param resolvedAvailableUnits available when it was resolved
   */
  public record Past(
      long number,
      LowStockWarning.Kind kind,
      long raisedAtMillis,
      long raisedAvailableUnits,
      long thresholdUnits,
      long resolvedAtMillis,
      long resolvedAvailableUnits) {}

  @Nullable Open of(Concern concern) {
    // Every event asks, and most books have none.
    for (int i = 0; i < open.size(); i++) {
      if (Concern.of(open.get(i).kind) == concern) {
        return open.get(i);
      }
    }
    return null;
  }

  WarningState resolved(Open over, long atMillis, long availableUnits) {
    List<Past> all = new ArrayList<>(past);
    all.add(over.resolved(atMillis, availableUnits));
    return new WarningState(
        raised,
        without(Concern.of(over.kind)),
        all.subList(Math.max(0, all.size() - MAX_PAST), all.size()));
  }

  WarningState with(Open told) {
    List<Open> all = without(Concern.of(told.kind));
    all.add(told);
    return new WarningState(Math.max(raised, told.number), all, past);
  }

  private List<Open> without(Concern concern) {
    List<Open> others = new ArrayList<>(open);
    others.removeIf(each -> Concern.of(each.kind) == concern);
    return others;
  }
}
