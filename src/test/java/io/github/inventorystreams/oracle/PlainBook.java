package io.github.inventorystreams.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The book of one SKU at one location, read straight off the contract: it keeps every applied event
 * and works each figure out anew from all of them.
 */
public final class PlainBook {
  private static final long DAY = Duration.ofDays(1).toMillis();

  static final long WINDOW = Duration.ofDays(7).toMillis();
  private static final int MAX_MISSED = 8;

  /** How long an order is awaited after its day, or after it was placed where no day is known. */
  private static final long CLOSE_AFTER = Duration.ofDays(60).toMillis();

  /** The fate of an event. */
  public enum Fate {
    APPLIED,
    DUPLICATE
  }

  private final ZoneId zone;
  private final PlainWarnings warnings;
  private final boolean netReturns;
  private final List<PlainEvent> applied = new ArrayList<>();
  private final Set<PlainEvent> takenBack = new HashSet<>();
  private final Map<PlainEvent, Long> reaches = new HashMap<>();

  /** What was corrected in vain. */
  private final Map<String, Long> missed = new HashMap<>();

  /** The latest event time. */
  private long newest = Long.MIN_VALUE;

  /** The latest time of an event or a tick: up to here ends of reservations have been noticed. */
  private long clock = Long.MIN_VALUE;

  private boolean opened;
  private PlainReview lastReview = PlainReview.NONE;
  private boolean reviewed;

  public PlainBook(ZoneId zone, long threshold) {
    this(zone, threshold, false);
  }

  /**
   * @param netReturns whether returns, of which none names an order, lower the demand of their days
   */
  PlainBook(ZoneId zone, long threshold, boolean netReturns) {
    this.zone = zone;
    this.netReturns = netReturns;
    this.warnings = new PlainWarnings(threshold);
  }

  /**
   * An event arrives.
   *
   * @param reach the earliest time that its source may still send: corrections go back as far
   */
  public Fate arrive(PlainEvent event, long reach) {
    if (applied.stream().anyMatch(event::sameIdentity)) {
      return Fate.DUPLICATE;
    }
    long orderedBefore = onOrder();
    newest = Math.max(newest, event.at());
    clock = Math.max(clock, newest);
    if (event.is("CORRECTION")) {
      reaches.put(event, reach);
      miss(event, reach);
    }
    for (PlainEvent other : applied) {
      takeBack(event, other);
      takeBack(other, event);
    }
    applied.add(event);
    opened |= event.is("COUNT") || event.is("RESTOCK");
    evaluate(newest, event.id());
    if (event.is("RESTOCK") || event.is("ORDERED") || onOrder() != orderedBefore) {
      lookAhead(newest, event.id());
    }
    warnings.correctedInVain(missed.keySet(), event.id());
    return Fate.APPLIED;
  }

  /** The stock is low at another number of units from now on. */
  public void lowAt(long threshold) {
    warnings.lowAt(threshold);
    evaluate(newest, null);
  }

  /** A correction finds nothing, or only what is out of its reach and was not taken back before. */
  private void miss(PlainEvent correction, long reach) {
    boolean found =
        applied.stream()
            .filter(correction::takesBack)
            .anyMatch(
                e ->
                    takenBack.contains(e)
                        || (e.at() <= correction.at() + WINDOW
                            && (e.at() >= reach || e.is("ORDERED"))));
    if (!found) {
      missed.merge(correction.correctedName(), correction.at(), Math::max);
    }
    if (missed.size() > MAX_MISSED) {
      missed.remove(Collections.min(missed.entrySet(), Map.Entry.comparingByValue()).getKey());
    }
  }

  /**
   * Back as far as the source of the correction reached, an order from any time, and on to a window
   * after it.
   */
  private void takeBack(PlainEvent correction, PlainEvent other) {
    if (correction.takesBack(other)
        && (other.is("ORDERED") || other.at() >= Objects.requireNonNull(reaches.get(correction)))
        && other.at() <= correction.at() + WINDOW) {
      takenBack.add(other);
      missed.remove(correction.correctedName());
    }
  }

  /** Time passes without an event: reservations end, each at its own instant. */
  void tick(long at) {
    if (applied.isEmpty()) {
      return;
    }
    for (long end : new TreeSet<>(ends())) {
      if (end > clock && end <= at) {
        long before = reserved();
        clock = end;
        if (reserved() != before) {
          evaluate(end, null);
        }
      }
    }
    clock = Math.max(clock, at);
  }

  /** A review has looked at the stock and the days until an instant. */
  void review(long at, double perDay, double leadTimeDays, double orderUpTo) {
    tick(at);
    long first = applied.stream().mapToLong(PlainEvent::at).min().orElseThrow();
    long days = ChronoUnit.DAYS.between(dayOf(first), dayOf(at));
    lastReview = PlainReview.of(perDay, leadTimeDays, orderUpTo, days, onOrder() > 0);
    reviewed = true;
    evaluate(at, null);
    lookAhead(at, null);
  }

  private void evaluate(long now, @Nullable String cause) {
    if (opened) {
      warnings.evaluate(figures(now), cause);
    }
  }

  private void lookAhead(long now, @Nullable String cause) {
    warnings.lookAhead(
        figures(now),
        opened ? lastReview : PlainReview.NONE,
        now,
        expected().anyMatch(day -> day + DAY <= now),
        expected().filter(day -> day > now).min(Comparator.naturalOrder()).orElse(null),
        cause);
  }

  private PlainWarnings.Figures figures(long now) {
    return new PlainWarnings.Figures(
        onHand(),
        reserved(),
        coming(now),
        onOrder(),
        expected().min(Comparator.naturalOrder()).orElse(null),
        expected().max(Comparator.naturalOrder()).orElse(null));
  }

