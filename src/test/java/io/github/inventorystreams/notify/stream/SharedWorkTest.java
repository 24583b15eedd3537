package io.github.inventorystreams.notify.stream;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.inventorystreams.broker.TestBroker;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.notify.Batch;
import io.github.inventorystreams.notify.DeliveryPolicy;
import io.github.inventorystreams.notify.Route;
import io.github.inventorystreams.notify.channel.Channel;
import io.github.inventorystreams.notify.config.NotifyPlan;
import io.github.inventorystreams.outbound.DeliveryOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several that tell of the same warnings, in one consumer group. */
class SharedWorkTest {
  private static final Duration MAX_WAIT = Duration.ofSeconds(60);

  @RegisterExtension static final TestBroker BROKER = new TestBroker();

  @Test
  void twoShareTheWorkAndOneTakesOverWhatTheOtherLeaves() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "shared.");
    List<String> one = new CopyOnWriteArrayList<>();
    List<String> two = new CopyOnWriteArrayList<>();
    try (Notifier first = notifier(taking(one), topics)) {
      first.start();
      try (Notifier second = notifier(taking(two), topics)) {
        second.start();
        await().atMost(MAX_WAIT).until(() -> isFollowing(first) && isFollowing(second));
        topics.publish(NOON, raised(0, 20));
        await().atMost(MAX_WAIT).until(() -> one.size() + two.size() >= 20);
        assertThat(one).as("told by the first").isNotEmpty();
        assertThat(two).as("told by the second").isNotEmpty();
      }
      topics.publish(NOON, raised(20, 30));
      await().atMost(MAX_WAIT).until(() -> one.size() + two.size() >= 30);
    }
    List<String> told = new ArrayList<>(one);
    told.addAll(two);
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 30).mapToObj(sku -> "SKU-" + sku + "@DC1#1/1").toList());
  }

  @Test
  void whatWasTakenWithoutAnAnswerIsToldAgainByTheNextUnderTheSameKey() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "again.");
    topics.publish(NOON, raised(0, 1));
    List<String> keys = new CopyOnWriteArrayList<>();
    Channel answerLost =
        (batch, at) -> {
          keys.add(batch.key());
          return DeliveryOutcome.failed("the connection was reset");
        };
    try (Notifier first = notifier(answerLost, topics)) {
      first.start();
      await().atMost(MAX_WAIT).until(() -> !keys.isEmpty());
    }
    int before = keys.size();
    try (Notifier second = notifier(taking(keys), topics)) {
      second.start();
      await().atMost(MAX_WAIT).until(() -> keys.size() > before);
    }
    assertThat(keys).hasSize(before + 1).containsOnly("SKU-0@DC1#1/1");
  }

  @Test
  void aRouteForASupplierHasEverySkuThatItIsListedFor() throws Exception {
    WarningTopics topics = WarningTopics.create(BROKER.bootstrapServers(), "supplied.");
    topics.settings(
        "SKU-0", "{\"supplierId\":\"S1\",\"suppliers\":[{\"supplierId\":\"S2\",\"priority\":2}]}");
    topics.settings("SKU-1", "{\"suppliers\":[{\"supplierId\":\"S3\",\"priority\":1}]}");
    topics.settings("SKU-1@DC1", "{\"supplierId\":\"S2\"}");
    topics.settings("SKU-2", "{\"supplierId\":\"S1\"}");
    List<String> told = new CopyOnWriteArrayList<>();
    topics.publish(NOON, raised(0, 4));
    Route route =
        new Route(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("S2"), Set.of(), Duration.ZERO);
    try (Notifier notifier = notifier(taking(told), topics, route)) {
      notifier.start();
      await().atMost(MAX_WAIT).until(() -> told.size() >= 2);
      topics.publish(NOON, warning("SKU-0", State.RESOLVED, Severity.WARNING, 2));
      await().atMost(MAX_WAIT).until(() -> told.size() >= 3);
    }
    assertThat(told).containsExactlyInAnyOrder("SKU-0@DC1#1/1", "SKU-1@DC1#1/1", "SKU-0@DC1#1/2");
  }

  private static Channel taking(List<String> keys) {
    return (Batch batch, long at) -> {
      batch.notices().forEach(notice -> keys.add(notice.key()));
      return new DeliveryOutcome.Taken();
    };
  }

  private static LowStockWarning[] raised(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(sku -> warning("SKU-" + sku, State.RAISED, Severity.WARNING, 1))
        .toArray(LowStockWarning[]::new);
  }

  private static boolean isFollowing(Notifier notifier) {
    return notifier.status().stream().allMatch(ChannelStatus::isFollowing);
  }

  private static Notifier notifier(Channel channel, WarningTopics topics) {
    return notifier(channel, topics, Route.EVERYTHING);
  }

  private static Notifier notifier(Channel channel, WarningTopics topics, Route route) {
    NotifyPlan plan =
        new NotifyPlan(
            List.of(
                new NotifyPlan.Messages(
                    "people",
                    channel,
                    new DeliveryPolicy(
                        List.of(route),
                        Duration.ZERO,
                        10,
                        null,
                        Duration.ofDays(1),
                        ZoneOffset.UTC))),
            List.of(),
            Duration.ofDays(1));
    return new Notifier(
        plan,
        Map.of("bootstrap.servers", topics.brokers()),
        topics.topics(),
        topics.topics().prefix() + "notify-",
        () -> Instant.ofEpochMilli(NOON),
        false);
  }
}
