package io.github.inventorystreams.app.supply.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.app.play.SystemStopwatch;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.play.Cluster;
import io.github.inventorystreams.play.Publisher;
import io.github.inventorystreams.play.Rounds;
import io.github.inventorystreams.play.TopicTail;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A shop with one article of each supplier, whose days are as long as the story wants: the service
 * as a process that lives, and the delivery of orders as one that is killed.
 */
final class StoryShop implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration MAX_WAIT = Duration.ofSeconds(90);
  private static final String LOCATION = "DC";
  private static final long FULL = 100;
  private static final long SOLD_A_DAY = 12;

  private final TestBroker broker;
  private final Path directory;
  private final List<StorySupplier> suppliers;
  private final LocalDate firstDay;
  private final ProgramProcess service;
  private final Publisher publisher;
  private final Rounds rounds;
  private volatile @Nullable ProgramProcess supply;
  private int starts;

  /**
   * @param days that the story has at most; all of them are over
   */
  StoryShop(
      TestBroker broker, Path directory, List<StorySupplier> suppliers, String pages, int days)
      throws Exception {
    this.broker = broker;
    this.directory = directory;
    this.suppliers = suppliers;
    this.firstDay = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).minusDays(days + 2L);
    CommandLineRun topics =
        CommandLineRun.of("topics", "--create", "--bootstrap-servers", broker.bootstrapServers());
    assertThat(topics.exitCode()).as(topics.err()).isZero();
    writeFile(pages);
    Cluster cluster =
        new Cluster(Map.of("bootstrap.servers", broker.bootstrapServers()), Topics.withPrefix(""));
    publisher = new Publisher(cluster);
    rounds =
        new Rounds(
            TopicTail.fromNow(
                cluster, cluster.topics().reviewRounds(), new OutputReader()::roundSettled),
            publisher.partitions(),
            MAX_WAIT,
            new SystemStopwatch(),
            () -> {});
    service =
        start(
            "run",
            List.of("-Xmx512m"),
            "--clock",
            "stream",
            "--data-dir",
            directory.resolve("data").toString(),
            "--http-port",
            "0");
    open();
  }

  private void writeFile(String pages) throws IOException {
    Files.writeString(
        directory.resolve("supply.json"),
        """
        {"buyer": {"name": "Shop", "street": "Quay 1", "postcode": "20457", "city": "Hamburg", "country": "DE",
                   "identifier": "4012345000009"},
         "channels": {%s},
         "suppliers": {%s},
         "pages": %s}
        """
            .formatted(
                suppliers.stream()
                    .map(each -> "\"%s\": %s".formatted(each.id(), each.channel()))
                    .collect(Collectors.joining(",\n")),
                suppliers.stream()
                    .map(each -> "\"%1$s\": \"%1$s\"".formatted(each.id()))
                    .collect(Collectors.joining(", ")),
                pages));
  }

  private ProgramProcess start(String command, List<String> java, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
    arguments.addAll(List.of(more));
    ProgramProcess process =
        ProgramProcess.start(
            directory.resolve(command + '-' + ++starts),
            java,
            Map.of(
                "HOOK_SECRET",
                HookSupplier.SECRET,
                "SFTP_PASSWORD",
                SftpPlace.PASSWORD,
                "LINK_KEY",
                "0123456789abcdef".repeat(4)),
            arguments.toArray(String[]::new));
    process.awaitReady();
    return process;
  }

  private void open() throws Exception {
    publish(
        "location-settings",
        LOCATION,
        """
        {"location": "DC", "timeZone": "UTC", "name": "Warehouse", "gln": "4012345900019",
         "street": "Quay 2", "postcode": "20457", "city": "Hamburg", "country": "DE"}""");
    for (StorySupplier each : suppliers) {
      String id = each.id();
      publish(
          "supplier-settings",
          id,
          """
          {"supplierId": "%1$s", "leadTimeDays": 60, "cutOff": "00:00", "zone": "UTC", "currency": "EUR",
           "reviewDays": ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"],
           "name": "%1$s Trading", "mail": "orders@%1$s.example", "identifier": "%2$s", "language": "en",
           "street": "Wood Lane 1", "postcode": "28195", "city": "Bremen", "country": "DE"}"""
              .formatted(id, each.identifier()));
      publish(
          "sku-settings",
          sku(id),
          """
          {"sku": "%s", "supplierId": "%s", "policy": "MIN_MAX", "min": 90, "max": 100, "unitCost": "2.50",
           "name": "Cup", "supplierSku": "C-7"%s}"""
              .formatted(sku(id), id, each.article()));
      publisher.stock(new StockEvent.Count(header(id, "open", at(0, 0)), FULL, at(0, 0), null));
    }
    tick(at(0, 0));
  }

  private void publish(String topic, String key, String value) throws Exception {
    broker.publish(new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  private static String sku(String supplierId) {
    return "CUP-" + supplierId;
  }

  private EventHeader header(String supplierId, String eventId, long atMillis) {
    return new EventHeader(
        new BookKey(sku(supplierId), LOCATION), new EventId("story", eventId, 0), atMillis);
  }

  /** An hour of a day of the story. */
  private long at(int day, int hour) {
    return firstDay.plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private void tick(long atMillis) {
    publisher.tick(atMillis);
    rounds.await(atMillis);
  }

  /** Starts the process that delivers orders. */
  void startSupply() throws IOException {
    supply =
        start(
            "supply",
            List.of("-Xmx256m"),
            directory.resolve("supply.json").toString(),
            // The next one begins as soon as Kafka knows that this one is dead.
            "-P",
            "session.timeout.ms=6000",
            "-P",
            "heartbeat.interval.ms=1000");
  }

  void kill() throws InterruptedException {
    ProgramProcess running = supply;
    if (running != null) {
      running.process().destroyForcibly().waitFor();
      supply = null;
    }
  }

  boolean isDelivering() {
    return supply != null;
  }

  /** Sells of each article, twice the same, and lets the day end, so that each is ordered again. */
  void sell(int day) {
    for (StorySupplier each : suppliers) {
      StockEvent sale =
          new StockEvent.Sale(header(each.id(), "day-" + day, at(day - 1, 12)), SOLD_A_DAY, null);
      publisher.stock(sale);
      publisher.stock(sale);
    }
    tick(at(day, 0));
  }

  /** Goods of an order come, twice the same event. */
  void receive(PurchaseOrder order, int day, int part, long quantity, boolean isLast) {
    StockEvent goods =
        new StockEvent.Restock(
            header(order.supplierId(), order.poNumber() + '/' + part, at(day, part)),
            quantity,
            order.poNumber(),
            1,
            isLast,
            order.supplierId());
    publisher.stock(goods);
    publisher.stock(goods);
  }

  /** An hour of a day is over: the desks have heard what came. */
  void settle(int day, int hour) {
    tick(at(day, hour));
  }

  /** What is on hand of the article of a supplier at last, where so much of it came. */
  static long expectedOnHand(int days, long received) {
    return FULL - SOLD_A_DAY * days + received;
  }

  long onHand(String supplierId) throws IOException {
    String key = sku(supplierId) + '@' + LOCATION;
    JsonNode level = latest("stock-levels").get(key);
    return level == null ? 0 : level.get("onHand").asLong();
  }

  /** The newest revision of each order, by number. */
  Map<String, PurchaseOrder> orders() {
    OutputReader reader = new OutputReader();
    Map<String, PurchaseOrder> latest = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> each : broker.records("purchase-orders")) {
      PurchaseOrder order = reader.purchaseOrder(each.value());
      latest.put(order.poNumber(), order);
    }
    return latest;
  }

  /** What was said about orders. */
  List<JsonNode> answers() throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each : broker.records("supplier-events")) {
      JsonNode json = JSON.readTree(each.value());
      if (json.has("poNumber")) {
        answers.add(json);
      }
    }
    return answers;
  }

  /** The last value of each key. */
  Map<String, JsonNode> latest(String topic) throws IOException {
    Map<String, JsonNode> latest = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> each : broker.records(topic)) {
      latest.put(new String(each.key(), UTF_8), JSON.readTree(each.value()));
    }
    return latest;
  }

  /** How the delivery of an order stands. */
  String delivery(PurchaseOrder order) throws IOException {
    String key = order.poNumber() + "/1/" + order.supplierId();
    return key + ": " + latest("order-deliveries").get(key);
  }

  /** What came from suppliers, as it came. */
  List<String> documents() {
    return broker.records("supplier-documents").stream()
        .map(document -> new String(document.value(), UTF_8))
        .toList();
  }

  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return broker.records("dead-letters");
  }

  @Override
  public void close() {
    ProgramProcess running = supply;
    if (running != null) {
      running.close();
    }
    service.close();
    rounds.close();
    publisher.close();
  }
}
