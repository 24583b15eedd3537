package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** How far inputs were read, as the stores know it. */
class ReadPositionsTest {
  private static final TopicPartition SALES = new TopicPartition("sales", 2);
  private static final Map<String, String> IDS = Map.of("sales", "id-1");

  private final MockProcessorContext<byte[], Object> context =
      new MockProcessorContext<>(new Properties());
  private final KeyValueStore<String, Long> store =
      InMemoryStores.store("positions", Serdes.String(), Serdes.Long());

  private void processed(ReadPositions positions, BeforeCommit commit, long... offsets) {
    ReadPositions.OfTask task = positions.open(context, store, commit);
    for (long offset : offsets) {
      context.setRecordMetadata(SALES.topic(), SALES.partition(), offset);
      task.processed();
    }
  }

  private Map<TopicPartition, Long> foundWith(Map<String, String> ids) {
    ReadPositions positions = ReadPositions.kept(ids);
    positions.open(context, store, null);
    return positions.take(List.of(SALES, new TopicPartition("sales", 3)));
  }

  @Test
  void theNextRecordIsFoundAgainByTheNextTask() {
    processed(ReadPositions.kept(IDS), null, 5, 6, 9);

    assertThat(foundWith(IDS)).isEqualTo(Map.of(SALES, 10L));
  }

  @Test
  void isWrittenWithTheCommitAndNotBefore() {
    BeforeCommit commit = InMemoryStores.noCommit();
    processed(ReadPositions.kept(IDS), commit, 5);
    assertThat(foundWith(IDS)).isEmpty();

    InMemoryStores.commit(commit);
    assertThat(foundWith(IDS)).isEqualTo(Map.of(SALES, 6L));
  }

  @Test
  void aTopicOfTheSameNameThatWasMadeAnewHasNone() {
    processed(ReadPositions.kept(IDS), null, 5);

    assertThat(foundWith(Map.of("sales", "id-2"))).isEmpty();
    assertThat(foundWith(Map.of())).isEmpty();
  }

  /** As Kafka Streams has it for what a punctuator forwards to the next stage of its task. */
  @Test
  void whatComesFromNoTopicHasNoPosition() {
    BeforeCommit commit = InMemoryStores.noCommit();
    ReadPositions.OfTask task = ReadPositions.kept(IDS).open(context, store, commit);
    context.setRecordMetadata(null, -1, -1);
    task.processed();
    InMemoryStores.commit(commit);

    assertThat(store.approximateNumEntries()).isZero();
  }

  @Test
  void isTakenOnceUnlessItIsPutBack() {
    processed(ReadPositions.kept(IDS), null, 5);
    ReadPositions positions = ReadPositions.kept(IDS);
    positions.open(context, store, null);
    Map<TopicPartition, Long> taken = positions.take(List.of(SALES));
    assertThat(positions.take(List.of(SALES))).isEmpty();

    positions.putBack(taken);
    assertThat(positions.take(List.of(SALES))).isEqualTo(Map.of(SALES, 6L));
  }

  @Test
  void withoutTransactionsNothingIsKept() {
    processed(ReadPositions.none(), null, 5);

    assertThat(store.approximateNumEntries()).isZero();
    assertThat(foundWith(IDS)).isEmpty();
  }
}
