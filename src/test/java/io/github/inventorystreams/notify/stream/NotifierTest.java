package io.github.inventorystreams.notify.stream;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.DeliveryPolicy;
import io.github.inventorystreams.notify.DeliveryResult;
import io.github.inventorystreams.notify.Notification;
import io.github.inventorystreams.notify.Route;
import io.github.inventorystreams.notify.channel.Channel;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class NotifierTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  private volatile long now = NOON;
  private final InstantSource clock = () -> Instant.ofEpochMilli(now);
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> escalated = new CopyOnWriteArrayList<>();

  @Test
  void aDeadChannelHoldsNobodyUpAndARestartTellsNothingTwice() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "a.");
    NotifyPlan plan =
        plan(channel("dead", (batch, at) -> DeliveryOutcome.failed("down")), emitter());
    topics.publish(NOON, warning("A", State.RAISED, Severity.WARNING, 1));
    topics.publish(NOON, warning("B", State.RAISED, Severity.CRITICAL, 1));
    try (Notifier notifier = notifier(plan, topics)) {
      notifier.start();
      await().atMost(MAX_WAIT).until(() -> told.size() == 2);
      await().atMost(MAX_WAIT).until(() -> status(notifier, "dead").isFailing());
      topics.publish(NOON, warning("C", State.RAISED, Severity.WARNING, 1));
      await().atMost(MAX_WAIT).until(() -> told.size() == 3);
      assertThat(status(notifier, "dead").lastError()).isEqualTo("down");
      assertThat(status(notifier, "dead").count(DeliveryResult.RETRIED)).isPositive();
      assertThat(status(notifier, "teller").count(DeliveryResult.DELIVERED)).isEqualTo(3);
    }
    try (Notifier again =
        notifier(
            plan(
                channel(
                    "dead",
                    (batch, at) -> {
                      batch.notices().forEach(notice -> escalated.add(notice.key()));
                      return new DeliveryOutcome.Taken();
                    }),
                emitter()),
            topics)) {
      again.start();
      topics.publish(NOON, warning("D", State.RAISED, Severity.WARNING, 1));
      await().atMost(MAX_WAIT).until(() -> told.contains("D@DC1#1/1"));
      await().atMost(MAX_WAIT).until(() -> escalated.size() == 4);
    }
    assertThat(told).containsExactlyInAnyOrder("A@DC1#1/1", "B@DC1#1/1", "C@DC1#1/1", "D@DC1#1/1");
    assertThat(escalated)
        .as("what the dead channel had not taken")
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void escalatesWhatNobodyAcknowledgesAndIgnoresWhatIsOld() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "b.");
    Route late =
        new Route(
            Set.of(),
            Set.of(),
            Set.of(State.RAISED),
            Set.of(),
            Set.of(),
            Set.of(),
            Duration.ofMinutes(30));
    NotifyPlan plan =
        new NotifyPlan(
            List.of(
                new NotifyPlan.Messages(
                    "on-call",
                    (batch, at) -> taken(batch, escalated),
                    new DeliveryPolicy(
                        List.of(late), Duration.ZERO, 10, null, DAY, ZoneOffset.UTC)),
                emitter()),
            List.of(),
            DAY);
    topics.publish(NOON - DAY.toMillis() - 1, warning("O", State.RAISED, Severity.WARNING, 1));
    topics.publish(NOON, warning("A", State.RAISED, Severity.WARNING, 1));
    topics.publish(NOON, warning("B", State.RAISED, Severity.WARNING, 1));
    try (Notifier notifier = notifier(plan, topics)) {
      notifier.start();
      await().atMost(MAX_WAIT).until(() -> told.size() == 2);
      await().atMost(MAX_WAIT).until(() -> status(notifier, "on-call").waiting() == 2);
      assertThat(escalated).isEmpty();
      topics.acknowledge(NOON, "A@DC1#1");
      topics.publish(NOON, warning("Z", State.RAISED, Severity.WARNING, 1));
    }
    now = NOON + Duration.ofMinutes(30).toMillis();
    try (Notifier notifier = notifier(plan, topics)) {
      notifier.start();
      await().atMost(MAX_WAIT).until(() -> escalated.size() == 2);
      await()
          .atMost(MAX_WAIT)
          .until(() -> status(notifier, "on-call").count(DeliveryResult.SUPPRESSED) == 1);
    }
    assertThat(escalated).containsExactlyInAnyOrder("B@DC1#1/1", "Z@DC1#1/1");
    assertThat(told).doesNotHaveDuplicates().doesNotContain("O@DC1#1/1");
  }

  @Test
  void tellsOfOrdersThatDoNotGetToTheirSupplier() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "d.");
    Delivery waiting =
        Delivery.waiting(
            new DeliveryKey("PO-1", 1, "mail"),
            DocumentKind.ORDER,
            "S1",
            "DC1",
            PackedOrder.of(new byte[9]),
            NOON);
    Delivery failed = waiting.ended(DeliveryState.FAILED, "no such customer", null, NOON + 1);
    try (Notifier notifier = notifier(plan(emitter()), topics)) {
      notifier.start();
      topics.publish(NOON, waiting);
      topics.publish(NOON, failed);
      await().atMost(MAX_WAIT).until(() -> told.size() == 1);
      topics.publish(NOON, failed.ended(DeliveryState.SENT, "sent by hand", null, NOON + 2));
      await().atMost(MAX_WAIT).until(() -> told.size() == 2);
    }
    assertThat(told)
        .containsExactly(
            "PO-1/1/mail/delivery/" + (NOON + 1), "PO-1/1/mail/delivery/" + (NOON + 2));
  }

  /** As a mail server that sends a byte now and then, for which no timeout is ever due. */
  @Test
  void endsThoughAChannelHangsAndHearsNoInterrupt() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "h.");
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Notifier notifier =
        notifier(
            plan(
                channel(
                    "hanging",
                    (batch, at) -> {
                      hangs.countDown();
                      awaitWhateverComes(answer);
                      return new DeliveryOutcome.Taken();
                    }),
                emitter()),
            topics);
    notifier.start();
    topics.publish(NOON, warning("A", State.RAISED, Severity.WARNING, 1));
    await().atMost(MAX_WAIT).until(() -> hangs.getCount() == 0 && !told.isEmpty());
    CompletableFuture<Void> closed = CompletableFuture.runAsync(notifier::close);
    await().atMost(MAX_WAIT).until(closed::isDone);
    assertThat(answer.getCount()).as("it still hangs").isOne();
    answer.countDown();
  }

  @Test
  void saysWhatKafkaHasDeletedBeforeItWasTold() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "x.");
    topics.publish(NOON, warning("A", State.RAISED, Severity.WARNING, 1));
    try (Notifier notifier = notifier(plan(emitter()), topics)) {
      notifier.start();
      await().atMost(MAX_WAIT).until(() -> told.contains("A@DC1#1/1"));
    }
    topics.publish(NOON, warning("A", State.RESOLVED, Severity.WARNING, 2));
    topics.publish(NOON, warning("A", State.RAISED, Severity.WARNING, 3));
    deleteAll(topics.topics().lowStockWarnings());
    topics.publish(NOON, warning("A", State.RESOLVED, Severity.WARNING, 4));
    Logger logger = (Logger) LoggerFactory.getLogger(WarningConsumer.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try (Notifier notifier = notifier(plan(emitter()), topics)) {
      notifier.start();
      await().atMost(MAX_WAIT).until(() -> told.contains("A@DC1#1/4"));
    } finally {
      logger.detachAppender(log);
    }
    assertThat(told).containsExactly("A@DC1#1/1", "A@DC1#1/4");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.startsWith("teller has not been told of 2 records"));
  }

  private static void deleteAll(String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()))) {
      Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
      for (int partition = 0; partition < 2; partition++) {
        all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
      }
      admin.deleteRecords(all).all().get();
    }
  }

  private static void awaitWhateverComes(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // The reading of a socket hears none either.
      }
    }
  }

  private NotifyPlan.Messages emitter() {
    return channel("teller", (batch, at) -> taken(batch, told));
  }

  private static DeliveryOutcome taken(Batch batch, List<String> keys) {
    batch.notices().stream().map(Notification::key).forEach(keys::add);
    return new DeliveryOutcome.Taken();
  }

  private static NotifyPlan plan(NotifyPlan.Messages... channels) {
    return new NotifyPlan(Arrays.asList(channels), List.of(), DAY);
  }

  private static NotifyPlan.Messages channel(String name, Channel channel) {
    return new NotifyPlan.Messages(
        name,
        channel,
        new DeliveryPolicy(
            List.of(Route.EVERYTHING), Duration.ZERO, 10, null, DAY, ZoneOffset.UTC));
  }

  private Notifier notifier(NotifyPlan plan, WarningTopics topics) {
    return new Notifier(
        plan,
        Map.of("bootstrap.servers", BROKER.bootstrapServers()),
        topics.topics(),
        topics.topics().prefix() + "notify-",
        clock,
        false);
  }

  private static ChannelStatus status(Notifier notifier, String channel) {
    return notifier.status().stream()
        .filter(status -> status.name().equals(channel))
        .findFirst()
        .orElseThrow();
  }
}
