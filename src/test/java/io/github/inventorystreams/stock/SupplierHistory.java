package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.purchasing.TimeoutRules;
import io.github.inventorystreams.stock.warning.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One seeded history: a few SKUs of one supplier, day by day, each side only told what it hears.
 */
final class SupplierHistory {
  static final long DAY = 86_400_000;
  static final long START = Ledger.at("2026-01-05T00:00:00Z");
  private static final int SELLING_DAYS = 40;
  private static final int DAYS = 100;

  private final long seed;
  private final Random random;
  private final Map<BookKey, Ledger> ledgers = new LinkedHashMap<>();
  private final Map<BookKey, Long> levels = new LinkedHashMap<>();
  private final List<OrderProposal> late = new ArrayList<>();
  private final DrawnSupplier supplier;
  private final InMemorySupplier desk;
  private final Map<Long, Long> orderedByReview = new TreeMap<>();
  private final Map<String, Integer> revisions = new TreeMap<>();
  private int eventIds;
  private int shipments;

  SupplierHistory(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    int skus = 1 + random.nextInt(4);
    for (int sku = 1; sku <= skus; sku++) {
      BookKey key = new BookKey("SKU-" + sku, "DC1");
      Ledger ledger = new Ledger();
      ledger.book = Book.empty(key, new Threshold(null, 0), Book.NO_REVIEW);
      ledgers.put(key, ledger);
      levels.put(key, 20L + random.nextInt(40));
    }
    TimeoutRules rules =
        new TimeoutRules(
            DrawnSupplier.oneOf(random, TimeoutRules.Unanswered.values()),
            Duration.ofDays(10),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(8));
    this.desk = new InMemorySupplier(rules, InMemorySupplier.terms(random), this::checkEnd);
    this.supplier = new DrawnSupplier(random);
  }

  Map<OrderStatus, Integer> ends() {
    return desk.ends();
  }

  Set<DeadLetterReason> refused() {
    return desk.refused();
  }

  void play() {
    for (int day = 0; day < DAYS; day++) {
      long nowMillis = START + day * DAY;
      List<Runnable> today = supplier.due(nowMillis, this::restock, desk::handle);
      if (day < SELLING_DAYS) {
        ledgers.keySet().forEach(key -> today.add(() -> sell(key, nowMillis)));
      }
      Collections.shuffle(today, random);
      today.forEach(Runnable::run);
      round(nowMillis + DAY, day < SELLING_DAYS);
    }
    assertThat(desk.openOrders()).as("seed %d: orders at the end", seed).isZero();
    ledgers.forEach(
        (key, ledger) ->
            assertThat(ledger.onOrder()).as("seed %d: %s at the end", seed, key).isZero());
  }

  private void sell(BookKey key, long nowMillis) {
    long units = random.nextInt(9);
    if (units > 0) {
      apply(new StockEvent.Sale(header(key, "sale-" + eventIds++, nowMillis), units, null));
    }
  }

  /** Goods come; the shop may hear of it twice, or take it back. */
  private void restock(DrawnSupplier.Delivery delivery, long nowMillis) {
    BookKey key = new BookKey(delivery.sku(), "DC1");
    String id = "restock-" + eventIds++;
    StockEvent event =
        new StockEvent.Restock(
            header(key, id, nowMillis),
            delivery.quantity(),
            delivery.poNumber(),
            delivery.line(),
            delivery.last(),
            "S1");
    apply(event);
    if (random.nextInt(5) == 0) {
      apply(event);
    }
    if (random.nextInt(20) == 0 && !supplier.isFaithful(delivery.poNumber())) {
      apply(
          new StockEvent.Correction(
              header(key, "correction-" + eventIds++, nowMillis), new EventId("shop", id, 0)));
    }
  }

  private static EventHeader header(BookKey key, String id, long nowMillis) {
    return new EventHeader(key, new EventId("shop", id, 0), nowMillis);
  }

  /** What the stage of the books does with an event. */
  private void apply(StockEvent event) {
    BookKey key = event.header().book();
    if (ledger(key).offer(event) instanceof Bookkeeper.Applied applied) {
      report(applied.book(), event.header().occurredAtMillis());
    }
  }

  /** A line that is forgotten is not reported: what has come of it in all is not known any more. */
  private void report(Book book, long atMillis) {
    for (OrderLine line : book.inbound().lines()) {
      if (line.order() != null) {
        desk.receive(
            new ReceivedTotal(
                book.key(),
                "S1",
                line.poNumber(),
                line.line(),
                line.received(),
                line.finalReceipts() > 0,
                atMillis));
      }
    }
  }

  private void round(long atMillis, boolean reviewed) {
    Map<BookKey, Long> before = new LinkedHashMap<>();
    ledgers.forEach((key, ledger) -> before.put(key, ledger.book.position()));
    if (reviewed) {
      propose(atMillis);
    }
    close(atMillis);
    // What books report of lines that they had forgotten is heard with the round after.
    close(atMillis);
    desk.orders().forEach(this::checkLines);
    ledgers.forEach(
        (key, ledger) -> {
          assertThat(ledger.onOrder())
              .as("seed %d: on order of %s at %d", seed, key, atMillis)
              .isNotNegative()
              .isEqualTo(desk.open(key) + waiting(key));
          assertThat(ledger.book.position())
              .as("seed %d: position of %s at %d", seed, key, atMillis)
              .isLessThanOrEqualTo(Math.max(level(key), before(before, key)) + desk.raised(key));
        });
  }

