package io.github.inventorystreams.app.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A shop that publishes orders and reads what becomes of them, with a partner's folders. */
final class SupplyShop implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE =
      """
      {"buyer": {"name": "Shop", "city": "Berlin", "country": "DE"},
       "channels": {
         "acme": {"type": "files", "form": "csv", "folder": "out",
                  "answers": {"form": "csv", "folder": "in", "every": "PT0.2S", "quietFor": "PT0.01S"}}},
       "suppliers": {"S1": "acme"}}
      """;

  private final Path directory;
  private final String brokers;
  private final KafkaProducer<byte[], byte[]> producer;
  private int starts;

  SupplyShop(Path directory, String brokers) throws IOException {
    this.directory = directory;
    this.brokers = brokers;
    CommandLineRun created =
        CommandLineRun.of("topics", "--create", "--bootstrap-servers", brokers);
    assertThat(created.exitCode()).as(created.err()).isZero();
    write(FILE);
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Another file of suppliers. */
  void write(String file) throws IOException {
    Files.writeString(directory.resolve("supply.json"), file);
  }

  /** Starts the command and waits until it is ready. */
  ProgramProcess start(Map<String, String> environment) throws IOException {
    ProgramProcess supply =
        ProgramProcess.start(
            directory.resolve("supply-" + ++starts),
            List.of("-Xmx256m"),
            environment,
            "supply",
            directory.resolve("supply.json").toString(),
            "--bootstrap-servers",
            brokers,
            "--http-port",
            "0",
            "--json");
    supply.awaitReady();
    return supply;
  }

  /** Publishes a revision of an order. */
  void publish(PurchaseOrder order) throws Exception {
    send("purchase-orders", order.supplierId(), new String(new JsonWriter().write(order), UTF_8));
  }

  void send(String topic, String key, String value) throws Exception {
    producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8))).get();
  }

  /** The partner puts an answer into our folder, as a whole. */
  void answer(String name, String content) throws IOException {
    Path in = Files.createDirectories(directory.resolve("in"));
    Path unfinished = Files.writeString(in.resolve("." + name), content);
    Files.move(unfinished, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The names of the partner's files. */
  List<String> names(String folder) throws IOException {
    Path path = directory.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  String content(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  /** The last state of each delivery, by its key. */
  Map<String, JsonNode> deliveries() throws IOException {
    Map<String, JsonNode> latest = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> each : records("order-deliveries")) {
      latest.put(new String(each.key(), UTF_8), JSON.readTree(each.value()));
    }
    return latest;
  }

  /** Where a delivery stands, or nothing. */
  String state(String key) throws IOException {
    JsonNode delivery = deliveries().get(key);
    return delivery == null ? "" : delivery.get("state").asText();
  }

  /** All values of a topic. */
  List<JsonNode> values(String topic) throws IOException {
    List<JsonNode> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each : records(topic)) {
      values.add(JSON.readTree(each.value()));
    }
    return values;
  }

  /** All that is committed to a topic. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    try (Consumer<byte[], byte[]> consumer =
        CommittedConsumer.open(Map.of("bootstrap.servers", brokers))) {
      TopicReader reader = TopicReader.fromBeginning(consumer, List.of(topic));
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      reader.readTo(reader.endOffsets(), records::add);
      return records;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
