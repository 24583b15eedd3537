package io.github.inventorystreams.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final TopicPartition TOPIC = new TopicPartition("sales", 0);

  @TempDir Path directory;

  @Test
  void keepsCommittedRecordsOverAStopAndOverACrash() throws Exception {
    Path data = directory.resolve("broker");
    Path crashed = directory.resolve("crashed");
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      createTopic(broker);
      produce(broker, "kept", true);
      produce(broker, "aborted", false);
      assertThat(readCommitted(broker)).containsExactlyElementsOf(numbered("kept"));
      assertThatThrownBy(() -> EmbeddedBroker.start(data, 0))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("in use by another process");
      // What is on disk while the broker runs is what a killed process leaves behind.
      copy(data, crashed);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
      produce(broker, "later", true);
      List<String> both = new ArrayList<>(numbered("kept"));
      both.addAll(numbered("later"));
      assertThat(readCommitted(broker)).containsExactlyElementsOf(both);
    }
    try (EmbeddedBroker broker = EmbeddedBroker.start(crashed, 0)) {
      assertThat(readCommitted(broker)).containsExactlyElementsOf(numbered("kept"));
      assertThat(sendOneOf(broker, 16_000_000)).isEqualTo(16_000_000);
    }
  }

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("--broker-port")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aFileInThePlaceOfTheDirectoryIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("occupied"));
    assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("no directory")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aDirectoryOfAnotherNodeIsRefused() throws IOException {
    Files.writeString(
        directory.resolve("meta.properties"),
        "version=1\nnode.id=7\ncluster.id=MkU3OEVBNTcwNTJENDM2Qg\n");
    assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageNotContaining("\n");
  }

  private static void createTopic(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(client(broker))) {
      admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void produce(EmbeddedBroker broker, String word, boolean commit) throws Exception {
    Map<String, Object> settings = client(broker);
    settings.put("transactional.id", word);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String value : numbered(word)) {
        producer.send(new ProducerRecord<>(TOPIC.topic(), value)).get();
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private static List<String> readCommitted(EmbeddedBroker broker) {
    Map<String, Object> settings = client(broker);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(TOPIC));
      long end = consumer.endOffsets(List.of(TOPIC)).get(TOPIC);
      while (consumer.position(TOPIC) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(row -> values.add(row.value()));
      }
    }
    return values;
  }

  private static int sendOneOf(EmbeddedBroker broker, int bytes) throws Exception {
    Map<String, Object> settings = client(broker);
    settings.put("max.request.size", 17 << 20);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC.topic(), new byte[bytes])).get();
    }
    settings.put("auto.offset.reset", "latest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(TOPIC));
      consumer.seek(TOPIC, consumer.endOffsets(List.of(TOPIC)).get(TOPIC) - 1);
      return consumer.poll(Duration.ofSeconds(20)).iterator().next().value().length;
    }
  }

  private static List<String> numbered(String word) {
    return IntStream.range(0, 100).mapToObj(i -> word + i).toList();
  }

  private static Map<String, Object> client(EmbeddedBroker broker) {
    return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
