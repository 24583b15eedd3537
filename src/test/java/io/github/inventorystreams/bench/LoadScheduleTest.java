package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadScheduleTest {
  private final LoadSchedule schedule = new LoadSchedule(500, 20, 2, 8);

  @Test
  void isSteady() {
    assertThat(schedule.events()).isEqualTo(5_000);
    assertThat(schedule.dueNanos(0)).isZero();
    assertThat(schedule.dueNanos(1)).isEqualTo(2_000_000);
    assertThat(schedule.dueNanos(4_999)).isEqualTo(9_998_000_000L);
  }

  @Test
  void measuresAfterTheWarmUp() {
    assertThat(schedule.isMeasured(999)).isFalse();
    assertThat(schedule.isMeasured(1_000)).isTrue();
  }

  /** 500 / 20 = 25 events have one probe among them, not always in the same place. */
  @Test
  void probesAreSpreadAtRandom() {
    Set<Long> places = new HashSet<>();
    for (long group = 0; group < 200; group++) {
      long first = group * 25;
      long[] probes = LongStream.range(first, first + 25).filter(schedule::isProbe).toArray();
      assertThat(probes).hasSize(1);
      places.add(probes[0] - first);
    }
    assertThat(schedule.probes()).isEqualTo(200);
    assertThat(schedule.others()).isEqualTo(4_800);
    assertThat(places).hasSizeGreaterThan(20);
  }

  /** 1000 events a second and 300 probes: each third event has one, 333 a second. */
  @Test
  void aRateThatIsNoMultipleHasAllItsProbes() {
    LoadSchedule uneven = new LoadSchedule(1_000, 300, 0, 1);
    assertThat(LongStream.range(0, uneven.events()).filter(uneven::isProbe).count())
        .isEqualTo(uneven.probes())
        .isEqualTo(333);
  }
}
