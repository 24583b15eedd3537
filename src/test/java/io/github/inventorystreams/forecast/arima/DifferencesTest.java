package io.github.inventorystreams.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  void stationarityTestAgreesWithR() {
    // urca::ur.kpss(x, type = "mu", use.lag = trunc(3 * sqrt(length(x)) / 13))@teststat, R 4.2.2
    assertThat(kpss("lynx")).isCloseTo(0.06946508, within(1e-7));
    assertThat(kpss("AirPassengers")).isCloseTo(4.342287, within(1e-6));
    assertThat(kpss("Nile")).isCloseTo(1.315226, within(1e-6));
    assertThat(kpss("LakeHuron")).isCloseTo(1.221219, within(1e-6));
    assertThat(kpss("WWWusage")).isCloseTo(0.7219743, within(1e-6));
    assertThat(kpss("USAccDeaths")).isCloseTo(0.2912338, within(1e-6));
  }

  @Test
  void levelThatMovesIsDifferenced() {
    assertThat(Differences.regular(series("Nile"))).isEqualTo(1);
    assertThat(Differences.regular(series("lynx"))).isZero();
  }

  @Test
  void strongSeasonIsDifferencedAndAWeakOneIsNot() {
    // forecast::nsdiffs(x) is 1 for both seasonal ones and 0 for the rivers' and lakes' years
    assertThat(Differences.seasonal(series("AirPassengers"), 12)).isEqualTo(1);
    assertThat(Differences.seasonal(series("USAccDeaths"), 12)).isEqualTo(1);
    assertThat(Differences.seasonal(series("Nile"), 12)).isZero();
    assertThat(Differences.seasonal(series("LakeHuron"), 12)).isZero();
  }

  @Test
  void constantSeriesNeedsNoDifferences() {
    assertThat(Differences.regular(new double[50])).isZero();
    assertThat(Differences.seasonal(new double[50], 7)).isZero();
  }

  private static double kpss(String name) {
    return Differences.kpss(series(name));
  }

  private static double[] series(String name) {
    return ArimaReferenceTest.series(name, value -> value);
  }
}
