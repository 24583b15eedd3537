package io.github.inventorystreams.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.ForecastAccuracy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The accuracy of many forecasts together. */
class AccuracySumTest {

  private static ForecastFigures forecast(@Nullable ForecastAccuracy accuracy) {
    return new ForecastFigures("ses", 0, 7, 1, 7, 6, 7, 8, 9, 10, accuracy, null);
  }

  @Test
  void errorsWeighByTheDemandAndCoverageByTheOrigins() {
    AccuracySum sum = new AccuracySum();
    sum.add(forecast(new ForecastAccuracy(2, 90, 0.1, 0.2, 0.3, 0.1, 1)));
    sum.add(forecast(new ForecastAccuracy(1, 10, 0.6, 0.7, 0.8, -0.4, 0)));
    sum.add(forecast(null));
    sum.add(null);

    assertThat(sum.wape()).isCloseTo(0.15, within(1e-12));
    assertThat(sum.seasonalNaiveWape()).isCloseTo(0.25, within(1e-12));
    assertThat(sum.bias()).isCloseTo(0.05, within(1e-12));
    assertThat(sum.coverage95()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void nothingMeasuredIsNotPerfect() {
    AccuracySum sum = new AccuracySum();
    sum.add(forecast(null));

    assertThat(sum.wape()).isNull();
    assertThat(sum.coverage95()).isNull();
  }
}
