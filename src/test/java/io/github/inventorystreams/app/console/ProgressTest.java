package io.github.inventorystreams.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

  @Test
  void tellsHowMuchIsInAndHowFast() {
    assertThat(Progress.howMuch(250_000, 1_000_000, 12.5))
        .isEqualTo("250,000 of 1,000,000 in, 20,000 a second");
    assertThat(Progress.howMuch(10, 0, 2)).isEqualTo("10 in, 5 a second");
  }
}
