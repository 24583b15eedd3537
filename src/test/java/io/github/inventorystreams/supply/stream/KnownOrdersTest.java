package io.github.inventorystreams.supply.stream;

import static io.github.inventorystreams.supply.SupplyOrders.closed;
import static io.github.inventorystreams.supply.SupplyOrders.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.supply.document.ShortNumber;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KnownOrdersTest {
  private static final TopicPartition PARTITION = new TopicPartition("purchase-orders", 0);

  private Instant now = Instant.ofEpochMilli(created("PO-1", "S1").changedAtMillis());
  private final InstantSource clock = () -> now;
  private final KnownOrders orders = new KnownOrders(Map.of(), Topics.withPrefix(""), clock);

  @Test
  void whatIsLongOverIsForgottenWhicheverCameFirst() {
    read(created("PO-1", "S1"), closed("PO-1", "S1", 2), created("PO-2", "S1"));
    assertThat(orders.has("PO-1")).isTrue();
    now = now.plus(KnownOrders.KEPT_WHEN_OVER).plus(Duration.ofDays(1));
    read();
    assertThat(orders.has("PO-1")).as("also where nothing comes").isFalse();
    assertThat(orders.has("PO-2")).as("it is open").isTrue();
    read(closed("PO-1", "S1", 3));
    assertThat(orders.has("PO-1")).as("read again after a restart").isFalse();
  }

  @Test
  void anAnswerWaitsForAnOrderThatIsThereAndNotForOneThatIsNot() throws Exception {
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> orders.await(Set.of("PO-1")));
    read(created("PO-1", "S1"));
    waiting.get(1, TimeUnit.MINUTES);
    assertThat(orders.latest("PO-1")).isPresent();

    CompletableFuture<Void> inVain = CompletableFuture.runAsync(() -> orders.await(Set.of("PO-9")));
    while (!inVain.isDone()) {
      // Kafka has nothing more.
      read();
    }
    inVain.get(1, TimeUnit.MINUTES);
    assertThat(orders.latest("PO-9")).isEmpty();
  }

  @Test
  void anOrderIsFoundByWhatStandsInPlaceOfItsNumber() {
    String number = "PO-SUP-0001-DC1-20261122-1";
    read(created(number, "SUP-0001"));
    assertThat(ShortNumber.inPlaceOf(number)).hasSize(22).matches("P[0-9A-V]+");
    assertThat(orders.latest(ShortNumber.inPlaceOf(number)))
        .get()
        .extracting(PurchaseOrder::poNumber)
        .isEqualTo(number);
    assertThat(ShortNumber.of("PO-S1-DC1-20261122-1", 22)).isEqualTo("PO-S1-DC1-20261122-1");
  }

  private void read(PurchaseOrder... revisions) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (PurchaseOrder each : revisions) {
      records.add(
          new ConsumerRecord<>(
              PARTITION.topic(), 0, records.size(), new byte[0], new JsonWriter().write(each)));
    }
    orders.read(
        records.isEmpty()
            ? ConsumerRecords.empty()
            : new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()),
        () -> 1);
  }
}
