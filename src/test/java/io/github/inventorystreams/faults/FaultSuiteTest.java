package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * All that {@link FaultPlan} draws. {@code -Dfaults.seed=N} asks for another plan, {@code
 * -Dfaults.long} for the long one. What happened lies in {@code target/faults}.
 */
@Tag("faults")
@DisabledIfSystemProperty(named = "faults.guarantee", matches = "at_least_once")
@DisabledIfSystemProperty(named = "faults.rolling", matches = ".*")
class FaultSuiteTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);

  private final Extent extent = Extent.asked();
  private final long seed = Long.getLong("faults.seed", 1);
  private final FaultRun run =
      new FaultRun(seed, extent, FaultPlan.draw(seed, extent), "exactly_once_v2");

  @Test
  void nothingIsLostDoubledOrOutOfOrder() throws Exception {
    run.play(
        differences ->
            await()
                .atMost(MAX_WAIT)
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(differences.get()).as("seed %d", seed).isEmpty()));
    assertAllHappened(run.report());
    if (extent.equals(Extent.LONG)) {
      run.footprints().assertFlat();
    }
  }

  /** The run was worth its name. */
  private void assertAllHappened(Report report) {
    assertThat(report.counted("killed inside a transaction")).isPositive();
    assertThat(report.counted("killed between transactions")).isPositive();
    assertThat(report.counted("broker killed")).isEqualTo(extent.brokerKills());
    assertThat(report.counted("broker stalled")).isEqualTo(extent.stalls());
    assertThat(report.counted("cut off")).isEqualTo(extent.links());
    assertThat(report.counted("unheard")).isEqualTo(extent.links());
    assertThat(report.counted("slowed")).isEqualTo(extent.links());
    assertThat(report.counted("flooded")).isEqualTo(extent.bursts());
    assertThat(report.counted("heated")).isEqualTo(extent.bursts());
    assertThat(report.counted("wrong clocks")).isEqualTo(extent.bursts());
    assertThat(report.counted("thresholds changed")).isEqualTo(extent.bursts());
    assertThat(report.counted("fenced while paused")).isEqualTo(extent.pauses());
  }
}
