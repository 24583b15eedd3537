package io.github.inventorystreams.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import io.github.inventorystreams.topology.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a reader at {@code read_committed} finds.
 *
 * @param levels the last of each book
 * @param broken numbers that are missing, doubled or out of order, as lines for people
 */
record Outputs(
    Map<String, StockLevel> levels,
    long levelRecords,
    List<LowStockWarning> warnings,
    List<PurchaseOrder> orders,
    List<DeadLetter> deadLetters,
    List<String> broken) {

  /** A record that was refused. */
  record DeadLetter(Feed.Place place, DeadLetterReason reason, byte[] value) {}

  static Outputs read(String bootstrapServers) {
    Topics topics = Topics.withPrefix("");
    OutputReader json = new OutputReader();
    Map<String, StockLevel> levels = new HashMap<>();
    long[] levelRecords = {0};
    List<LowStockWarning> warnings = new ArrayList<>();
    List<PurchaseOrder> orders = new ArrayList<>();
    List<DeadLetter> deadLetters = new ArrayList<>();
    Numbering numbers = new Numbering();
    read(
        bootstrapServers,
        topics.stockLevels(),
        entry -> {
          StockLevel level = json.stockLevel(entry.value());
          numbers.next("level of " + level.book(), level.sequence());
          levels.put(level.book().toString(), level);
          levelRecords[0]++;
        });
    read(
        bootstrapServers,
        topics.lowStockWarnings(),
        entry -> {
          LowStockWarning warning = json.warning(entry.value());
          numbers.next("warning " + warning.warningId(), warning.sequence());
          warnings.add(warning);
        });
    read(
        bootstrapServers,
        topics.purchaseOrders(),
        entry -> {
          PurchaseOrder order = json.purchaseOrder(entry.value());
          numbers.next("order " + order.poNumber(), order.revision());
          orders.add(order);
        });
    read(
        bootstrapServers,
        topics.deadLetters(),
        entry ->
            deadLetters.add(
                new DeadLetter(
                    place(entry),
                    DeadLetterReason.valueOf(header(entry, "dlq.reason")),
                    entry.value())));
    return new Outputs(levels, levelRecords[0], warnings, orders, deadLetters, numbers.broken());
  }

  private static Feed.Place place(ConsumerRecord<byte[], byte[]> letter) {
    return new Feed.Place(
        Integer.parseInt(header(letter, "dlq.partition")),
        Long.parseLong(header(letter, "dlq.offset")));
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private static void read(
      String bootstrapServers,
      String topic,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (Consumer<byte[], byte[]> consumer =
        CommittedConsumer.open(Map.of("bootstrap.servers", bootstrapServers))) {
      TopicReader all = TopicReader.fromBeginning(consumer, List.of(topic));
      all.readTo(all.endOffsets(), reader);
    }
  }

  /** Numbers that must rise by one from one. */
  private static final class Numbering {
    private final Map<String, Long> last = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    void next(String what, long number) {
      Long before = last.put(what, number);
      if (number != (before == null ? 1 : before + 1)) {
        broken.add("%s: %d comes after %s".formatted(what, number, before));
      }
    }

    List<String> broken() {
      return broken;
    }
  }
}
