package io.github.inventorystreams.app.play.partners;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.TopicTail;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the topics tell of orders on their way and of answers to them. Used by one thread. */
final class OrderTraces implements AutoCloseable {
  private final JsonMapper mapper = JsonLimits.LARGE.mapper().build();
  private final TopicTail<String> answers;
  private final TopicTail<Delivery> deliveries;
  private final Set<String> answered = new HashSet<>();
  private final Map<String, Delivery> latest = new HashMap<>();

  OrderTraces(Cluster cluster) {
    this.answers =
        TopicTail.fromNow(cluster, cluster.topics().supplierEvents(), this::orderOfAnswer);
    this.deliveries =
        TopicTail.fromNow(cluster, cluster.topics().orderDeliveries(), DeliveryJson::read);
  }

  /** Ticks are about no order. */
  private String orderOfAnswer(byte[] value) {
    try {
      return mapper.readTree(value).path("poNumber").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
  }

  /** Whether something was said about an order. */
  boolean isAnswered(PurchaseOrder order) {
    answered.addAll(answers.committed());
    return answered.contains(order.poNumber());
  }

  /** Whether the answers to all of these orders are known where they are delivered. */
  boolean areAcknowledged(Collection<String> poNumbers) {
    follow();
    return acknowledged(poNumbers) == poNumbers.size();
  }

  long acknowledged(Collection<String> poNumbers) {
    return poNumbers.stream().filter(order -> is(order, DeliveryState.ACKNOWLEDGED)).count();
  }

  long delivered(Collection<String> poNumbers) {
    return poNumbers.stream()
        .filter(order -> is(order, DeliveryState.ACKNOWLEDGED) || is(order, DeliveryState.SENT))
        .count();
  }

  private boolean is(String poNumber, DeliveryState state) {
    @Nullable Delivery delivery = latest.get(poNumber);
    return delivery != null && delivery.state() == state;
  }

  /** Why an order waits, as far as that is known; words that end a sentence. */
  String whyNot(PurchaseOrder order) {
    follow();
    @Nullable Delivery delivery = latest.get(order.poNumber());
    return delivery == null || delivery.reason() == null ? "" : " (" + delivery.reason() + ")";
  }

  private void follow() {
    for (Delivery each : deliveries.committed()) {
      if (each.kind() == DocumentKind.ORDER) {
        latest.put(each.key().poNumber(), each);
      }
    }
  }

  @Override
  public void close() {
    answers.close();
    deliveries.close();
  }
}
