package io.github.inventorystreams.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
  private final MockTopics topics = new MockTopics(List.of("a", "b"));
  private final List<String> seen = new ArrayList<>();

  @Test
  void readsEveryTopicFromItsBeginningToItsEnd() {
    append("a", "a0");
    append("b", "b0");
    append("b", "b1");
    TopicReader reader = TopicReader.fromBeginning(topics.thenDoing(() -> {}), List.of("a", "b"));

    assertThat(reader.progress()).isZero();
    reader.readTo(reader.endOffsets(), each -> seen.add(new String(each.value(), UTF_8)));

    assertThat(seen).containsExactlyInAnyOrder("a0", "b0", "b1");
    assertThat(reader.progress()).isEqualTo(1);
  }

  @Test
  void fromNowSkipsWhatIsThere() {
    append("a", "a0");
    TopicReader reader = TopicReader.fromNow(topics.thenDoing(() -> {}), List.of("a"));

    assertThat(reader.poll(Duration.ZERO)).isEmpty();
  }

  @Test
  void givesUpOnABrokerThatHandsNothingOut() {
    append("a", "a0");
    MockConsumer<byte[], byte[]> consumer = topics.thenDoing(() -> {});
    TopicReader reader = TopicReader.fromBeginning(consumer, List.of("a"));
    EndOffsets beyond = new EndOffsets(Map.of(new TopicPartition("a", 0), 9L));

    assertThatThrownBy(
            () -> reader.readTo(beyond, each -> seen.add(new String(each.value(), UTF_8))))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("the broker does not hand out the topic a");
    assertThat(seen).containsExactly("a0");
  }

  private void append(String topic, String value) {
    topics.append(topic, value.getBytes(UTF_8));
  }
}
