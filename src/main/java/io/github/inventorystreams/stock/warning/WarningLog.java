package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The states of the warnings of all books, made again from the warnings that were published. Not
 * for several threads.
 */
public final class WarningLog {
  private final Map<BookKey, WarningState> states = new HashMap<>();

  /**
   * Takes the next step of a warning, in the order in which its book has published them.
   *
   * @throws IllegalArgumentException if its id is none that a book has given
   */
  public void add(LowStockWarning warning) {
    states.merge(
        warning.book(), step(WarningState.NEVER, warning), (before, any) -> step(before, warning));
  }

  /** Where the warnings of each book stand that had any. */
  public Map<BookKey, WarningState> states() {
    return Map.copyOf(states);
  }

  private static WarningState step(WarningState before, LowStockWarning warning) {
    long number = number(warning.warningId());
    long availableUnits = warning.onHand() - warning.reserved();
    WarningState.Open known = before.of(WarningState.Concern.of(warning.kind()));
    if (known != null && known.number() == number && known.sequence() >= warning.sequence()) {
      return before;
    }
    WarningState.Open now =
        new WarningState.Open(
            number,
            warning.kind(),
            warning.severity(),
            warning.sequence(),
            warning.raisedAtMillis(),
            known == null || known.number() != number
                ? availableUnits
                : known.raisedAvailableUnits(),
            warning.threshold(),
            warning.nextReceiptAtMillis(),
            WarningSubject.NONE);
    WarningState after = before.with(now);
    return warning.state() == LowStockWarning.State.RESOLVED
        ? after.resolved(now, Objects.requireNonNull(warning.resolvedAtMillis()), availableUnits)
        : after;
  }

  private static long number(String warningId) {
    try {
      return Long.parseLong(warningId.substring(warningId.lastIndexOf('#') + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the warning %s has no number".formatted(warningId), e);
    }
  }
}
