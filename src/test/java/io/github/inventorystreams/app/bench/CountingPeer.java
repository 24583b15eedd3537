package io.github.inventorystreams.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.bench.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A peer without Flink: it counts, and reports figures that nobody has measured. */
final class CountingPeer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CountingPeer() {}

  /** Lays it into a folder as a jar on the class path of this process. */
  static void layInto(Path folder) throws IOException {
    StringBuilder classPath = new StringBuilder();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      classPath.append(Path.of(entry).toUri()).append(' ');
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, CountingPeer.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath.toString());
    try (OutputStream file = Files.newOutputStream(folder.resolve("flink-peer.jar"))) {
      new JarOutputStream(file, manifest).close();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> given = new HashMap<>();
    for (int at = 0; at < arguments.length; at += 2) {
      given.put(arguments[at], arguments[at + 1]);
    }
    long events = Long.parseLong(given.get("--events"));
    count(given.get("--bootstrap-servers"), given.get("--input"), given.get("--output"), events);
    PrintWriter out = new PrintWriter(System.out, false, UTF_8);
    ChildJvm.report(Long.toString(events), out);
    ChildJvm.report(
        """
        {"eventsPerSecond":1000.0,"cpuSecondsPerMillion":4.0,"compilerSecondsPerMillion":1.0,\
        "collectorSecondsPerMillion":0.5,"events":1900}""",
        out);
    ChildJvm.report(
        "{\"name\":\"%s %s %s\",\"commitMs\":%s}"
            .formatted(
                "Counting",
                given.get("--guarantee"),
                given.get("--threads"),
                given.get("--commit-ms")),
        out);
  }

  private static void count(String brokers, String input, String output, long events)
      throws IOException {
    Map<String, Long> onHand = new HashMap<>();
    try (KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers),
                new StringDeserializer(),
                new StringDeserializer());
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers),
                new StringSerializer(),
                new StringSerializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(input).stream()
              .map(info -> new TopicPartition(input, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long counted = 0;
      while (counted < events) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
          JsonNode json = JSON.readTree(event.value());
          long quantity = json.path("quantity").asLong();
          long units =
              switch (json.path("type").asText()) {
                case "SALE" -> onHand.getOrDefault(event.key(), 0L) - quantity;
                case "RESTOCK" -> onHand.getOrDefault(event.key(), 0L) + quantity;
                default -> json.path("countedQuantity").asLong();
              };
          onHand.put(event.key(), units);
          String level = "{\"onHand\":%d}".formatted(units);
          var unused = producer.send(new ProducerRecord<>(output, event.key(), level));
          counted++;
        }
      }
    }
  }
}
