package io.github.inventorystreams.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The request for a forecast, apart from who answers. */
class ForecastRequestTest {
  private static final DemandHistory WEEKS = Histories.repeated(84, 1, 2, 3, 4, 5, 6, 7);
  private static final ForecastMethod SLOW = ForecastMethods.byName("sarima").orElseThrow();

  /** Counts how often it is asked, for a forecast or for a quantile. */
  private static final class Counted implements ForecastMethod {
    final AtomicInteger forecasts = new AtomicInteger();
    final AtomicInteger quantiles = new AtomicInteger();

    @Override
    public String name() {
      return "counted";
    }

    @Override
    public MethodCost cost() {
      return MethodCost.SLOW;
    }

    @Override
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
      forecasts.incrementAndGet();
      return new Forecast(
          name(), new double[horizon], (buckets, probability) -> quantiles.incrementAndGet());
    }
  }

  private static ForecastRequest forecastRequest(
      ForecastMethod method, DemandHistory history, int days) {
    return new ForecastRequest(method, history, PooledDemand.NEUTRAL, days);
  }

  @Test
  void whoeverPassesOverAMethodSaysWhy() {
    Forecast forecast =
        forecastRequest(SLOW, WEEKS, 7).passingOver("it takes too long").result().forecast();

    assertThat(forecast.passedOver()).containsExactly("sarima: it takes too long");
    assertThat(forecast.method()).isEqualTo("comb3");
    assertThat(forecast.perBucket())
        .isEqualTo(
            forecastRequest(ForecastMethods.DEFAULT, WEEKS, 7).result().forecast().perBucket());
  }

  @Test
  void theNextBestMethodKnowsTheSeasonAsWell() {
    double[] factors = YearSeason.FLAT.factors().clone();
    Arrays.fill(factors, 26, 52, 3);
    PooledDemand pool = PooledDemand.NEUTRAL.with(new YearSeason(factors));
    // The history ends in the thirteenth week of the year, which lasts fourteen more at factor 1.
    ForecastRequest ahead = new ForecastRequest(SLOW, WEEKS, pool, 20 * 7);

    Forecast forecast = ahead.passingOver("for a test").result().forecast();

    double[] perBucket = forecast.perBucket();
    assertThat(perBucket[19 * 7]).isEqualTo(3 * perBucket[0]);
  }

  @Test
  void workedAnswersWaitForNothingAndSayTheSame() {
    Counted method = new Counted();
    ForecastResult worked = forecastRequest(method, WEEKS, 7).result().worked();
    int fits = method.forecasts.get();

    assertThat(worked.accuracy().get().origins()).isEqualTo(1);
    assertThat(method.forecasts.get()).isEqualTo(fits).isEqualTo(2);
    assertThat(method.quantiles.get()).isGreaterThanOrEqualTo(7);

    ForecastResult lazy = forecastRequest(SLOW, WEEKS, 7).result();
    ForecastResult ready = forecastRequest(SLOW, WEEKS, 7).result().worked();
    assertThat(ready.forecast().perBucket()).isEqualTo(lazy.forecast().perBucket());
    assertThat(ready.accuracy().get()).isEqualTo(lazy.accuracy().get());
    assertThat(ready.forecast().cumulative().quantile(5, 0.95))
        .isEqualTo(lazy.forecast().cumulative().quantile(5, 0.95));
  }

  @Test
  void anotherDayMethodOrHorizonIsAnotherQuestion() {
    ForecastRequest asked = forecastRequest(SLOW, WEEKS, 7);
    DemandHistory late = Histories.repeated(84, 1, 2, 3, 4, 5, 6, 8);

    assertThat(asked.asksTheSameAs(forecastRequest(SLOW, late, 7))).isTrue();
    assertThat(asked.asksTheSameAs(forecastRequest(SLOW, WEEKS, 8))).isFalse();
    assertThat(asked.asksTheSameAs(forecastRequest(ForecastMethods.DEFAULT, WEEKS, 7))).isFalse();
    assertThat(asked.asksTheSameAs(forecastRequest(SLOW, Histories.repeated(85, 1), 7))).isFalse();
  }
}
