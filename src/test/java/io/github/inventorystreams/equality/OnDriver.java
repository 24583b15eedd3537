package io.github.inventorystreams.equality;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.topology.Harness;
import io.github.inventorystreams.topology.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole topology on the test driver. */
final class OnDriver implements Processing {
  private static final Topics TOPICS = Harness.TOPICS;

  private final Harness harness;
  private final JsonWriter json = new JsonWriter();

  OnDriver(StageSettings settings) {
    this.harness = new Harness(settings);
  }

  @Override
  public void set(WorldSettings settings) {
    Wire.of(settings, TOPICS)
        .forEach(wire -> harness.put(wire.topic(), wire.key(), text(wire.value())));
  }

  @Override
  public void stock(StockEvent event) {
    BookKey book = event.header().book();
    harness.put(TOPICS.stockEvents().get(0), book.sku(), text(json.write(event)));
  }

  @Override
  public void say(SupplierEvent said) {
    harness.put(TOPICS.supplierEvents(), said.supplierId(), text(json.write(said)));
  }

  @Override
  public void tick(long atMillis) {
    harness.tick(Instant.ofEpochMilli(atMillis).toString());
  }

  @Override
  public List<byte[]> takeOrders() {
    return harness.values(TOPICS.purchaseOrders());
  }

  @Override
  public Map<String, String> levels() {
    Map<String, String> levels = new TreeMap<>();
    harness
        .records(TOPICS.stockLevels())
        .forEach(record -> levels.put(text(record.key()), text(record.value())));
    return levels;
  }

  @Override
  public int refused() {
    return harness.records(TOPICS.deadLetters()).size();
  }

  @Override
  public void close() {
    harness.close();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
