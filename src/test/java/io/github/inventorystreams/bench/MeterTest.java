package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {
  @Test
  void countsEventsOverTheirTime() {
    ProcessorTime time = new ProcessorTime(60_000_000, 15_000_000, 6_000_000);
    assertThat(Measurement.of(3_000, 1_500_000_000L, time))
        .isEqualTo(new Measurement(2_000, 20, 5, 2, 3_000));
  }

  @Test
  void watchesUntilTheLastEvent() {
    AtomicLong counter = new AtomicLong();
    List<Long> seen = new ArrayList<>();
    Measurement measured = new Meter(counter::incrementAndGet, seen::add).measure(3, 8);
    assertThat(seen).endsWith(8L).isSorted();
    assertThat(measured.eventsPerSecond()).isPositive();
  }

  @Test
  void refusesToMeasureNothing() {
    assertThatThrownBy(() -> new Meter(() -> 5, reached -> {}).measure(1, 5))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("measure with more");
  }

  @Test
  void endsWithTheFailureOfWhatItWatches() {
    IllegalStateException failure = new IllegalStateException("stopped");
    Meter meter =
        new Meter(
            () -> {
              throw failure;
            },
            reached -> {});
    assertThatThrownBy(() -> meter.measure(1, 5)).isSameAs(failure);
  }
}
