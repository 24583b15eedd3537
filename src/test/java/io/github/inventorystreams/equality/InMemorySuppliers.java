package io.github.inventorystreams.equality;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.purchasing.OrderTimeouts;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.purchasing.Round;
import io.github.inventorystreams.purchasing.TimeoutRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** The desks of all suppliers in maps. */
final class InMemorySuppliers {
  private final TimeoutRules rules;
  private final Function<String, SupplierTerms> terms;
  private final Consumer<PurchaseOrder> publisher;
  private final Map<String, OpenOrder> orders = new TreeMap<>();
  private final Map<String, ReceivedTotal> receipts = new TreeMap<>();
  private final Map<String, UntoldLine> untold = new TreeMap<>();

  private int refused;

  private record UntoldLine(String poNumber, int line) {}

  InMemorySuppliers(
      TimeoutRules rules,
      Function<String, SupplierTerms> terms,
      Consumer<PurchaseOrder> publisher) {
    this.rules = rules;
    this.terms = terms;
    this.publisher = publisher;
  }

  void receive(ReceivedTotal receipt) {
    receipts.put(receipt.poNumber() + '/' + receipt.line() + '/' + receipt.book(), receipt);
  }

  /** What does not fit its order is left aside. */
  void handle(SupplierEvent said) {
    OpenOrder order = orders.get(said.poNumber());
    OpenOrder.Result result = order == null ? null : order.handle(said);
    if (result instanceof OpenOrder.Step step) {
      take(step);
    } else if (!(result instanceof OpenOrder.Outdated)) {
      refused++;
    }
  }

  /** How often something did not fit. */
  int refused() {
    return refused;
  }

  /** Closes the rounds of all suppliers; gives what the books are to be told. */
  List<OrderLineEvent> close(long upToMillis, List<OrderProposal> proposals) {
    takeReceipts();
    List.copyOf(orders.keySet()).forEach(poNumber -> passTime(poNumber, upToMillis));
    Map<Long, Map<String, List<OrderProposal>>> rounds = new TreeMap<>();
    for (OrderProposal proposal : proposals) {
      rounds
          .computeIfAbsent(proposal.reviewAtMillis(), any -> new TreeMap<>())
          .computeIfAbsent(proposal.supplierId(), any -> new ArrayList<>())
          .add(proposal);
    }
    List<OrderLineEvent> told = new ArrayList<>();
    rounds.forEach(
        (reviewAtMillis, suppliers) ->
            suppliers.forEach(
                (supplierId, asked) -> told.addAll(closed(supplierId, reviewAtMillis, asked))));
    untold
        .values()
        .forEach(
            line ->
                told.addAll(
                    Objects.requireNonNull(orders.get(line.poNumber())).inbound(line.line())));
    untold.clear();
    return told;
  }

  private Collection<OrderLineEvent> closed(
      String supplierId, long reviewAtMillis, List<OrderProposal> asked) {
    Round.Outcome outcome =
        new Round(terms.apply(supplierId), reviewAtMillis).close(asked, 0, orders::containsKey);
    OrderTimeouts clock = new OrderTimeouts(rules, terms.apply(supplierId));
    for (PurchaseOrder made : outcome.orders()) {
      PurchaseOrder order = clock.placed(made);
      orders.put(order.poNumber(), OpenOrder.placed(order));
      publisher.accept(order);
    }
    return outcome.answers();
  }

  private void takeReceipts() {
    Map<String, List<ReceivedTotal>> byOrder = new TreeMap<>();
    for (ReceivedTotal receipt : receipts.values()) {
      byOrder.computeIfAbsent(receipt.poNumber(), any -> new ArrayList<>()).add(receipt);
    }
    receipts.clear();
    byOrder.forEach(
        (poNumber, come) -> {
          OpenOrder order = orders.get(poNumber);
          if (order != null) {
            take(ReceivedTotal.of(order, come));
          }
        });
  }

  private void passTime(String poNumber, long upToMillis) {
    OpenOrder order = orders.get(poNumber);
    while (order != null) {
      OrderTimeouts clock = new OrderTimeouts(rules, terms.apply(order.order().supplierId()));
      long dueMillis = clock.dueAtMillis(order);
      if (dueMillis > upToMillis) {
        return;
      }
      if (order.isFinished()) {
        orders.remove(poNumber);
      } else {
        take(clock.fire(order, dueMillis));
      }
      order = orders.get(poNumber);
    }
  }

  private void take(OpenOrder.Step step) {
    PurchaseOrder changed = step.changed();
    String poNumber = step.order().order().poNumber();
    orders.put(poNumber, step.order());
    if (changed != null) {
      publisher.accept(changed);
    }
    step.changedLines()
        .forEach(line -> untold.put(poNumber + '/' + line, new UntoldLine(poNumber, line)));
  }
}
