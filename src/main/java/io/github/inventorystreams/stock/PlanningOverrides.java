package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of a book, which its forecasts and orders see otherwise than booked: implausible
 * events that wait for a person, and days whose demand a person has mended; and what it could not
 * book, corrections of events that it does not know.
 *
 * @param held in the order of arrival
 * @param mended in the order in which they hold, the last one of a day last
 * @param missed in the order of their times
 */
public record PlanningOverrides(List<Held> held, List<Mended> mended, List<Missed> missed) {
  public PlanningOverrides {
    held = List.copyOf(held);
    mended = List.copyOf(mended);
    missed = List.copyOf(missed);
  }

  /** Nothing. */
  public static final PlanningOverrides NOTHING =
      new PlanningOverrides(List.of(), List.of(), List.of());

  /**
   * So many may wait at a time: what comes more often than that is no slip of the hand, and the
   * forecast has to follow it.
   */
  static final int MAX_WAITING = 3;

  /** Earlier words on a day count again only if the later ones are taken back. */
  private static final int MAX_WORDS_A_DAY = 4;

  /** Those that wait no longer leave their day out of the history; the oldest are forgotten. */
  private static final int MAX_HELD = 32;

  /** Of more corrections without an event the latest are told. */
  private static final int MAX_MISSED = 8;

  /**
   * An implausible event.
   *
   * @param epochDay the day whose demand is left out; {@code null} if it is no demand
   * @param stockEffect by how much it has moved the stock and nothing has shown since that this is
   *     right
   * @param waiting whether a person still has to say whether it is right
   */
  public record Held(
      EventId id,
      JournalEntry.Kind kind,
      @Nullable Long epochDay,
      long quantity,
      long stockEffect,
      long atMillis,
      boolean waiting) {}

  /** The true demand of a day, stated by an event of a time. */
  public record Mended(EventId id, long epochDay, long quantity, long atMillis)
      implements Comparable<Mended> {

    /** The later word holds, wherever it arrives. */
    @Override
    public int compareTo(Mended other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      return byTime != 0 ? byTime : id.toString().compareTo(other.id.toString());
    }
  }

  /**
   * An event that was corrected and is not known.
   *
   * @param target the event
   * @param atMillis the time of its last correction
   */
  public record Missed(EventId target, long atMillis) {
    private static final Comparator<Missed> BY_TIME =
        Comparator.comparingLong(Missed::atMillis).thenComparing(each -> each.target().toString());
  }

  PlanningOverrides with(Held event) {
    List<Held> all = new ArrayList<>(held);
    all.add(event);
    return new PlanningOverrides(
        all.subList(Math.max(0, all.size() - MAX_HELD), all.size()), mended, missed);
  }

  PlanningOverrides with(Mended day) {
    List<Mended> all = new ArrayList<>(mended);
    all.removeIf(each -> each.epochDay() < day.epochDay() - SalesDays.MAX_DAYS);
    all.add(day);
    all.sort(null);
    List<Mended> ofDay = all.stream().filter(each -> each.epochDay() == day.epochDay()).toList();
    if (ofDay.size() > MAX_WORDS_A_DAY) {
      all.remove(ofDay.get(0));
    }
    return new PlanningOverrides(held, all, missed);
  }

  /** With a correction whose event is not known. */
  PlanningOverrides with(Missed correction) {
    long last =
        missed.stream()
            .filter(each -> each.target().equals(correction.target()))
            .mapToLong(Missed::atMillis)
            .reduce(correction.atMillis(), Math::max);
    List<Missed> all = new ArrayList<>(missed);
    all.removeIf(each -> each.target().equals(correction.target()));
    all.add(new Missed(correction.target(), last));
    all.sort(Missed.BY_TIME);
    return new PlanningOverrides(
        held, mended, all.subList(Math.max(0, all.size() - MAX_MISSED), all.size()));
  }

  /** Without an event that is right, or that was taken back as if it had never happened. */
  PlanningOverrides without(EventId id) {
    return new PlanningOverrides(
        held.stream().filter(Predicate.not(each -> each.id().equals(id))).toList(),
        mended.stream().filter(Predicate.not(each -> each.id().equals(id))).toList(),
        missed.stream().filter(Predicate.not(each -> each.target().equals(id))).toList());
  }

  /** With an event known to be wrong that can't be taken back any more. */
  PlanningOverrides refuted(EventId id) {
    return new PlanningOverrides(
        held.stream()
            .map(each -> each.id().equals(id) ? settled(each, each.stockEffect()) : each)
            .toList(),
        mended,
        missed);
  }

  /** After a count, which says what the stock is whatever was booked before. */
  PlanningOverrides counted(long countedAtMillis) {
    return new PlanningOverrides(
        held.stream()
            .filter(each -> each.epochDay() != null || each.atMillis() > countedAtMillis)
            .map(
                each ->
                    each.atMillis() > countedAtMillis
                        ? each
                        : new Held(
                            each.id(),
                            each.kind(),
                            each.epochDay(),
                            each.quantity(),
                            0,
                            each.atMillis(),
                            each.waiting()))
            .toList(),
        mended,
        missed);
  }

  private static Held settled(Held event, long stockEffect) {
    return new Held(
        event.id(),
        event.kind(),
        event.epochDay(),
        event.quantity(),
        stockEffect,
        event.atMillis(),
        false);
  }

  /** Whether an event is, or was, held. */
  boolean holds(EventId id) {
    return held.stream().anyMatch(each -> each.id().equals(id));
  }

  /** The corrections without an event after which no day was mended. */
  List<Missed> unmended() {
    long lastMended = mended.stream().mapToLong(Mended::atMillis).reduce(Long.MIN_VALUE, Math::max);
    return missed.stream().filter(each -> each.atMillis() > lastMended).toList();
  }

  /** How much of the stock nobody has confirmed. */
  long stockEffect() {
    return held.stream().mapToLong(Held::stockEffect).sum();
  }

  long waiting() {
    return held.stream().filter(Held::waiting).count();
  }

  /** The last one that waits for a person, or {@code null}. */
  @Nullable Held lastWaiting() {
    Held last = null;
    for (Held each : held) {
      last = each.waiting() ? each : last;
    }
    return last;
  }

  /** Leaves days with a held demand out of a history. */
  void leaveOut(long firstEpochDay, double[] demand, double[] inStockShare) {
    for (Held each : held) {
      Long day = each.epochDay();
      if (day != null && day >= firstEpochDay && day < firstEpochDay + demand.length) {
        demand[(int) (day - firstEpochDay)] = 0;
        inStockShare[(int) (day - firstEpochDay)] = 0;
      }
    }
  }

  /** Puts into a history what was mended. */
  void mend(long firstEpochDay, double[] demand, double[] inStockShare) {
    for (Mended each : mended) {
      if (each.epochDay() >= firstEpochDay && each.epochDay() < firstEpochDay + demand.length) {
        demand[(int) (each.epochDay() - firstEpochDay)] = each.quantity();
        inStockShare[(int) (each.epochDay() - firstEpochDay)] = 1;
      }
    }
  }
}
