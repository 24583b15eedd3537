package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The booking of a correction: it finds its event, or waits for it, or comes too late for it, which
 * people are told.
 */
final class CorrectionPosting {
  private final BookChange change;
  private final long atMillis;
  private final CorrectionWindow correctable;
  private final Consumer<JournalEntry> takeBack;

  /**
   * @param takeBack undoes what an entry has done to the book
   */
  CorrectionPosting(
      BookChange change,
      long atMillis,
      CorrectionWindow correctable,
      Consumer<JournalEntry> takeBack) {
    this.change = change;
    this.atMillis = atMillis;
    this.correctable = correctable;
    this.takeBack = takeBack;
  }

  void post(StockEvent.Correction correction) {
    EventId corrects = correction.corrects();
    Fingerprint target = Fingerprint.of(corrects);
    JournalEntry found = change.entryOf(target);
    boolean isDone = isTakenBack(target) || (found != null && found.withdrawn());
    boolean isWord = change.overrides().isWord(corrects);
    change.override(change.overrides().refuted(corrects).withCorrection(correction.header().id()));
    if (isBeyondReach(found) && isWord) {
      forget(corrects, target);
    } else if (isBeyondReach(found)
        && (found == null || found.atMillis() < atMillis)
        && change.inbound().isOrderedBy(target)) {
      // An order may be due long after its event has left the window.
      change.supply(change.inbound().withoutOrder(target));
      forget(corrects, target);
    } else if (found == null && !isDone) {
      remember(JournalEntry.awaiting(target, correctable));
      miss(correction, false);
    } else if (found != null && isBeyondReach(found) && !isDone) {
      miss(correction, found.kind() == JournalEntry.Kind.CORRECTION);
    } else if (found != null && change.live().contains(found)) {
      // Kept at least as long as the entry that it takes back.
      remember(JournalEntry.takenBack(target, Math.max(atMillis, found.atMillis())));
      takeBack.accept(found);
      change.override(change.overrides().without(corrects));
    }
  }

  /** Takes back what the book knows of without its entry; a further correction finds it done. */
  private void forget(EventId corrects, Fingerprint target) {
    remember(JournalEntry.takenBack(target, atMillis));
    change.override(change.overrides().without(corrects));
  }

  private boolean isTakenBack(Fingerprint target) {
    Fingerprint mark = target.takenBack();
    return change.hasMark(mark)
        && change.entries().stream()
            .anyMatch(entry -> entry.id().equals(mark) && entry.quantity() == 0);
  }

  private boolean isBeyondReach(@Nullable JournalEntry target) {
    return target == null
        || target.kind() == JournalEntry.Kind.CORRECTION
        // It has moved the demand of a day that is not remembered.
        || target.kind() == JournalEntry.Kind.LATE_DEMAND
        || !correctable.contains(target.atMillis());
  }

  /** What has not come, or has left the window, a person has to mend in another way. */
  private void miss(StockEvent.Correction correction, boolean isCorrection) {
    change.addPendingCorrections(1);
    if (!change.overrides().hasHeld(correction.corrects())) {
      change.override(
          change
              .overrides()
              .with(new PlanningOverrides.Missed(correction.corrects(), atMillis, isCorrection)));
    }
  }

  /** Whatever arrived before this and has the identity counts no longer; what comes may not. */
  private void remember(JournalEntry mark) {
    change.remember(mark);
  }
}
