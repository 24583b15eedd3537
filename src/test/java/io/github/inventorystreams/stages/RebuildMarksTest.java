package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** The marks up to which events are read again. */
class RebuildMarksTest {
  private final KeyValueStore<String, Long> store =
      InMemoryStores.store("clock", Serdes.String(), Serdes.Long());

  @Test
  void eachIsReachedOnceByItsLastRecordOrOneBehindIt() {
    store.put(RebuildMarks.storeKey("sales#0"), 7L);
    store.put(RebuildMarks.storeKey("sales#1"), 7L);
    RebuildMarks marks = new RebuildMarks(store);

    assertThat(marks.pass("sales#0", 6)).isFalse();
    assertThat(marks.pass("other#0", 9)).isFalse();
    assertThat(marks.pass("sales#0", 7)).isTrue();
    assertThat(marks.pass("sales#0", 8)).isFalse();
    assertThat(marks.isEmpty()).isFalse();
    assertThat(marks.pass("sales#1", 12)).isTrue();
    assertThat(marks.isEmpty()).isTrue();
  }

  @Test
  void whatWasReachedIsNotWaitedForAfterARestart() {
    store.put(RebuildMarks.storeKey("sales#0"), 7L);
    store.put(RebuildMarks.storeKey("sales#1"), 7L);
    store.put("ticks/sales#0", 1L);
    assertThat(new RebuildMarks(store).reach("sales#0")).isTrue();

    RebuildMarks again = new RebuildMarks(store);
    assertThat(again.reach("sales#0")).isFalse();
    assertThat(again.reach("ticks/sales#0")).isFalse();
    assertThat(again.reach("sales#1")).isTrue();
    assertThat(store.get("ticks/sales#0")).isEqualTo(1);
  }
}
