package io.github.inventorystreams.stock;

import io.github.inventorystreams.stock.PlanningOverrides.Held;
import io.github.inventorystreams.stock.PlanningOverrides.Mended;
import io.github.inventorystreams.stock.PlanningOverrides.Missed;
import io.github.inventorystreams.stock.warning.WarningText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences on what forecast and orders see otherwise than a book has it. */
final class PlanningNotes {
  private PlanningNotes() {}

  /**
   * Those that apply.
   *
   * @param netReturns whether returns lower the demand
   */
  static List<String> of(BookChange change, boolean netReturns) {
    List<String> notes = new ArrayList<>();
    add(notes, runningOut(change));
    add(notes, waiting(change));
    add(notes, corrected(change.overrides().unmended()));
    add(notes, toCount(change));
    add(notes, mended(change.overrides().mended()));
    if (netReturns) {
      notes.add("demand is net of returns (demand.returns=net)");
    }
    return notes;
  }

  private static void add(List<String> notes, @Nullable String note) {
    if (note != null) {
      notes.add(note);
    }
  }

  private static @Nullable String runningOut(BookChange change) {
    if (!change.threshold().runsOut()) {
      return null;
    }
    long left = change.available();
    long coming = change.inbound().ordered() - change.inbound().proposed();
    double perDay = change.lastReview().demandPerDay();
    return "phased out: %d left%s%s"
        .formatted(
            Math.max(0, left),
            WarningText.onOrder(change.inbound()),
            left + coming > 0 && perDay > 0
                ? String.format(
                    Locale.ROOT,
                    ", gone in about %.0f days at %.2f a day",
                    Math.ceil((left + coming) / perDay),
                    perDay)
                : "");
  }

  private static @Nullable String waiting(BookChange change) {
    List<Held> waiting = change.overrides().waiting();
    if (waiting.isEmpty()) {
      return null;
    }
    String days =
        waiting.stream()
            .map(Held::epochDay)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .map(PlanningNotes::date)
            .collect(Collectors.joining(", "));
    return "for a CONFIRMATION or CORRECTION wait %s; until then %s%s"
        .formatted(
            named(
                waiting,
                each ->
                    "a %s of %d (%s)"
                        .formatted(each.kind(), each.quantity(), ImplausibleText.named(each.id()))),
            ImplausibleEvents.onlyKnownUnits(change) > 0
                ? "nothing is ordered, since nothing else is known of the stock"
                : "orders take the position as %d"
                    .formatted(
                        ConfirmedStock.available(change)
                            + ConfirmedStock.inbound(change).onOrder()),
            days.isEmpty() ? "" : ", and the forecast leaves out " + days);
  }

  private static @Nullable String toCount(BookChange change) {
    List<Held> wrong = change.overrides().toCount();
    return wrong.isEmpty()
        ? null
        : "corrected too late to be taken back: %s; until a COUNT orders take the position as %d"
            .formatted(
                named(wrong, each -> ImplausibleText.named(each.id())),
                ConfirmedStock.available(change) + ConfirmedStock.inbound(change).onOrder());
  }

  private static @Nullable String corrected(List<Missed> unmended) {
    return unmended.isEmpty()
        ? null
        : "corrected without effect (not known, too old, or a correction itself): %s"
            .formatted(named(unmended, each -> ImplausibleText.named(each.target())));
  }

  private static @Nullable String mended(List<Mended> words) {
    TreeMap<Long, Long> days = new TreeMap<>();
    words.forEach(each -> days.put(each.epochDay(), each.quantity()));
    return days.isEmpty()
        ? null
        : "%d %s mended by DEMAND_CORRECTION, the last %s with a demand of %d"
            .formatted(
                days.size(),
                days.size() == 1 ? "day is" : "days are",
                date(days.lastKey()),
                days.lastEntry().getValue());
  }

  private static <T> String named(List<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(Collectors.joining(", "));
  }

  private static String date(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
