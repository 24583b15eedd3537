package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** The least time that all have reported. */
class BarrierTest {
  private final KeyValueStore<String, Long> store =
      InMemory.store("clock", Serdes.String(), Serdes.Long());

  @Test
  void standsStillUntilAllHaveReported() {
    Barrier barrier = new Barrier(store, "ticks", List.of("a", "b"));
    barrier.report("a", 10);

    assertThat(barrier.reachedMillis()).isEqualTo(Long.MIN_VALUE);
    assertThat(barrier.latestMillis()).isEqualTo(10);

    barrier.report("b", 7);

    assertThat(barrier.reachedMillis()).isEqualTo(7);
  }

  @Test
  void neverGoesBackAndDoesNotHearStrangers() {
    Barrier barrier = new Barrier(store, "ticks", List.of("a", "b"));
    barrier.report("a", 10);
    barrier.report("b", 12);
    barrier.report("a", 3);
    barrier.report("a", 10);
    barrier.report("c", 1);

    assertThat(barrier.reachedMillis()).isEqualTo(10);
    assertThat(store.get("ticks/c")).isNull();
  }

  @Test
  void isRememberedApartFromOthersInTheSameStore() {
    Barrier ticks = new Barrier(store, "ticks", List.of("0"));
    Barrier closed = new Barrier(store, "closed", Barrier.numbered(1));
    ticks.report("0", 5);
    closed.report("0", 9);

    assertThat(new Barrier(store, "ticks", List.of("0")).reachedMillis()).isEqualTo(5);
    assertThat(new Barrier(store, "closed", Barrier.numbered(1)).reachedMillis()).isEqualTo(9);
    assertThat(new Barrier(store, "closed", Barrier.numbered(2)).reachedMillis())
        .isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void tellsHowFarTheSlowestIsBehindAndWhoHasSaidNothing() {
    Barrier barrier = new Barrier(store, "sources", List.of("a", "b", "c"));
    barrier.report("a", 100);
    barrier.report("b", 30);

    assertThat(barrier.spreadMillis()).isEqualTo(70);
    assertThat(barrier.unheard()).isEqualTo(1);
  }
}