  private void close(long atMillis) {
    for (PurchaseOrder order : desk.close(atMillis)) {
      check(order);
      supplier.handle(order, atMillis);
    }
    desk.news().forEach(this::tell);
  }

  /** Asks for what the position lacks; a proposal may come late, or come twice. */
  private void propose(long atMillis) {
    desk.propose(List.copyOf(late));
    late.clear();
    ledgers.forEach(
        (key, ledger) -> {
          long need = level(key) - ledger.book.position();
          if (need <= 0) {
            return;
          }
          OrderProposal proposal = proposal(key, atMillis, need);
          boolean comesLate = random.nextInt(10) == 0;
          if (!comesLate) {
            desk.propose(List.of(proposal));
          }
          if (comesLate || random.nextInt(10) == 0) {
            late.add(proposal);
          }
          ledger.requested(atMillis, need);
        });
    if (atMillis == START + SELLING_DAYS * DAY) {
      desk.propose(List.copyOf(late));
      late.clear();
    }
  }

  private static OrderProposal proposal(BookKey key, long atMillis, long units) {
    return new OrderProposal(
        key,
        "S1",
        atMillis,
        units,
        1,
        Long.MAX_VALUE,
        1,
        1,
        BigDecimal.ONE,
        1,
        LocalDate.ofEpochDay(atMillis / DAY).plusDays(4),
        null,
        new OrderReason(
            PolicyName.ORDER_UP_TO,
            "",
            0.95,
            0,
            0,
            0,
            0,
            9,
            9,
            0,
            units,
            units,
            units,
            units,
            null,
            units,
            List.of()),
        Purchase.PLAIN,
        new OrderProposal.Care(false, Long.MAX_VALUE, null));
  }

  private void tell(OrderLineEvent line) {
    LocalDate expected = line.expectedDelivery();
    Long expectedAtMillis = expected == null ? null : expected.toEpochDay() * DAY;
    Ledger ledger = ledger(line.book());
    ledger.took(ledger.keeper.handle(ledger.book, line, expectedAtMillis, ledger.archive));
    report(ledger.book, line.reviewAtMillis());
  }

  /** Revisions follow one another, and no review orders more than the supplier can deliver. */
  private void check(PurchaseOrder order) {
    assertThat(order.revision())
        .as("seed %d: %s", seed, order.eventId())
        .isEqualTo(revisions.merge(order.poNumber(), 1, Integer::sum));
    Long capacity = desk.capacity();
    if (order.revision() == 1 && capacity != null) {
      long units = order.lines().stream().mapToLong(PurchaseOrder.Line::quantity).sum();
      assertThat(orderedByReview.merge(order.createdAtMillis(), units, Long::sum))
          .as("seed %d: %s", seed, order.poNumber())
          .isLessThanOrEqualTo(capacity);
    }
  }

  /** A line brings what was said of it; of one who delivers all that was ordered, just that. */
  private void checkLines(PurchaseOrder order) {
    for (PurchaseOrder.Line line : order.lines()) {
      if (!line.status().isFinal()) {
        assertThat(line.quantity())
            .as("seed %d: expected of line %d of %s", seed, line.line(), order.eventId())
            .isEqualTo(desk.expected(order, line.line()));
        long promised =
            line.progress().promised().stream().mapToLong(SupplierEvent.Delivery::quantity).sum();
        assertThat(promised)
            .as("seed %d: promised of line %d of %s", seed, line.line(), order.eventId())
            .isIn(0L, line.quantity());
      }
      if (supplier.isFaithful(order.poNumber())) {
        assertThat(line.quantity())
            .as("seed %d: line %d of %s", seed, line.line(), order.eventId())
            .isEqualTo(line.why().allocated());
        shipments = Math.max(shipments, line.progress().shipments().size());
      }
    }
  }

  /** Of an order that is forgotten: all of it has come, if its supplier delivers what he says. */
  private void checkEnd(PurchaseOrder order) {
    if (supplier.isFaithful(order.poNumber())) {
      assertThat(order.lines())
          .as("seed %d: %s at its end", seed, order.poNumber())
          .allSatisfy(
              line -> {
                assertThat(line.status()).isEqualTo(OrderStatus.RECEIVED);
                assertThat(line.progress().receivedQuantity()).isEqualTo(line.why().allocated());
              });
    }
  }

  /** The most notices of a line whose supplier delivers all that was ordered. */
  int shipments() {
    return shipments;
  }

  private Ledger ledger(BookKey key) {
    return Objects.requireNonNull(ledgers.get(key));
  }

  private long level(BookKey key) {
    return Objects.requireNonNull(levels.get(key));
  }

  private static long before(Map<BookKey, @Nullable Long> before, BookKey key) {
    return Objects.requireNonNull(before.get(key));
  }

  private long waiting(BookKey key) {
    return ledger(key).book.inbound().requests().stream()
        .mapToLong(Inbound.Request::quantity)
        .sum();
  }
}
