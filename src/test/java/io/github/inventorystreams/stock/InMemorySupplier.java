package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.purchasing.OrderTimeouts;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.purchasing.Round;
import io.github.inventorystreams.purchasing.TimeoutRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A supplier's desk in maps: the rules of {@code purchasing} without stores and topics. */
final class InMemorySupplier {
  private final OrderTimeouts clock;
  private final SupplierTerms terms;
  private final Map<String, OpenOrder> orders = new TreeMap<>();
  private final Map<String, ReceivedTotal> receipts = new TreeMap<>();
  private final Map<Long, List<OrderProposal>> proposals = new TreeMap<>();
  private final Set<OrderProposal> answered = new HashSet<>();
  private final Map<Long, Long> given = new HashMap<>();
  private final List<PurchaseOrder> published = new ArrayList<>();
  private final List<OrderLineEvent> news = new ArrayList<>();
  private final Map<BookKey, Long> raised = new HashMap<>();
  private final Map<OrderStatus, Integer> ends = new EnumMap<>(OrderStatus.class);
  private final Set<DeadLetterReason> refused = EnumSet.noneOf(DeadLetterReason.class);
  private final PlainNotices notices = new PlainNotices();

  private final Consumer<PurchaseOrder> forgotten;

  /**
   * @param forgotten takes each order when it is forgotten
   */
  InMemorySupplier(TimeoutRules rules, SupplierTerms terms, Consumer<PurchaseOrder> forgotten) {
    this.terms = terms;
    this.forgotten = forgotten;
    this.clock = new OrderTimeouts(rules, terms);
  }

  static SupplierTerms terms(Random random) {
    return TermsBuilder.of("S1")
        .capacityPerReview(random.nextBoolean() ? null : 10L + random.nextInt(60))
        .leadTimeDays(4)
        .leadTimeStdDays(1)
        .answerWithinHours(random.nextBoolean() ? null : 24.0 * (1 + random.nextInt(3)))
        .approvalRequired(random.nextInt(5) == 0)
        .build();
  }

  @Nullable Long capacity() {
    return terms.capacityPerReview();
  }

  void propose(List<OrderProposal> asked) {
    for (OrderProposal proposal : asked) {
      if (!answered.contains(proposal)) {
        List<OrderProposal> round =
            proposals.computeIfAbsent(proposal.reviewAtMillis(), any -> new ArrayList<>());
        round.remove(proposal);
        round.add(proposal);
      }
    }
  }

  void receive(ReceivedTotal receipt) {
    receipts.put(receipt.poNumber() + '/' + receipt.line() + '/' + receipt.book(), receipt);
  }

  /** It is only remembered, because something later was said before it. */
  private static boolean isOvertaken(SupplierEvent said, OpenOrder before, OpenOrder.Step step) {
    return said instanceof SupplierEvent.Confirmation answer
        ? answer.saidAtMillis() < before.answeredAtMillis()
        : said instanceof SupplierEvent.ShippingNotice && step.changed() == null;
  }

  void handle(SupplierEvent said) {
    OpenOrder order = orders.get(said.poNumber());
    if (order == null) {
      refused.add(DeadLetterReason.UNKNOWN_ORDER);
      return;
    }
    OpenOrder.Result result = order.handle(said);
    if (result instanceof OpenOrder.Step step) {
      if (!isOvertaken(said, order, step)) {
        notices.heard(said, order.order());
      }
      take(order, step);
    } else if (result instanceof OpenOrder.Refused no) {
      refused.add(no.reason());
    }
  }

  /** Closes the rounds up to an instant; gives all that was published since the last time. */
  List<PurchaseOrder> close(long atMillis) {
    for (ReceivedTotal receipt : receipts.values()) {
      OpenOrder order = orders.get(receipt.poNumber());
      if (order != null) {
        take(order, ReceivedTotal.of(order, List.of(receipt)));
      }
    }
    receipts.clear();
    List.copyOf(orders.values()).forEach(order -> passTime(order, atMillis));
    proposals.forEach(this::closeRound);
    proposals.clear();
    List<PurchaseOrder> all = List.copyOf(published);
    published.clear();
    return all;
  }

  private void passTime(OpenOrder order, long atMillis) {
    OpenOrder now = order;
    while (clock.dueAtMillis(now) <= atMillis) {
      if (now.isFinished()) {
        orders.remove(now.order().poNumber());
        forgotten.accept(now.order());
        now.order().lines().forEach(line -> ends.merge(line.status(), 1, Integer::sum));
        return;
      }
      take(now, clock.fire(now, clock.dueAtMillis(now)));
      now = Objects.requireNonNull(orders.get(now.order().poNumber()));
    }
  }

  private void closeRound(long reviewAtMillis, List<OrderProposal> asked) {
    Round.Outcome outcome =
        new Round(terms, reviewAtMillis)
            .close(asked, given.getOrDefault(reviewAtMillis, 0L), orders::containsKey);
    outcome.given().values().forEach(units -> given.merge(reviewAtMillis, units, Long::sum));
    answered.addAll(asked);
    for (PurchaseOrder order : outcome.orders()) {
      orders.put(order.poNumber(), OpenOrder.placed(order));
      published.add(order);
    }
    news.addAll(outcome.answers());
  }

  private void take(OpenOrder before, OpenOrder.Step step) {
    OpenOrder after = step.order();
    orders.put(after.order().poNumber(), after);
    if (step.changed() != null) {
      published.add(step.changed());
    }
    for (int line : step.changedLines()) {
      news.removeIf(
          told -> after.order().poNumber().equals(told.poNumber()) && told.line() == line);
      news.addAll(after.inbound(line));
      for (OrderLineEvent told : after.inbound(line)) {
        long known =
            before.inbound(line).stream()
                .filter(old -> old.book().equals(told.book()))
                .mapToLong(OrderLineEvent::quantity)
                .sum();
        raised.merge(told.book(), Math.max(0, told.quantity() - known), Long::sum);
      }
    }
  }

  /** What the books are to be told. */
  List<OrderLineEvent> news() {
    List<OrderLineEvent> all = List.copyOf(news);
    news.clear();
    return all;
  }

  /** Units by which suppliers have promised more than they had, since this was last asked. */
  long raised(BookKey key) {
    Long units = raised.remove(key);
    return units == null ? 0 : units;
  }

  /** Units of a book that are still awaited. */
  long open(BookKey key) {
    long units = 0;
    for (OpenOrder order : orders.values()) {
      for (PurchaseOrder.Line line : order.order().lines()) {
        String substitute = line.progress().answer().substituteSku();
        String coming = substitute == null ? line.sku() : substitute;
        if (coming.equals(key.sku()) && !line.status().isFinal()) {
          units += Math.max(0, line.quantity() - line.progress().receivedQuantity());
        }
      }
    }
    return units;
  }

  /** The orders that are not forgotten, as they stand. */
  List<PurchaseOrder> orders() {
    return orders.values().stream().map(OpenOrder::order).toList();
  }

  /** Units that a line is to bring, by all that was said of it. */
  long expected(PurchaseOrder order, int line) {
    return notices.expected(order, line);
  }

  int openOrders() {
    return orders.size();
  }

  Map<OrderStatus, Integer> ends() {
    return ends;
  }

  Set<DeadLetterReason> refused() {
    return refused;
  }
}
