package io.github.inventorystreams.app.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.app.service.Published.Decisions;
import io.github.inventorystreams.app.service.SmallShop.Onlooker;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.Accounting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor on a real broker under exactly once: the same decisions in every run and for any
 * number of partitions, with duplicates and restarts, and books that are what their events say.
 */
class LockStepTest {
  private static final int PARTITIONS = 4;

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static ProcessorOnTopics reference;
  private static Decisions expected;

  @BeforeAll
  static void playOnce() {
    broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
    reference = processor("reference", PARTITIONS);
    SmallShop.play(reference, new Onlooker() {});
    expected = reference.published().decisions();
    assertThat(expected.orders()).hasSizeGreaterThan(12);
    assertThat(expected.warnings()).hasSizeGreaterThan(50);
  }

  @AfterAll
  static void stop() {
    reference.close();
    broker.close();
  }

  @Test
  void everyEventIsAccountedFor() {
    int events = new StockModel(reference.published().values("stock-events")).events();
    assertThat(reference.accounting())
        .isEqualTo(new Accounting(events, events, events, 0, Map.of()));
    assertThat(reference.published().records("dead-letters")).isEmpty();
  }

  @Test
  void everyBookIsWhatItsEventsSay() {
    StockModel model = new StockModel(reference.published().values("stock-events"));
    assertThat(levels("onHand")).isEqualTo(model.onHand());
    assertThat(levels("onOrder")).isEqualTo(model.onOrder(expected.orders().values()));
    assertThat(levels("reserved").values()).containsOnly(0L);
    Map<String, Long> positions = new TreeMap<>(model.onHand());
    levels("onOrder").forEach((book, units) -> positions.merge(book, units, Long::sum));
    assertThat(levels("position")).isEqualTo(positions);
  }

  @Test
  void suppliersStayWithinTheirCapacityAndAnswerInPart() {
    Map<String, Long> capacities = new TreeMap<>();
    reference
        .published()
        .latest("supplier-settings")
        .forEach((id, set) -> capacities.put(id, set.path("capacityPerReview").asLong()));
    Map<String, Long> ordered = new TreeMap<>();
    for (JsonNode order : expected.orders().values()) {
      if (order.get("type").asText().equals("PO_CREATED")) {
        String review = order.get("supplierId").asText() + ' ' + order.get("createdAt").asText();
        order.get("lines").forEach(line -> ordered.merge(review, units(line), Long::sum));
      }
    }
    ordered.forEach(
        (review, units) ->
            assertThat(units)
                .as(review)
                .isPositive()
                .isLessThanOrEqualTo(capacities.get(review.split(" ", 2)[0])));
    assertThat(expected.orders().values()).anyMatch(order -> order.get("revision").asInt() > 1);
    assertThat(expected.orders().values())
        .extracting(order -> order.get("type").asText())
        .contains("PO_CREATED", "PO_CHANGED", "PO_CLOSED");
  }

  /** The fields are those that the contract of the topics names, whoever reads them. */
  @Test
  void everyDecisionHasTheFieldsOfItsTopic() {
    assertThat(expected.levels().values())
        .allSatisfy(
            level ->
                assertFields(level, "sku location onHand reserved onOrder position asOf sequence"));
    assertThat(expected.warnings().values())
        .allSatisfy(
            warning ->
                assertFields(
                    warning,
                    "warningId state severity kind sku location onHand reserved onOrder position"
                        + " threshold clearThreshold daysOfCover expectedStockoutAt nextReceiptAt"
                        + " raisedAt resolvedAt sequence causedBy message proposed supplierId"
                        + " lifecycle"));
    assertThat(expected.orders().values())
        .allSatisfy(
            order -> {
              ObjectNode proposed = order.deepCopy();
              // Told only of an order that waits for approval.
              proposed.remove("approvalExpiresAt");
              assertFields(
                  proposed,
                  "eventId type poNumber revision supplierId location createdAt requestedDelivery"
                      + " currency totalValue reviewId status changedAt remindedAt lines");
              assertThat(order.get("totalValue").isTextual()).isTrue();
              assertThat(order.get("lines")).isNotEmpty().allSatisfy(LockStepTest::assertLine);
            });
    assertKeys("low-stock-warnings", w -> w.get("sku").asText() + '@' + w.get("location").asText());
    assertKeys("stock-levels", l -> l.get("sku").asText() + '@' + l.get("location").asText());
    assertKeys("purchase-orders", order -> order.get("supplierId").asText());
  }

