package io.github.inventorystreams.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A method that has always forecast 8 a day is judged; all expected errors are by hand. */
class ForecastErrorsTest {
  private static final PastForecasts EIGHT_A_DAY =
      new PastForecasts() {
        @Override
        public int firstOrigin() {
          return 2;
        }

        @Override
        public double sum(int origin, int days) {
          return 8.0 * days;
        }
      };

  private static double[] errors(double[] demand, double[] inStockShare, int days) {
    DemandHistory history = DemandHistory.ofDays(0, demand, inStockShare);
    return new ForecastErrors(new ObservedDemand(history), EIGHT_A_DAY).sorted(days);
  }

  private static double[] errors(double[] demand, int days) {
    return errors(demand, Histories.inStock(demand).inStockShare(), days);
  }

  @Test
  void countsFromTheFirstOriginOn() {
    assertThat(errors(new double[] {99, 99, 10, 7, 8}, 1)).containsExactly(-1, 0, 2);
  }

  @Test
  void sumsOverlappingWindows() {
    assertThat(errors(new double[] {99, 99, 10, 7, 8}, 2)).containsExactly(-1, 1);
    assertThat(errors(new double[] {99, 99, 10, 7, 8}, 3)).containsExactly(1);
  }

  @Test
  void hasNoneWhereTheHistoryIsTooShort() {
    assertThat(errors(new double[] {99, 99, 10, 7, 8}, 4)).isEmpty();
    assertThat(errors(new double[] {99}, 1)).isEmpty();
    assertThat(errors(new double[0], 1)).isEmpty();
  }

  @Test
  void completesTimeWithoutStockByTheForecast() {
    // 6 in three quarters of a day and 2 expected of the rest; then 12 and a day without stock.
    assertThat(errors(new double[] {0, 0, 6, 12, 0}, new double[] {1, 1, .75, 1, 0}, 1))
        .containsExactly(0, 4);
    assertThat(errors(new double[] {0, 0, 6, 12, 0}, new double[] {1, 1, .75, 1, 0}, 2))
        .containsExactly(4, 4);
  }

  @Test
  void leavesOutWhatWasMostlyWithoutStock() {
    assertThat(errors(new double[] {0, 0, 9, 0, 0, 9}, new double[] {1, 1, 1, 0, 0, 1}, 2))
        .containsExactly(1, 1);
  }

  @Test
  void forgetsWhatIsOlderThanAYearAndTwoWeeks() {
    double[] demand = new double[400];
    demand[20] = 1000;
    demand[21] = 100;
    double[] errors = errors(demand, 1);
    assertThat(errors).hasSize(379);
    assertThat(errors[378]).isEqualTo(92);
  }
}
