package io.github.inventorystreams.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.log.MockTopics;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  private static final Topics TOPICS = Topics.withPrefix("");

  private static final LatencyListener NOBODY = new SilentListener();

  private final ReadModel model = new ReadModel(SampleTerms.defaults("EUR"));
  private final MockTopics topics = new MockTopics(new TopicDecoders(TOPICS, NOBODY).topics());

  @Test
  void dashboardReadsOnAfterAnErrorOnceTheBrokerIsBack() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    appendLevel("before");
    Consumer<byte[], byte[]> gone = topics.failing(new KafkaException("the broker is gone"));
    appendLevel("after");
    Consumer<byte[], byte[]> back = topics.thenDoing(done::countDown);
    Queue<Consumer<byte[], byte[]>> consumers = new ArrayDeque<>(List.of(gone, back));

    try (ModelReader reader =
        new ModelReader(model, TOPICS, NOBODY, consumers::remove, Duration.ZERO)) {
      reader.start();
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
    }

    model.refresh();
    assertThat(model.book(new BookKey("before", "DC1"))).isNotNull();
    assertThat(model.book(new BookKey("after", "DC1"))).isNotNull();
    assertThat(model.loaded()).isEqualTo(1);
  }

  private void appendLevel(String sku) {
    topics.append(
        TOPICS.stockLevels(),
        """
        {"sku":"%s","location":"DC1","onHand":1,"reserved":0,"onOrder":0,"position":1,
         "asOf":"2026-03-10T12:00:00Z","sequence":1}
        """
            .formatted(sku)
            .getBytes(UTF_8));
  }
}
