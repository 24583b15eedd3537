package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentence that states a warning. */
final class WarningText {
  private static final int MAX_NAMED = 3;

  private WarningText() {}

  /**
   * @param because what the figures of the book do not say
   */
  static String of(BookChange change, long thresholdUnits, State state, Kind kind, String because) {
    return state == State.RESOLVED
        ? resolved(change, kind)
        : open(change, thresholdUnits, kind, because);
  }

  private static String open(BookChange change, long thresholdUnits, Kind kind, String because) {
    String onOrder = onOrder(change.inbound);
    return switch (kind) {
      case LOW ->
          "%s is low: %d available at a threshold of %d%s"
              .formatted(change.key, change.available(), thresholdUnits, onOrder);
      case OUT_OF_STOCK -> "%s is out of stock%s".formatted(change.key, onOrder);
      case NEGATIVE ->
          "%s is oversold: %d on hand%s".formatted(change.key, change.onHand.units(), onOrder);
      case PROJECTED_STOCKOUT ->
          change.available() > 0
              ? "%s will run out before the next receipt: %d available at %.1f a day%s"
                  .formatted(
                      change.key, change.available(), change.lastReview.demandPerDay(), onOrder)
              : "%s has run out before the next receipt%s".formatted(change.key, onOrder);
      case LATE_SUPPLY -> "%s waits for a late delivery%s".formatted(change.key, onOrder);
      case OVERSTOCK ->
          change.available() > thresholdUnits
              ? "%s has %d available, more than %d%s"
                  .formatted(change.key, change.available(), thresholdUnits, onOrder)
              : "%s will have too much: %d available%s, more than %d; its last review names the orders to cut"
                  .formatted(change.key, change.available(), onOrder, thresholdUnits);
      case NOT_ORDERABLE ->
          "%s is needed and can not be ordered: %s".formatted(change.key, because);
      case BOOK_BELOW_SALES ->
          ("%s is sold although the book has nothing left (%d on hand): count it, or book the"
                  + " receipts that are missing. The forecast takes the sales as they were seen;"
                  + " orders go on from the book, %d on order included")
              .formatted(change.key, change.onHand.units(), change.inbound.onOrder());
      case IMPLAUSIBLE -> implausible(change);
    };
  }

  /** What is only proposed is not called ordered: the supplier does not know of it. */
  static String onOrder(Inbound inbound) {
    long proposed = inbound.proposed();
    long ordered = inbound.ordered() - proposed;
    return (ordered > 0 ? ", %d on order".formatted(ordered) : "")
        + (proposed > 0 ? ", %d wait for approval".formatted(proposed) : "");
  }

  private static String resolved(BookChange change, Kind kind) {
    return switch (kind) {
      case LOW, OUT_OF_STOCK, NEGATIVE ->
          (change.threshold.runsOut()
                  ? "%s is phased out and may run out: %d available"
                  : "%s is back to %d available")
              .formatted(change.key, change.available());
      case PROJECTED_STOCKOUT ->
          (change.threshold.runsOut()
                  ? "%s is phased out and may run out"
                  : "%s lasts until the next receipt")
              .formatted(change.key);
      case LATE_SUPPLY -> "%s waits for no late delivery any more".formatted(change.key);
      case OVERSTOCK ->
          "%s is back to %d available and %d on order"
              .formatted(change.key, change.available(), change.inbound.ordered());
      case NOT_ORDERABLE -> "%s is ordered, or needed no longer".formatted(change.key);
      case BOOK_BELOW_SALES ->
          "%s is counted or filled again: %d on hand".formatted(change.key, change.onHand.units());
      case IMPLAUSIBLE ->
          "%s has no implausible event and no correction that waits".formatted(change.key);
    };
  }

  /** Everything that waits is named, up to a few: it is answered by its id. */
  private static String implausible(BookChange change) {
    List<String> sentences = new ArrayList<>();
    List<PlanningOverrides.Held> waiting = change.overrides.waiting();
    if (!waiting.isEmpty()) {
      sentences.add(
          ("has %s, far outside all that was seen; %s booked, but %s. Send a CONFIRMATION of %s if"
                  + " it is right, a CORRECTION if it is not, with the same source%s")
              .formatted(
                  few(waiting, each -> "a %s of %d".formatted(each.kind(), each.quantity())),
                  waiting.size() == 1 ? "it is" : "they are",
                  ImplausibleEvents.onlyKnownUnits(change) > 0
                      ? "nothing else is known of the stock, so nothing is ordered"
                      : "forecast and orders go on without "
                          + (waiting.size() == 1 ? "it" : "them"),
                  few(waiting, each -> named(each.id())),
                  waiting.size() > MAX_NAMED ? "; explain names them all" : ""));
      List<PlanningOverrides.Confirmed> unseen = change.overrides.confirmedUnseen();
      if (!unseen.isEmpty()) {
        sentences.add(
            "A CONFIRMATION names %s, which has not come: check its id and source"
                .formatted(few(unseen, each -> named(each.target()))));
      }
    }
    List<PlanningOverrides.Held> wrong = change.overrides.toCount();
    if (!wrong.isEmpty()) {
      sentences.add(
          "%s was corrected too late to be taken back, and is still in the stock: send a COUNT"
              .formatted(few(wrong, each -> named(each.id()))));
    }
    missed(change.overrides.unmended(), sentences);
    return sentences.isEmpty()
        ? "%s has an implausible event".formatted(change.key)
        : change.key
            + (sentences.get(0).startsWith("has ") ? " " : ": ")
            + String.join(". ", sentences);
  }

  private static void missed(List<PlanningOverrides.Missed> all, List<String> sentences) {
    List<PlanningOverrides.Missed> unknown =
        all.stream().filter(each -> !each.isCorrection()).toList();
    List<PlanningOverrides.Missed> corrections =
        all.stream().filter(PlanningOverrides.Missed::isCorrection).toList();
    String has = sentences.isEmpty() ? "has a" : "It has a";
    if (!unknown.isEmpty()) {
      sentences.add(
          ("%s CORRECTION without effect: %s is not known, or older than the window. If it was"
                  + " demand, send a DEMAND_CORRECTION with day and demandQuantity; if it moved"
                  + " stock, a COUNT and then a CONFIRMATION of that event")
              .formatted(has, few(unknown, each -> named(each.target()))));
    }
    if (!corrections.isEmpty()) {
      sentences.add(
          ("%s CORRECTION of %s, which is a CORRECTION itself and can't be taken back: send what it"
                  + " took back again under a new id, then a CONFIRMATION of that CORRECTION")
              .formatted(
                  sentences.isEmpty() ? "has a" : "It has a",
                  few(corrections, each -> named(each.target()))));
    }
  }

  private static <T> String few(List<T> all, Function<T, String> name) {
    List<T> last = all.subList(Math.max(0, all.size() - MAX_NAMED), all.size());
    String names = last.stream().map(name).collect(Collectors.joining(", "));
    int others = all.size() - last.size();
    return others == 0 ? names : "%s and %d more".formatted(names, others);
  }

  static String named(EventId id) {
    return "event %s of %s"
        .formatted(
            id.line() == 0 ? id.eventId() : "%s line %d".formatted(id.eventId(), id.line()),
            id.source());
  }
}
