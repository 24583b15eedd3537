package io.github.inventorystreams.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.topology.Harness;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Who delivers a SKU, as the dashboard shows it between two reviews. */
class SupplierChangeTest {
  private static final LatencyListener NOBODY = new SilentListener();

  private final ReadModel model = new ReadModel(SampleTerms.defaults("EUR"));
  private final TopicDecoders decoders = new TopicDecoders(Harness.TOPICS, NOBODY);

  private SkuView published(Harness shop, String settings) {
    read(Harness.TOPICS.skuSettings(), new TestRecord<>(bytes("A-1"), bytes(settings)));
    for (String topic :
        new String[] {Harness.TOPICS.stockLevels(), Harness.TOPICS.demandForecasts()}) {
      shop.records(topic).forEach(each -> read(topic, each));
    }
    model.refresh();
    SkuView view = model.book(new BookKey("A-1", "DC1"));
    assertThat(view).isNotNull();
    return view;
  }

  private void read(String topic, TestRecord<byte[], byte[]> each) {
    model.apply(
        List.of(decoders.decode(new ConsumerRecord<>(topic, 0, 0, each.key(), each.value()))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String from(String supplier) {
    return "{\"sku\":\"A-1\",\"supplierId\":\"%s\",\"threshold\":5}".formatted(supplier);
  }

  @Test
  void isTheNewOneAtOnceWhereverItWasSet() {
    try (Harness shop = new Harness(ProcessorOnTopics.stageSettings(Map.of()))) {
      shop.tick("2026-01-05T00:00:00Z");
      shop.put(
          Harness.TOPICS.supplierSettings(), "S1", "{\"supplierId\":\"S1\",\"leadTimeDays\":2}");
      shop.put(
          Harness.TOPICS.supplierSettings(), "S2", "{\"supplierId\":\"S2\",\"leadTimeDays\":9}");
      shop.put(Harness.TOPICS.skuSettings(), "A-1", from("S1"));
      shop.event(
          "c",
          "COUNT",
          "2026-01-05T08:00:00Z",
          "\"countedAt\":\"2026-01-05T08:00:00Z\",\"countedQuantity\":100");
      shop.tick("2026-01-06T00:00:00Z").tick("2026-01-07T00:00:00Z");
      SkuView before = published(shop, from("S1"));
      assertThat(before.stock().supplierId()).isEqualTo("S1");

      shop.put(Harness.TOPICS.skuSettings(), "A-1", from("S2"));
      SkuView after = published(shop, from("S2"));

      assertThat(after.stock().supplierId()).isEqualTo("S2");
      // Seven days more until goods of the new one come.
      assertThat(after.forecast().protectionDays())
          .isEqualTo(before.forecast().protectionDays() + 7);
      assertThat(after.forecast().asOfMillis()).isEqualTo(before.forecast().asOfMillis());
    }
  }
}
