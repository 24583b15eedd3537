package io.github.inventorystreams.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.StockEventReader;
import io.github.inventorystreams.simulation.Orders;
import io.github.inventorystreams.simulation.Reliability;
import io.github.inventorystreams.simulation.Suppliers;
import io.github.inventorystreams.simulation.World;
import io.github.inventorystreams.simulation.WorldSettings;
import io.github.inventorystreams.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
  private static final int PARTITIONS = 2;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long FIRST = Instant.parse("2025-01-06T00:00:00Z").toEpochMilli();
  private static final StockEventReader READER = new StockEventReader(null, Long.MAX_VALUE);

  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void inLockStepEachStepEndsWithATickAndGoodsArriveInOrderOfTime() throws Exception {
    Cluster cluster = cluster("steps.");
    PurchaseOrder order = Orders.order("PO-1", "2025-01-07T00:00:00Z", 12, 30);
    Suppliers suppliers = new Suppliers(1, Map.of(), ZoneOffset.UTC, Reliability.EXACT);
    List<PurchaseOrder> seen = new ArrayList<>();
    PlayFigures figures;
    try (FakeProcessor processor =
        new FakeProcessor(cluster, PARTITIONS, Map.of(FIRST + DAY_MILLIS, order))) {
      processor.start();
      figures =
          player(cluster, new TwentyDays(), Duration.ofSeconds(30), seen, null)
              .lockStep(
                  suppliers, millis -> millis < FIRST ? FIRST + DAY_MILLIS : millis + DAY_MILLIS);
    }

    assertThat(seen).containsExactly(order);
    assertThat(figures.eventsByType()).isEqualTo(Map.of("COUNT", 3L, "SALE", 60L, "RESTOCK", 2L));
    assertThat(figures.purchaseOrders()).isEqualTo(1);
    assertThat(figures.unitsOrdered()).isEqualTo(42);
    // Each SKU opens with 8 units and sells one a day; two of the three get more on day 15.
    assertThat(figures.fillRate()).isEqualTo((8 + 14 + 14) / 60.0, tiny());
    List<StockEvent> arrived = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      arrived.addAll(checkSteps(cluster, partition));
    }
    assertThat(arrived).hasSize(65);
    assertThat(count(cluster, cluster.topics().supplierEvents())).isEqualTo(1 + 21 * PARTITIONS);
    assertThat(count(cluster, cluster.topics().skuSettings())).isEqualTo(1 + 21 * PARTITIONS);
  }

  @Test
  void anAnswerThatChangesAnOrderIsSettledBeforeTheNextEvents() throws Exception {
    Cluster cluster = cluster("changed.");
    PurchaseOrder order = Orders.order("PO-1", "2025-01-07T00:00:00Z", 12, 30);
    Reliability cutting = new Reliability(1, 0, 0);
    try (FakeProcessor processor =
        new FakeProcessor(cluster, PARTITIONS, Map.of(FIRST + DAY_MILLIS, order))) {
      processor.start();
      player(cluster, new TwentyDays(), Duration.ofSeconds(30), new ArrayList<>(), null)
          .lockStep(
              new Suppliers(1, Map.of(), ZoneOffset.UTC, cutting),
              millis -> millis < FIRST ? FIRST + DAY_MILLIS : millis + DAY_MILLIS);
    }

    for (int partition = 0; partition < PARTITIONS; partition++) {
      checkSteps(cluster, partition);
    }
    List<Long> ticks =
        read(cluster, new TopicPartition(cluster.topics().stockEvents().get(0), 0)).stream()
            .filter(Decoded.Clock.class::isInstance)
            .map(tick -> ((Decoded.Clock<List<StockEvent>>) tick).atMillis())
            .toList();
    assertThat(ticks)
        .hasSize(22)
        .startsWith(FIRST - 1, FIRST + DAY_MILLIS, FIRST + DAY_MILLIS + 1, FIRST + 2 * DAY_MILLIS);
  }

  @Test
  void repliesMayComeTheirOwnWayAndAreBroughtBeforeTheWorldGoesOn() throws Exception {
    Cluster cluster = cluster("brought.");
    PurchaseOrder order = Orders.order("PO-1", "2025-01-07T00:00:00Z", 12, 30);
    List<String> told = new ArrayList<>();
    ReplyWay way =
        new ReplyWay() {
          @Override
          public void timeIs(long millis) {
            told.add(Instant.ofEpochMilli(millis).toString());
          }

          @Override
          public void bring(List<OrderReply> replies) {
            replies.forEach(each -> told.add(each.order().poNumber()));
          }
        };
    try (FakeProcessor processor =
        new FakeProcessor(cluster, PARTITIONS, Map.of(FIRST + DAY_MILLIS, order))) {
      processor.start();
      player(cluster, new TwentyDays(), Duration.ofSeconds(30), new ArrayList<>(), null)
          .lockStep(
              new Suppliers(1, Map.of(), ZoneOffset.UTC, Reliability.EXACT),
              millis -> millis < FIRST ? FIRST + DAY_MILLIS : millis + DAY_MILLIS,
              way);
    }

    assertThat(told)
        .hasSize(22)
        .startsWith(
            "2025-01-05T23:59:59.999Z", "2025-01-07T00:00:00Z", "PO-1", "2025-01-08T00:00:00Z");
    // The way has brought them: the player has published none.
    assertThat(count(cluster, cluster.topics().supplierEvents())).isEqualTo(21 * PARTITIONS);
  }

  @Test
  void aProcessorThatDoesNotSettleIsNamed() throws Exception {
    Cluster cluster = cluster("silent.");
    try (FakeProcessor processor = new FakeProcessor(cluster, PARTITIONS - 1, Map.of())) {
      processor.start();
      Player player =
          player(cluster, new TwentyDays(), Duration.ofSeconds(1), new ArrayList<>(), null);
      Suppliers suppliers = new Suppliers(1, Map.of(), ZoneOffset.UTC, Reliability.EXACT);

      assertThatThrownBy(() -> player.lockStep(suppliers, millis -> millis + DAY_MILLIS))
          .isInstanceOf(PlayException.class)
          .hasMessageContaining("2025-01-05T23:59:59.999Z within 1 s")
          .hasMessageContaining("missing: [1]");
    }
  }

  @Test
  void freeRunningSendsNoTickAndWaitsForTheCount() throws Exception {
    Cluster cluster = cluster("free.");
    AtomicLong counted = new AtomicLong(100);

    PlayFigures figures =
        player(
                cluster,
                new TwentyDays(),
                Duration.ofSeconds(30),
                new ArrayList<>(),
                () -> {
                  long events = counted.getAndAdd(21);
                  return new Accounting(events, events, events, 0, Map.of());
                })
            .freeRunning();

    assertThat(figures.events()).isEqualTo(63);
    assertThat(counted).hasValueGreaterThanOrEqualTo(163);
    assertThat(count(cluster, cluster.topics().stockEvents().get(0))).isEqualTo(63);
    assertThat(count(cluster, cluster.topics().supplierSettings())).isZero();
  }

  /** Within a partition: a tick first, events in order of time between their ticks, a tick last. */
  private static List<StockEvent> checkSteps(Cluster cluster, int partition) {
    String topic = cluster.topics().stockEvents().get(0);
    List<StockEvent> events = new ArrayList<>();
    long previousTick = Long.MIN_VALUE;
    long newest = Long.MIN_VALUE;
    for (Decoded<List<StockEvent>> decoded : read(cluster, new TopicPartition(topic, partition))) {
      if (decoded instanceof Decoded.Clock<List<StockEvent>> tick) {
        assertThat(newest).isLessThanOrEqualTo(tick.atMillis());
        assertThat(tick.atMillis()).isGreaterThan(previousTick);
        previousTick = tick.atMillis();
      } else {
        StockEvent event = ((Decoded.Valid<List<StockEvent>>) decoded).value().get(0);
        long at = event.header().occurredAtMillis();
        assertThat(at).isGreaterThan(previousTick).isGreaterThanOrEqualTo(newest);
        newest = at;
        events.add(event);
      }
    }
    assertThat(previousTick).isEqualTo(FIRST + 20 * DAY_MILLIS - 1);
    return events;
  }

  private static List<Decoded<List<StockEvent>>> read(Cluster cluster, TopicPartition partition) {
    List<Decoded<List<StockEvent>>> decoded = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
      consumer.assign(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(entry -> decoded.add(READER.read(entry.value(), entry.headers(), 0)));
      }
    }
    return decoded;
  }

  private static long count(Cluster cluster, String topic) {
    try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
      Collection<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private static Offset<Double> tiny() {
    return Offset.offset(1e-12);
  }

  private static Player player(
      Cluster cluster,
      World world,
      Duration maxWait,
      List<PurchaseOrder> seen,
      @Nullable Supplier<Accounting> accounting) {
    PlayListener listener =
        new PlayListener() {
          @Override
          public void warnings(long atMillis, List<LowStockWarning> warnings) {}

          @Override
          public void purchaseOrders(List<PurchaseOrder> orders) {
            seen.addAll(orders);
          }

          @Override
          public void progress(long atMillis, long events) {}
        };
    Stopwatch stopwatch =
        new Stopwatch() {
          @Override
          public long nanoTime() {
            return System.nanoTime();
          }

          @Override
          public void sleepMillis(long millis) {
            Thread.onSpinWait();
          }
        };
    return new Player(
        cluster,
        world,
        new PlaySettings(Duration.ZERO, maxWait),
        listener,
        stopwatch,
        () -> {},
        accounting);
  }

  private static Cluster cluster(String prefix) throws Exception {
    Topics topics = Topics.withPrefix(prefix);
    Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrapServers());
    Cluster cluster = new Cluster(properties, topics);
    List<String> names = new ArrayList<>(cluster.inputTopics());
    names.addAll(
        List.of(topics.lowStockWarnings(), topics.purchaseOrders(), topics.reviewRounds()));
    try (Admin admin = Admin.create(properties)) {
      admin
          .createTopics(
              names.stream().map(name -> new NewTopic(name, PARTITIONS, (short) 1)).toList())
          .all()
          .get();
      // The broker makes them first and knows where they are a moment later.
      await().ignoreExceptions().until(() -> placed(admin, names));
    }
    return cluster;
  }

  private static boolean placed(Admin admin, List<String> names) throws Exception {
    return admin.describeTopics(names).allTopicNames().get().values().stream()
        .flatMap(topic -> topic.partitions().stream())
        .allMatch(partition -> partition.leader() != null);
  }

  /** Three SKUs, each counted at the beginning and sold once a day at noon. */
  private static final class TwentyDays implements World {
    @Override
    public WorldSettings settings() {
      return new WorldSettings(Map.of("SKU-1", SkuSettings.NONE), Map.of(), Map.of());
    }

    @Override
    public long firstMillis() {
      return FIRST;
    }

    @Override
    public long lastMillis() {
      return FIRST + 20 * DAY_MILLIS - 1;
    }

    @Override
    public Stream<StockEvent> events() {
      List<StockEvent> events = new ArrayList<>();
      for (int sku = 1; sku <= 3; sku++) {
        events.add(new StockEvent.Count(header(sku, "open", FIRST), 8, FIRST, null));
      }
      for (int day = 0; day < 20; day++) {
        for (int sku = 1; sku <= 3; sku++) {
          long noon = FIRST + day * DAY_MILLIS + DAY_MILLIS / 2;
          events.add(new StockEvent.Sale(header(sku, "day-" + day, noon), 1, null));
        }
      }
      return events.stream();
    }

    private static EventHeader header(int sku, String id, long at) {
      return new EventHeader(new BookKey("SKU-" + sku, "main"), new EventId("test", id, 0), at);
    }
  }
}
