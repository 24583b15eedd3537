package io.github.inventorystreams.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.topology.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that is set for one SKU, supplier or location.
 *
 * @param key of the record in its topic
 * @param json {@code null} = back to the defaults
 * @param meaning what the service reads in it
 */
record SettingsRecord(SettingsKind kind, String key, @Nullable String json, Object meaning) {

  /**
   * Reads as the service does.
   *
   * @throws IllegalArgumentException with what is wrong, if it would become a dead letter
   */
  static SettingsRecord of(SettingsKind kind, String key, @Nullable String json) {
    return new SettingsRecord(
        kind,
        key,
        json,
        kind.meaning(key.getBytes(UTF_8), json == null ? null : json.getBytes(UTF_8)));
  }

  /** Nothing set. */
  static SettingsRecord defaults(SettingsKind kind, String key) {
    return of(kind, key, null);
  }

  ProducerRecord<byte[], byte[]> toProduce(Topics topics) {
    return new ProducerRecord<>(
        kind.topic(topics), key.getBytes(UTF_8), json == null ? null : json.getBytes(UTF_8));
  }
}
