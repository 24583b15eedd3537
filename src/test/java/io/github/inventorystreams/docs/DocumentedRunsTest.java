package io.github.inventorystreams.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.app.CommandLineRun;
import io.github.inventorystreams.app.ProgramProcess;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.supply.SupplyOrders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls of the program that the documentation shows do what they are shown for: each is run as
 * it stands there, on a broker with a service, with files and names of the test in place of those
 * of the page. What is not run here is listed, with its reason and the test that runs its command.
 */
class DocumentedRunsTest {
  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private static final Duration MAX_WAIT = Duration.ofSeconds(60);
  private static final String SERVICE =
      "run --bootstrap-servers broker:9092 --data-dir /var/lib/inventory-streams";
  private static final String ORDER = "PO-S1-DC1-20261122-1";
  private static final Path SAMPLE =
      Path.of("src", "test", "resources", "mappings", "shopify-orders-web.json");

  /** A folder for a backtest, with a history that has room for windows. */
  private static final Path SHOP =
      Path.of("src", "test", "resources", "backtest", "windows", "shop");

  private static final List<NotRun> NOT_RUN =
      """
      bench throughput | measures for minutes | BenchThroughputTest
      bench throughput --json | measures for minutes | BenchThroughputTest
      bench peer | measures for minutes | BenchPeerTest
      bench peer --keyed --events 4000000 --warm-up 1000000 | needs a build of the peer | BenchPeerTest
      bench latency | measures for minutes | BenchLatencyTest
      bench review | measures for minutes | BenchReviewTest
      bench restore | measures for minutes | BenchRestoreTest
      bench scale | measures for minutes | BenchScaleTest
      bench instances | measures for minutes | BenchInstancesTest
      bench page --out FILE.html RESULT | needs what the others have measured | BenchPageTest
      demo | plays for a minute | DemoProcessTest
      demo --notify --data-dir DIR | plays for a minute | MonitoringTest
      demo --supply --data-dir /tmp/shop --for 10m | plays for ten minutes | DemoSupplyTest
      demo --sales online-retail.csv.gz @config/sales/online-retail.options | the file is not ours to ship | SalesOptionsTest
      demo --sales $SALES @config/sales/online-retail.options --data-dir one --json | the file is not ours to ship | SalesOptionsTest
      replay $SALES @config/sales/online-retail.options --opening-days 0 --data-dir free --json | the file is not ours to ship | SalesOptionsTest
      run --data-dir one --clock stream | goes on with what that demo has left | LockStepTest
      run --data-dir free | a service with a broker of its own runs until it is stopped | BuyerPageTest
      run --notify FILE | another service; what it tells, notify tells likewise | NotifyProcessTest
      run --set log.format=json --set log.levels=org.apache.kafka.streams=INFO | another service | ProcessLogTest
      notify FILE | runs until it is stopped | NotifyProcessTest
      supply FILE | runs until it is stopped | SupplyProcessTest
      supply config/supply/example.json --bootstrap-servers kafka:9092 | its servers do not exist | SupplyProcessTest
      forecast demand.csv.gz --horizon 14 --out forecasts.csv | the file is the reader's | ForecastCommandTest
      forecast demand.csv.gz --horizon 14 --origins 3 --step 28 --method theta --out past.csv.gz --json | the file is the reader's | ForecastCommandTest
      bench latency --json | measures for minutes | BenchLatencyTest
      bench latency --guarantee at_least_once --json | measures for minutes | BenchLatencyTest
      bench page --out bench.html results.json | needs what the others have measured | BenchPageTest
      forecast | the command alone, of which the page then tells | ForecastCommandTest
      forecast sales.csv --horizon 14 --method onnx-mean28 --out forecasts.csv | needs the model that the page makes | MethodCatalogTest
      """
          .lines()
          .map(NotRun::of)
          .toList();

  @TempDir Path folder;

  private final Map<String, String> places = new HashMap<>();

  /**
   * A call that is not run here.
   *
   * @param test that runs its command
   */
  private record NotRun(String call, String reason, String test) {
    static NotRun of(String line) {
      String[] parts = line.split(" \\| ", -1);
      return new NotRun(parts[0], parts[1], parts[2]);
    }
  }

  @BeforeEach
  void writeFiles() throws IOException {
    write("inventory.properties", "bootstrap.servers=" + BROKER.bootstrapServers() + '\n');
    write(
        "orders_export.csv",
        """
        Name,Created at,Lineitem sku,Lineitem quantity,Lineitem price
        #1001,2026-11-20 10:11:12 +0100,TEE-RED-M,2,19.90
        """);
    write(
        "orders.csv",
        """
        order_number,order_date,status,item_sku,item_quantity
        7,2026-11-20 10:11:12,Completed,TEE-RED-M,2
        8,2026-11-20 10:11:12,Cancelled,TEE-RED-M,5
        """);
    write(
        "orders.txt",
        """
        amazon-order-id\tpurchase-date\tsku\tquantity\torder-status
        303-1\t2026-11-20T09:11:12+00:00\tTEE-RED-M\t2\tShipped
        """);
    write(
        "verkauf.csv",
        """
        Datum;Beleg;Artikel;Menge;Preis
        20.11.2026 10:11;R1;TEE-RED-M;2,00;9,50
        """);
    write(
        "inventory_export.csv",
        """
        Handle,SKU,Location,On hand (current)
        tee,TEE-RED-M,DC1,17
        gift,GIFT-1,DC1,not stocked
        """);
    write(
        "notify.json",
        "{\"channels\": {\"desk\": {\"type\": \"console\"}}, \"routes\": [{\"to\": [\"desk\"]}]}");

    for (String broker : List.of("broker:9092", "kafka:9092")) {
      places.put(broker, BROKER.bootstrapServers());
    }
    places.put("shop/", SHOP.toString());
    places.put("vn2-year", SHOP.toString());
    places.put("result/", folder.resolve("result").toString());
    places.put("result", folder.resolve("result").toString());
    places.put("shop.csv", folder.resolve("shop.csv").toString());
    places.put("/var/lib/inventory-streams", folder.resolve("data").toString());
    places.put("notify FILE", folder.resolve("notify.json").toString());
    places.put("CHANNEL", "desk");
    places.put("map FILE", "config/mappings/shopify-orders.json");
    places.put("config/mappings/NAME.json", "config/mappings/shopify-orders.json");
    places.put("SAMPLE", SAMPLE.toString());
    places.put("sample.json", SAMPLE.toString());
    places.put("SKU@LOCATION", "MUG-1@DC1");
  }

