package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stages.TimerIndex.Due;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class TimerIndexTest {
  private final KeyValueStore<Bytes, byte[]> store =
      InMemoryStores.store("due", Serdes.Bytes(), Serdes.ByteArray());
  private final TimerIndex index = new TimerIndex(store);

  @Test
  void hasTheEarliestFirstAndOnlyWhatIsDue() {
    index.add(30, "a");
    index.add(10, "b");
    index.add(20, "c");
    index.add(10, "a");
    assertThat(index.until(20, 9))
        .containsExactly(new Due(10, "a"), new Due(10, "b"), new Due(20, "c"));
    assertThat(index.until(20, 2)).containsExactly(new Due(10, "a"), new Due(10, "b"));
    assertThat(index.until(9, 9)).isEmpty();
    assertThat(index.until(30, 9)).hasSize(4);
  }

  @Test
  void goesOnBehindOneThatStays() {
    index.add(10, "a");
    index.add(10, "b");
    index.add(20, "a");
    assertThat(index.after(new Due(10, "a"), 20, 9))
        .containsExactly(new Due(10, "b"), new Due(20, "a"));
  }

  /** It remembers from where on there may be something, which must not hide what is added. */
  @Test
  void findsWhatIsAddedBeforeWhatWasFoundFirst() {
    index.add(10, "m");
    assertThat(index.until(10, 9)).containsExactly(new Due(10, "m"));
    index.remove(10, "m");
    assertThat(index.until(10, 9)).isEmpty();
    index.add(10, "b");
    assertThat(index.until(10, 9)).containsExactly(new Due(10, "b"));
    index.add(10, "a");
    index.add(5, "z");
    assertThat(index.until(10, 9))
        .containsExactly(new Due(5, "z"), new Due(10, "a"), new Due(10, "b"));
  }

  @Test
  void knowsAfterARestartWhatIsDue() {
    index.add(10, "a");
    assertThat(new TimerIndex(store).until(10, 9)).containsExactly(new Due(10, "a"));
  }
}
