package io.github.inventorystreams.app.service;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.LastRecords;
import io.github.inventorystreams.stages.StoreNames;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Offsets that Kafka has forgotten, as it does with those of a group that nobody was in for {@code
 * offsets.retention.minutes}, 7 days by default. A start would read all topics from their beginning
 * into stores that know them already.
 */
final class ForgottenOffsets {
  private ForgottenOffsets() {}

  /**
   * Looks whether there are stores without offsets.
   *
   * @throws CommandException if there are
   */
  static void check(TopicSetup topics, Settings settings, String brokers, int partitions) {
    String application = settings.get(KafkaSettings.APPLICATION_ID);
    String books = application + '-' + StoreNames.SKU_STATE + "-changelog";
    if (!topics.group().committed().isEmpty() || !topics.internalIds().containsKey(books)) {
      return;
    }
    List<TopicPartition> changelog =
        IntStream.range(0, partitions).mapToObj(each -> new TopicPartition(books, each)).toList();
    try (var consumer = CommittedConsumer.open(ClientProperties.of(settings, brokers))) {
      if (!LastRecords.of(consumer, changelog).isEmpty()) {
        throw CommandException.failed(
            "Kafka has forgotten how far %s has read its topics (offsets.retention.minutes), and the books know them already: inventory-streams reset makes the books anew."
                .formatted(application));
      }
    }
  }
}
