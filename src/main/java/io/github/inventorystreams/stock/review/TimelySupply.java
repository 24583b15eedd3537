package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.replenishment.StockPosition;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.OrderLine;
import io.github.inventorystreams.stock.PlanningStock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The units on order that come in time: supply that comes after an order placed now would protects
 * nothing before its day, and so does not count in the position until then. The same goes for what
 * the supplier knows no day of, and for what has been overdue for long.
 *
 * <p>What a review has ordered itself and the supplier has put off leaves at most its largest line,
 * or the demand of the protection interval, uncovered: whoever puts off the second order too would
 * put off the third, and all of them would come at once.
 *
 * @param tooLate units on order that do not count
 * @param tooLateInDays when the first of them should come; infinite where no day is known
 * @param receipts when what counts should come; what has no day is missing
 * @param notes what a person should know
 */
record TimelySupply(
    long tooLate, double tooLateInDays, List<StockPosition.Receipt> receipts, List<String> notes) {
  private static final double DAY_MILLIS = 86_400_000;

  /** Lines that a note names; of the others the number. */
  private static final int MAX_NAMED = 3;

  /**
   * The terms by which units count.
   *
   * @param nowMillis the instant of the review
   * @param untilMillis what is due later comes too late
   * @param lateCountsDays how long something overdue still counts
   * @param protectionDemand mean demand over the protection interval
   */
  record Terms(long nowMillis, long untilMillis, double lateCountsDays, double protectionDemand) {}

  /** The reason why units do not count. */
  private enum Reason {
    FAR,
    UNDATED,
    OVERDUE
  }

  private record LatePart(OrderLine line, OrderLine.Part part, Reason reason) {}

  static TimelySupply of(Inbound inbound, Terms terms, LocalDays calendar) {
    List<StockPosition.Receipt> receipts = new ArrayList<>();
    List<LatePart> late = new ArrayList<>();
    for (OrderLine line : inbound.lines()) {
      for (OrderLine.Part part : line.parts(inbound.open(line))) {
        Reason reason = reason(line, part, terms);
        Long atMillis = part.atMillis();
        if (reason != null) {
          late.add(new LatePart(line, part, reason));
        } else if (atMillis != null) {
          receipts.add(
              new StockPosition.Receipt(
                  Math.max(0, (atMillis - terms.nowMillis) / DAY_MILLIS), part.quantity()));
        }
      }
    }
    long foreign = units(late, true);
    long own = units(late, false);
    long uncovered = Math.min(own, mostUncovered(late, terms));
    List<String> notes = new ArrayList<>();
    if (!late.isEmpty()) {
      notes.add(note(late, foreign + own, terms, calendar));
    }
    if (uncovered < own) {
      notes.add(
          "%d of them count all the same: the supplier has put them off, and would put off a further order"
              .formatted(own - uncovered));
    }
    return new TimelySupply(
        foreign + uncovered, firstInDays(late, terms), List.copyOf(receipts), List.copyOf(notes));
  }

  /** What a book has and gets in time. */
  StockPosition figures(PlanningStock stock) {
    return new StockPosition(
        stock.onHand(),
        stock.reserved(),
        stock.inbound().onOrder(),
        receipts,
        tooLate,
        tooLateInDays);
  }

  private static double firstInDays(List<LatePart> late, Terms terms) {
    double first = Double.POSITIVE_INFINITY;
    for (LatePart each : late) {
      Long atMillis = each.part.atMillis();
      if (each.reason == Reason.FAR && atMillis != null) {
        first = Math.min(first, (atMillis - terms.nowMillis) / DAY_MILLIS);
      }
    }
    return first;
  }

  private static @Nullable Reason reason(OrderLine line, OrderLine.Part part, Terms terms) {
    Long atMillis = part.atMillis();
    if (line.isProposed()) {
      // It is not sent yet; if it did not count, the next review would order it again.
      return null;
    }
    if (atMillis == null) {
      if (!line.isForeign() || !line.hasNoWordOfADay()) {
        return Reason.UNDATED;
      }
      // What another system has ordered without a day should come as soon as other orders do.
      atMillis = usualArrival(line, terms);
    }
    if (atMillis > terms.untilMillis) {
      return Reason.FAR;
    }
    return terms.nowMillis - atMillis > terms.lateCountsDays * DAY_MILLIS ? Reason.OVERDUE : null;
  }

  private static long usualArrival(OrderLine line, Terms terms) {
    return line.orderedAtMillis() + (terms.untilMillis - terms.nowMillis);
  }

  private static long units(List<LatePart> late, boolean foreign) {
    return late.stream()
        .filter(each -> each.line.isForeign() == foreign)
        .mapToLong(each -> each.part.quantity())
        .sum();
  }

  /** Of what reviews have ordered. */
  private static long mostUncovered(List<LatePart> late, Terms terms) {
    long largest = 0;
    for (LatePart each : late) {
      if (!each.line.isForeign()) {
        long ofLine =
            late.stream()
                .filter(other -> other.line.equals(each.line))
                .mapToLong(other -> other.part.quantity())
                .sum();
        largest = Math.max(largest, ofLine);
      }
    }
    return Math.max(largest, (long) Math.ceil(terms.protectionDemand));
  }

  private static String note(List<LatePart> late, long units, Terms terms, LocalDays calendar) {
    LongFunction<LocalDate> day = millis -> LocalDate.ofEpochDay(calendar.dayOf(millis));
    List<String> named = new ArrayList<>();
    late.stream()
        .sorted(
            Comparator.comparing((LatePart each) -> each.reason)
                .thenComparing(
                    each -> each.part.atMillis(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(each -> each.line.poNumber()))
        .limit(MAX_NAMED)
        .forEach(each -> named.add(named(each, day)));
    int others = late.size() - named.size();
    return "%d on order do not count yet: %s%s; what the next review orders comes by %s"
        .formatted(
            units,
            String.join(", ", named),
            others > 0 ? " and %d more".formatted(others) : "",
            day.apply(terms.untilMillis));
  }

  private static String named(LatePart late, LongFunction<LocalDate> day) {
    String what = "%d of %s".formatted(late.part.quantity(), late.line.poNumber());
    Long atMillis = late.part.atMillis();
    return switch (late.reason) {
      case FAR -> "%s %s".formatted(what, atMillis == null ? "later" : "on " + day.apply(atMillis));
      case UNDATED -> what + " on a day that the supplier does not know";
      case OVERDUE ->
          atMillis == null
              ? what + " long ago without a day"
              : "%s should have come on %s".formatted(what, day.apply(atMillis));
    };
  }
}
