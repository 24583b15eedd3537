package io.github.inventorystreams.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Topics of one partition each without a broker, and consumers of them that may fail. */
public final class MockTopics {
  private final Collection<String> names;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  public MockTopics(Collection<String> names) {
    this.names = names;
  }

  /** Appends a record to one of them. */
  public void append(String topic, byte[] value) {
    records.add(new ConsumerRecord<>(topic, 0, end(topic), null, value));
  }

  /** A consumer that reads what is there at its first poll, and fails at the second. */
  public MockConsumer<byte[], byte[]> failing(KafkaException failure) {
    MockConsumer<byte[], byte[]> consumer = consumer();
    consumer.schedulePollTask(() -> consumer.setPollException(failure));
    return consumer;
  }

  /** A consumer that does this once it has been given all that is there, and is asked for more. */
  public MockConsumer<byte[], byte[]> thenDoing(Runnable task) {
    MockConsumer<byte[], byte[]> consumer = consumer();
    consumer.schedulePollTask(task);
    return consumer;
  }

  private MockConsumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (String name : names) {
      Node[] none = {};
      consumer.updatePartitions(
          name, List.of(new PartitionInfo(name, 0, Node.noNode(), none, none)));
      ends.put(new TopicPartition(name, 0), end(name));
    }
    consumer.updateEndOffsets(ends);
    consumer.updateBeginningOffsets(
        ends.keySet().stream().collect(Collectors.toMap(each -> each, each -> 0L)));
    List<ConsumerRecord<byte[], byte[]>> present = List.copyOf(records);
    consumer.schedulePollTask(() -> present.forEach(consumer::addRecord));
    return consumer;
  }

  private long end(String topic) {
    return records.stream().filter(each -> each.topic().equals(topic)).count();
  }
}
