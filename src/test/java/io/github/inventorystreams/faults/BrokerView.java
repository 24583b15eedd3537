package io.github.inventorystreams.faults;

import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of the service: how far it has come, and its transactions. */
final class BrokerView implements AutoCloseable {
  private static final Duration MAX_WAIT = Duration.ofMinutes(4);
  private static final Duration OFTEN = Duration.ofMillis(10);

  private final Admin admin;
  private final String group;
  private final List<TopicPartition> input;
  private final List<TopicPartition> settings;

  BrokerView(String bootstrapServers, String group, Topics topics) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    this.group = group;
    this.input = partitions(topics.stockEvents().get(0));
    this.settings = partitions(topics.skuSettings());
  }

  private static List<TopicPartition> partitions(String topic) {
    return IntStream.range(0, Shop.PARTITIONS)
        .mapToObj(number -> new TopicPartition(topic, number))
        .toList();
  }

  /** How far the input is processed, by what is committed. */
  Map<TopicPartition, Long> processed() {
    return processed(input);
  }

  private Map<TopicPartition, Long> processed(List<TopicPartition> topic) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return ofEach(
        topic,
        partition -> committed.get(partition) == null ? 0L : committed.get(partition).offset());
  }

  private Map<TopicPartition, Long> published(List<TopicPartition> topic) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    topic.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    var ends = get(admin.listOffsets(latest).all());
    return ofEach(topic, partition -> ends.get(partition).offset());
  }

  /** Whether in each partition something has been processed since, or all that is there. */
  boolean isFurtherThan(Map<TopicPartition, Long> before) {
    Map<TopicPartition, Long> published = published(input);
    Map<TopicPartition, Long> processed = processed();
    return input.stream()
        .allMatch(
            each ->
                processed.get(each) > before.get(each)
                    || processed.get(each).equals(published.get(each)));
  }

  /** Waits until all of the input is processed. */
  void awaitCaughtUp() {
    await()
        .atMost(MAX_WAIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> processed().equals(published(input)));
  }

  /** Waits until the events are processed that are published by now, whatever comes after them. */
  void awaitEventsOfNow() {
    awaitNow(input);
  }

  /** Waits until the settings are taken over that are published by now. */
  void awaitSettingsOfNow() {
    awaitNow(settings);
  }

  private void awaitNow(List<TopicPartition> topic) {
    Map<TopicPartition, Long> published = published(topic);
    await()
        .atMost(MAX_WAIT)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              Map<TopicPartition, Long> processed = processed(topic);
              return topic.stream().allMatch(each -> processed.get(each) >= published.get(each));
            });
  }

  /** The first of some instances that is seen to have an open transaction. */
  Instance awaitOpenTransaction(List<Instance> instances) {
    return await()
        .atMost(MAX_WAIT)
        .pollInterval(OFTEN)
        .until(
            () -> instances.stream().filter(this::hasOpenTransaction).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  void awaitNoOpenTransaction(Instance instance) {
    await().atMost(MAX_WAIT).pollInterval(OFTEN).until(() -> !hasOpenTransaction(instance));
  }

  boolean hasOpenTransaction(Instance instance) {
    return transactions(instance).stream()
        .anyMatch(each -> each.state() == TransactionState.ONGOING);
  }

  /** Whether the broker takes an instance for alive. */
  boolean isMember(Instance instance) {
    String id = instance.id();
    return get(admin.describeConsumerGroups(List.of(group)).all()).get(group).members().stream()
        .anyMatch(member -> member.groupInstanceId().orElse("").contains(id));
  }

  /**
   * The counts by which the broker tells a producer from an earlier one of the same name, added up.
   */
  int epochs(Instance instance) {
    List<String> names =
        transactions(instance).stream().map(TransactionListing::transactionalId).toList();
    Map<String, TransactionDescription> found = get(admin.describeTransactions(names).all());
    return found.values().stream().mapToInt(TransactionDescription::producerEpoch).sum();
  }

  private List<TransactionListing> transactions(Instance instance) {
    String process = instance.processId();
    Collection<TransactionListing> all = get(admin.listTransactions().all());
    return all.stream().filter(each -> each.transactionalId().contains(process)).toList();
  }

  private static Map<TopicPartition, Long> ofEach(
      List<TopicPartition> topic, Function<TopicPartition, Long> value) {
    Map<TopicPartition, Long> values = new HashMap<>();
    topic.forEach(partition -> values.put(partition, value.apply(partition)));
    return values;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(5));
  }
}
