package io.github.inventorystreams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.json.InputRules;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.lateness.LatenessRules;
import io.github.inventorystreams.purchasing.TimeoutRules;
import io.github.inventorystreams.replenishment.OrderChecks;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.StageMetrics;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ForecastExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on the test driver, with one partition, spoken to in JSON. */
public final class Harness implements AutoCloseable {
  public static final Topics TOPICS = Topics.withPrefix("");

  /** The wall clock of the driver: later than every event of the tests. */
  public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  public final StageMetrics board = new StageMetrics();
  public final OutputReader reader = new OutputReader();
  public final TopologyTestDriver driver;
  private final Path stateDirectory = temporaryDirectory();

  public Harness() {
    this(settings(StageSettings.ReviewClock.STREAM));
  }

  public Harness(StageSettings settings) {
    this(settings, new Partitions(1, 1));
  }

  /** With the settings of more partitions, of which the driver has the first only. */
  public Harness(StageSettings settings, Partitions partitions) {
    this(settings, partitions, ForecastExecutor.inPlace());
  }

  public Harness(StageSettings settings, Partitions partitions, ForecastExecutor workers) {
    this(settings, TOPICS, partitions, workers);
  }

  /** With stock events from several topics. */
  Harness(StageSettings settings, Topics topics) {
    this(settings, topics, new Partitions(1, 1), ForecastExecutor.inPlace());
  }

  /** In which Kafka's cache has so much room. */
  static Harness withCache(long bytes) {
    return new Harness(
        settings(StageSettings.ReviewClock.STREAM),
        TOPICS,
        new Partitions(1, 1),
        ForecastExecutor.inPlace(),
        bytes);
  }

  private Harness(
      StageSettings settings, Topics topics, Partitions partitions, ForecastExecutor workers) {
    this(settings, topics, partitions, workers, 10L << 20);
  }

  private Harness(
      StageSettings settings,
      Topics topics,
      Partitions partitions,
      ForecastExecutor workers,
      long cacheBytes) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
    driver =
        new TopologyTestDriver(
            InventoryTopology.build(
                topics, settings, partitions, board, workers, ReadPositions.none(), properties),
            properties,
            NOW);
  }

  /** Settings under the stream clock, with events in other forms than this product's own. */
  public static StageSettings settings(InputRules input) {
    return with(settings(StageSettings.ReviewClock.STREAM), "input", input);
  }

  /** Settings under the stream clock by which returns lower the demand. */
  public static StageSettings netReturns() {
    return with(settings(StageSettings.ReviewClock.STREAM), "netReturns", true);
  }

  /** Settings under the stream clock by which lines that are worth more wait for approval. */
  public static StageSettings approvedAbove(String value) {
    return with(
        settings(StageSettings.ReviewClock.STREAM),
        "reviewRules",
        new ReviewRules(14, 60, new OrderChecks(10, 180, new BigDecimal(value))));
  }

  /** Settings of which one is another, given by the name of its component. */
  public static StageSettings with(StageSettings settings, String component, Object value) {
    RecordComponent[] components = StageSettings.class.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    assertThat(names).contains(component);
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = components[i].getAccessor().invoke(settings);
      }
      values[names.indexOf(component)] = value;
      return (StageSettings) StageSettings.class.getConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  public static StageSettings settings(StageSettings.ReviewClock clock) {
    return settings(clock, false);
  }

  public static StageSettings settings(StageSettings.ReviewClock clock, boolean keyedBySku) {
    return settings(clock, keyedBySku, StageSettings.LeadTimes.SET);
  }

  public static StageSettings settings(
      StageSettings.ReviewClock clock, boolean keyedBySku, StageSettings.LeadTimes leadTimes) {
    return new StageSettings(
        clock,
        keyedBySku,
        null,
        new LatenessRules(Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(1)),
        Duration.ofDays(1),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofDays(60),
        leadTimes,
        new TimeoutRules(
            TimeoutRules.Unanswered.KEEP,
            Duration.ofDays(60),
            Duration.ofHours(36),
            Duration.ofDays(3),
            Duration.ofDays(30)),
        ReviewRules.DEFAULT,
        SkuSettingsBuilder.none()
            .policy(PolicyName.ORDER_UP_TO)
            .coverDays(14.0)
            .warningRate(0.5)
            .serviceLevel(0.95)
            .minimumOrder(1L)
            .packSize(1L)
            .unitCost(new BigDecimal("2.50"))
            .method("seasonal-mean")
            .build(),
        TermsBuilder.of("").build(),
        ZoneOffset.UTC,
        1,
        32L << 20,
        64L << 20,
        0,
        false,
        false,
        InputRules.OWN);
  }

  public Harness event(String json) {
    return put(TOPICS.stockEvents().get(0), "any", json);
  }

  /** An event of SKU A-1 at DC1; {@code rest} holds its further fields. */
  public Harness event(String id, String type, String at, String rest) {
    return event(
        "{\"eventId\":\"%s\",\"source\":\"test\",\"type\":\"%s\",\"sku\":\"A-1\",\"location\":\"DC1\",\"occurredAt\":\"%s\",%s}"
            .formatted(id, type, at, rest));
  }

  public Harness put(String topic, String key, String value) {
    return put(topic, key.getBytes(UTF_8), value.getBytes(UTF_8), new RecordHeaders());
  }

  public Harness put(String topic, byte[] key, byte[] value, Headers headers) {
    return pipe(topic, new TestRecord<>(key, value, headers, NOW));
  }

  Harness pipe(String topic, TestRecord<byte[], byte[]> record) {
    TestInputTopic<byte[], byte[]> input =
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    input.pipeInput(record);
    return this;
  }

  /** A record without a value: back to the defaults. */
  Harness forget(String topic, String key) {
    return pipe(topic, new TestRecord<>(key.getBytes(UTF_8), null, new RecordHeaders(), NOW));
  }

  /** A tick on every input topic. */
  public Harness tick(String at) {
    String tick = "{\"type\":\"TICK\",\"at\":\"%s\"}".formatted(at);
    put(TOPICS.stockEvents().get(0), "@tick", tick);
    put(TOPICS.skuSettings(), "@tick", tick);
    put(TOPICS.locationSettings(), "@tick", tick);
    put(TOPICS.supplierSettings(), "@tick", tick);
    put(TOPICS.supplierEvents(), "@tick", tick);
    return this;
  }

  public List<LowStockWarning> warnings() {
    return values(TOPICS.lowStockWarnings()).stream().map(reader::warning).toList();
  }

  public List<PurchaseOrder> orders() {
    return values(TOPICS.purchaseOrders()).stream().map(reader::purchaseOrder).toList();
  }

  /** The last level of each book. */
  public Map<String, StockLevel> levels() {
    Map<String, StockLevel> last = new TreeMap<>();
    values(TOPICS.stockLevels()).stream()
        .map(reader::stockLevel)
        .forEach(level -> last.put(level.book().toString(), level));
    return last;
  }

  public List<TestRecord<byte[], byte[]>> records(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  public List<byte[]> values(String topic) {
    return records(topic).stream().map(TestRecord::value).toList();
  }

  public Accounting accounting() {
    return board.total();
  }

  @Override
  public void close() {
    driver.close();
    try {
      Utils.delete(stateDirectory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of its own, so that two runs on one machine do not meet. */
  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("inventory-streams-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
