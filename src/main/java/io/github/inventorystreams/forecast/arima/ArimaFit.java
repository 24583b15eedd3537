package io.github.inventorystreams.forecast.arima;

import java.util.Arrays;
import java.util.Optional;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.data.DoubleSeq;
import jdplus.toolkit.base.core.regarima.RegArimaEstimation;
import jdplus.toolkit.base.core.regarima.RegArimaForecasts;
import jdplus.toolkit.base.core.regarima.RegArimaModel;
import jdplus.toolkit.base.core.regsarima.RegSarimaComputer;
import jdplus.toolkit.base.core.sarima.SarimaModel;
import jdplus.toolkit.base.core.sarima.estimation.SarimaMapping;

/**
 * A model and what it says of the time before the series.
 *
 * @param backcasts the demand that the model expects of the buckets before the first, oldest first;
 *     they start the recursion of its forecasts as its exact likelihood would (Box and Jenkins
 *     1976)
 */
record ArimaFit(ArimaModel model, double[] backcasts) {
  private static final double PRECISION = 1e-9;
  private static final RegSarimaComputer COMPUTER =
      RegSarimaComputer.builder().precision(PRECISION).build();

  /**
   * Maximizes the exact likelihood of an order.
   *
   * @return empty where the likelihood has no maximum that can be found, as of a constant series or
   *     of one that is short for the order
   */
  static Optional<ArimaFit> of(double[] series, ArimaOrder order) {
    if (series.length < 2 * (order.arLength() + order.maLength() + 2)) {
      return Optional.empty();
    }
    SarimaOrders orders = new SarimaOrders(order.season());
    orders.setRegular(order.p(), order.d(), order.q());
    orders.setSeasonal(order.seasonalP(), order.seasonalD(), order.seasonalQ());
    SarimaModel start = SarimaModel.builder(orders).setDefault().build();
    RegArimaEstimation<SarimaModel> estimation =
        COMPUTER.process(regression(series, start, order.hasMean()), SarimaMapping.of(orders));
    double logLikelihood = estimation.getConcentratedLikelihood().logLikelihood();
    if (!Double.isFinite(logLikelihood)) {
      return Optional.empty();
    }
    SarimaModel fitted = estimation.getModel().arima();
    ArimaModel model =
        new ArimaModel(
            order,
            negative(fitted.getPhi()),
            fitted.getTheta().toArray(),
            negative(fitted.getBphi()),
            fitted.getBtheta().toArray(),
            order.hasMean() ? estimation.getConcentratedLikelihood().coefficient(0) : 0,
            logLikelihood,
            estimation.statistics().getAICC());
    double[] backcasts = backcasts(series, fitted, model);
    return Arrays.stream(backcasts).allMatch(Double::isFinite)
        ? Optional.of(new ArimaFit(model, backcasts))
        : Optional.empty();
  }

  /** White noise about the mean. */
  static ArimaFit ofMean(double[] series) {
    double mean = Arrays.stream(series).average().orElse(0);
    double[] none = {};
    ArimaOrder order = ArimaOrder.of(0, 0, 0);
    ArimaModel model = new ArimaModel(order, none, none, none, none, mean, Double.NaN, Double.NaN);
    return new ArimaFit(model, none);
  }

  // The library's builder returns itself as a raw type.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static RegArimaModel<SarimaModel> regression(
      double[] series, SarimaModel start, boolean mean) {
    RegArimaModel.Builder builder = RegArimaModel.<SarimaModel>builder();
    return builder.y(DoubleSeq.of(series)).arima(start).meanCorrection(mean).build();
  }

  private static double[] negative(DoubleSeq coefficients) {
    return Arrays.stream(coefficients.toArray()).map(value -> -value).toArray();
  }

  /** The exact forecasts of the reversed series: the model reads the same in both directions. */
  private static double[] backcasts(double[] series, SarimaModel fitted, ArimaModel model) {
    double[] reversed = new double[series.length];
    for (int i = 0; i < series.length; i++) {
      reversed[i] = series[series.length - 1 - i] - model.mean();
    }
    int count = model.order().arLength() + model.order().maLength();
    double[] nearestFirst =
        RegArimaForecasts.calcForecast(fitted, DoubleSeq.of(reversed), count, 1).getForecasts();
    double[] oldestFirst = new double[count];
    for (int i = 0; i < count; i++) {
      oldestFirst[i] = nearestFirst[count - 1 - i] + model.mean();
    }
    return oldestFirst;
  }
}
