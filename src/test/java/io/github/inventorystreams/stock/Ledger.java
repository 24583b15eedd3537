package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderLineBuilder;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.BookWarnings.Reason;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A book with its keeper and its sealed chunks, spoken to in short. */
public final class Ledger {
  public static final BookKey KEY = new BookKey("A-1", "DC1");
  public static final Duration WINDOW = Duration.ofDays(7);
  public static final Duration CLOSE_AFTER = Duration.ofDays(60);

  public final Separate archive = new Separate();
  public final List<Decision> decisions = new ArrayList<>();
  public final Bookkeeper keeper;
  public Book book = Book.empty(KEY, new Threshold(null, 0), Long.MAX_VALUE);
  public SalesDays closed = SalesDays.NONE;
  public int pendingCorrections;

  public Ledger() {
    this(ZoneOffset.UTC);
  }

  public Ledger(ZoneId zone) {
    this(zone, 0);
  }

  /**
   * @param implausible how many times what is usual an event must be to wait for a person
   */
  public Ledger(ZoneId zone, double implausible) {
    keeper = new Bookkeeper(new LocalDays(zone), WINDOW, CLOSE_AFTER, implausible, false);
  }

  /** One whose returns lower the demand. */
  public static Ledger withNetReturns(double implausible) {
    return new Ledger(
        new Bookkeeper(new LocalDays(ZoneOffset.UTC), WINDOW, CLOSE_AFTER, implausible, true));
  }

  private Ledger(Bookkeeper keeper) {
    this.keeper = keeper;
  }