  private void write(String name, String text) throws IOException {
    places.put(name, Files.writeString(folder.resolve(name), text).toString());
  }

  @Test
  @Tag("slow")
  void eachDoesWhatItIsShownFor() throws Exception {
    Set<List<String>> calls = documented();
    calls.removeIf(call -> NOT_RUN.stream().anyMatch(each -> each.call().equals(text(call))));
    List<String> failed = new ArrayList<>();

    calls.stream()
        .filter(call -> text(call).startsWith("topics --create "))
        .forEach(call -> run(call, failed));
    assertThat(failed).isEmpty();
    List<String> service = List.of(SERVICE.split(" ", -1));
    assertThat(calls.remove(service)).isTrue();
    try (ProgramProcess process =
        ProgramProcess.start(
            folder.resolve("run"), List.of("-Xmx512m"), environment(), placed(service))) {
      process.awaitReady();
      publish();
      calls.stream().filter(call -> !isReset(call)).forEach(call -> run(call, failed));
      process.stop();
    }
    calls.stream().filter(DocumentedRunsTest::isReset).forEach(call -> run(call, failed));

    assertThat(failed).isEmpty();
    assertThat(calls).hasSizeGreaterThan(30);
  }

  @Test
  void whatIsNotRunIsDocumentedAndItsCommandIsTested() throws IOException {
    Set<String> documented =
        documented().stream().map(DocumentedRunsTest::text).collect(Collectors.toSet());
    assertThat(documented).containsAll(NOT_RUN.stream().map(NotRun::call).toList());

    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertThat(names).containsAll(NOT_RUN.stream().map(each -> each.test() + ".java").toList());
    }
  }

  private static Set<List<String>> documented() throws IOException {
    Set<List<String>> calls = new LinkedHashSet<>();
    for (Path page : DocumentedCalls.pages()) {
      calls.addAll(DocumentedCalls.in(Files.readString(page)));
    }
    return calls;
  }

  private static String text(List<String> call) {
    return String.join(" ", call);
  }

  /** Nobody may be processing meanwhile. */
  private static boolean isReset(List<String> call) {
    return call.get(0).equals("reset");
  }

  private void run(List<String> call, List<String> failed) {
    CommandLineRun run = CommandLineRun.of(environment(), placed(call));
    if (run.exitCode() != 0 || run.out().isBlank()) {
      failed.add("%s: %d %s%s".formatted(text(call), run.exitCode(), run.out(), run.err()));
    }
  }

  /** What a shop would have in its environment or its file of settings. */
  private Map<String, String> environment() {
    return Map.of(
        "INVENTORY_STREAMS_BOOTSTRAP_SERVERS", BROKER.bootstrapServers(),
        "INVENTORY_STREAMS_DATA_DIR", folder.resolve("data").toString(),
        "INVENTORY_STREAMS_HTTP_PORT", "0",
        "SUPPLY_MAIL_PASSWORD", "secret",
        "SUPPLY_NORD_PASSWORD", "secret",
        "SUPPLY_YOUNG_SECRET", "a secret of thirty-two characters",
        "SUPPLY_LINK_KEY", "another one of thirty-two characters");
  }

  private String[] placed(List<String> call) {
    return call.stream()
        .map(word -> places.getOrDefault(call.get(0) + ' ' + word, places.getOrDefault(word, word)))
        .toArray(String[]::new);
  }

  /** A book, a dead letter, an order: something to be told of. */
  private static void publish() throws Exception {
    String count =
        "{'eventId':'1','source':'test','type':'COUNT','sku':'MUG-1','location':'DC1','countedQuantity':5,'occurredAt':'%1$s','countedAt':'%1$s'}"
            .formatted(Instant.now())
            .replace('\'', '"');
    for (String event : List.of(count, "{")) {
      BROKER.publish(
          new ProducerRecord<>("stock-events", "MUG-1".getBytes(UTF_8), event.getBytes(UTF_8)));
    }
    BROKER.publish(
        new ProducerRecord<>(
            "purchase-orders",
            "S1".getBytes(UTF_8),
            new JsonWriter().write(SupplyOrders.created(ORDER, "S1"))));
    await()
        .atMost(MAX_WAIT)
        .until(
            () ->
                !BROKER.records("stock-levels").isEmpty()
                    && !BROKER.records("dead-letters").isEmpty());
  }
}
