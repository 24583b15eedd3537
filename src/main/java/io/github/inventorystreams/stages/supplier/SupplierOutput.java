package io.github.inventorystreams.stages.supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.stages.KeyPartitioning;
import io.github.inventorystreams.state.SkuStageInput;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The writer of what the suppliers' desks publish, each kind to its node. */
final class SupplierOutput {
  private final ProcessorContext<byte[], Object> context;
  private final SupplierSinkNames outlets;
  private final JsonWriter json = new JsonWriter();

  SupplierOutput(ProcessorContext<byte[], Object> context, SupplierSinkNames outlets) {
    this.context = context;
    this.outlets = outlets;
  }

  /**
   * Publishes a revision of an order.
   *
   * @param trace of what was said of it, as headers; may be none
   */
  void publish(PurchaseOrder order, Headers trace) {
    byte[] key = order.supplierId().getBytes(UTF_8);
    context.forward(
        new Record<>(key, json.write(order), context.currentSystemTimeMs(), trace),
        outlets.purchaseOrders());
  }

  /** Publishes to a book what became of its request or line, and to others who follow lines. */
  void tellBook(OrderLineEvent line) {
    byte[] key = line.book().toString().getBytes(UTF_8);
    send(key, json.write(line), outlets.orderLines());
    send(key, new SkuStageInput.Line(line), outlets.bookUpdates());
  }

  /** Publishes to all books the terms of a supplier. */
  void tellTerms(SupplierTerms terms) {
    tellBooks("terms", new SkuStageInput.Terms(terms));
  }

  /** Publishes to all books what a supplier's SKUs have sold together. */
  void tellPooledSales(SkuStageInput.Pooled pooled) {
    tellBooks("pool", pooled);
  }

  /** Publishes to all books that the rounds up to an instant are closed here. */
  void tellClosed(long upToMillis) {
    tellBooks("closed", new SkuStageInput.Closed(upToMillis, context.taskId().partition()));
  }

  private void tellBooks(String what, SkuStageInput update) {
    send(KeyPartitioning.broadcast(what), update, outlets.bookUpdates());
  }

  private void send(byte[] key, Object value, String node) {
    context.forward(new Record<>(key, value, context.currentSystemTimeMs()), node);
  }
}
