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
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.files.FileTree;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.StockEventReader;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.LastRecords;
import io.github.inventorystreams.stages.ReadPositions;
import io.github.inventorystreams.stages.SourceTopic;
import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.rebuild.PublishedFacts;
import io.github.inventorystreams.stages.rebuild.StoreSeeds;
import io.github.inventorystreams.state.NumberCodec;
import io.github.inventorystreams.topology.Partitions;
import io.github.inventorystreams.topology.SourceTopics;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
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
  /** Longer than the service lets one go on. */
  private static final Duration TRANSACTIONS_END_WITHIN = Duration.ofSeconds(90);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

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
  private final Map<TopicPartition, Long> readTo;
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
    awaitEndOfTransactions();
    this.committed = group.committed();
    this.readTo = readTo();
    this.begins = group.beginnings(of(topics.stockEvents()));
    this.last = lastRecords(begins.keySet());
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
    checkNobodyRuns();
    if (isFromLevels) {
      checkTakesCounts();
    }
    group.commit(ResetMark.before(topics, answeredTo));
    try (RecordSender sender = new RecordSender(settings, brokers)) {
      if (isFromLevels) {
        LevelCounts.of(reader.levels().values(), topics.stockEvents().get(0)).forEach(sender::send);
        sender.flush();
      }
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
    layer.lay(sources(), bySource(lastRecords(begins.keySet())));
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
   * How far the suppliers' desks have read. Where nobody knows, all is read: on the cluster from
   * which the topics were copied.
   */
  private Map<TopicPartition, Long> answeredTo() {
    List<TopicPartition> answers = of(List.of(topics.supplierEvents()));
    if (readTo.isEmpty()) {
      return group.ends(answers);
    }
    Map<TopicPartition, Long> read = new HashMap<>();
    answers.forEach(partition -> read.put(partition, readTo.getOrDefault(partition, 0L)));
    return read;
  }

  /** By what is committed and by what the stores know, of which brokers may have lost the one. */
  private Map<TopicPartition, Long> readTo() {
    Map<TopicPartition, Long> read = new HashMap<>();
    committed.forEach((partition, next) -> read.put(partition, next.offset()));
    String prefix = settings.get(KafkaSettings.APPLICATION_ID) + '-';
    List<String> kept =
        List.of(
            prefix + StoreNames.SUPPLIER_POSITIONS + "-changelog",
            prefix + StoreNames.STOCK_EVENTS_POSITIONS + "-changelog");
    ReadPositions positions = ReadPositions.kept(setup.inputIds());
    for (String topic : setup.existing(kept)) {
      new TopicLog(settings, brokers, topic)
          .read(
              record -> {
                if (record.value() != null) {
                  long next = new NumberCodec().decode(record.value());
                  positions
                      .partitionIn(new String(record.key(), UTF_8))
                      .ifPresent(partition -> read.merge(partition, next, Math::max));
                }
              });
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

  /**
   * Behind one that a killed instance has left open there may be facts that nobody can read yet.
   */
  private void awaitEndOfTransactions() {
    List<TopicPartition> facts = new ArrayList<>();
    List.of(topics.purchaseOrders(), topics.lowStockWarnings(), topics.stockLevels())
        .forEach(topic -> facts.addAll(setup.partitionsOf(topic)));
    long start = System.nanoTime();
    while (!group.committedEnds(facts).equals(group.ends(facts))) {
      if (System.nanoTime() - start > TRANSACTIONS_END_WITHIN.toNanos()) {
        throw CommandException.failed(
            "A transaction on the topics of %s has been open for %d s: see who writes to them, and try again."
                .formatted(
                    settings.get(KafkaSettings.APPLICATION_ID),
                    TRANSACTIONS_END_WITHIN.toSeconds()));
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
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
    if (isFromLevels && !ResetMark.isIn(committed)) {
      checkLevelsKnowAll();
    }
  }

  /** A topic with a mapping, or of framed records, takes no events in this product's own form. */
  private void checkTakesCounts() {
    String topic = topics.stockEvents().get(0);
    StockEventReader inputReader =
        new StockEventReader(
            stages.input(), stages.defaultLocation(), stages.futureLimit().toMillis());
    for (ProducerRecord<byte[], byte[]> count :
        LevelCounts.of(reader.levels().values(), topic).stream().limit(1).toList()) {
      long nowMillis = System.currentTimeMillis();
      Decoded<List<StockEvent>> decoded =
          inputReader.read(
              new RecordOrigin(topic, 0, 0), count.value(), count.headers(), nowMillis, nowMillis);
      if (decoded instanceof Decoded.Invalid<List<StockEvent>> invalid) {
        throw CommandException.failed(
            "The topic %s would refuse counts in this product's own form (%s): name one without a mapping or frame first among the stock topics."
                .formatted(topic, invalid.detail()));
      }
    }
  }

  /** A reset that was broken off has published counts that nobody has processed, nor has to. */
  private void checkLevelsKnowAll() {
    List<TopicPartition> ways = new ArrayList<>(of(List.of(topics.bookUpdates())));
    setup.existing(setup.repartitionNames()).forEach(topic -> ways.addAll(of(List.of(topic))));
    long unprocessed = unprocessed() + unprocessed(lastRecords(ways));
    if (unprocessed > 0) {
      throw CommandException.failed(
          "%d stock events are not processed, so the last levels do not know them: let the service process all, then stop it and reset --from-levels."
              .formatted(unprocessed));
    }
  }

  private long unprocessed() {
    return unprocessed(last);
  }

  private long unprocessed(Map<TopicPartition, Long> lastOffsets) {
    return lastOffsets.entrySet().stream()
        .mapToLong(
            end -> {
              TopicPartition partition = end.getKey();
              return end.getValue() + 1 - readTo.getOrDefault(partition, begin(partition));
            })
        .filter(records -> records > 0)
        .sum();
  }

  private long begin(TopicPartition partition) {
    return begins.getOrDefault(partition, 0L);
  }

  private Map<TopicPartition, Long> lastRecords(Collection<TopicPartition> partitionsOfTopics) {
    try (var consumer = CommittedConsumer.open(ClientProperties.of(settings, brokers))) {
      return LastRecords.of(consumer, partitionsOfTopics);
    } catch (KafkaException e) {
      throw CommandException.failed(
          "The ends of the topics at %s can't be read: %s".formatted(brokers, e.getMessage()), e);
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
