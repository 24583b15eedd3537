package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.SupplierEvent.Approval;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.read.OrderRow;
import io.github.inventorystreams.web.api.Approvals;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes decisions on proposed orders as supplier events. The event id is made of the order and
 * the decision, so that a second click is the same event again.
 */
final class PublishedApprovals implements Approvals, AutoCloseable {
  private static final JsonWriter JSON = new JsonWriter();

  private final ConfirmingProducer records;
  private final String topic;
  private final LongSupplier nowMillis;

  /**
   * Connects with a broker.
   *
   * @param topic of supplier events
   * @param nowMillis the time that orders go by
   */
  PublishedApprovals(Map<String, Object> clientProperties, String topic, LongSupplier nowMillis) {
    this.records = new ConfirmingProducer(clientProperties);
    this.topic = topic;
    this.nowMillis = nowMillis;
  }

  @Override
  public void decide(OrderRow order, boolean approved) {
    Approval approval =
        new Approval(
            order.poNumber() + (approved ? "/approved" : "/refused"),
            order.supplierId(),
            order.poNumber(),
            approved,
            Math.max(order.createdAtMillis(), nowMillis.getAsLong()));
    records.send(
        new ProducerRecord<>(topic, order.supplierId().getBytes(UTF_8), JSON.write(approval)));
  }

  @Override
  public void close() {
    records.close();
  }
}
