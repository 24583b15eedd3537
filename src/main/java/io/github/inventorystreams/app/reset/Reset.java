package io.github.inventorystreams.app.reset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.KafkaSettings;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.config.StageSettingsFactory;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.app.topics.GroupAdmin;
import io.github.inventorystreams.app.topics.RecordSender;
import io.github.inventorystreams.app.topics.ResetMark;
import io.github.inventorystreams.app.topics.TopicLog;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.files.FileTree;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.LastRecords;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.rebuild.PublishedFacts;
import io.github.inventorystreams.stages.rebuild.StoreSeeds;
import io.github.inventorystreams.topology.Partitions;
import io.github.inventorystreams.topology.SourceTopics;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * A reset of the books of one installation. What was published stays, and is laid into the new
 * stores; the stock events are read again behind it. Nothing is changed before all of that is read,
 * and a reset that was broken off has to be made again before the service starts.
 */
final class Reset {
  private final Settings settings;
  private final String brokers;
  private final TopicSetup setup;
  private final GroupAdmin group;
  private final int partitions;
  private final StageSettings stages;
  private final Topics topics;
  private final FactsReader reader;
  private final PublishedFacts facts;
  private final Map<TopicPartition, OffsetAndMetadata> committed;
  private final Map<TopicPartition, Long> begins;
  private final Map<TopicPartition, Long> answeredTo;
  private final Map<TopicPartition, Long> last;
  private final boolean isFromLevels;

  /**
   * Looks whether the books can be made anew, and reads what was published.
   *
   * @param isFromLevels whether books may begin with their last levels
   * @throws CommandException if they can't
   */
  Reset(Settings settings, String brokers, TopicSetup setup, boolean isFromLevels) {
    this.settings = settings;
    this.brokers = brokers;
    this.setup = setup;
    this.group = setup.group();
    this.isFromLevels = isFromLevels;
    this.partitions = setup.checkedPartitions();
    this.stages = StageSettingsFactory.of(settings);
    this.topics = settings.topics();
    checkNobodyRuns();
    this.committed = group.committed();
    this.begins = group.beginnings(of(topics.stockEvents()));
    this.last = lastRecords();
    checkIsWhole();
    this.reader = new FactsReader(settings, brokers);
    this.answeredTo = answeredTo();
    this.facts = reader.read(answeredTo);
  }

  ResetOutlook outlook() {
    return new ResetOutlook(
        brokers,
        settings.get(KafkaSettings.APPLICATION_ID),
        setup.internalNames().size(),
        localState().toString(),
        topics.stockEvents(),
        last.entrySet().stream().mapToLong(end -> end.getValue() + 1 - begin(end.getKey())).sum(),
        unprocessed(),
        isFromLevels ? reader.levels().size() : 0,
        facts.orders().size(),
        (int) facts.orders().stream().filter(order -> !order.isFinished()).count(),
        facts.warnings().size(),
        facts.warnings().values().stream().mapToInt(state -> state.open().size()).sum(),
        facts.levelSequences().size(),
        facts.skus().size(),
        facts.locations().size(),
        facts.suppliers().size());
  }

  /**
   * Makes the stores anew.
   *
   * @param isQuiet whether nobody looks at how far it is
   */
  void perform(boolean isQuiet) {
    try (RecordSender sender = new RecordSender(settings, brokers)) {
      if (isFromLevels) {
        LevelCounts.of(reader.levels().values(), topics.stockEvents().get(0)).forEach(sender::send);
        sender.flush();
      }
      group.commit(ResetMark.before(topics));
      setup.remakeInternal(partitions);
      lay(sender, isQuiet);
      forgetSourceClocks(sender);
    }
    group.commit(next());
    try {
      FileTree.delete(localState());
    } catch (IOException e) {
      throw CommandException.failed(
          "The local state in %s can't be deleted (%s): delete it before the next start."
              .formatted(localState(), e.getMessage()),
          e);
    }
  }

  private void lay(RecordSender sender, boolean isQuiet) {
    String prefix = settings.get(KafkaSettings.APPLICATION_ID) + '-';
    List<ProducerRecord<byte[], byte[]>> seeds = new ArrayList<>();
    StoreSeeds layer =
        new StoreSeeds(
            stages,
            partitions,
            (store, partition, key, value) ->
                seeds.add(
                    new ProducerRecord<>(prefix + store + "-changelog", partition, key, value)));
    layer.lay(facts, nowMillis());
    layer.lay(sources(), bySource(lastRecords()));
    try (Progress progress = Progress.of("stores", seeds.size(), isQuiet)) {
      for (int i = 0; i < seeds.size(); i++) {
        sender.send(seeds.get(i));
        progress.at(i + 1);
      }
      sender.flush();
    }
  }

