package io.github.inventorystreams.forecast.arima;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.MethodCost;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import io.github.inventorystreams.forecast.UnconstrainedDemand;
import java.util.Comparator;
import java.util.Optional;

/**
 * ARIMA (Box and Jenkins 1976), seasonal or not. Differences are taken as R's {@code auto.arima}
 * does (Hyndman and Khandakar 2008): one where the KPSS test rejects a stable level, one over the
 * season where that is strong. Of the orders with these differences the one with the least AICc is
 * taken, each fitted by exact maximum likelihood.
 *
 * <p>Buckets that were not wholly in stock are completed beforehand. Of long histories the last two
 * years count.
 */
public final class Arima implements ForecastMethod {
  private static final int MAX_MEMORY = 730;
  private static final int MIN_BUCKETS = 28;
  private static final int MIN_SEASONS = 8;
  private static final int MIN_SALES = 10;

  private final boolean seasonal;

  private Arima(boolean seasonal) {
    this.seasonal = seasonal;
  }

  /** Without a season. */
  public static Arima plain() {
    return new Arima(false);
  }

  /** With the season of the history's buckets. */
  public static Arima seasonal() {
    return new Arima(true);
  }

  @Override
  public String name() {
    return seasonal ? "sarima" : "arima";
  }

  @Override
  public MethodCost cost() {
    return MethodCost.SLOW;
  }

  @Override
  public Optional<String> unsuited(DemandHistory history) {
    if (seasonal && history.season() == 1) {
      return Optional.of("buckets of %d days have no season".formatted(history.daysPerBucket()));
    }
    int least = seasonal ? MIN_SEASONS * history.season() : MIN_BUCKETS;
    return Suitability.alive(history, least, MIN_SALES);
  }

  @Override
  public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
    UnconstrainedDemand completed = UnconstrainedDemand.ofLast(MAX_MEMORY, history);
    double[] series = completed.values();
    int season = seasonal ? history.season() : 1;
    Optional<ArimaFit> best =
        ArimaOrders.candidates(series, season).stream()
            .flatMap(order -> ArimaFit.of(series, order).stream())
            .min(Comparator.comparingDouble(fit -> fit.model().aicc()));
    // A constant series has no likelihood to maximize; its mean says all.
    ArimaFit fit = best.orElseGet(() -> ArimaFit.ofMean(series));
    ArimaForecasts forecasts = new ArimaForecasts(fit, series, season);
    double[] perBucket = forecasts.from(series.length, horizon);
    return Forecast.byPastErrors(name(), perBucket, completed.history(), forecasts)
        .by(fit.model().text());
  }
}
