package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences on a book's implausible events, and on its corrections without effect. */
final class ImplausibleText {
  private static final int MAX_NAMED = 3;

  private ImplausibleText() {}

  /** What waits is named, up to a few of it: it is answered by its id. */
  static String of(BookChange change) {
    List<String> sentences = new ArrayList<>();
    List<PlanningOverrides.Held> waiting = change.overrides().waiting();
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
      List<PlanningOverrides.Confirmed> unseen = change.overrides().confirmedUnseen();
      if (!unseen.isEmpty()) {
        sentences.add(
            "A CONFIRMATION names %s, which has not come: check its id and source"
                .formatted(few(unseen, each -> named(each.target()))));
      }
    }
    List<PlanningOverrides.Held> wrong = change.overrides().toCount();
    if (!wrong.isEmpty()) {
      sentences.add(
          "%s was corrected too late to be taken back, and is still in the stock: send a COUNT"
              .formatted(few(wrong, each -> named(each.id()))));
    }
    missed(change.overrides().unmended(), sentences);
    return sentences.isEmpty()
        ? "%s has an implausible event".formatted(change.key())
        : change.key()
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
