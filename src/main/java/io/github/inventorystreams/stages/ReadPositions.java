package io.github.inventorystreams.stages;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How far the tasks of an instance have read each of their inputs, kept beside what came of it, in
 * the same transaction. The offsets that a consumer group has committed say the same, but brokers
 * can lose some of them: they forget a group that nobody was in for days, and one that is killed
 * and started again can go on with a group of the past. What is found here is then what holds.
 */
public final class ReadPositions {
  private static final String PREFIX = "read/";
  private static final char SEPARATOR = '#';

  private final boolean areKept;
  private final Map<String, String> topicIds;
  private final Map<TopicPartition, Long> found = new ConcurrentHashMap<>();

  private ReadPositions(boolean areKept, Map<String, String> topicIds) {
    this.areKept = areKept;
    this.topicIds = Map.copyOf(topicIds);
  }

  /**
   * Those of an instance that processes exactly once.
   *
   * @param topicIds what sets an input topic apart from an earlier one of its name, whose positions
   *     say nothing
   */
  public static ReadPositions kept(Map<String, String> topicIds) {
    return new ReadPositions(true, topicIds);
  }

  /** None: where stores are not of one transaction with what was published, they prove nothing. */
  public static ReadPositions none() {
    return new ReadPositions(false, Map.of());
  }

  /**
   * Begins to keep those of a task, and finds what was kept of it.
   *
   * @param store that keeps them, possibly with other figures
   * @param commit before which they are written, or {@code null} to write each at once
   */
  public OfTask open(
      ProcessingContext context, KeyValueStore<String, Long> store, @Nullable BeforeCommit commit) {
    return new OfTask(context, store, commit);
  }

  /**
   * Takes what tasks have found of some partitions since this was last asked.
   *
   * @return the offset of the next record of each
   */
  public Map<TopicPartition, Long> take(Collection<TopicPartition> partitions) {
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, Long> taken = new HashMap<>();
    for (TopicPartition partition : partitions) {
      Long next = found.remove(partition);
      if (next != null) {
        taken.put(partition, next);
      }
    }
    return taken;
  }

  /** Gives back what was taken and could not be used yet. */
  public void putBack(Map<TopicPartition, Long> taken) {
    taken.forEach((partition, next) -> found.merge(partition, next, Math::max));
  }

  /** The partition whose position lies under a key of such a store; none of an earlier topic. */
  public Optional<TopicPartition> partitionIn(String storeKey) {
    String[] parts = storeKey.split(String.valueOf(SEPARATOR), -1);
    if (!storeKey.startsWith(PREFIX) || parts.length != 3) {
      return Optional.empty();
    }
    TopicPartition partition =
        new TopicPartition(parts[0].substring(PREFIX.length()), Integer.parseInt(parts[1]));
    return storeKey(partition).equals(storeKey) ? Optional.of(partition) : Optional.empty();
  }

  private String storeKey(TopicPartition partition) {
    return PREFIX
        + partition.topic()
        + SEPARATOR
        + partition.partition()
        + SEPARATOR
        + topicIds.getOrDefault(partition.topic(), "");
  }

  /** Those of one task. */
  public final class OfTask {
    private final ProcessingContext context;
    private final KeyValueStore<String, Long> store;
    private final @Nullable BeforeCommit commit;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Set<TopicPartition> changed = new HashSet<>();

    private OfTask(
        ProcessingContext context,
        KeyValueStore<String, Long> store,
        @Nullable BeforeCommit commit) {
      this.context = context;
      this.store = store;
      this.commit = commit;
      if (areKept) {
        find();
        if (commit != null) {
          commit.add(this::write);
        }
      }
    }

    private void find() {
      try (KeyValueIterator<String, Long> all = store.all()) {
        while (all.hasNext()) {
          KeyValue<String, Long> entry = all.next();
          partitionIn(entry.key)
              .ifPresent(partition -> found.merge(partition, entry.value, Math::max));
        }
      }
    }

    /** The record at hand is processed; what a punctuator forwards comes from no topic. */
    public void processed() {
      if (!areKept) {
        return;
      }
      Optional<RecordMetadata> metadata = context.recordMetadata();
      if (metadata.isPresent() && metadata.get().topic() != null) {
        RecordMetadata record = metadata.get();
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        next.put(partition, record.offset() + 1);
        if (changed.add(partition)) {
          if (commit == null) {
            write();
          } else {
            commit.arm();
          }
        }
      }
    }

    private void write() {
      for (TopicPartition partition : changed) {
        Long offset = next.get(partition);
        if (offset != null) {
          store.put(storeKey(partition), offset);
        }
      }
      changed.clear();
    }
  }
}
