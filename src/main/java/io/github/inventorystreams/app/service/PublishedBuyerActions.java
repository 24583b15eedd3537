package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.delivery.Request;
import io.github.inventorystreams.topology.Topics;
import io.github.inventorystreams.web.api.BuyerActions;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Publishes what buyers do: requests to whoever delivers orders, and answers as events of the
 * supplier that name who has recorded them. The same again has the same id.
 */
final class PublishedBuyerActions implements BuyerActions, AutoCloseable {
  private static final JsonWriter JSON = new JsonWriter();

  private final ConfirmingProducer records;
  private final SingleRecords orders;
  private final Topics topics;
  private final InstantSource clock;
  private final LongSupplier orderTime;

  /**
   * Connects with a broker.
   *
   * @param orderTime the time that orders go by
   */
  PublishedBuyerActions(
      Map<String, Object> clientProperties,
      Topics topics,
      InstantSource clock,
      LongSupplier orderTime) {
    this.records = new ConfirmingProducer(clientProperties);
    this.orders = new SingleRecords(clientProperties);
    this.topics = topics;
    this.clock = clock;
    this.orderTime = orderTime;
  }

  @Override
  public void send(Sending sending) {
    Request request =
        new Request(
            sending.requestId(),
            switch (sending.how()) {
              case RESEND -> Request.Action.RESEND;
              case SEND_BY -> Request.Action.SEND_BY;
              case MARK_SENT -> Request.Action.MARK_SENT;
            },
            sending.supplierId(),
            sending.poNumber(),
            sending.by(),
            clock.millis(),
            sending.channel(),
            PackedOrder.of(orders.value(sending.order())),
            null);
    records.send(
        new ProducerRecord<>(
            topics.deliveryRequests(),
            sending.supplierId().getBytes(UTF_8),
            DeliveryJson.write(request)));
  }

  @Override
  public void record(SupplierEvent.Confirmation answer) {
    records.send(
        new ProducerRecord<>(
            topics.supplierEvents(), answer.supplierId().getBytes(UTF_8), JSON.write(answer)));
  }

  @Override
  public long orderTimeMillis() {
    return orderTime.getAsLong();
  }

  @Override
  public void close() {
    records.close();
  }
}
