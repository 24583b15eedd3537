package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.forecast.DemandHistory;
import org.junit.jupiter.api.Test;

class PastDemandTest {

  @Test
  void theTimeInStockIsThatOfTheLastDaysOnly() {
    DemandHistory history =
        DemandHistory.ofDays(0, new double[] {9, 1, 1, 0}, new double[] {0, 1, 0.5, 0});
    assertThat(PastDemand.inStockShare(history, 3)).isEqualTo(0.5);
    assertThat(PastDemand.inStockShare(history, 28)).isEqualTo(0.375);
  }

  @Test
  void beforeTheFirstWholeDayNothingIsKnown() {
    DemandHistory none = DemandHistory.ofDays(0, new double[0], new double[0]);
    assertThat(PastDemand.inStockShare(none, 28)).isNull();
  }
}
