package io.github.inventorystreams.log;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A reader of whole topics with somebody's consumer: all their partitions, in the order of each.
 */
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(100);

  /** So many polls in a row that bring nothing, though something is there, are half a minute. */
  private static final int MAX_EMPTY_POLLS = 300;

  private final Consumer<byte[], byte[]> consumer;
  private final Collection<String> topics;
  private final List<TopicPartition> partitions;
  private final EndOffsets endsAtStart;

  private TopicReader(Consumer<byte[], byte[]> consumer, Collection<String> topics) {
    this.consumer = consumer;
    this.topics = topics;
    this.partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    this.endsAtStart = endOffsets();
  }

  /** Begins at the first record of each. */
  public static TopicReader fromBeginning(
      Consumer<byte[], byte[]> consumer, Collection<String> topics) {
    return fromPlaces(consumer, topics, Map.of());
  }

  /** Begins at what is committed next. */
  public static TopicReader fromNow(Consumer<byte[], byte[]> consumer, Collection<String> topics) {
    TopicReader reader = new TopicReader(consumer, topics);
    consumer.seekToEnd(reader.partitions);
    // The end is looked up only when it is asked for, and would be a later one.
    reader.partitions.forEach(consumer::position);
    return reader;
  }

  /** Begins at the places given, and where there is none at the first record. */
  static TopicReader fromPlaces(
      Consumer<byte[], byte[]> consumer,
      Collection<String> topics,
      Map<TopicPartition, Long> places) {
    TopicReader reader = new TopicReader(consumer, topics);
    consumer.seekToBeginning(reader.partitions);
    for (TopicPartition partition : reader.partitions) {
      Long place = places.get(partition);
      if (place != null) {
        consumer.seek(partition, place);
      }
    }
    return reader;
  }

  /** Waits a moment for something to come; may be empty. */
  public ConsumerRecords<byte[], byte[]> poll(Duration wait) {
    return consumer.poll(wait);
  }

  /** Where the topics end now. */
  public EndOffsets endOffsets() {
    return EndOffsets.now(consumer, partitions);
  }

  /**
   * Hands on everything up to the ends and, where it is there already, what follows them.
   *
   * @throws TimeoutException if the broker stops to answer
   */
  public void readTo(
      EndOffsets ends, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    int emptyPolls = 0;
    while (!ends.isReachedBy(consumer)) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      emptyPolls = polled.isEmpty() ? emptyPolls + 1 : 0;
      if (emptyPolls > MAX_EMPTY_POLLS) {
        throw new TimeoutException(
            "the broker does not hand out the topic " + String.join(", ", topics));
      }
      polled.forEach(reader);
    }
  }

  /** How much of what was there at the start has been read, 0 to 1. */
  public double progress() {
    return endsAtStart.shareReadBy(consumer);
  }
}
