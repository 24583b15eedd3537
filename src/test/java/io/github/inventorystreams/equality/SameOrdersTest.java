package io.github.inventorystreams.equality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.stages.StageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same ninety days give the same orders, to the last byte, whether the rules run in plain maps,
 * on the test driver or on a broker, on any number of partitions and instances.
 */
class SameOrdersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final StageSettings SETTINGS =
      ProcessorOnTopics.stageSettings(QuarterShop.FURTHER_SETTINGS);
  private static final SupplierTerms DEFAULTS = SETTINGS.supplierDefaults();

  private static Played expected;

  @TempDir Path directory;

  @BeforeAll
  static void play() {
    try (Processing loop = new PureLoop(SETTINGS)) {
      expected = QuarterRun.by(loop, DEFAULTS);
    }
  }

  /** Else the same orders would not say much. */
  @Test
  void muchHappensToTheOrders() {
    List<JsonNode> orders = expected.orders().values().stream().map(SameOrdersTest::tree).toList();
    List<JsonNode> created =
        orders.stream().filter(order -> order.get("revision").asInt() == 1).toList();
    assertThat(created).hasSizeGreaterThan(60);
    assertThat(lines(created)).anyMatch(SameOrdersTest::isCutByCapacity);
    assertThat(lines(created))
        .filteredOn(line -> line.get("packSize").asLong() > 1)
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.get("quantity").asLong() % line.get("packSize").asLong() == 0);
    Set<String> statuses = new TreeSet<>();
    lines(orders).forEach(line -> statuses.add(line.get("status").asText()));
    assertThat(statuses)
        .contains(
            "CREATED",
            "CONFIRMED",
            "PARTLY_CONFIRMED",
            "REDATED",
            "REJECTED",
            "SHIPPED",
            "PARTLY_RECEIVED",
            "RECEIVED",
            "OVER_DELIVERED",
            "CLOSED",
            "EXPIRED");
    assertThat(orders).anyMatch(order -> !order.get("remindedAt").isNull());
    assertThat(lines(orders))
        .anyMatch(SameOrdersTest::isBackorderWithoutDay)
        .anyMatch(SameOrdersTest::hasComeInTwoShipments);
    assertThat(expected.levels()).hasSize(24);
  }

  @Test
  void theTestDriverOrdersTheSame() {
    try (Processing driver = new OnDriver(SETTINGS)) {
      assertSame(QuarterRun.by(driver, DEFAULTS));
    }
  }

  @Test
  void twoInstancesOnFourPartitionsOrderTheSame() {
    assertSame(onBroker(4, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "4, 1"})
  @EnabledIfSystemProperty(named = "equality.all", matches = "true")
  void otherPartitionsAndInstancesOrderTheSame(int partitions, int instances) {
    assertSame(onBroker(partitions, instances));
  }

  private Played onBroker(int partitions, int instances) {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        Processing processor =
            new OnBroker(broker.bootstrapServers(), "same", partitions, instances, directory)) {
      return QuarterRun.by(processor, DEFAULTS);
    }
  }

  private static void assertSame(Played played) {
    assertThat(played.refused()).as("refused records").isEqualTo(expected.refused());
    assertSame("orders", played.orders(), expected.orders());
    assertSame("levels", played.levels(), expected.levels());
  }

  /**
   * One after the other, so that a failure tells of the first difference and not of all at once.
   */
  private static void assertSame(
      String what, Map<String, String> actual, Map<String, String> wanted) {
    wanted.forEach(
        (key, value) ->
            assertThat(actual.get(key))
                .as("%s, %s, seed %d", what, key, QuarterShop.SEED)
                .isEqualTo(value));
    assertThat(actual.keySet())
        .as("%s, seed %d", what, QuarterShop.SEED)
        .isEqualTo(wanted.keySet());
  }

  private static List<JsonNode> lines(List<JsonNode> orders) {
    return orders.stream()
        .flatMap(order -> StreamSupport.stream(order.get("lines").spliterator(), false))
        .toList();
  }

  private static boolean isCutByCapacity(JsonNode line) {
    return line.get("why").get("allocated").asLong() < line.get("why").get("afterPack").asLong();
  }

  private static boolean isBackorderWithoutDay(JsonNode line) {
    return StreamSupport.stream(line.get("promisedDelivery").spliterator(), false)
        .anyMatch(part -> part.path("deliveryDate").isNull());
  }

  private static boolean hasComeInTwoShipments(JsonNode line) {
    return line.path("shipments").size() == 2
        && line.get("status").asText().equals("RECEIVED")
        && line.get("shippedQuantity").equals(line.get("receivedQuantity"));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
