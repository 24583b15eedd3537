package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
  @Test
  void eventsAndTimeOfAllCountFromTheEndOfTheWarmUp() {
    Measurement measured =
        new SharedWork(
                List.of(
                    readings(reading(10, 0, 1_000), reading(40, 0, 2_000), reading(90, 0, 8_000)),
                    readings(reading(0, 0, 500), reading(30, 0, 1_500), reading(60, 0, 3_500))),
                reached -> {})
            .measure(50, 150);
    assertThat(measured.events()).isEqualTo(80);
    // 8,000 ns for 80 events: 100 ns each.
    assertThat(measured.cpuSecondsPerMillion()).isEqualTo(0.1);
  }

  @Test
  void anInstanceWithoutAPartIsNoMeasurement() {
    assertThatThrownBy(
            () ->
                new SharedWork(
                        List.of(
                            readings(reading(10, 0, 1), reading(100, 0, 2)),
                            readings(reading(20, 0, 1), reading(20, 0, 2))),
                        reached -> {})
                    .measure(0, 120))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("One of 2 instances had no part in the work");
  }

  @Test
  void anEventThatIsNotAppliedJustOnceIsAFault() {
    assertThatThrownBy(
            () ->
                new SharedWork(
                        List.of(readings(reading(0, 0, 1), reading(118, 2, 2))), reached -> {})
                    .measure(0, 120))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("Of 120 events 118 were applied");
  }

  private static Supplier<ProcessorReading> readings(ProcessorReading... readings) {
    Iterator<ProcessorReading> each = List.of(readings).iterator();
    return each::next;
  }

  private static ProcessorReading reading(long applied, long duplicates, long nanos) {
    return new ProcessorReading(
        applied + duplicates, applied, duplicates, 0, 1, new ProcessorTime(nanos, 0, 0));
  }
}
