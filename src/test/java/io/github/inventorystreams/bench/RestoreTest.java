package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestoreTest {
  @Test
  void countsStatesOverTheStartWithoutLocalState() {
    Restore restore =
        Restore.of(
            1000, 300, start(4000, 900, 0), start(9000, 800, 10), start(6000, 1000, 2000), "g");

    assertThat(restore.statesPerSecond()).isEqualTo(500);
    assertThat(restore.statesPerSecondPerCore()).isEqualTo(250);
    assertThat(restore.cleanStopToReadyMs()).isEqualTo(4000);
    assertThat(restore.killToReadyMs()).isEqualTo(9000);
    assertThat(restore.wipedToReadyMs()).isEqualTo(6000);
    assertThat(restore.javaStartMs()).isEqualTo(800);
  }

  private static ProcessorStart start(long readyMs, long javaStartMs, long restoreMs) {
    return ProcessorStart.of(
        Duration.ofMillis(readyMs),
        Duration.ofMillis(javaStartMs),
        new RestoredState(1, restoreMs * 1_000_000, 2 * restoreMs * 1_000_000));
  }
}
