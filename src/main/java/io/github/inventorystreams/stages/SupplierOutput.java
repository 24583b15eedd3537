package io.github.inventorystreams.stages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.JsonWriter;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The writer of what the suppliers' desks publish, each kind to its node. */
final class SupplierOutput {
  private final ProcessorContext<byte[], byte[]> context;
  private final SupplierSinkNames outlets;
  private final JsonWriter json = new JsonWriter();

  SupplierOutput(ProcessorContext<byte[], byte[]> context, SupplierSinkNames outlets) {
    this.context = context;
    this.outlets = outlets;
  }

  void publish(PurchaseOrder order) {
    send(order.supplierId().getBytes(UTF_8), json.write(order), outlets.purchaseOrders());
  }

  /** Publishes to a book what became of its request or line. */
  void tellBook(OrderLineEvent.Line line) {
    send(line.book().toString().getBytes(UTF_8), json.write(line), outlets.orderLines());
  }

  /** Publishes to all books the terms of a supplier. */
  void tellTerms(SupplierTerms terms) {
    send(
        KeyPartitioning.broadcast("terms"),
        json.write(new OrderLineEvent.Terms(terms)),
        outlets.orderLines());
  }

  /** Publishes to all books what a supplier's SKUs have sold together. */
  void tellPool(OrderLineEvent.Pool pool) {
    send(KeyPartitioning.broadcast("pool"), json.write(pool), outlets.orderLines());
  }

  /** Publishes to all books that the rounds up to an instant are closed here. */
  void tellClosed(long upToMillis) {
    send(
        KeyPartitioning.broadcast("closed"),
        json.write(new OrderLineEvent.Closed(upToMillis, context.taskId().partition())),
        outlets.orderLines());
  }

  private void send(byte[] key, byte[] value, String node) {
    context.forward(new Record<>(key, value, context.currentSystemTimeMs()), node);
  }
}
