package io.github.inventorystreams.app.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicLog;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.json.Ticks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The settings that the topics hold: for each key the last record that the service takes. One that
 * it refuses changes nothing.
 */
final class PublishedSettings {
  private static final int SHOWN_KEY_CHARS = 200;

  private final Map<SettingsKind, Map<String, SettingsRecord>> records =
      new EnumMap<>(SettingsKind.class);
  private final Map<SettingsKind, Map<String, String>> refused = new EnumMap<>(SettingsKind.class);

  /**
   * Reads the topics from their beginning to what is their end now.
   *
   * @throws CommandException if one of them is not there or can't be read
   */
  static PublishedSettings read(Settings settings, Collection<SettingsKind> kinds) {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    List<String> topics = kinds.stream().map(kind -> kind.topic(settings.topics())).toList();
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      Collection<String> existing = admin.existing(topics).keySet();
      for (String topic : topics) {
        if (!existing.contains(topic)) {
          throw CommandException.failed(
              "There is no topic %s at %s: topics --create makes it.".formatted(topic, brokers));
        }
      }
    }
    PublishedSettings published = new PublishedSettings();
    for (SettingsKind kind : kinds) {
      new TopicLog(settings, brokers, kind.topic(settings.topics()))
          .read(record -> published.add(kind, record));
    }
    return published;
  }

  private void add(SettingsKind kind, ConsumerRecord<byte[], byte[]> record) {
    byte[] bytes = record.key();
    if (bytes == null) {
      return;
    }
    String key = new String(bytes, UTF_8);
    if (key.equals(Ticks.KEY)) {
      return;
    }
    byte[] value = record.value();
    try {
      Object meaning = kind.meaning(bytes, value);
      String json = value == null ? null : new String(value, UTF_8);
      of(kind).put(key, new SettingsRecord(kind, key, json, meaning));
      refused(kind).remove(key);
    } catch (IllegalArgumentException e) {
      refused(kind).put(key, String.valueOf(e.getMessage()));
    }
  }

  /** All records of a kind by their key, and those that went back to the defaults. */
  Map<String, SettingsRecord> of(SettingsKind kind) {
    return records.computeIfAbsent(kind, none -> new TreeMap<>());
  }

  /** One line for each key whose last record is refused, so that the one before it holds. */
  List<String> refusals() {
    List<String> lines = new ArrayList<>();
    refused.forEach(
        (kind, details) ->
            details.forEach(
                (key, detail) ->
                    lines.add(
                        "the last settings of %s %s are a dead letter, those before them hold: %s"
                            .formatted(kind.word(), OneLine.of(key, SHOWN_KEY_CHARS), detail))));
    return lines;
  }

  private Map<String, String> refused(SettingsKind kind) {
    return refused.computeIfAbsent(kind, none -> new TreeMap<>());
  }
}
