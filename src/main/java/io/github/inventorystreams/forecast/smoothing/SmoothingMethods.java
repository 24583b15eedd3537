package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.BuiltInMethods;
import io.github.inventorystreams.forecast.ForecastMethod;
import java.util.List;

/** The methods of this package. */
public final class SmoothingMethods implements BuiltInMethods {

  @Override
  public List<ForecastMethod> methods() {
    return List.of(
        new RecentMean(),
        new Comb3(),
        new SeasonalMean(),
        Naive.naive(),
        Naive.seasonalNaive(),
        Croston.plain(),
        Croston.syntetosBoylan(),
        new Tsb(),
        new Theta(),
        new ProfiledMethod("tsb-adida", new Tsb(), new Adida()),
        new SimpleExponentialSmoothing(),
        new Adida(),
        HoltWinters.withoutTrend(),
        HoltWinters.holt(),
        HoltWinters.additive(),
        HoltWinters.damped());
  }
}
