package io.github.inventorystreams.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.json.DeadLetterHeaders;
import io.github.inventorystreams.json.DocumentHeaders;
import io.github.inventorystreams.read.ExceptionItem.Category;
import io.github.inventorystreams.supply.SupplyDocuments;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.topology.Topics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** Orders on their way to suppliers, and their answers, as the read model has read them. */
class ReadSupplyTest extends ReadShop {
  private static final Topics TOPICS = Topics.withPrefix("");
  private static final DeliveryKey KEY = new DeliveryKey("PO-1", 1, "mail");

  private final TopicDecoders decoders = new TopicDecoders(TOPICS, new SilentListener());

  @Test
  void whatIsPublishedOfADeliveryIsShownWithoutWhatItIsMadeOf() {
    Delivery waiting =
        Delivery.waiting(KEY, DocumentKind.ORDER, "S1", "DC1", PackedOrder.of(new byte[9]), NOW);
    read(waiting);
    read(
        waiting
            .numbered(7)
            .with(new Delivery.Asked("r", "ann", false))
            .attempted(SupplyDocuments.of("PO-1", "S1", 7), "0".repeat(64), NOW + 1)
            .ended(DeliveryState.SENT, null, "<id>", NOW + 2)
            .acknowledged("S1", NOW + 3));
    assertThat(model.supplyOf("PO-1").deliveries())
        .containsExactly(
            new DeliveryRow(
                "PO-1",
                1,
                "mail",
                DocumentKind.ORDER,
                "S1",
                DeliveryState.ACKNOWLEDGED,
                1,
                NOW,
                NOW + 3,
                "0".repeat(64),
                "<id>",
                null,
                "ann",
                "S1"));
    model.refresh();
    assertThat(model.snapshot().channels()).containsExactly(new ChannelRow("mail", 1, 0, 0));
    take(decoders.decode(message(TOPICS.orderDeliveries(), KEY.toString(), null)));
    assertThat(model.supplyOf("PO-1").deliveries()).isEmpty();
  }

  @Test
  void anOrderThatDoesNotReachItsSupplierIsATroubleUntilItHas() {
    take(facts -> add(facts, order(1, 10, LineProgress.CREATED)));
    put("mail", DeliveryState.WAITING);
    assertThat(trouble()).as("its turn comes").isEmpty();
    put("mail", DeliveryState.FAILED);
    assertThat(trouble())
        .hasValueSatisfying(
            item -> {
              assertThat(item.id()).isEqualTo("PO-1/1/mail/delivery");
              assertThat(item.severity()).isEqualTo(Severity.CRITICAL);
              assertThat(item.poNumber()).isEqualTo("PO-1");
              assertThat(item.message())
                  .isEqualTo("S1 does not have the order: given up by mail: no such customer");
            });
    put("edi", DeliveryState.SENT);
    assertThat(trouble()).as("it went another way").isEmpty();
    put("edi", DeliveryState.FAILED);
    assertThat(trouble()).isNotEmpty();
    take(facts -> add(facts, order(2, 10, LineProgress.begun(OrderStatus.RECEIVED))));
    assertThat(trouble()).as("it has come all the same").isEmpty();
  }

  @Test
  void whatHoldsUpADocumentIsAWarning() {
    take(facts -> add(facts, order(1, 10, LineProgress.CREATED)));
    read(
        Delivery.waiting(KEY, DocumentKind.ORDER, "S1", "DC1", PackedOrder.of(new byte[9]), NOW)
            .heldUp("set \"identifier\" of supplier S1", NOW));
    assertThat(trouble())
        .hasValueSatisfying(
            item -> {
              assertThat(item.severity()).isEqualTo(Severity.WARNING);
              assertThat(item.message())
                  .isEqualTo(
                      "S1 does not have the order yet: it waits for mail: set \"identifier\" of supplier S1");
            });
  }

  @Test
  void theRecordsOfAnOrderAreFoundAgain() {
    take(facts -> add(facts, order(1, 10, LineProgress.CREATED)));
    take(facts -> add(facts, order(3, 10, LineProgress.CREATED)));
    assertThat(model.supplyOf("PO-1").places())
        .isEqualTo(
            new OrderPlaces(
                new RecordOrigin("purchase-orders", 3, 10),
                null,
                new RecordOrigin("purchase-orders", 3, 30)));
    assertThat(model.supplyOf("PO-2").places()).isNull();
  }

  @Test
  void anAnswerThatWasNotTakenIsShownWithItsReasonAndOrder() {
    Headers document =
        new RecordHeaders()
            .add(DocumentHeaders.NAME, "a.csv".getBytes(UTF_8))
            .add(DocumentHeaders.FORM, "csv".getBytes(UTF_8))
            .add(DocumentHeaders.PO_NUMBER, "PO-1".getBytes(UTF_8));
    refuse(TOPICS.supplierDocuments(), document, "acme", "line,of\nPO-1");
    refuse(
        TOPICS.supplierEvents(),
        new RecordHeaders(),
        "S1",
        "{\"poNumber\":\"PO-1\",\"type\":\"CONFIRMATION\"}");
    refuse(TOPICS.supplierEvents(), new RecordHeaders(), "S1", "no JSON");
    refuse(TOPICS.stockEvents().get(0), new RecordHeaders(), "k", "{\"poNumber\":\"PO-1\"}");

    assertThat(model.refusedAnswers())
        .extracting(RefusedAnswer::poNumber, RefusedAnswer::supplierId, RefusedAnswer::channel)
        .containsExactly(
            tuple(null, "S1", null), tuple("PO-1", "S1", null), tuple("PO-1", null, "acme"));
    assertThat(model.supplyOf("PO-1").refused()).hasSize(2);
    assertThat(model.refusedAnswers().get(2))
        .satisfies(
            refused -> {
              assertThat(refused.document()).isEqualTo("a.csv");
              assertThat(refused.form()).isEqualTo("csv");
              assertThat(refused.reason()).isEqualTo("UNKNOWN_ORDER");
              assertThat(refused.detail()).isEqualTo("why");
            });
  }

  private void put(String channel, DeliveryState state) {
    take(facts -> facts.deliveries().put(delivery("PO-1", 1, channel, state, NOW)));
  }

  private Optional<ExceptionItem> trouble() {
    model.refresh();
    return model.snapshot().troubles().stream()
        .filter(item -> item.category() == Category.NOT_DELIVERED)
        .findFirst();
  }

  private void read(Delivery delivery) {
    take(
        decoders.decode(
            message(
                TOPICS.orderDeliveries(),
                delivery.key().toString(),
                DeliveryJson.write(delivery))));
  }

  private void refuse(String topic, Headers original, String key, String value) {
    Headers headers =
        DeadLetterHeaders.of(original, DeadLetterReason.UNKNOWN_ORDER, "why", topic, 0, 1, NOW);
    take(
        decoders.decode(
            new ConsumerRecord<>(
                TOPICS.deadLetters(),
                0,
                0,
                NOW,
                TimestampType.CREATE_TIME,
                key.length(),
                value.length(),
                key.getBytes(UTF_8),
                value.getBytes(UTF_8),
                headers,
                Optional.empty())));
  }

  private static ConsumerRecord<byte[], byte[]> message(String topic, String key, byte[] value) {
    return new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value);
  }
}
