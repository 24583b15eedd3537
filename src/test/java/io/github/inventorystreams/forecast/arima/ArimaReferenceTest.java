package io.github.inventorystreams.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Fits against R 4.2.2 with package forecast 8.20, on data sets that come with R:
 *
 * <pre>{@code
 * Arima(x, order = ..., seasonal = ..., method = "ML",
 *       optim.control = list(reltol = 1e-15, maxit = 5000))
 * }</pre>
 *
 * For a series with differences R starts from a wide prior instead of an exact one, which moves the
 * likelihood in the third decimal. Its reference is therefore R's fit of the differences
 * themselves, with {@code include.mean = FALSE}.
 */
class ArimaReferenceTest {
  private static final Offset<Double> COEFFICIENT = within(1e-4);
  private static final Offset<Double> LIKELIHOOD = within(1e-5);
  private static final Percentage FORECAST = Percentage.withPercentage(0.01);

  @Test
  void autoregressionWithAMean() {
    // Arima(log10(lynx), order = c(2,0,0))
    double[] series = series("lynx", Math::log10);
    ArimaFit fit = fit(series, ArimaOrder.of(2, 0, 0));

    assertThat(fit.model().phi())
        .containsExactly(new double[] {1.377606120, -0.739876847}, COEFFICIENT);
    assertThat(fit.model().mean()).isCloseTo(2.903819603, COEFFICIENT);
    assertLikelihood(fit, 6.504659529, -4.64234658);
    assertForecast(fit, series, 3.38262350, 3.09941044, 2.81901082);
  }

  @Test
  void airlineModel() {
    // Arima(log(AirPassengers), order = c(0,1,1), seasonal = c(0,1,1))
    double[] series = series("AirPassengers", Math::log);
    ArimaFit fit = fit(series, ArimaOrder.of(0, 1, 1).seasonal(0, 1, 1, 12));

    assertThat(fit.model().theta()).containsExactly(new double[] {-0.401827901}, COEFFICIENT);
    assertThat(fit.model().seasonalTheta())
        .containsExactly(new double[] {-0.556944840}, COEFFICIENT);
    // of diff(diff(x, 12)), order (0,0,1)(0,0,1)
    assertLikelihood(fit, 244.6964868, -483.203997);
    assertForecast(fit, series, 6.11018574, 6.05377527, 6.17171485);
  }

  @Test
  void mixedModelOfTheNile() {
    // Arima(Nile, order = c(1,0,1))
    double[] series = series("Nile", value -> value);
    ArimaFit fit = fit(series, ArimaOrder.of(1, 0, 1));

    assertThat(fit.model().phi()).containsExactly(new double[] {0.861032546}, COEFFICIENT);
    assertThat(fit.model().theta()).containsExactly(new double[] {-0.517677694}, COEFFICIENT);
    assertThat(fit.model().mean()).isCloseTo(920.694517826, Percentage.withPercentage(0.001));
    assertLikelihood(fit, -637.0387845, 1282.49862);
    assertForecast(fit, series, 800.364938, 817.086833, 831.484929);
  }

  @Test
  void mixedModelOfLakeHuron() {
    // Arima(LakeHuron, order = c(1,0,1))
    double[] series = series("LakeHuron", value -> value);
    ArimaFit fit = fit(series, ArimaOrder.of(1, 0, 1));

    assertThat(fit.model().phi()).containsExactly(new double[] {0.744899047}, COEFFICIENT);
    assertThat(fit.model().theta()).containsExactly(new double[] {0.320588768}, COEFFICIENT);
    assertThat(fit.model().mean()).isCloseTo(579.055451439, Percentage.withPercentage(0.001));
    assertLikelihood(fit, -103.2452606, 214.920629);
    assertForecast(fit, series, 579.733372, 579.560434, 579.431612);
  }

  @Test
  void differencedAutoregression() {
    // Arima(WWWusage, order = c(3,1,0))
    double[] series = series("WWWusage", value -> value);
    ArimaFit fit = fit(series, ArimaOrder.of(3, 1, 0));

    assertThat(fit.model().phi())
        .containsExactly(new double[] {1.151343788, -0.661227717, 0.340711540}, COEFFICIENT);
    // of diff(x), order (3,0,0)
    assertLikelihood(fit, -251.9969423, 512.419417);
    assertForecast(fit, series, 219.660800, 219.229874, 218.276595);
  }

  @Test
  void airlineModelOfAccidents() {
    // Arima(USAccDeaths, order = c(0,1,1), seasonal = c(0,1,1))
    double[] series = series("USAccDeaths", value -> value);
    ArimaFit fit = fit(series, ArimaOrder.of(0, 1, 1).seasonal(0, 1, 1, 12));

    assertThat(fit.model().theta()).containsExactly(new double[] {-0.430267999}, COEFFICIENT);
    assertThat(fit.model().seasonalTheta())
        .containsExactly(new double[] {-0.552791049}, COEFFICIENT);
    // of diff(diff(x, 12)), order (0,0,1)(0,0,1)
    assertLikelihood(fit, -425.4411024, 857.318568);
    assertForecast(fit, series, 8336.06153, 7531.82936, 8314.64400);
  }

  @Test
  void seasonalAutoregressionNextToAUnitRoot() {
    // Arima(log(AirPassengers), order = c(1,0,0), seasonal = c(1,0,1))
    double[] series = series("AirPassengers", Math::log);
    ArimaFit fit = fit(series, ArimaOrder.of(1, 0, 0).seasonal(1, 0, 1, 12));

    assertThat(fit.model().phi()).containsExactly(new double[] {0.982145151}, COEFFICIENT);
    assertThat(fit.model().seasonalPhi()).containsExactly(new double[] {0.985281698}, COEFFICIENT);
    assertThat(fit.model().seasonalTheta())
        .containsExactly(new double[] {-0.557208471}, COEFFICIENT);
    assertThat(fit.model().mean()).isCloseTo(5.473453974, Percentage.withPercentage(0.1));
    assertLikelihood(fit, 245.7801079, -481.125433);
    assertForecast(fit, series, 6.09896933, 6.04050860, 6.15068111);
  }

  private static void assertLikelihood(ArimaFit fit, double logLikelihood, double aicc) {
    assertThat(fit.model().logLikelihood()).isCloseTo(logLikelihood, LIKELIHOOD);
    assertThat(fit.model().aicc()).isCloseTo(aicc, LIKELIHOOD);
  }

  private static void assertForecast(ArimaFit fit, double[] series, double... expected) {
    double[] forecast = new ArimaForecasts(fit, series, 1).from(series.length, expected.length);
    for (int ahead = 0; ahead < expected.length; ahead++) {
      assertThat(forecast[ahead]).isCloseTo(expected[ahead], FORECAST);
    }
  }

  private static ArimaFit fit(double[] series, ArimaOrder order) {
    return ArimaFit.of(series, order).orElseThrow();
  }

  static double[] series(String name, DoubleUnaryOperator transformation) {
    try (InputStream in = ArimaReferenceTest.class.getResourceAsStream(name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .mapToDouble(Double::parseDouble)
          .map(transformation)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
