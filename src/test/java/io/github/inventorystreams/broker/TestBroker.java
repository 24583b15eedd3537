package io.github.inventorystreams.broker;

import io.github.inventorystreams.files.FileTree;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker for the tests of one class, as a static {@code @RegisterExtension}. */
public final class TestBroker implements BeforeAllCallback, AfterAllCallback {
  private @Nullable EmbeddedBroker broker;
  private @Nullable Path directory;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    directory = Files.createTempDirectory("broker");
    broker = EmbeddedBroker.start(directory, 0);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (broker != null) {
      broker.close();
    }
    if (directory != null) {
      FileTree.delete(directory);
    }
  }

  /** The address for clients, {@code host:port}. */
  public String bootstrapServers() {
    return Objects.requireNonNull(broker, "not started").bootstrapServers();
  }

  /** Publishes a record with a key, and waits for it. */
  public void publish(ProducerRecord<byte[], byte[]> message) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(message).get();
    }
  }

  /** All that is committed to a topic. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    try (Consumer<byte[], byte[]> consumer =
        CommittedConsumer.open(Map.of("bootstrap.servers", bootstrapServers()))) {
      TopicReader reader = TopicReader.fromBeginning(consumer, List.of(topic));
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      reader.readTo(reader.endOffsets(), records::add);
      return records;
    }
  }

  /** The arguments of a command against this broker, with topics behind a prefix. */
  public String[] arguments(String command, String prefix, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                command,
                "--bootstrap-servers",
                bootstrapServers(),
                "--set",
                "topics.prefix=" + prefix));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
