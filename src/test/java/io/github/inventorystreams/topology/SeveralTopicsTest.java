package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MissingIdentity;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sales and restocks on topics of their own, one of them in its publisher's JSON. */
class SeveralTopicsTest {
  private static final Topics TOPICS = new Topics("", List.of("restocks", "sales"));

  private static final EventMapping SALES =
      EventMapping.parse(
          """
          {"topic": "sales",
           "rules": [
             {"when": {"/kind": "test"}, "ignore": true},
             {"event": {"type": "SALE", "sku": "/article", "location": "DC1", "quantity": "/n",
                        "occurredAt": {"path": "/at", "format": "epoch-seconds"}}}]}
          """);

  @TempDir Path directory;

  @Test
  void theyAreReadTogetherIntoOneBook() {
    StageMetrics board = new StageMetrics();
    try (TopologyTestDriver driver = driver(board)) {
      put(
          driver,
          "restocks",
          "{\"eventId\":\"r\",\"source\":\"wms\",\"type\":\"RESTOCK\",\"sku\":\"A-1\",\"location\":\"DC1\","
              + "\"quantity\":10,\"occurredAt\":\"2026-01-05T08:00:00Z\"}");
      String sale = "{\"article\":\"A-1\",\"n\":3,\"at\":1767603600}";
      put(driver, "sales", sale);
      put(driver, "sales", sale);
      put(driver, "sales", "{\"kind\":\"test\"}");
      put(driver, "sales", "{\"article\":\"A-1\",\"n\":\"three\",\"at\":1767603600}");
      put(driver, "restocks", sale);

      List<byte[]> levels =
          driver
              .createOutputTopic(
                  TOPICS.stockLevels(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
              .readValuesToList();
      StockLevel last = new OutputReader().stockLevel(levels.get(levels.size() - 1));
      assertThat(last.onHand()).isEqualTo(7);
      assertThat(board.total())
          .returns(6L, Accounting::records)
          .returns(5L, Accounting::events)
          .returns(2L, Accounting::applied)
          .returns(1L, Accounting::duplicates)
          .returns(2L, Accounting::deadLetterCount);
    }
  }

  private TopologyTestDriver driver(StageMetrics board) {
    StageSettings mapped =
        Harness.settings(new InputRules(MissingIdentity.CONTENT, List.of(SALES)));
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    return new TopologyTestDriver(
        InventoryTopology.build(
            TOPICS,
            mapped,
            new Partitions(1, 1),
            board,
            ForecastExecutor.inPlace(),
            ReadPositions.none(),
            properties),
        properties,
        Harness.NOW);
  }

  private static void put(TopologyTestDriver driver, String topic, String value) {
    driver
        .createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput("k".getBytes(UTF_8), value.getBytes(UTF_8));
  }
}
