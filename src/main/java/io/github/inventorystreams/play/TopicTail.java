package io.github.inventorystreams.play;

import io.github.inventorystreams.log.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The tail of one topic: what has been committed to it since the tail was opened. */
public final class TopicTail<T> implements AutoCloseable {
  private final String topic;
  private final Function<byte[], T> decoder;
  private final Consumer<byte[], byte[]> consumer;
  private final TopicReader reader;

  private TopicTail(Cluster cluster, String topic, Function<byte[], T> decoder) {
    this.topic = topic;
    this.decoder = decoder;
    this.consumer = cluster.consumer();
    this.reader = TopicReader.fromNow(consumer, List.of(topic));
  }

  /** Opens a tail that begins at what is committed next. */
  public static <T> TopicTail<T> fromNow(
      Cluster cluster, String topic, Function<byte[], T> decoder) {
    return new TopicTail<>(cluster, topic, decoder);
  }

  /** Waits a moment for something to come; may be empty. */
  public List<T> await(Duration wait) {
    List<T> values = new ArrayList<>();
    reader.poll(wait).forEach(entry -> values.add(decoded(entry)));
    return values;
  }

  /** Everything that is committed by now and was not returned before. */
  public List<T> committed() {
    List<T> values = new ArrayList<>();
    reader.readTo(reader.endOffsets(), entry -> values.add(decoded(entry)));
    return values;
  }

  private T decoded(ConsumerRecord<byte[], byte[]> entry) {
    try {
      return decoder.apply(entry.value());
    } catch (IllegalArgumentException e) {
      throw new PlayException(
          "the record at %s-%d@%d is not what it should be: %s"
              .formatted(topic, entry.partition(), entry.offset(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
