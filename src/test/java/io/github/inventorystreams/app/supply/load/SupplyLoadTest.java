package io.github.inventorystreams.app.supply.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.Gs1Number;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes until many orders of 50 lines are out on four ways and answered, by one process
 * that stays within 512 MiB: {@code -Dsupply.load=10000}. The broker and all suppliers are on the
 * same machine. It prints what it has measured. {@code -Dsupply.load.java=-Xmx1g} has other options
 * of Java.
 */
@EnabledIfSystemProperty(named = "supply.load", matches = "[0-9]+")
class SupplyLoadTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofMinutes(10);
  private static final List<String> WAYS = List.of("mail", "hook", "csv", "ubl");
  private static final int SUPPLIERS_A_WAY = 100;

  /** A table does not say who has sent it: each of these has a channel of his own. */
  static final int SUPPLIERS_WITH_TABLES = 10;

  private static final int FIRST_PORT = 18_590;

  /** The launcher's collector, and a heap that leaves room for what lies outside of it. */
  private static final String JAVA = "-Xmx192m -XX:+UseParallelGC";

  private static final long MOST_MIB = 512;

  @TempDir private Path directory;

  @Test
  void manyOrdersGoOutAndAreAnswered() throws Exception {
    int orders = Integer.getInteger("supply.load");
    int lines = Integer.getInteger("supply.load.lines", 50);
    CommandLineRun topics =
        CommandLineRun.of("topics", "--create", "--bootstrap-servers", BROKER.bootstrapServers());
    assertThat(topics.exitCode()).as(topics.err()).isZero();
    try (LoadPartners partners = new LoadPartners(directory);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of(
                    "bootstrap.servers",
                    BROKER.bootstrapServers(),
                    "compression.type",
                    "lz4",
                    "linger.ms",
                    20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      settings(producer);
      Files.writeString(directory.resolve("supply.json"), file(partners));
      try (ProgramProcess supply =
              ProgramProcess.start(
                  directory.resolve("supply"),
                  List.of(System.getProperty("supply.load.java", JAVA).split(" ")),
                  Map.of("HOOK_SECRET", "hook", "LINK_KEY", "0123456789abcdef".repeat(4)),
                  "supply",
                  directory.resolve("supply.json").toString(),
                  "--bootstrap-servers",
                  BROKER.bootstrapServers());
          Consumer<byte[], byte[]> consumer =
              CommittedConsumer.open(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
        supply.awaitReady();
        long startNanos = System.nanoTime();
        publish(producer, orders, lines);
        long[] cameNanos = {0};
        Set<String> answered = new HashSet<>();
        TopicReader answers = TopicReader.fromBeginning(consumer, List.of("supplier-events"));
        ObjectMapper json = new ObjectMapper();
        await()
            .atMost(MAX_WAIT)
            .pollInterval(Duration.ofMillis(200))
            .until(
                () -> {
                  answers.readTo(
                      answers.endOffsets(), each -> answered.add(read(json, each.value())));
                  if (cameNanos[0] == 0 && partners.came() == orders) {
                    cameNanos[0] = System.nanoTime();
                  }
                  assertThat(supply.process().isAlive()).as(supply.err()).isTrue();
                  assertThat(partners.failure()).isNull();
                  return answered.size() == orders;
                });
        long endNanos = System.nanoTime();
        assertThat(partners.came()).isEqualTo(orders);
        long peakMib = peakMib(supply.process().pid());
        System.out.printf(
            "{\"orders\":%d,\"lines\":%d,\"secondsUntilOut\":%.1f,\"secondsUntilAnswered\":%.1f,\"cpuSeconds\":%d,\"peakRssMib\":%d}%n",
            orders,
            lines,
            (cameNanos[0] - startNanos) / 1e9,
            (endNanos - startNanos) / 1e9,
            supply.process().info().totalCpuDuration().orElse(Duration.ZERO).toSeconds(),
            peakMib);
        supply.stop();
        System.out.println(supply.out());
        assertThat(peakMib).isLessThan(MOST_MIB);
      }
    }
  }

  private static String read(ObjectMapper json, byte[] value) {
    try {
      return json.readTree(value).path("poNumber").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long peakMib(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static void publish(KafkaProducer<byte[], byte[]> producer, int orders, int lines) {
    JsonWriter json = new JsonWriter();
    long now = Instant.now().toEpochMilli();
    LocalDate day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(7);
    for (int number = 0; number < orders; number++) {
      String supplierId = supplier(number);
      var unused =
          producer.send(
              new ProducerRecord<>(
                  "purchase-orders",
                  supplierId.getBytes(UTF_8),
                  json.write(LoadOrders.order(supplierId, number, lines, now, day))));
    }
    producer.flush();
  }

  private static Set<String> suppliers() {
    Set<String> suppliers = new LinkedHashSet<>();
    for (int number = 0; number < WAYS.size() * SUPPLIERS_A_WAY; number++) {
      suppliers.add(supplier(number));
    }
    return suppliers;
  }

  /** By each way in turn, and on it to each supplier in turn. */
  private static String supplier(int order) {
    String way = WAYS.get(order % WAYS.size());
    int suppliers = way.equals("csv") ? SUPPLIERS_WITH_TABLES : SUPPLIERS_A_WAY;
    return way + order / WAYS.size() % suppliers;
  }

  /** Another one for each supplier. */
  static String gln(String supplierId) {
    String way = supplierId.replaceAll("[0-9]", "");
    int number = Integer.parseInt(supplierId.substring(way.length()));
    return Gs1Number.complete("40123459%04d".formatted(1000 * WAYS.indexOf(way) + number));
  }

  private static void settings(KafkaProducer<byte[], byte[]> producer) {
    send(
        producer,
        "location-settings",
        "DC",
        """
        {"location": "DC", "timeZone": "UTC", "name": "Warehouse",
         "street": "Quay 2", "postcode": "20457", "city": "Hamburg", "country": "DE"}""");
    for (String id : suppliers()) {
      send(
          producer,
          "supplier-settings",
          id,
          """
          {"supplierId": "%1$s", "name": "%1$s Trading", "mail": "orders@%1$s.example", "identifier": "%2$s", "language": "en",
           "street": "Wood Lane 1", "postcode": "28195", "city": "Bremen", "country": "DE"}"""
              .formatted(id, gln(id)));
    }
    for (int number = 0; number < LoadOrders.articles(); number++) {
      send(
          producer,
          "sku-settings",
          LoadOrders.sku(number),
          """
          {"sku": "%1$s", "name": "Article %1$s, stoneware", "gtin": "%2$s"}"""
              .formatted(
                  LoadOrders.sku(number), Gs1Number.complete("4012345%05d".formatted(number))));
    }
    producer.flush();
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, String key, String value) {
    var unused =
        producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  private static String file(LoadPartners partners) {
    return """
        {"buyer": {"name": "Shop", "street": "Quay 1", "postcode": "20457", "city": "Hamburg", "country": "DE",
                   "identifier": "4012345000009"},
         "channels": {%s},
         "suppliers": {%s},
         "pages": {"address": "http://127.0.0.1:%3$d", "port": %3$d, "proxies": ["127.0.0.1"],
                   "keys": [{"id": "k1", "secretFrom": "LINK_KEY"}]}}
        """
        .formatted(
            partners.channels(),
            suppliers().stream()
                .map(
                    id ->
                        "\"%s\": \"%s\""
                            .formatted(id, id.startsWith("csv") ? id : id.replaceAll("[0-9]", "")))
                .collect(Collectors.joining(", ")),
            FIRST_PORT);
  }
}
