package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.EventMapping;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.MissingIdentity;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.ReadyMappings;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lives of orders and goods as the sources of the ready mappings tell them, one message after the
 * other, and the stock that is right in the end.
 */
class ReadyMappingLivesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # WooCommerce: paid, sent again, edited (a line out, a line in), one piece given back
          woocommerce-orders: pending > processing > processing > edited > woocommerce-refunds: goods and money | CUP-2@DC1=-4 MUG-1@DC1=-1 TEE-RED-M@DC1=-1
          # paid and cancelled, in any order; cancelled and never paid
          woocommerce-orders: pending > processing > cancelled > cancelled | MUG-1@DC1=0 TEE-RED-M@DC1=0
          woocommerce-orders: cancelled > processing | MUG-1@DC1=0 TEE-RED-M@DC1=0
          woocommerce-orders: pending > cancelled | MUG-1@DC1=0 TEE-RED-M@DC1=0
          # Shopify: 2 and 1 sold, a level of 17 after that, one tee back later
          shopify-orders: web > shopify-levels: counted > shopify-refunds: each restock type | CUP-2@DC1=2 MUG-1@DC1=-1 MUG-1@STORE-1=1 TEE-RED-M@DC1=18
          # Amazon: one order told three times, then canceled; or only one item of it
          amazon-orders: pending > unshipped > buyer asks to cancel | CUP-2@DC1=-1 MUG-1@DC1=-2
          amazon-orders: unshipped > canceled | CUP-2@DC1=0 MUG-1@DC1=0
          amazon-orders: pending > canceled | CUP-2@DC1=0 MUG-1@DC1=0
          # Adobe Commerce: two rows of a configurable article are two tees, not four
          adobe-commerce-orders: new > invoiced | CUP-2@DC1=-4 MUG-1@DC1=-1 TEE-RED-M@DC1=-2
          adobe-commerce-orders: new > invoiced > canceled | CUP-2@DC1=0 MUG-1@DC1=0 TEE-RED-M@DC1=0
          bigcommerce-orders: incomplete > awaiting fulfillment | CUP-2@STORE-1=-4 MUG-1@DC1=-1 TEE-RED-M@DC1=-1
          bigcommerce-orders: awaiting fulfillment > cancelled | CUP-2@STORE-1=0 MUG-1@DC1=0 TEE-RED-M@DC1=0
          # Odoo: 24 in, 3 sold, 1 back, 2 lost, 5 found, 6 to the store
          odoo-moves: receipt > delivery > delivery > customer return > inventory loss > inventory gain > between warehouses | MUG-1@DC1=19 MUG-1@STORE-1=6
          # EPCIS: tees were counted at 158; of 12 mugs 1 was shipped and 2 destroyed
          epcis: several events | MUG-1@DC1=9 TEE-RED-M@DC1=158
          # the 12 mugs never came
          epcis: several events > error declared | MUG-1@DC1=-3 TEE-RED-M@DC1=158
          # Debezium: 4, then 5, then 4 again and a snapshot, then deleted
          debezium-changed-sales: from 4 to 5 and back | MUG-1@DC1=0
          # sold 1, 4 and 4 were deleted, 4 under a new key
          debezium-sales-flat: deleted and key changed | SKU-7@DC1=-5
          # 1, 2 and 3 of one SKU and 2 and 2 of the other, all but the last a second time by a snapshot
          debezium-sales-flat: snapshot again and truncate | SKU-4@DC1=-6 SKU-5@DC1=-4
          """)
  void theStockIsRightInTheEnd(String life, String stock) {
    assertThat(stockAfter(life)).isEqualTo(stock);
  }

  private String stockAfter(String life) {
    Map<String, EventMapping> mappings = new TreeMap<>();
    String mapping = "";
    for (String part : life.split(" > ")) {
      mapping = part.contains(": ") ? part.substring(0, part.indexOf(": ")) : mapping;
      mappings.put(mapping, ReadyMappings.named(mapping));
    }
    Topics topics = new Topics("", mappings.values().stream().map(EventMapping::topic).toList());
    try (TopologyTestDriver driver = driver(topics, List.copyOf(mappings.values()))) {
      for (String part : life.split(" > ")) {
        String[] step = part.split(": ");
        mapping = step.length == 2 ? step[0] : mapping;
        for (ReadyMappings.Sample sample : ReadyMappings.samples(mapping, step[step.length - 1])) {
          driver
              .createInputTopic(
                  mappings.get(mapping).topic(),
                  new ByteArraySerializer(),
                  new ByteArraySerializer())
              .pipeInput("any".getBytes(UTF_8), sample.value());
        }
      }
      return levels(driver, topics);
    }
  }

  private TopologyTestDriver driver(Topics topics, List<EventMapping> mappings) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
    return new TopologyTestDriver(
        InventoryTopology.build(
            topics,
            Harness.settings(new InputRules(MissingIdentity.REQUIRED, mappings)),
            new Partitions(1, 1),
            new StageMetrics(),
            ForecastExecutor.inPlace(),
            ReadPositions.none(),
            properties),
        properties,
        ReadyMappings.NOW);
  }

  private static String levels(TopologyTestDriver driver, Topics topics) {
    OutputReader reader = new OutputReader();
    Map<String, Long> last = new TreeMap<>();
    driver
        .createOutputTopic(
            topics.stockLevels(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readValuesToList()
        .forEach(
            value -> {
              StockLevel level = reader.stockLevel(value);
              last.put(level.book().toString(), level.onHand());
            });
    return last.entrySet().stream()
        .map(level -> level.getKey() + '=' + level.getValue())
        .collect(Collectors.joining(" "));
  }
}