  /** By the clock that reviews go by. */
  private long nowMillis() {
    return stages.reviewClock() == StageSettings.ReviewClock.WALL
        ? System.currentTimeMillis()
        : facts.lastTicks().values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** A source that is read again would be too late for where it stood before. */
  private void forgetSourceClocks(RecordSender sender) {
    Set<String> sources = new LinkedHashSet<>();
    new TopicLog(settings, brokers, topics.sourceClocks())
        .read(record -> sources.add(new String(record.key(), UTF_8)));
    sources.forEach(
        source ->
            sender.send(new ProducerRecord<>(topics.sourceClocks(), source.getBytes(UTF_8), null)));
    sender.flush();
  }

  /** Where each input is read from at the next start. */
  private Map<TopicPartition, OffsetAndMetadata> next() {
    Map<TopicPartition, Long> next = new HashMap<>(begins);
    next.putAll(reader.settingsReadTo());
    next.putAll(group.ends(of(List.of(topics.bookUpdates()))));
    next.putAll(answeredTo);
    setup
        .repartitionNames()
        .forEach(topic -> of(List.of(topic)).forEach(partition -> next.put(partition, 0L)));
    Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
    next.forEach((partition, offset) -> all.put(partition, new OffsetAndMetadata(offset)));
    return all;
  }

  /**
   * How far the suppliers' desks have read. A group that has never been here, or that Kafka has
   * forgotten, has read it all: on the cluster from which the topics were copied, or long ago.
   */
  private Map<TopicPartition, Long> answeredTo() {
    List<TopicPartition> partitionsOfAnswers = of(List.of(topics.supplierEvents()));
    if (committed.isEmpty()) {
      return group.ends(partitionsOfAnswers);
    }
    Map<TopicPartition, Long> read = new HashMap<>();
    for (TopicPartition partition : partitionsOfAnswers) {
      OffsetAndMetadata next = committed.get(partition);
      read.put(partition, next == null ? 0 : next.offset());
    }
    return read;
  }

  private void checkNobodyRuns() {
    List<String> hosts = group.memberHosts();
    if (!hosts.isEmpty()) {
      throw CommandException.failed(
          "The service %s runs (at %s): stop all its instances first; one that was killed is missed after 10 s."
              .formatted(
                  settings.get(KafkaSettings.APPLICATION_ID),
                  String.join(", ", new LinkedHashSet<>(hosts))));
    }
  }

  private void checkIsWhole() {
    begins.forEach(
        (partition, first) -> {
          if (first > 0 && !isFromLevels) {
            throw CommandException.failed(
                "The topic %s no longer begins with its first record (partition %d begins at offset %d), so books can't be made of it alone: reset --from-levels counts each by its last level."
                    .formatted(partition.topic(), partition.partition(), first));
          }
        });
    long unprocessed = unprocessed();
    if (isFromLevels && unprocessed > 0) {
      throw CommandException.failed(
          "%d stock events are not processed, so the last levels do not know them: let the service process all, then stop it and reset --from-levels."
              .formatted(unprocessed));
    }
  }

  private long unprocessed() {
    return last.entrySet().stream()
        .mapToLong(
            end -> {
              OffsetAndMetadata next = committed.get(end.getKey());
              return end.getValue() + 1 - (next == null ? begin(end.getKey()) : next.offset());
            })
        .filter(records -> records > 0)
        .sum();
  }

  private long begin(TopicPartition partition) {
    return begins.getOrDefault(partition, 0L);
  }

  private Map<TopicPartition, Long> lastRecords() {
    try (var consumer = CommittedConsumer.open(ClientProperties.of(settings, brokers))) {
      return LastRecords.of(consumer, begins.keySet());
    } catch (KafkaException e) {
      throw CommandException.failed(
          "The ends of the stock topics at %s can't be read: %s".formatted(brokers, e.getMessage()),
          e);
    }
  }

  private static Map<String, Long> bySource(Map<TopicPartition, Long> offsets) {
    Map<String, Long> named = new HashMap<>();
    offsets.forEach(
        (partition, offset) ->
            named.put(
                RecordOrigin.partitionName(partition.topic(), partition.partition()), offset));
    return named;
  }

  private List<SourceTopic> sources() {
    return SourceTopics.ofEvents(
        topics, new Partitions(partitions, partitions), stages.keyedBySku());
  }

  private List<TopicPartition> of(Collection<String> names) {
    return names.stream()
        .flatMap(
            topic ->
                IntStream.range(0, partitions).mapToObj(each -> new TopicPartition(topic, each)))
        .toList();
  }

  private Path localState() {
    return settings.stateDirectory().resolve(settings.get(KafkaSettings.APPLICATION_ID));
  }
}
