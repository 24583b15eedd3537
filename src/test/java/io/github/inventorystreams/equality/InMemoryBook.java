package io.github.inventorystreams.equality;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.purchasing.PoNumber;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.EventWindow;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.OrderLine;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.review.Review;
import io.github.inventorystreams.stock.warning.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One book with what is kept apart from it, in memory. */
final class InMemoryBook implements BookArchive {
  private final PlanningParameters plan;
  private final Bookkeeper keeper;
  private final Map<Integer, List<JournalEntry>> chunks = new HashMap<>();
  private Book book;
  private SalesDays closed = SalesDays.NONE;
  private PooledSales shared = PooledSales.NONE;
  private @Nullable OrderProposal proposal;

  InMemoryBook(BookKey key, PlanningParameters plan, Bookkeeper keeper, long reviewAtMillis) {
    this.plan = plan;
    this.keeper = keeper;
    this.book = Book.empty(key, new Threshold(plan.thresholdUnits(), 0), reviewAtMillis);
  }

  PlanningParameters plan() {
    return plan;
  }

  Bookkeeper keeper() {
    return keeper;
  }

  long reviewAtMillis() {
    return book.reviewAtMillis();
  }

  /** What the last review has shared. */
  PooledSales shared() {
    return shared;
  }

  String level(JsonWriter json) {
    return new String(json.write(book.level()), UTF_8);
  }

  /** Gives what it has to tell the desk. */
  List<ReceivedTotal> apply(StockEvent event) {
    Bookkeeper.Result result =
        keeper.apply(
            book,
            event,
            EventWindow.endingAt(Math.max(book.newestMillis(), event.atMillis()), keeper.window()),
            this);
    if (result instanceof Bookkeeper.Applied applied) {
      return keep(applied, event.header().occurredAtMillis());
    }
    throw new AssertionError("%s: %s".formatted(event, result));
  }

  /** Gives what it has to tell the desk. */
  List<ReceivedTotal> handle(OrderLineEvent line) {
    LocalDate expected = line.expectedDelivery();
    Long expectedAtMillis =
        expected == null ? null : keeper.calendar().startOf(expected.toEpochDay());
    return keep(keeper.handle(book, line, expectedAtMillis, this), line.reviewAtMillis());
  }

  Optional<OrderProposal> review(Review review) {
    proposal = null;
    keep(review.of(book, closed, this), review.period().atMillis());
    return Optional.ofNullable(proposal);
  }

  private List<ReceivedTotal> keep(Bookkeeper.Applied applied, long atMillis) {
    Inbound before = book.inbound();
    book = applied.book();
    applied.decisions().forEach(this::see);
    List<ReceivedTotal> come = new ArrayList<>();
    for (OrderLine line : book.inbound().lines()) {
      if (line.order() != null && !isKnown(line, before)) {
        come.add(
            new ReceivedTotal(
                book.key(),
                PoNumber.supplierOf(line.poNumber()).orElseThrow(),
                line.poNumber(),
                line.line(),
                line.received(),
                line.finalReceipts() > 0,
                atMillis));
      }
    }
    return come;
  }

  /** Whether nothing has come of a line since it was known, or ever. */
  private static boolean isKnown(OrderLine line, Inbound before) {
    return before.lines().stream()
        .filter(old -> old.poNumber().equals(line.poNumber()) && old.line() == line.line())
        .findAny()
        .map(
            old ->
                old.order() != null
                    && old.received() == line.received()
                    && old.finalReceipts() == line.finalReceipts())
        .orElse(line.received() == 0 && line.finalReceipts() == 0);
  }

  private void see(Decision decision) {
    if (decision instanceof Decision.Propose propose) {
      proposal = propose.proposal();
    } else if (decision instanceof Decision.PoolSales pooled) {
      shared = pooled.sales();
    } else if (decision instanceof Decision.CloseDays days) {
      closed = closed.followedBy(days.days());
    } else if (decision instanceof Decision.SealChunk seal) {
      chunks.put(seal.number(), seal.entries());
    } else if (decision instanceof Decision.DropChunk drop) {
      chunks.remove(drop.number());
    }
  }

  @Override
  public @Nullable Integer sealedContent(BookKey key, Journal journal, Fingerprint id) {
    return chunks.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.id().equals(id))
        .findAny()
        .map(JournalEntry::content)
        .orElse(null);
  }

  @Override
  public List<JournalEntry> chunk(BookKey key, int number) {
    return Objects.requireNonNull(chunks.get(number), "a chunk that is not there");
  }

  @Override
  public @Nullable Reservation reservation(BookKey key, long order) {
    return null;
  }

  @Override
  public List<Reservation> reservations(BookKey key) {
    return List.of();
  }
}
