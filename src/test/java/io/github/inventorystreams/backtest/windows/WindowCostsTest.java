package io.github.inventorystreams.backtest.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.backtest.ForecastBias;
import io.github.inventorystreams.backtest.ItemCosts;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowCostsTest {
  private static final Window SHORT = new Window(-10, -6, 0);
  private static final Window LONG = new Window(-24, -20, -8);

  private static WindowCosts costs(double inSixWeeks, double inTwelveWeeks) {
    return new WindowCosts(List.of(row(SHORT, 6, inSixWeeks), row(LONG, 12, inTwelveWeeks)));
  }

  private static WindowCosts.Row row(Window window, double weeks, double holding) {
    return new WindowCosts.Row(
        window, weeks, new ItemCosts(holding, 0, 0, new ForecastBias(1, 2, 3, 4)));
  }

  @Test
  void aWeekCostsWhatItCostsInTheMeanWindow() {
    WindowCosts costs = costs(60, 360);

    assertThat(costs.mean()).isEqualTo(20);
    assertThat(costs.std()).isCloseTo(Math.sqrt(200), within(1e-12));
    assertThat(costs.weeks()).isEqualTo(18);
    assertThat(costs.sum()).isEqualTo(new ItemCosts(420, 0, 0, new ForecastBias(2, 4, 6, 8)));
  }

  @Test
  void theWorstRatioIsNamedWithItsWindow() {
    WindowCosts.Ratios ratios = costs(60, 396).to(costs(120, 360));

    assertThat(ratios.mean()).isCloseTo((10 + 33) / (20.0 + 30), within(1e-12));
    assertThat(ratios.worst()).isCloseTo(1.1, within(1e-12));
    assertThat(ratios.worstWindow()).isEqualTo(LONG);
    assertThat(ratios.std()).isCloseTo(0.6 / Math.sqrt(2), within(1e-12));
  }

  @Test
  void toNothingThereIsNoRatio() {
    assertThat(costs(60, 360).to(costs(0, 0)))
        .isEqualTo(new WindowCosts.Ratios(null, 0, null, null));
    assertThat(costs(60, 360).to(costs(0, 180)).worst()).isEqualTo(2);
  }
}
