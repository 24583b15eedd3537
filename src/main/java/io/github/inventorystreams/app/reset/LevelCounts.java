package io.github.inventorystreams.app.reset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.JsonWriter;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A count of each book, by its last level, where the events that led to it are gone. All are of the
 * newest time that any book has seen: later than every event that was processed.
 */
final class LevelCounts {
  private static final String SOURCE = "inventory-streams/reset";

  private LevelCounts() {}

  /** The counts as records of a topic of stock events; a level below zero is counted as nothing. */
  static List<ProducerRecord<byte[], byte[]>> of(Collection<StockLevel> levels, String topic) {
    long newestMillis = levels.stream().mapToLong(StockLevel::asOfMillis).max().orElse(0);
    JsonWriter json = new JsonWriter();
    return levels.stream()
        .map(
            level ->
                new ProducerRecord<>(
                    topic,
                    level.book().sku().getBytes(UTF_8),
                    json.write(count(level, newestMillis))))
        .toList();
  }

  private static StockEvent count(StockLevel level, long countedAtMillis) {
    return new StockEvent.Count(
        new EventHeader(
            level.book(), new EventId(SOURCE, "counted-" + countedAtMillis, 0), countedAtMillis),
        Math.max(0, level.onHand()),
        countedAtMillis,
        null);
  }
}
