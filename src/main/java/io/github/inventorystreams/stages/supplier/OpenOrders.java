package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.purchasing.OrderTimeouts;
import io.github.inventorystreams.purchasing.PoNumber;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.purchasing.TimeoutRules;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.TimerIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a partition of desks and what becomes of them. Receipts and the end of terms are
 * processed when a round closes, after all that was published before it: in between, the order of
 * arrival would decide.
 */
final class OpenOrders {
  private static final int SLICE_ORDERS = 256;

  private final TimeoutRules rules;
  private final SupplierTermsStore terms;
  private final SupplierOutput output;
  private final KeyValueStore<String, OpenOrder> orders;
  private final KeyValueStore<String, ReceivedTotal> receipts;
  private final TimerIndex due;
  private final PendingLineUpdates untold;

  OpenOrders(
      TimeoutRules rules,
      SupplierTermsStore terms,
      SupplierOutput output,
      ProcessingContext context) {
    this.rules = rules;
    this.terms = terms;
    this.output = output;
    this.orders = context.getStateStore(StoreNames.SUPPLIER_ORDERS);
    this.receipts = context.getStateStore(StoreNames.SUPPLIER_RECEIPTS);
    this.due = new TimerIndex(context.getStateStore(StoreNames.SUPPLIER_DUE));
    this.untold = new PendingLineUpdates(context.getStateStore(StoreNames.SUPPLIER_UNTOLD), orders);
  }

  @Nullable OpenOrder find(String poNumber) {
    return orders.get(poNumber);
  }

  /** Keeps and publishes an order that a round has made. */
  void place(PurchaseOrder made) {
    PurchaseOrder order = new OrderTimeouts(rules, terms.of(made.supplierId())).placed(made);
    keep(OpenOrder.placed(order));
    output.publish(order, new RecordHeaders());
  }

  /** Keeps and publishes what receipts or time have made of an order; its books hear it later. */
  private void take(OpenOrder.Step step) {
    take(step, new RecordHeaders());
  }

  /**
   * Keeps and publishes what has become of an order; its books are notified later.
   *
   * @param trace of what was said of it, as headers; may be none
   */
  void take(OpenOrder.Step step, Headers trace) {
    keep(step.order());
    if (step.changed() != null) {
      output.publish(step.changed(), trace);
    }
    step.changedLines().forEach(line -> untold.add(step.order().order().poNumber(), line));
  }

  /** Remembers what has come until the next round closes. */
  void receive(ReceivedTotal receipt) {
    receipts.put(receipt.poNumber() + '/' + receipt.line() + '/' + receipt.book(), receipt);
  }

  /** The terms of a supplier are others, and so may be the times at which its orders are due. */
  void reschedule(String supplierId) {
    List<OpenOrder> concerned = new ArrayList<>();
    try (KeyValueIterator<String, OpenOrder> all =
        orders.prefixScan(PoNumber.prefix(supplierId), new StringSerializer())) {
      all.forEachRemaining(
          entry -> {
            if (entry.value.order().supplierId().equals(supplierId)) {
              concerned.add(entry.value);
            }
          });
    }
    concerned.forEach(this::schedule);
  }

  /** Processes all that has come and all that is due at an instant. */
  void passTime(long upToMillis) {
    takeReceipts();
    List<TimerIndex.Due> slice = due.until(upToMillis, SLICE_ORDERS);
    while (!slice.isEmpty()) {
      for (TimerIndex.Due entry : slice) {
        due.remove(entry.atMillis(), entry.name());
        OpenOrder order = orders.get(entry.name());
        if (order != null) {
          fire(order, upToMillis);
        }
      }
      slice = due.until(upToMillis, SLICE_ORDERS);
    }
  }

  /** Publishes to the books what they do not know yet of their lines. */
  void tellBooks() {
    untold.takeAll().forEach(output::tellBook);
  }

  private void takeReceipts() {
    SortedMap<String, List<ReceivedTotal>> byOrder = new TreeMap<>();
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, ReceivedTotal> all = receipts.all()) {
      all.forEachRemaining(
          entry -> {
            keys.add(entry.key);
            byOrder
                .computeIfAbsent(entry.value.poNumber(), any -> new ArrayList<>())
                .add(entry.value);
          });
    }
    keys.forEach(receipts::delete);
    byOrder.forEach(
        (poNumber, received) -> {
          OpenOrder order = orders.get(poNumber);
          if (order != null) {
            take(ReceivedTotal.of(order, received));
          }
        });
  }

  /** An entry may be older than its order's last change: the order itself knows when it is due. */
  private void fire(OpenOrder order, long upToMillis) {
    OrderTimeouts clock = clockOf(order);
    long atMillis = clock.dueAtMillis(order);
    if (atMillis > upToMillis) {
      // A longer term may have been set since.
      schedule(order);
    } else if (order.isFinished()) {
      orders.delete(order.order().poNumber());
    } else {
      take(clock.fire(order, atMillis));
    }
  }

  private void keep(OpenOrder order) {
    orders.put(order.order().poNumber(), order);
    schedule(order);
  }

  private void schedule(OpenOrder order) {
    long atMillis = clockOf(order).dueAtMillis(order);
    if (atMillis != OrderTimeouts.NEVER) {
      due.add(atMillis, order.order().poNumber());
    }
  }

  private OrderTimeouts clockOf(OpenOrder order) {
    SupplierTerms agreed = terms.of(order.order().supplierId());
    return new OrderTimeouts(rules, agreed);
  }
}
