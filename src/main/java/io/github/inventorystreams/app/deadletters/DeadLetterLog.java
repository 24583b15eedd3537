package io.github.inventorystreams.app.deadletters;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.topics.TopicLog;
import io.github.inventorystreams.json.DeadLetter;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the topic of dead letters once, from its beginning to what is its end at the start. */
final class DeadLetterLog {
  private final Settings settings;
  private final String bootstrapServers;

  DeadLetterLog(Settings settings, String bootstrapServers) {
    this.settings = settings;
    this.bootstrapServers = bootstrapServers;
  }

  /** One dead letter with the record that bears it. */
  record Entry(DeadLetter letter, ConsumerRecord<byte[], byte[]> bearer) {

    /** Its place in the topic of dead letters, {@code partition:offset}. */
    String at() {
      return bearer.partition() + ":" + bearer.offset();
    }
  }

  /** Hands on each dead letter, in the order of its partition. */
  void read(Consumer<Entry> reader) {
    new TopicLog(settings, bootstrapServers, settings.topics().deadLetters())
        .read(
            bearer -> {
              DeadLetter letter = DeadLetter.of(bearer.headers());
              if (letter != null) {
                reader.accept(new Entry(letter, bearer));
              }
            });
  }
}
