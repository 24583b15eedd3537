package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.Threshold;
import io.github.inventorystreams.stock.warning.WarningState;
import io.github.inventorystreams.stock.warning.WarningStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book while it is being changed: a verb for each thing that can happen to its parts, which are
 * those of {@link Book}, and an end at which its warnings are looked at. Mutable, so that an event
 * costs few objects.
 */
final class BookChange {
  private final BookKey key;
  private final BookArchive archive;
  private final List<Decision> decisions = new ArrayList<>(4);
  private OnHand onHand;
  private Reserved reserved;
  private Inbound inbound;
  private Threshold threshold;
  private WarningState warning;
  private final OpenDays days;
  private Journal journal;
  private long newestMillis;
  private LastReview lastReview;
  private long levelSequence;
  private PlanningOverrides overrides;
  private long reviewAtMillis;
  private int pendingCorrections;
  private boolean orderabilitySeen;
  private @Nullable String obstacle;
  private int daysSoldBelowZero;

  /** Made when it is asked for: most events concern none. */
  private @Nullable ReservationChanges reservations;

  BookChange(Book book, BookArchive archive) {
    this.key = book.key();
    this.archive = archive;
    this.onHand = book.onHand();
    this.reserved = book.reserved();
    this.inbound = book.inbound();
    this.threshold = book.threshold();
    this.warning = book.warning();
    this.days = new OpenDays(book.days(), book.daysStale());
    this.journal = book.journal();
    this.newestMillis = book.newestMillis();
    this.lastReview = book.lastReview();
    this.levelSequence = book.levelSequence();
    this.overrides = book.overrides();
    this.reviewAtMillis = book.reviewAtMillis();
  }

  /**
   * The book as it has become, with the decisions made on the way and then its warnings.
   *
   * @param reason what may give reason to warn
   * @param atMillis the time of what has changed it
   * @param causedBy the id of the event that did, or {@code null}
   */
  Bookkeeper.Applied finish(BookWarnings.Reason reason, long atMillis, @Nullable String causedBy) {
    new BookWarnings(this, atMillis, causedBy).look(reason);
    // Warnings may look for an entry; a chunk can't be read before it is stored.
    journal = journal.overflows() ? journal.sealed(decisions) : journal;
    if (reservations != null) {
      reservations.decide(decisions);
    }
    return new Bookkeeper.Applied(book(), List.copyOf(decisions), pendingCorrections);
  }

  private Book book() {
    return new Book(
        key,
        onHand,
        reserved,
        inbound,
        threshold,
        warning,
        days.now(),
        days.isStale(),
        journal,
        newestMillis,
        lastReview,
        levelSequence,
        overrides,
        reviewAtMillis);
  }

  BookKey key() {
    return key;
  }

  OnHand onHand() {
    return onHand;
  }

  Reserved reserved() {
    return reserved;
  }

  Inbound inbound() {
    return inbound;
  }

  Threshold threshold() {
    return threshold;
  }

  WarningState warning() {
    return warning;
  }

  OpenDays days() {
    return days;
  }

  ReservationChanges reservations() {
    if (reservations == null) {
      reservations = new ReservationChanges(key, archive);
    }
    return reservations;
  }

  long newestMillis() {
    return newestMillis;
  }

  LastReview lastReview() {
    return lastReview;
  }

  PlanningOverrides overrides() {
    return overrides;
  }

  /** What a customer could buy now. */
  long available() {
    return onHand.units() - reserved.units();
  }

  /** Whether nothing has ever happened. */
  boolean isNew() {
    return newestMillis == Long.MIN_VALUE;
  }

  /** An event of a time has come. */
  void reach(long atMillis) {
    newestMillis = Math.max(newestMillis, atMillis);
  }

  /** The next level is published. */
  void publishLevel() {
    levelSequence++;
    decisions.add(new Decision.Level(book().level()));
  }

  void decide(Decision decision) {
    decisions.add(decision);
  }

  void move(long delta, long atMillis) {
    onHand = onHand.moved(delta, atMillis);
  }

  /** Somebody has counted or filled the shelf: from then on, a lack of stock says something. */
  void open(long atMillis) {
    onHand = onHand.openedBy(atMillis);
  }

  void count(CountIdentity count, long quantity) {
    onHand = onHand.counted(count, quantity);
  }

  /** Reckons the stock anew from entries that count. */
  void recount(List<JournalEntry> entries) {
    onHand = onHand.recounted(entries);
  }

  /** Time passes in which nothing happens. */
  void passTime(long fromMillis, long untilMillis, LocalDays calendar) {
    days.passTime(available(), fromMillis, untilMillis, calendar);
  }

  /** Days that can't change any more leave the open ones. */
  void closeDaysBefore(long firstOpenDay) {
    decisions.add(new Decision.CloseDays(days.close(firstOpenDay)));
  }

  /** The applied entry of an event, or {@code null}. */
  @Nullable JournalEntry entryOf(Fingerprint event) {
    return journal.find(key, event, archive);
  }

  /** Whether the journal has the entry by which an event is taken back. */
  boolean hasMark(Fingerprint takenBack) {
    return journal.hasMark(key, takenBack, archive);
  }

  boolean hasReturnOf(long order) {
    return journal.hasReturn(key, order, archive);
  }

  /** All entries, the first to arrive first. */
  List<JournalEntry> entries() {
    return journal.all(key, archive);
  }

  /** The entries that count. */
  List<JournalEntry> live() {
    return journal.live(key, archive);
  }

  void remember(JournalEntry entry) {
    journal = journal.with(entry);
  }

  /** Before a chunk is sealed, drops those of closed days; the stock is known from there on. */
  void dropChunksBefore(long firstOpenDay, LocalDays calendar) {
    if (!journal.overflows()) {
      return;
    }
    long keptFromMillis = calendar.startOf(firstOpenDay);
    int outdated = journal.outdatedChunks(key, keptFromMillis, archive);
    if (outdated > 0) {
      onHand = onHand.anchoredAt(keptFromMillis, live());
      journal = journal.without(outdated, decisions);
    }
  }

  /** Corrections whose target has not come are more than before by so many. */
  void addPendingCorrections(int more) {
    pendingCorrections += more;
  }

  void supply(Inbound now) {
    inbound = now;
  }

  void reserve(Reserved now) {
    reserved = now;
  }

  void override(PlanningOverrides now) {
    overrides = now;
  }

  void expect(Threshold nowThreshold, LastReview nowExpected) {
    threshold = nowThreshold;
    lastReview = nowExpected;
  }

  /** A review has found out what is expected. */
  void find(ReviewFindings findings) {
    expect(findings.threshold(), findings.expected());
    decisions.add(new Decision.Forecasted(findings.forecast()));
  }

  void reviewNextAt(long atMillis) {
    reviewAtMillis = atMillis;
  }

  /** A step of a warning goes out. */
  void warn(WarningStep step) {
    decisions.add(new Decision.Warn(step.warning()));
    warning = step.after();
  }

  /** It has been seen why the SKU can't be ordered; {@code null} if it can, or need not. */
  void seeOrderability(@Nullable String why) {
    orderabilitySeen = true;
    obstacle = why;
  }

  /** On so many of the last days something was sold although the book had nothing left. */
  void seeSoldBelowZero(int lastDays) {
    daysSoldBelowZero = lastDays;
  }

  boolean orderabilitySeen() {
    return orderabilitySeen;
  }

  @Nullable String obstacle() {
    return obstacle;
  }

  int daysSoldBelowZero() {
    return daysSoldBelowZero;
  }
}