  private static void assertLine(JsonNode line) {
    ObjectNode answered = line.deepCopy();
    // Told of a line only once its supplier has answered.
    answered.remove("confirmedAt");
    assertFields(
        answered,
        "line sku quantity packSize unitCost requestedDelivery status confirmedQuantity"
            + " receivedQuantity promisedDelivery why");
    assertFields(
        line.get("why"),
        "policy model serviceLevel onHand reserved onOrder position protectionDays forecast"
            + " safetyStock target need afterMinimum afterPack capacity allocated notes");
  }

  private static void assertFields(JsonNode value, String names) {
    assertThat(value.fieldNames()).toIterable().containsExactlyInAnyOrder(names.split(" "));
  }

  private static void assertKeys(String topic, Function<JsonNode, String> key) {
    assertThat(reference.published().records(topic))
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(Published.text(entry.key()))
                    .isEqualTo(key.apply(Published.tree(entry.value()))));
  }

  @Test
  void aSecondRunDecidesTheSame() {
    assertSame(played("again", PARTITIONS, run -> new Onlooker() {}));
  }

  @Test
  void onePartitionDecidesTheSame() {
    assertSame(played("single", 1, run -> new Onlooker() {}));
  }

  @Test
  void eventsThatComeTwiceChangeNothing() {
    try (ProcessorOnTopics run = processor("twice", PARTITIONS);
        Redelivery redelivery =
            new Redelivery(
                run.cluster().clientProperties(),
                run.cluster().topics().stockEvents().get(0),
                run.cluster().topics().supplierEvents())) {
      SmallShop.play(
          run,
          new Onlooker() {
            @Override
            public void reached(int mark) {
              redelivery.sendAgain();
            }
          });
      int events = new StockModel(run.published().values("stock-events")).events();
      int again = redelivery.stockEventsSentAgain();
      assertThat(again).isGreaterThan(events / 6);
      Accounting twice = new Accounting(events + again, events + again, events, again, Map.of());
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(run.accounting()).isEqualTo(twice));
      assertSame(run.published().decisions());
    }
  }

  @Test
  void aStopInTheMiddleOfARoundChangesNothing() {
    assertSame(
        played(
            "stopped",
            PARTITIONS,
            run ->
                new Onlooker() {
                  private final Set<Integer> stopped = new LinkedHashSet<>();

                  @Override
                  public void after(int mark) {
                    if (mark == 4 && stopped.add(mark)) {
                      run.restart();
                    } else if (mark == 8 && stopped.add(mark)) {
                      run.restartWithoutState();
                    }
                  }
                }));
  }

  /** Brokers can lose committed offsets; what was processed stands in the stores as well. */
  @Test
  void offsetsThatTheBrokersHaveLostChangeNothing() {
    assertSame(
        played(
            "forgotten",
            PARTITIONS,
            run ->
                new Onlooker() {
                  @Override
                  public void reached(int mark) {
                    if (mark == 4) {
                      run.restartAfter(state -> run.commitTheBeginning());
                    } else if (mark == 8) {
                      run.restartAfter(state -> run.forgetTheGroup());
                    }
                  }
                }));
  }

  private interface Looking {
    Onlooker at(ProcessorOnTopics run);
  }

  private static Decisions played(String name, int partitions, Looking looking) {
    try (ProcessorOnTopics run = processor(name, partitions)) {
      SmallShop.play(run, looking.at(run));
      Accounting counted = run.accounting();
      assertThat(counted).isEqualTo(reference.accounting());
      return run.published().decisions();
    }
  }

  private static ProcessorOnTopics processor(String name, int partitions) {
    return new ProcessorOnTopics(broker.bootstrapServers(), name, partitions, directory);
  }

  private static void assertSame(Decisions actual) {
    assertThat(actual.orders()).as("seed %d", SmallShop.SEED).isEqualTo(expected.orders());
    assertThat(actual.warnings()).as("seed %d", SmallShop.SEED).isEqualTo(expected.warnings());
    assertThat(actual.levels()).as("seed %d", SmallShop.SEED).isEqualTo(expected.levels());
  }

  private static Map<String, Long> levels(String field) {
    Map<String, Long> values = new TreeMap<>();
    expected.levels().forEach((book, level) -> values.put(book, level.get(field).asLong()));
    return values;
  }

  private static long units(JsonNode line) {
    return line.get("quantity").asLong();
  }
}