  public static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }

  public static EventHeader header(String id, String instant) {
    return new EventHeader(KEY, new EventId("shop", id, 0), at(instant));
  }

  public Ledger sale(String id, String instant, long quantity) {
    return apply(new StockEvent.Sale(header(id, instant), quantity, null));
  }

  public Ledger count(String id, String instant, long quantity) {
    return apply(new StockEvent.Count(header(id, instant), quantity, at(instant), null));
  }

  public Ledger adjustment(String id, String instant, long delta) {
    return apply(new StockEvent.Adjustment(header(id, instant), delta, AdjustmentReason.FOUND));
  }

  public Ledger restock(String id, String instant, long quantity, String poNumber, boolean last) {
    return apply(new StockEvent.Restock(header(id, instant), quantity, poNumber, 1, last, null));
  }

  public Ledger restock(String id, String instant, long quantity) {
    return apply(new StockEvent.Restock(header(id, instant), quantity, null, 0, false, null));
  }

  /** The desk says what comes on line 1 of an order. */
  public Ledger line(String reviewAt, @Nullable String poNumber, long quantity, int revision) {
    return line(reviewAt, poNumber, quantity, revision, 0);
  }

  /** The same, with what the desk knows to have come of it. */
  public Ledger line(
      String reviewAt, @Nullable String poNumber, long quantity, int revision, long received) {
    OrderLineEvent line =
        OrderLineBuilder.of(KEY, at(reviewAt), poNumber, quantity)
            .expected(LocalDate.of(2026, 1, 20))
            .revision(revision)
            .received(received)
            .build();
    return took(keeper.handle(book, line, at("2026-01-20T00:00:00Z"), archive));
  }

  public Ledger threshold(@Nullable Long units) {
    return settings(plan(PolicyName.ORDER_UP_TO, units, null, Lifecycle.ACTIVE));
  }

  public Ledger settings(PlanningParameters plan) {
    return took(keeper.set(book, plan.threshold(book.threshold()), archive));
  }

  public static PlanningParameters plan(
      PolicyName policy, @Nullable Long threshold, @Nullable Long min, Lifecycle lifecycle) {
    return new PlanningParameters(
        policy,
        "S1",
        threshold,
        new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, UnmetDemand.LOST),
        Costs.UNKNOWN,
        new PolicyParameters(7, 0.5, StockBasis.POSITION, min, null),
        1,
        OrderLimits.NONE,
        1,
        BigDecimal.ONE,
        null,
        "seasonal-mean",
        null,
        lifecycle);
  }

  public Ledger apply(StockEvent event) {
    Bookkeeper.Result result = offer(event);
    if (!(result instanceof Bookkeeper.Applied)) {
      throw new AssertionError(result);
    }
    return this;
  }

  /** What becomes of an event; if it is applied, the book has changed. */
  public Bookkeeper.Result offer(StockEvent event) {
    Bookkeeper.Result result =
        keeper.apply(
            book,
            event,
            EventWindow.endingAt(Math.max(book.newestMillis(), event.atMillis()), WINDOW),
            archive);
    if (result instanceof Bookkeeper.Applied applied) {
      took(applied);
    }
    return result;
  }

  public Ledger took(Bookkeeper.Applied applied) {
    book = applied.book();
    decisions.addAll(applied.decisions());
    pendingCorrections += applied.pendingCorrections();
    for (Decision decision : applied.decisions()) {
      if (decision instanceof Decision.SealChunk seal) {
        archive.sealed.put(seal.number(), seal.entries());
      } else if (decision instanceof Decision.DropChunk drop) {
        archive.sealed.remove(drop.number());
      } else if (decision instanceof Decision.CloseDays days) {
        closed = closed.followedBy(days.days());
      } else if (decision instanceof Decision.KeepReservation keep) {
        archive.reservations.put(keep.reservation().order(), keep.reservation());
      } else if (decision instanceof Decision.DropReservation drop) {
        archive.reservations.remove(drop.order());
      }
    }
    return this;
  }

  public long onHand() {
    return book.onHand().units();
  }

  public long onOrder() {
    return book.inbound().onOrder();
  }

  public List<LowStockWarning> warnings() {
    return decisions.stream()
        .filter(Decision.Warn.class::isInstance)
        .map(decision -> ((Decision.Warn) decision).warning())
        .toList();
  }

  /** The book with the expectations of a review that was not made. */
  public Ledger expecting(LastReview lastReview) {
    return having(change -> change.expect(change.threshold(), lastReview));
  }

  /** The book with units that nobody has answered for yet. */
  public Ledger requested(long reviewAtMillis, long quantity) {
    return having(change -> change.supply(change.inbound().requested(reviewAtMillis, quantity)));
  }

  /** The book with an order on line 1, whatever it would warn of. */
  public Ledger ordered(String poNumber, OrderLine.Ordered order) {
    return having(change -> change.supply(change.inbound().ordered(poNumber, 1, order)));
  }

  /** Time in which nothing has happened but that supply is looked at. */
  public Ledger lookAtSupply(String instant) {
    return took(new BookChange(book, archive).finish(Reason.SUPPLY, at(instant), null));
  }

  private Ledger having(Consumer<BookChange> edit) {
    BookChange change = new BookChange(book, archive);
    edit.accept(change);
    return took(change.finish(Reason.NONE, 0, null));
  }

  /** The parts that are kept apart from the book, in maps. */
  public static final class Separate implements BookArchive {
    final Map<Integer, List<JournalEntry>> sealed = new HashMap<>();
    final Map<Long, Reservation> reservations = new HashMap<>();

    /** How many chunks were read, other than for what the store knows without. */
    int reads;

    @Override
    public boolean hasSealedReturn(BookKey book, Journal journal, long order) {
      int before = reads;
      boolean found = BookArchive.super.hasSealedReturn(book, journal, order);
      reads = before;
      return found;
    }

    @Override
    public @Nullable Integer sealedContent(BookKey book, Journal journal, Fingerprint id) {
      for (int number = journal.firstChunk(); number < journal.nextChunk(); number++) {
        for (JournalEntry entry : sealed.getOrDefault(number, List.of())) {
          if (entry.id().equals(id)) {
            return entry.content();
          }
        }
      }
      return null;
    }

    @Override
    public List<JournalEntry> chunk(BookKey book, int number) {
      reads++;
      List<JournalEntry> chunk = sealed.get(number);
      if (chunk == null) {
        throw new AssertionError("chunk " + number + " is gone");
      }
      return chunk;
    }

    @Override
    public @Nullable Reservation reservation(BookKey book, long order) {
      return reservations.get(order);
    }

    @Override
    public List<Reservation> reservations(BookKey book) {
      return List.copyOf(reservations.values());
    }
  }
}
