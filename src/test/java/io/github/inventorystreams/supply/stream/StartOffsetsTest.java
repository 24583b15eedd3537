package io.github.inventorystreams.supply.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.topology.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Where a process goes on, of two topics with two partitions each that end at 100. */
class StartOffsetsTest {
  private static final Topics TOPICS = Topics.withPrefix("");
  private static final TopicPartition ORDERS_0 = new TopicPartition(TOPICS.purchaseOrders(), 0);
  private static final TopicPartition ORDERS_1 = new TopicPartition(TOPICS.purchaseOrders(), 1);
  private static final TopicPartition REQUESTS_0 = new TopicPartition(TOPICS.deliveryRequests(), 0);
  private static final TopicPartition REQUESTS_1 = new TopicPartition(TOPICS.deliveryRequests(), 1);
  private static final List<TopicPartition> ALL =
      List.of(ORDERS_0, ORDERS_1, REQUESTS_0, REQUESTS_1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private boolean isStopped;

  StartOffsetsTest() {
    consumer.assign(ALL);
    consumer.updateEndOffsets(ALL.stream().collect(Collectors.toMap(each -> each, each -> 100L)));
    consumer.updateBeginningOffsets(
        ALL.stream().collect(Collectors.toMap(each -> each, each -> 0L)));
  }

  @Test
  void whereNobodyWasItBeginsAtTheEnd() {
    begin(ReadTo.NOWHERE, ReadTo.NOWHERE);
    assertThat(positions()).containsExactly(100L, 100L, 100L, 100L);
  }

  @Test
  void whatKafkaHasForgottenTheDeliveriesKnow() {
    begin(new ReadTo(Map.of(0, 40L), Map.of(0, 7L)), new ReadTo(Map.of(1, 50L), Map.of(1, 8L)));
    assertThat(positions()).containsExactly(40L, 50L, 7L, 8L);
    assertThat(consumer.committed(Set.of(ORDERS_1)).get(ORDERS_1).offset())
        .as("from then on Kafka knows as well")
        .isEqualTo(50);
  }

  @Test
  void whoeverKnowsMoreIsRight() {
    commit(60);
    begin(new ReadTo(Map.of(0, 40L, 1, 70L), Map.of(0, 300L)), ReadTo.NOWHERE);
    assertThat(positions())
        .as("a topic that ends before was made anew")
        .containsExactly(60L, 70L, 100L, 60L);
  }

  @Test
  void whatIsBrokenOffSetsNothing() {
    isStopped = true;
    begin(ReadTo.NOWHERE, ReadTo.NOWHERE);
    assertThat(consumer.committed(Set.copyOf(ALL))).isEmpty();
  }

  @Test
  void headersTellWhatWasReadAndStrangeOnesNothing() {
    ReadTo readTo = new ReadTo(Map.of(0, 812L, 13, 77L), Map.of());
    RecordHeaders headers = new RecordHeaders();
    readTo.addTo(headers, "a,b");
    assertThat(ReadTo.in(headers, "a,b")).isEqualTo(readTo);
    assertThat(ReadTo.in(headers, "a,c")).as("of another cluster").isEqualTo(ReadTo.NOWHERE);
    assertThat(Stream.of(headers.toArray()).map(header -> new String(header.value(), US_ASCII)))
        .containsExactly("a,b", "0:812,13:77");
    assertThat(readTo.orFurther(new ReadTo(Map.of(0, 900L, 1, 5L), Map.of(2, 3L))))
        .isEqualTo(new ReadTo(Map.of(0, 900L, 1, 5L, 13, 77L), Map.of(2, 3L)));
    RecordHeaders strange = new RecordHeaders();
    strange.add("readTo.purchaseOrders", "x".getBytes(US_ASCII));
    assertThat(ReadTo.in(strange, "a,b")).isEqualTo(ReadTo.NOWHERE);
    strange.add("readTo.topics", "a,b".getBytes(US_ASCII));
    assertThat(ReadTo.in(strange, "a,b")).isEqualTo(ReadTo.NOWHERE);
  }

  private void begin(ReadTo ofOwn, ReadTo ofAll) {
    new StartOffsets(consumer, TOPICS, () -> isStopped)
        .begin(ALL, ofOwn, () -> ofAll.orFurther(ofOwn));
  }

  private void commit(long offset) {
    consumer.commitSync(
        ALL.stream()
            .collect(Collectors.toMap(each -> each, each -> new OffsetAndMetadata(offset))));
  }

  private List<Long> positions() {
    return ALL.stream().map(consumer::position).toList();
  }
}
