package io.github.inventorystreams.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSettingsBuilder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.sku.ExplanationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * A case that people have reported of another system, played day by day with a tick each day: what
 * became of it. The inputs lie in {@code field-bugs}, as JSON lines with the topic of each record.
 */
public final class FieldBug implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those of the product where the harness has others. */
  private static final SkuSettings DEFAULTS =
      SkuSettingsBuilder.none()
          .unitCost(BigDecimal.ZERO)
          .method(ForecastMethods.DEFAULT.name())
          .build();

  public final Harness harness;
  public final List<PurchaseOrder> orders = new ArrayList<>();
  public final List<LowStockWarning> warnings = new ArrayList<>();
  public final List<StockLevel> levels = new ArrayList<>();
  private LocalDate today = LocalDate.EPOCH;

  private FieldBug(Harness harness) {
    this.harness = harness;
  }

  /** A shop without a case. */
  public static FieldBug shop() {
    StageSettings own = Harness.settings(StageSettings.ReviewClock.STREAM);
    // The cases lie after the clock of the driver.
    StageSettings later = Harness.with(own, "futureLimit", Duration.ofDays(1000));
    StageSettings careful = Harness.with(later, "implausible", 10.0);
    return new FieldBug(
        new Harness(
            Harness.with(careful, "skuDefaults", DEFAULTS.orElse(own.skuDefaults())),
            new Partitions(1, 1)));
  }

  /** The case of an id, from the day before its first event to the day after its last. */
  public static FieldBug played(String id) {
    FieldBug shop = shop();
    List<JsonNode> events = lines(id, "events");
    lines(id, "settings").forEach(shop::put);
    LocalDate first = day(events.get(0));
    LocalDate last = day(events.get(events.size() - 1)).plusDays(1);
    for (LocalDate day = first.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      shop.begin(day);
      for (JsonNode event : events) {
        if (day(event).equals(day)) {
          shop.put(event);
        }
      }
    }
    shop.tick(last.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    return shop;
  }

  /** Five past midnight of a day: its reviews take place. */
  public void begin(LocalDate day) {
    today = day;
    tick(day.atTime(0, 5).toInstant(ZoneOffset.UTC));
  }

  /** The days until another one begin, without events. */
  public void passUntil(LocalDate day) {
    while (today.isBefore(day)) {
      begin(today.plusDays(1));
    }
  }

  public void put(String topic, String key, String value) {
    harness.put(topic, key, value);
    take();
  }

  private void put(JsonNode line) {
    put(line.path("topic").asText(), line.path("key").asText(), line.path("value").toString());
  }

  private void tick(Instant at) {
    harness.tick(at.toString());
    take();
  }

  private void take() {
    orders.addAll(harness.orders());
    warnings.addAll(harness.warnings());
    levels.addAll(harness.levels().values());
  }

  /** The last level of a SKU at DC1. */
  public StockLevel level(String sku) {
    return levels.stream()
        .filter(level -> level.book().sku().equals(sku))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The orders of a SKU as they were first published. */
  public List<PurchaseOrder> placed(String sku) {
    return orders.stream()
        .filter(order -> order.revision() == 1)
        .filter(order -> order.lines().stream().anyMatch(line -> line.sku().equals(sku)))
        .toList();
  }

  /** The first order line of a SKU. */
  public PurchaseOrder.Line line(String sku) {
    return placed(sku).get(0).lines().stream()
        .filter(line -> line.sku().equals(sku))
        .findFirst()
        .orElseThrow();
  }

  /** Each step of the warnings of a SKU, e.g. {@code RAISED LOW WARNING}. */
  public List<String> published(String sku) {
    return warnings.stream()
        .filter(warning -> warning.book().sku().equals(sku))
        .map(warning -> warning.state() + " " + warning.kind() + " " + warning.severity())
        .toList();
  }

  /** How the last review of a SKU ended. */
  public ReviewOutcome lastReview(String sku) {
    return Objects.requireNonNull(story(sku).lastReview(), sku);
  }

  public BookExplanation story(String sku) {
    ExplanationReader.Stores stores =
        new ExplanationReader.Stores() {
          @Override
          public <K, V> ReadOnlyKeyValueStore<K, V> open(String name, int partition) {
            return harness.driver.<K, V>getKeyValueStore(name);
          }
        };
    return Objects.requireNonNull(
        new ExplanationReader(stores, 1, Harness.settings(StageSettings.ReviewClock.STREAM))
            .of(new BookKey(sku, "DC1")));
  }

  private static LocalDate day(JsonNode event) {
    return LocalDate.parse(event.path("publishAt").asText().substring(0, 10));
  }

  private static List<JsonNode> lines(String id, String name) {
    String path = "/field-bugs/" + id + "/" + name + ".jsonl";
    try (InputStream in = Objects.requireNonNull(FieldBug.class.getResourceAsStream(path), path)) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    harness.close();
  }
}
