package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two instances that are restarted one after the other under load, as an upgrade does it: {@code
 * -Dfaults.rolling} plays this alone, {@code -Dfaults.rolling=CLASSPATH} begins with another
 * version, of that class path, and goes back to it in the end.
 */
@Tag("faults")
@EnabledIfSystemProperty(named = "faults.rolling", matches = ".*")
class RollingTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);

  private final FaultRun run =
      new FaultRun(
          Long.getLong("faults.seed", 1),
          Extent.ROLLING,
          FaultPlan.rolling(System.getProperty("faults.rolling", "")),
          "exactly_once_v2");

  @Test
  void nothingIsLostDoubledOrOutOfOrder() throws Exception {
    run.play(
        differences ->
            await()
                .atMost(MAX_WAIT)
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(differences.get()).isEqualTo(List.of())));
    assertThat(run.report().counted("restarted in turn")).isEqualTo(4);
  }
}
