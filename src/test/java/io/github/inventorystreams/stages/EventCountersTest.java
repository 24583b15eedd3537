package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.state.CountsCodec;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** The accounts of the stock events. */
class EventCountersTest {
  private final KeyValueStore<String, long[]> store =
      InMemoryStores.store("tally", Serdes.String(), new CountsCodec().serde());
  private final BeforeCommit commit = InMemoryStores.noCommit();
  private final StageMetrics board = new StageMetrics();

  @Test
  void addsUpOverTasksAndPartitions() {
    EventCounters keying = new EventCounters(store, commit);
    EventCounters books =
        new EventCounters(
            InMemoryStores.store("books", Serdes.String(), new CountsCodec().serde()), commit);
    board.show("keying", keying);
    board.show("books", books);
    keying.read("stock-events#0", 3);
    keying.refused("stock-events#1", DeadLetterReason.MALFORMED);
    books.applied("stock-events#0", 0, 1);
    books.duplicate("stock-events#0", false);
    keying.refused("stock-events#1", DeadLetterReason.TOO_LATE);

    assertThat(board.total())
        .isEqualTo(
            new Accounting(
                3, 5, 1, 1, Map.of(DeadLetterReason.MALFORMED, 1L, DeadLetterReason.TOO_LATE, 1L)));
    assertThat(board.total().isSettled()).isFalse();

    books.applied("stock-events#0", 0, 1);
    assertThat(board.total().isSettled()).isTrue();
  }

  @Test
  void goesOnFromWhatIsStored() {
    new EventCounters(store, commit).read("stock-events#0", 4);
    InMemoryStores.commit(commit);
    EventCounters again = new EventCounters(store, commit);
    again.read("stock-events#0", 1);
    board.show("task", again);

    assertThat(board.total().records()).isEqualTo(2);
    assertThat(board.total().events()).isEqualTo(5);

    board.remove("task");
    assertThat(board.total().records()).isZero();
  }
}
