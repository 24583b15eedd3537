package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** The least time that all have reported. */
class WatermarkTest {
  private final KeyValueStore<String, Long> store =
      InMemoryStores.store("clock", Serdes.String(), Serdes.Long());

  @Test
  void standsStillUntilAllHaveReported() {
    Watermark barrier = new Watermark(store, "ticks", List.of("a", "b"));
    barrier.report("a", 10);

    assertThat(barrier.minMillis()).isEqualTo(Long.MIN_VALUE);
    assertThat(barrier.latestMillis()).isEqualTo(10);

    barrier.report("b", 7);

    assertThat(barrier.minMillis()).isEqualTo(7);
  }

  @Test
  void neverGoesBackAndDoesNotHearStrangers() {
    Watermark barrier = new Watermark(store, "ticks", List.of("a", "b"));
    barrier.report("a", 10);
    barrier.report("b", 12);
    barrier.report("a", 3);
    barrier.report("a", 10);
    barrier.report("c", 1);

    assertThat(barrier.minMillis()).isEqualTo(10);
    assertThat(store.get("ticks/c")).isNull();
  }

  @Test
  void isRememberedApartFromOthersInTheSameStore() {
    Watermark ticks = new Watermark(store, "ticks", List.of("0"));
    Watermark closed = new Watermark(store, "closed", Watermark.numbered(1));
    ticks.report("0", 5);
    closed.report("0", 9);

    assertThat(new Watermark(store, "ticks", List.of("0")).minMillis()).isEqualTo(5);
    assertThat(new Watermark(store, "closed", Watermark.numbered(1)).minMillis()).isEqualTo(9);
    assertThat(new Watermark(store, "closed", Watermark.numbered(2)).minMillis())
        .isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void tellsHowFarTheSlowestIsBehindAndWhoHasSaidNothing() {
    Watermark barrier = new Watermark(store, "sources", List.of("a", "b", "c"));
    barrier.report("a", 100);
    barrier.report("b", 30);

    assertThat(barrier.spreadMillis()).isEqualTo(70);
    assertThat(barrier.unheard()).isEqualTo(1);
  }
}