  /** On order and, once a review has said how long orders take, not later than one placed now. */
  private long coming(long now) {
    double until = now + (lastReview.leadTimeDays() + 1) * DAY;
    return orders().stream()
        .filter(e -> !reviewed || e.until() == null || e.until() <= until)
        .mapToLong(this::open)
        .sum();
  }

  private List<PlainEvent> valid(Predicate<PlainEvent> which) {
    return applied.stream().filter(e -> !takenBack.contains(e)).filter(which).toList();
  }

  long newest() {
    return newest;
  }

  public long onHand() {
    return onHandAt(newest);
  }

  private long onHandAt(long time) {
    PlainEvent base =
        valid(e -> e.is("COUNT") && e.at() <= time).stream()
            .max(
                Comparator.comparingLong(PlainEvent::at)
                    .thenComparing(PlainEvent::source)
                    .thenComparing(PlainEvent::id)
                    .thenComparing(PlainEvent::line))
            .orElse(null);
    return (base == null ? 0 : base.quantity())
        + valid(e -> e.at() <= time && (base == null || e.at() > base.at())).stream()
            .mapToLong(PlainEvent::movement)
            .sum();
  }

  public long reserved() {
    return reservedAt(newest, clock);
  }

  /** What is reserved by the events up to one time, as seen at another. */
  private long reservedAt(long events, long now) {
    Map<String, Long> open = new TreeMap<>();
    Map<String, Long> end = new TreeMap<>();
    for (PlainEvent e : valid(e -> e.at() <= events && e.order() != null)) {
      String order = Objects.requireNonNull(e.order());
      if (e.is("RESERVE")) {
        open.merge(order, e.quantity(), Long::sum);
        end.merge(order, e.until() == null ? Long.MAX_VALUE : e.until(), Math::max);
      } else if (e.is("RELEASE") || e.is("SALE")) {
        open.merge(order, -e.quantity(), Long::sum);
      }
    }
    return open.entrySet().stream()
        .filter(order -> end.getOrDefault(order.getKey(), Long.MIN_VALUE) > now)
        .mapToLong(order -> Math.max(0, order.getValue()))
        .sum();
  }

  private List<Long> ends() {
    return valid(e -> e.is("RESERVE") && e.until() != null).stream()
        .map(e -> Objects.requireNonNull(e.until()))
        .toList();
  }

  long onOrder() {
    return orders().stream().mapToLong(this::open).sum();
  }

  /** Of several words on one order line the last, at the same instant that of the greater id. */
  private Collection<PlainEvent> orders() {
    Map<String, PlainEvent> last = new TreeMap<>();
    valid(e -> e.is("ORDERED")).stream()
        .sorted(
            Comparator.comparingLong(PlainEvent::at)
                .thenComparing(PlainEvent::source)
                .thenComparing(PlainEvent::id))
        .forEach(e -> last.put(Objects.requireNonNull(e.order()), e));
    return last.values();
  }

  private long open(PlainEvent ordered) {
    List<PlainEvent> receipts =
        valid(e -> e.is("RESTOCK") && Objects.equals(e.order(), ordered.order()));
    long waitsSince = ordered.until() == null ? ordered.at() : ordered.until();
    return newest - waitsSince > CLOSE_AFTER || receipts.stream().anyMatch(PlainEvent::flag)
        ? 0
        : Math.max(0, ordered.quantity() - receipts.stream().mapToLong(PlainEvent::quantity).sum());
  }

  /** When what is still open should come, as far as somebody knows. */
  private Stream<Long> expected() {
    return orders().stream()
        .filter(e -> open(e) > 0)
        .map(PlainEvent::until)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  List<String> warnings() {
    return warnings.published();
  }

  /** Demand and in-stock time of every local day that has any: {@code demand / millis}. */
  Map<LocalDate, String> days() {
    Map<LocalDate, Long> demand = new TreeMap<>();
    valid(e -> e.demand() > 0).forEach(e -> demand.merge(dayOf(e.at()), e.demand(), Long::sum));
    valid(e -> netReturns && e.is("RETURN"))
        .forEach(e -> demand.merge(dayOf(e.at()), -e.quantity(), Long::sum));
    demand.values().removeIf(units -> units == 0);
    Map<LocalDate, Long> inStock = inStock();
    Map<LocalDate, String> days = new TreeMap<>();
    Set<LocalDate> all = new TreeSet<>(demand.keySet());
    all.addAll(inStock.keySet());
    all.forEach(
        day -> days.put(day, demand.getOrDefault(day, 0L) + " / " + inStock.getOrDefault(day, 0L)));
    return days;
  }

  private Map<LocalDate, Long> inStock() {
    // Whatever can change at an instant: an event, the end of a reservation, a local day.
    TreeSet<Long> instants = new TreeSet<>(ends());
    applied.forEach(e -> instants.add(e.at()));
    long first = applied.stream().mapToLong(PlainEvent::at).min().orElseThrow();
    for (LocalDate day = dayOf(first); !day.isAfter(dayOf(newest)); day = day.plusDays(1)) {
      instants.add(day.atStartOfDay(zone).toInstant().toEpochMilli());
    }
    Map<LocalDate, Long> inStock = new TreeMap<>();
    for (Long from : instants.subSet(first, newest)) {
      if (onHandAt(from) - reservedAt(from, from) > 0) {
        long to = Objects.requireNonNull(instants.higher(from));
        inStock.merge(dayOf(from), Math.min(to, newest) - from, Long::sum);
      }
    }
    return inStock;
  }

  private LocalDate dayOf(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
  }
}
