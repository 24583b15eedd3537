package io.github.inventorystreams.stock.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HysteresisTest {

  /** A fifth, rounded up, and a unit at least. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, -1",
    "1, 2, 0",
    "5, 6, 4",
    "6, 8, 4",
    "10, 12, 8",
    "11, 14, 8",
    "100, 120, 80"
  })
  void aWarningEndsAFifthFromWhereItBegan(long units, long above, long below) {
    assertThat(Hysteresis.above(units)).isEqualTo(above);
    assertThat(Hysteresis.below(units)).isEqualTo(below);
  }
}
