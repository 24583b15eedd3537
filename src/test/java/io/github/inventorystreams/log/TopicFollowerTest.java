package io.github.inventorystreams.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {
  private final MockTopics topics = new MockTopics(List.of("a", "b"));
  private final CountDownLatch done = new CountDownLatch(1);
  private final List<String> seen = new ArrayList<>();
  private final List<Double> progress = new ArrayList<>();

  @Test
  void goesOnWhereItWasAfterKafkaHasFailed() throws InterruptedException {
    append("a", "a0");
    append("b", "b0");
    Consumer<byte[], byte[]> first = topics.failing(new KafkaException("the broker is gone"));
    append("a", "a1");
    Consumer<byte[], byte[]> second = topics.thenDoing(done::countDown);

    follow(new ArrayDeque<>(List.of(first, second)));

    assertThat(seen).containsExactlyInAnyOrder("a0", "b0", "a1").endsWith("a1");
    assertThat(progress).last().isEqualTo(1.0);
  }

  @Test
  void beginsAgainWhenTheBrokerDidNotAnswerAtTheStart() throws InterruptedException {
    append("a", "a0");
    MockConsumer<byte[], byte[]> first = topics.thenDoing(() -> {});
    first.setOffsetsException(new TimeoutException("no answer"));
    Consumer<byte[], byte[]> second = topics.thenDoing(done::countDown);

    follow(new ArrayDeque<>(List.of(first, second)));

    assertThat(seen).containsExactly("a0");
    assertThat(first.closed()).isTrue();
  }

  @Test
  void saysWhatIsWrongUntilItReadsAgain() throws InterruptedException {
    Consumer<byte[], byte[]> second = topics.thenDoing(done::countDown);
    List<Consumer<byte[], byte[]>> consumers =
        List.of(topics.failing(new KafkaException("no right to read a")), second);
    List<@Nullable String> troubles = new ArrayList<>();
    TopicFollower[] self = new TopicFollower[1];
    try (TopicFollower follower =
        new TopicFollower(
            "the pages",
            () -> {
              troubles.add(self[0].trouble());
              return consumers.get(troubles.size() - 1);
            },
            List.of("a", "b"),
            Duration.ZERO,
            (records, share) -> {})) {
      self[0] = follower;
      follower.start();
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(troubles)
          .containsExactly(
              null,
              "The topics a, b can't be read for the pages, and are tried again: no right to read a");
      assertThat(follower.trouble()).isNull();
    }
  }

  private void append(String topic, String value) {
    topics.append(topic, value.getBytes(UTF_8));
  }

  private void follow(Queue<Consumer<byte[], byte[]>> consumers) throws InterruptedException {
    try (TopicFollower follower =
        new TopicFollower(
            "test",
            consumers::remove,
            List.of("a", "b"),
            Duration.ZERO,
            (records, share) -> {
              records.forEach(each -> seen.add(new String(each.value(), UTF_8)));
              progress.add(share.getAsDouble());
            })) {
      follower.start();
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }
}
