package io.github.inventorystreams.play;

import io.github.inventorystreams.event.SupplierSettings;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.simulation.WorldSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;

/** The settings of suppliers that a processor has been given. */
public final class KnownSuppliers {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int MAX_EMPTY_POLLS = 100;

  private KnownSuppliers() {}

  /**
   * Reads their topic to its end; nothing is known where it must not be read.
   *
   * @throws PlayException if the broker stops to answer
   */
  public static WorldSettings read(Cluster cluster) {
    try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
      return new WorldSettings(Map.of(), Map.of(), read(consumer, cluster));
    } catch (AuthorizationException e) {
      return WorldSettings.NONE;
    }
  }

  private static Map<String, SupplierSettings> read(
      Consumer<byte[], byte[]> consumer, Cluster cluster) {
    String topic = cluster.topics().supplierSettings();
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    SupplierSettingsReader reader = new SupplierSettingsReader();
    Map<String, SupplierSettings> known = new HashMap<>();
    int emptyPolls = 0;
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      var polled = consumer.poll(POLL);
      emptyPolls = polled.isEmpty() ? emptyPolls + 1 : 0;
      if (emptyPolls > MAX_EMPTY_POLLS) {
        throw new PlayException("the broker does not hand out the topic " + topic);
      }
      for (ConsumerRecord<byte[], byte[]> entry : polled) {
        if (reader.read(entry.key(), entry.value())
            instanceof Decoded.Valid<SupplierSettingsUpdate> update) {
          known.put(update.value().supplierId(), update.value().settings());
        }
      }
    }
    return known;
  }
}
