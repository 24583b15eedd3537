package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of a book, which its forecasts and orders see otherwise than booked: implausible
 * events that wait for a person, and days whose demand a person has mended; and what it could not
 * book, corrections of events that it does not know.
 *
 * @param held in the order of arrival, those that were confirmed included, so that a confirmation
 *     can be taken back
 * @param mended in the order in which they hold, the last one of a day last
 * @param missed in the order of their times
 * @param confirmed in the order of arrival; an event may be confirmed before it comes
 */
public record PlanningOverrides(
    List<Held> held, List<Mended> mended, List<Missed> missed, List<Confirmed> confirmed) {
  public PlanningOverrides {
    held = List.copyOf(held);
    mended = List.copyOf(mended);
    missed = List.copyOf(missed);
    confirmed = List.copyOf(confirmed);
  }

  /** Nothing. */
  public static final PlanningOverrides NOTHING =
      new PlanningOverrides(List.of(), List.of(), List.of(), List.of());

  /** Earlier words on a day count again only if the later ones are taken back. */
  private static final int MAX_WORDS_A_DAY = 4;

  /** Of more implausible events, or words that they are right, the oldest are forgotten. */
  private static final int MAX_HELD = 32;

  /** Of more corrections without an event the latest are told. */
  private static final int MAX_MISSED = 8;

  /**
   * An implausible event.
   *
   * @param epochDay the day whose demand is left out; {@code null} if it is no demand
   * @param stockEffect by how much it has moved the stock and nothing has shown since that this is
   *     right
   * @param refuted whether it was corrected too late to be taken back, and waits for nobody
   */
  public record Held(
      EventId id,
      JournalEntry.Kind kind,
      @Nullable Long epochDay,
      long quantity,
      long stockEffect,
      long atMillis,
      boolean refuted) {

    /** Whether it moves no stock, but what is on order or promised: no count settles that. */
    private boolean isPromise() {
      return kind == JournalEntry.Kind.ORDERED || kind == JournalEntry.Kind.RESERVE;
    }

    private Held refutedNow() {
      return new Held(id, kind, epochDay, quantity, stockEffect, atMillis, true);
    }

    private Held withStockEffect(long effect) {
      return new Held(id, kind, epochDay, quantity, effect, atMillis, refuted);
    }
  }

  /** The true demand of a day, stated by an event of a time. */
  public record Mended(EventId id, long epochDay, long quantity, long atMillis) {
    /** The later word holds, wherever it arrives. */
    private static final Comparator<Mended> BY_TIME =
        Comparator.comparingLong(Mended::atMillis).thenComparing(each -> each.id().toString());
  }

  /**
   * An event that was corrected and could not be taken back.
   *
   * @param target the event
   * @param atMillis the time of its last correction
   * @param isCorrection whether it is a correction itself; else it is not known, or too old
   */
  public record Missed(EventId target, long atMillis, boolean isCorrection) {
    private static final Comparator<Missed> BY_TIME =
        Comparator.comparingLong(Missed::atMillis).thenComparing(each -> each.target().toString());
  }

  /**
   * The word that an event is right.
   *
   * @param id of the word
   * @param target the event
   */
  public record Confirmed(EventId id, EventId target) {}

  PlanningOverrides with(Held event) {
    List<Held> all = new ArrayList<>(held);
    all.add(event);
    if (all.size() <= MAX_HELD) {
      return new PlanningOverrides(all, mended, missed, confirmed);
    }
    Held leaves =
        all.stream().filter(each -> isConfirmed(each.id())).findFirst().orElse(all.get(0));
    return new PlanningOverrides(all, mended, missed, confirmed).without(leaves.id());
  }

  PlanningOverrides with(Mended day) {
    List<Mended> all = new ArrayList<>(mended);
    List<Missed> open = new ArrayList<>(missed);
    for (Mended each : mended) {
      if (each.epochDay() < day.epochDay() - SalesDays.MAX_DAYS) {
        all.remove(each);
        open.removeIf(correction -> correction.atMillis() < each.atMillis());
      }
    }
    all.add(day);
    all.sort(Mended.BY_TIME);
    List<Mended> ofDay = all.stream().filter(each -> each.epochDay() == day.epochDay()).toList();
    if (ofDay.size() > MAX_WORDS_A_DAY) {
      all.remove(ofDay.get(0));
    }
    return new PlanningOverrides(held, all, open, confirmed);
  }

  /** With a correction that has taken nothing back. */
  PlanningOverrides with(Missed correction) {
    long last =
        missed.stream()
            .filter(each -> each.target().equals(correction.target()))
            .mapToLong(Missed::atMillis)
            .reduce(correction.atMillis(), Math::max);
    List<Missed> all = new ArrayList<>(missed);
    all.removeIf(each -> each.target().equals(correction.target()));
    all.add(new Missed(correction.target(), last, correction.isCorrection()));
    all.sort(Missed.BY_TIME);
    return new PlanningOverrides(
        held, mended, all.subList(Math.max(0, all.size() - MAX_MISSED), all.size()), confirmed);
  }

  /** With the word that an event is right, whether or not it has come. */
  PlanningOverrides with(Confirmed word) {
    List<Confirmed> all = new ArrayList<>(confirmed);
    List<Held> left = new ArrayList<>(held);
    all.add(word);
    if (all.size() > MAX_HELD) {
      EventId forgotten = all.remove(0).target();
      left.removeIf(each -> each.id().equals(forgotten));
    }
    return new PlanningOverrides(left, mended, missed, all);
  }

  /** With an event that has come and is not held; it needs no confirmation. */
  PlanningOverrides come(EventId id) {
    return new PlanningOverrides(
        held,
        mended,
        missed,
        confirmed.stream().filter(each -> !each.target().equals(id) || hasHeld(id)).toList());
  }

  /** With an event that is a correction, which none of its own takes back. */
  PlanningOverrides withCorrection(EventId id) {
    return new PlanningOverrides(
        held,
        mended,
        missed.stream()
            .map(each -> each.target().equals(id) ? new Missed(id, each.atMillis(), true) : each)
            .toList(),
        confirmed);
  }

  /** Without an event, or a word on days and events, that was taken back. */
  PlanningOverrides without(EventId id) {
    return new PlanningOverrides(
        held.stream().filter(Predicate.not(each -> each.id().equals(id))).toList(),
        mended.stream().filter(Predicate.not(each -> each.id().equals(id))).toList(),
        missed.stream().filter(Predicate.not(each -> each.target().equals(id))).toList(),
        confirmed.stream()
            .filter(Predicate.not(each -> each.id().equals(id) || each.target().equals(id)))
            .toList());
  }

  /** With an event known to be wrong that can't be taken back any more. */
  PlanningOverrides refuted(EventId id) {
    return new PlanningOverrides(
        held.stream().map(each -> each.id().equals(id) ? each.refutedNow() : each).toList(),
        mended,
        missed,
        confirmed.stream().filter(each -> !each.target().equals(id)).toList());
  }

  /** After a count, which says what the stock is whatever was booked before. */
  PlanningOverrides counted(long countedAtMillis) {
    List<Held> left = new ArrayList<>();
    List<Confirmed> words = new ArrayList<>(confirmed);
    for (Held each : held) {
      if (each.atMillis() > countedAtMillis) {
        left.add(each);
      } else if (each.epochDay() != null || each.isPromise()) {
        left.add(each.withStockEffect(0));
      } else {
        words.removeIf(word -> word.target().equals(each.id()));
      }
    }
    return new PlanningOverrides(left, mended, missed, words);
  }

  boolean hasHeld(EventId id) {
    return held.stream().anyMatch(each -> each.id().equals(id));
  }

  /** Whether an event was corrected in vain. */
  boolean misses(EventId id) {
    return missed.stream().anyMatch(each -> each.target().equals(id));
  }

  /** Whether an event is a word on a day or an event, which can be taken back at any time. */
  boolean isWord(EventId id) {
    return mended.stream().anyMatch(each -> each.id().equals(id))
        || confirmed.stream().anyMatch(each -> each.id().equals(id));
  }

  private boolean isConfirmed(EventId id) {
    return confirmed.stream().anyMatch(each -> each.target().equals(id));
  }

  /** Those that wait for a person, the last to arrive last. */
  List<Held> waiting() {
    return held.stream().filter(each -> !each.refuted() && !isConfirmed(each.id())).toList();
  }

  /**
   * The corrections without effect that nobody has answered: each mended day answers one of those
   * before it, a confirmation the one whose event it names.
   */
  List<Missed> unmended() {
    Map<Long, Mended> words = new TreeMap<>();
    mended.forEach(each -> words.put(each.epochDay(), each));
    List<Mended> answers = new ArrayList<>(words.values());
    answers.sort(Mended.BY_TIME);
    List<Missed> open = new ArrayList<>();
    for (Missed each : missed) {
      Optional<Mended> answer =
          answers.stream().filter(word -> word.atMillis() >= each.atMillis()).findFirst();
      if (!isConfirmed(each.target()) && !answer.map(answers::remove).orElse(false)) {
        open.add(each);
      }
    }
    return open;
  }

  /** How many units each event of a kind has that nobody has confirmed. */
  Map<Fingerprint, Long> unconfirmed(JournalEntry.Kind kind) {
    Map<Fingerprint, Long> units = new HashMap<>();
    for (Held each : held) {
      if (each.kind() == kind && !isConfirmed(each.id())) {
        units.put(Fingerprint.of(each.id()), each.quantity());
      }
    }
    return units;
  }

  /** Those known to be wrong that are still in the stock, until it is counted. */
  List<Held> toCount() {
    return held.stream().filter(each -> each.refuted() && each.stockEffect() != 0).toList();
  }

  /** How much of the stock nobody has confirmed. */
  long stockEffect() {
    long sum = 0;
    for (Held each : held) {
      sum += isConfirmed(each.id()) ? 0 : each.stockEffect();
    }
    return sum;
  }

  /** The confirmations of events that have not come: they came first, or name a wrong event. */
  List<Confirmed> confirmedUnseen() {
    return confirmed.stream()
        .filter(each -> !hasHeld(each.target()) && !misses(each.target()))
        .toList();
  }

  /** The days whose demand nobody has confirmed. */
  public List<Long> daysLeftOut() {
    List<Long> days = new ArrayList<>();
    for (Held each : held) {
      Long day = each.epochDay();
      if (day != null && !isConfirmed(each.id())) {
        days.add(day);
      }
    }
    return days;
  }
}
