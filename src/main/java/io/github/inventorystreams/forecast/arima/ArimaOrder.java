package io.github.inventorystreams.forecast.arima;

/**
 * The order (p,d,q)(P,D,Q) of a seasonal ARIMA model in the notation of Box and Jenkins 1976.
 *
 * @param p autoregressive terms
 * @param d differences
 * @param q moving-average terms
 * @param seasonalP autoregressive terms at multiples of the season
 * @param seasonalD differences over one season
 * @param seasonalQ moving-average terms at multiples of the season
 * @param season buckets in a season; 1 where there is none
 */
record ArimaOrder(int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int season) {

  static ArimaOrder of(int p, int d, int q) {
    return new ArimaOrder(p, d, q, 0, 0, 0, 1);
  }

  ArimaOrder seasonal(int seasonalP, int seasonalD, int seasonalQ, int season) {
    return new ArimaOrder(p, d, q, seasonalP, seasonalD, seasonalQ, season);
  }

  /** In R's words, without a season {@code ARIMA(p,d,q)}. */
  String text() {
    String regular = "ARIMA(%d,%d,%d)".formatted(p, d, q);
    return season == 1
        ? regular
        : regular + "(%d,%d,%d)[%d]".formatted(seasonalP, seasonalD, seasonalQ, season);
  }

  /** A model of differences has no mean: it would be a trend that goes on for ever. */
  boolean hasMean() {
    return d + seasonalD == 0;
  }

  /** Buckets that the recursion looks back on demand. */
  int arLength() {
    return p + d + season * (seasonalP + seasonalD);
  }

  /** Buckets that the recursion looks back on errors. */
  int maLength() {
    return q + season * seasonalQ;
  }
}
