package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.frame.SchemaCache.Patience;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MissingIdentity;
import io.github.inventorystreams.topology.Harness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Framed events of this product's own form, from the topic to the book. */
class FramedStreamTest {
  private static final String SCHEMA =
      """
      {"type":"record","name":"Sale","namespace":"shop","fields":[
        {"name":"eventId","type":"string"},{"name":"source","type":"string"},
        {"name":"type","type":{"type":"enum","name":"Type","symbols":["SALE","RESTOCK"]}},
        {"name":"sku","type":"string"},{"name":"location","type":["null","string"],"default":null},
        {"name":"quantity","type":"long"},
        {"name":"occurredAt","type":{"type":"long","logicalType":"timestamp-millis"}}]}
      """;

  @AutoClose private final FakeRegistry registry = new FakeRegistry();

  @Test
  void framedAndPlainEventsAreBookedAndTheRestIsKeptAsItCame() throws IOException {
    int id = registry.add("sales-value", "AVRO", SCHEMA);
    try (RegistryUnframing unframing = unframing(Unframed.QUICK);
        Harness shop = new Harness(Harness.settings(rules(unframing)))) {
      put(shop, Unframed.framed(id, sale("a1", 3)));
      put(shop, Unframed.framed(id, sale("a1", 3)));
      put(
          shop,
          "{\"eventId\":\"j1\",\"source\":\"shop\",\"type\":\"RESTOCK\",\"sku\":\"A-1\",\"location\":\"DC1\",\"quantity\":10,\"occurredAt\":\"2026-05-01T09:00:00Z\"}"
              .getBytes(UTF_8));
      byte[] unknown = Unframed.framed(99, sale("a2", 3));
      put(shop, unknown);

      assertThat(shop.levels().get("A-1@DC1").onHand()).isEqualTo(7);
      assertThat(shop.accounting().applied()).isEqualTo(2);
      assertThat(shop.accounting().duplicates()).isEqualTo(1);
      TestRecord<byte[], byte[]> letter = shop.records(Harness.TOPICS.deadLetters()).get(0);
      assertThat(letter.value()).isEqualTo(unknown);
      assertThat(new String(letter.headers().lastHeader("dlq.detail").value(), UTF_8))
          .isEqualTo(
              "the record is framed with schema id 99: the registry %s does not know it"
                  .formatted(registry.confluent()));
    }
  }

  @Test
  void aRegistryThatStaysAwayMakesNoDeadLetter() throws IOException {
    int id = registry.add("sales-value", "AVRO", SCHEMA);
    registry.fail(503);
    Patience none =
        new Patience(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO, Duration.ZERO);
    try (RegistryUnframing unframing = unframing(none);
        Harness shop = new Harness(Harness.settings(rules(unframing)))) {
      Assertions.assertThatThrownBy(() -> put(shop, Unframed.framed(id, sale("a1", 3))))
          .isInstanceOf(StreamsException.class)
          .hasRootCauseInstanceOf(RegistryUnavailable.class);
      assertThat(shop.records(Harness.TOPICS.deadLetters())).isEmpty();
      assertThat(shop.accounting().deadLetterCount()).isZero();
    }
  }

  private RegistryUnframing unframing(Patience patience) {
    return new RegistryUnframing(
        new RegistryOptions(
            List.of("*"), registry.confluent(), false, null, null, null, Duration.ofSeconds(30)),
        patience);
  }

  private static InputRules rules(RegistryUnframing unframing) {
    return new InputRules(MissingIdentity.REQUIRED, false, List.of(), unframing);
  }

  private static byte[] sale(String id, long quantity) throws IOException {
    Schema schema = new Schema.Parser().parse(SCHEMA);
    GenericData.Record sale = new GenericData.Record(schema);
    sale.put("eventId", id);
    sale.put("source", "shop");
    sale.put("type", new GenericData.EnumSymbol(schema.getField("type").schema(), "SALE"));
    sale.put("sku", "A-1");
    sale.put("location", "DC1");
    sale.put("quantity", quantity);
    sale.put("occurredAt", 1777629600000L);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(body, null);
    new GenericDatumWriter<>(schema).write(sale, encoder);
    encoder.flush();
    return body.toByteArray();
  }

  private static void put(Harness shop, byte[] value) {
    shop.driver
        .createInputTopic(
            Harness.TOPICS.stockEvents().get(0),
            new ByteArraySerializer(),
            new ByteArraySerializer())
        .pipeInput("k".getBytes(UTF_8), value);
  }
}
