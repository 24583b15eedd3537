package io.github.inventorystreams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastBiasTest {

  @Test
  void tooMuchIsHeldAndTooLittleIsShort() {
    assertThat(ForecastBias.of(10, 7, 0.25, 1)).isEqualTo(new ForecastBias(10, 7, 0.75, 0));
    assertThat(ForecastBias.of(10, 14, 0.2, 1)).isEqualTo(new ForecastBias(10, 14, 0, 4));
  }

  @Test
  void tooMuchNowDoesNotMakeUpForTooLittleThen() {
    ForecastBias both = ForecastBias.of(10, 5, 0.2, 1).plus(ForecastBias.of(10, 15, 0.2, 1));

    assertThat(both).isEqualTo(new ForecastBias(20, 20, 1, 5));
    assertThat(both.share()).isZero();
  }

  @Test
  void theShareIsThatOfTheDemand() {
    assertThat(ForecastBias.of(12, 10, 0, 0).share()).isCloseTo(0.2, within(1e-12));
    assertThat(ForecastBias.of(12, 0, 0, 0).share()).isZero();
  }
}
