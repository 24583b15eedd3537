package io.github.inventorystreams.equality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.stages.StageSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ninety days in which the books are made anew from their events twice: they and the suppliers'
 * desks are then what they were before, no order is published twice, and in the end each book has
 * on order what its orders say.
 */
class BooksAfterResetTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> RESETS = Set.of(12, 40);
  private static final StageSettings SETTINGS =
      ProcessorOnTopics.stageSettings(QuarterShop.FURTHER_SETTINGS);

  @TempDir Path directory;

  @Test
  void areWhatTheyWere() {
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
        OnBroker processor = new OnBroker(broker.bootstrapServers(), "reset", 4, 1, directory)) {
      ResetAtTicks resets = new ResetAtTicks(processor);
      Played played = QuarterRun.by(resets, SETTINGS.supplierDefaults());

      assertThat(resets.count).isGreaterThan(50);
      assertThat(played.orders()).hasSizeGreaterThan(200);
      assertThat(onOrder(played.levels().values())).isEqualTo(open(played.orders()));
    }
  }

  private static Map<String, Long> onOrder(Iterable<String> levels) {
    Map<String, Long> units = new TreeMap<>();
    for (String json : levels) {
      JsonNode level = tree(json);
      add(units, level.get("sku").asText(), level.get("location").asText(), level.get("onOrder"));
    }
    return units;
  }

  private static Map<String, Long> open(Map<String, String> revisions) {
    Map<String, JsonNode> latest = new TreeMap<>();
    for (String json : revisions.values()) {
      JsonNode order = tree(json);
      latest.merge(
          order.get("poNumber").asText(),
          order,
          (one, other) ->
              one.get("revision").asInt() > other.get("revision").asInt() ? one : other);
    }
    Map<String, Long> units = new TreeMap<>();
    for (JsonNode order : latest.values()) {
      for (JsonNode line : order.get("lines")) {
        long open = line.get("quantity").asLong() - line.get("receivedQuantity").asLong();
        if (!Set.of("RECEIVED", "OVER_DELIVERED", "CLOSED", "EXPIRED", "REJECTED", "CANCELLED")
            .contains(line.get("status").asText())) {
          units.merge(
              line.get("sku").asText() + '@' + order.get("location").asText(), open, Long::sum);
        }
      }
    }
    units.values().removeIf(open -> open == 0);
    return units;
  }

  private static void add(Map<String, Long> units, String sku, String location, JsonNode more) {
    if (more.asLong() != 0) {
      units.put(sku + '@' + location, more.asLong());
    }
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  /** Resets after some of the ticks, counted from 1. */
  private static final class ResetAtTicks implements Processing {
    private final OnBroker processor;
    private int count;

    ResetAtTicks(OnBroker processor) {
      this.processor = processor;
    }

    @Override
    public void set(WorldSettings settings) {
      processor.set(settings);
    }

    @Override
    public void stock(StockEvent event) {
      processor.stock(event);
    }

    @Override
    public void say(SupplierEvent said) {
      processor.say(said);
    }

    @Override
    public void tick(long atMillis) {
      processor.tick(atMillis);
      count++;
      if (RESETS.contains(count)) {
        Kept before = processor.kept();
        processor.reset();
        Kept after = processor.kept();
        assertThat(after.books()).isEqualTo(before.books());
        assertThat(after.demand()).isEqualTo(before.demand());
        before
            .closedInStockMillis()
            .forEach(
                (book, days) -> {
                  List<Long> again = after.closedInStockMillis().get(book);
                  int both = Math.min(again.size(), days.size());
                  assertThat(again.subList(0, both)).as(book).isEqualTo(days.subList(0, both));
                });
        assertThat(after.orders()).isEqualTo(before.orders());
      }
    }

    @Override
    public List<byte[]> takeOrders() {
      return processor.takeOrders();
    }

    @Override
    public Map<String, String> levels() {
      return processor.levels();
    }

    @Override
    public int refused() {
      return processor.refused();
    }

    @Override
    public void close() {}
  }
}
