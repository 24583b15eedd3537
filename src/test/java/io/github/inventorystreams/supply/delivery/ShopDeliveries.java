package io.github.inventorystreams.supply.delivery;

import static io.github.inventorystreams.supply.SupplyOrders.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.supply.SupplyDocuments;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The orders of a shop on their way, by a clock that tests set. */
abstract class ShopDeliveries {
  static final long MINUTE = Duration.ofMinutes(1).toMillis();
  static final long HOUR = Duration.ofHours(1).toMillis();
  static final Attempt NOT_TAKEN = new Attempt.Failed("nobody answers", null);

  /** Of suppliers that are not reached by mail. */
  final Map<String, String> channels = new HashMap<>();

  final Deliveries deliveries = empty();
  long now = 1_000_000;
  private int requests;

  List<Delivery> reject(long controlNumber) {
    return deliveries.requested(
        Request.rejected(
            "c-" + controlNumber,
            new DeliveryKey("PO-1", 1, "mail"),
            "S1",
            now,
            new Request.Rejection(controlNumber, "UCI 4 error 12")),
        null,
        now);
  }

  final Deliveries empty() {
    return new Deliveries(
        new RetryPolicy(Duration.ofDays(2)),
        supplier -> channels.getOrDefault(supplier, "mail"),
        List.of("mail", "edi")::contains,
        new ControlNumbers(0, 4));
  }

  List<Delivery> revise(PurchaseOrder order) {
    return deliveries.revised(order, packed(), null, now);
  }

  List<Delivery> request(Request.Action action, String channel) {
    return request("r-" + ++requests, action, channel);
  }

  List<Delivery> request(String id, Request.Action action, String channel) {
    return request(id, action, channel, created("PO-1", "S1"));
  }

  List<Delivery> request(Request.Action action, String channel, PurchaseOrder order) {
    return request("r-" + ++requests, action, channel, order);
  }

  private List<Delivery> request(
      String id, Request.Action action, String channel, PurchaseOrder order) {
    Request request =
        new Request(
            id,
            action,
            "S1",
            "PO-1",
            "ann",
            now,
            channel,
            PackedOrder.of(new JsonWriter().write(order)),
            null);
    return deliveries.requested(request, order, now);
  }

  Delivery due() {
    List<Delivery> due = deliveries.due(any -> 1, now);
    assertThat(due).hasSize(1);
    return due.get(0);
  }

  Delivery send(Delivery delivery, Attempt attempt) {
    return deliveries.done(attempted(delivery), attempt, now).get(0);
  }

  Delivery attempted(Delivery delivery) {
    return delivery.attempted(
        delivery.document() == null
            ? SupplyDocuments.of(
                delivery.key().poNumber(), delivery.supplierId(), delivery.controlNumber())
            : delivery.document(),
        "hash",
        now);
  }

  static PackedOrder packed() {
    return PackedOrder.of(new byte[] {'{', '}'});
  }

  static List<String> states(List<Delivery> changed) {
    return changed.stream().map(each -> each.key() + " " + each.state()).toList();
  }
}
