package io.github.inventorystreams.app.reset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.InputSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicLog;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LocationSettings;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.json.DeadLetterHeaders;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.LocationSettingsReader;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.SkuSettingsUpdate;
import io.github.inventorystreams.json.SupplierEventReader;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.log.EndOffsets;
import io.github.inventorystreams.purchasing.OrderLog;
import io.github.inventorystreams.stages.input.CheckedSkuSettings;
import io.github.inventorystreams.stages.rebuild.PublishedFacts;
import io.github.inventorystreams.stock.warning.WarningLog;
import io.github.inventorystreams.topology.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the topics what was published before a reset. What can't be read is a dead letter
 * already, or was written by somebody else.
 */
final class FactsReader {
  private final Settings settings;
  private final String brokers;
  private final Topics topics;
  private final Map<TopicPartition, Long> readTo = new HashMap<>();
  private final Map<BookKey, StockLevel> levels = new HashMap<>();
  private final Map<String, Long> lastTicks = new HashMap<>();

  FactsReader(Settings settings, String brokers) {
    this.settings = settings;
    this.brokers = brokers;
    this.topics = settings.topics();
  }

  /**
   * Reads all.
   *
   * @param answeredTo how far the suppliers' desks have read what was said about orders
   */
  PublishedFacts read(Map<TopicPartition, Long> answeredTo) {
    WarningLog warnings = new WarningLog();
    OutputReader outputs = new OutputReader();
    each(topics.lowStockWarnings(), value -> warnings.add(outputs.warning(value)));
    levels(outputs);
    Map<BookKey, Long> levelSequences = new HashMap<>();
    levels.forEach((book, level) -> levelSequences.put(book, level.sequence()));
    return new PublishedFacts(
        skus(),
        locations(),
        suppliers(),
        orders(outputs, answeredTo).orders(),
        warnings.states(),
        levelSequences,
        lastTicks);
  }

  /** The last level of each book; only after everything was read. */
  Map<BookKey, StockLevel> levels() {
    return Map.copyOf(levels);
  }

  /** Where the topics of settings go on behind what was read. */
  Map<TopicPartition, Long> settingsReadTo() {
    return Map.copyOf(readTo);
  }

  private void levels(OutputReader outputs) {
    NewestRecords newest = new NewestRecords();
    log(topics.stockLevels())
        .read(
            record -> {
              byte @Nullable [] value = record.value();
              if (value != null && newest.see(record)) {
                read(
                    record,
                    value,
                    bytes -> {
                      StockLevel level = outputs.stockLevel(bytes);
                      levels.put(level.book(), level);
                    });
              }
            });
  }

  private OrderLog orders(OutputReader outputs, Map<TopicPartition, Long> answeredTo) {
    OrderLog orders = new OrderLog();
    each(topics.purchaseOrders(), value -> orders.add(outputs.purchaseOrder(value)));
    SupplierEventReader events = new SupplierEventReader();
    Set<RecordOrigin> refused = refusedAnswers();
    long futureMillis = settings.get(InputSettings.EVENTS_FUTURE_LIMIT).toMillis();
    log(topics.supplierEvents())
        .read(
            record -> {
              TopicPartition partition = new TopicPartition(record.topic(), record.partition());
              if (record.offset() < answeredTo.getOrDefault(partition, 0L)
                  && !refused.contains(
                      new RecordOrigin(record.topic(), record.partition(), record.offset()))) {
                valid(
                    events.read(record.key(), record.value(), record.timestamp() + futureMillis),
                    orders::add);
              }
            });
    return orders;
  }

  /** They changed nothing, and must not be taken for the answers that hold. */
  private Set<RecordOrigin> refusedAnswers() {
    Set<RecordOrigin> refused = new HashSet<>();
    log(topics.deadLetters())
        .read(
            record -> {
              String topic = header(record, DeadLetterHeaders.TOPIC);
              if (topic.equals(topics.supplierEvents())) {
                refused.add(
                    new RecordOrigin(
                        topic,
                        Integer.parseInt(header(record, DeadLetterHeaders.PARTITION)),
                        Long.parseLong(header(record, DeadLetterHeaders.OFFSET))));
              }
            });
    return refused;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  private Map<String, SkuSettings> skus() {
    Map<String, SkuSettings> skus = new HashMap<>();
    settings(
        topics.skuSettings(),
        new CheckedSkuSettings()::read,
        update -> put(skus, key(update), update.settings(), SkuSettings.NONE));
    return skus;
  }

  private static String key(SkuSettingsUpdate update) {
    String location = update.location();
    return location == null ? update.sku() : new BookKey(update.sku(), location).toString();
  }

  private Map<String, LocationSettings> locations() {
    Map<String, LocationSettings> locations = new HashMap<>();
    settings(
        topics.locationSettings(),
        new LocationSettingsReader()::read,
        update -> put(locations, update.location(), update.settings(), LocationSettings.NONE));
    return locations;
  }

  private Map<String, SupplierSettings> suppliers() {
    Map<String, SupplierSettings> suppliers = new HashMap<>();
    settings(
        topics.supplierSettings(),
        new SupplierSettingsReader()::read,
        update -> put(suppliers, update.supplierId(), update.settings(), SupplierSettings.NONE));
    return suppliers;
  }

  private static <T> void put(Map<String, T> all, String key, T value, T none) {
    if (value.equals(none)) {
      all.remove(key);
    } else {
      all.put(key, value);
    }
  }

  private static <T> void valid(Decoded<T> decoded, Consumer<T> taker) {
    if (decoded instanceof Decoded.Valid<T> valid) {
      taker.accept(valid.value());
    }
  }

  private interface RecordDecoder<T> {
    Decoded<T> read(byte @Nullable [] key, byte @Nullable [] value);
  }

  private <T> void settings(String topic, RecordDecoder<T> decoder, Consumer<T> taker) {
    NewestRecords newest = new NewestRecords();
    EndOffsets ends =
        log(topic)
            .read(
                record -> {
                  Decoded<T> decoded = decoder.read(record.key(), record.value());
                  valid(
                      decoded,
                      update -> {
                        if (newest.see(record)) {
                          taker.accept(update);
                        }
                      });
                  if (decoded instanceof Decoded.Clock<T> clock) {
                    lastTicks.merge(
                        RecordOrigin.partitionName(topic, record.partition()),
                        clock.atMillis(),
                        Math::max);
                  }
                });
    readTo.putAll(ends.offsets());
  }

  /** Each value of a topic that processing writes. */
  private void each(String topic, Consumer<byte[]> reader) {
    log(topic)
        .read(
            record -> {
              byte @Nullable [] value = record.value();
              if (value != null) {
                read(record, value, reader);
              }
            });
  }

  private static void read(
      ConsumerRecord<byte[], byte[]> record, byte[] value, Consumer<byte[]> reader) {
    try {
      reader.accept(value);
    } catch (IllegalArgumentException e) {
      throw CommandException.failed(
          "The record %d in partition %d of %s was not published by inventory-streams: %s. A reset needs to know all that was published; delete it, or move the topic aside."
              .formatted(record.offset(), record.partition(), record.topic(), e.getMessage()),
          e);
    }
  }

  private TopicLog log(String topic) {
    return new TopicLog(settings, brokers, topic);
  }
}
