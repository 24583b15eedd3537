package io.github.inventorystreams.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole shop in figures. Money stands by the code of its currency and is never added over
 * currencies; a share of money is {@code null} where it is in several.
 *
 * @param stockValue on hand at cost, of the books whose cost is known
 * @param inStockShare share of the books with anything to sell, 0 to 1; {@code null} without books
 * @param inStockSalesShare the same, each book weighted by its daily sales
 * @param fillRate estimated share of the demand of the last 28 days that found stock: the in-stock
 *     time of each book, weighted by its demand; {@code null} before the first review
 * @param daysOfCover stock value over the cost of a day's demand; {@code null} without demand
 * @param turnsPerYear demand of a year at cost over stock value; {@code null} without stock
 * @param atRiskPerDay daily sales of the books that are out of stock
 * @param unitsPerDay forecast demand of a day
 * @param forecastWape sum of absolute forecast errors by demand, over all books that are measured;
 *     {@code null} without any
 * @param seasonalNaiveWape the same of repeating the last week
 * @param forecastBias sum of forecast less demand by demand
 * @param forecastCoverage95 share of the measured forecasts after which demand was within the 95 %
 *     quantile
 * @param openWarnings by kind
 * @param waitingOrders those that wait for approval; they are not among the open ones
 * @param coverBounds upper bounds in days of the columns of {@code cover}; the last has none
 * @param cover books per supplier and days of cover; the last column is without demand
 * @param classes books by class
 * @param neverCounted what is set up and has no stock
 */
public record Overview(
    int books,
    long units,
    Map<String, Double> stockValue,
    @Nullable Double inStockShare,
    @Nullable Double inStockSalesShare,
    @Nullable Double fillRate,
    @Nullable Double daysOfCover,
    @Nullable Double turnsPerYear,
    int out,
    int negative,
    Map<String, Double> atRiskPerDay,
    double unitsPerDay,
    @Nullable Double forecastWape,
    @Nullable Double seasonalNaiveWape,
    @Nullable Double forecastBias,
    @Nullable Double forecastCoverage95,
    Map<String, Integer> openWarnings,
    int waitingOrders,
    int openOrders,
    Map<String, BigDecimal> openOrderValue,
    List<Double> coverBounds,
    List<CoverRow> cover,
    Map<AbcXyzClass, ClassFigures> classes,
    PhaseOut phaseOut,
    int neverCounted) {

  /**
   * The days of cover of one supplier's books.
   *
   * @param supplierId {@code null} = books without a supplier
   * @param counts one per bound, then one for longer, then one for books without demand
   */
  public record CoverRow(@Nullable String supplierId, List<Integer> counts) {}

  /**
   * The books of one class.
   *
   * @param salesPerDay forecast, at price or else cost
   * @param out how many of them have nothing to sell
   */
  public record ClassFigures(
      int books, Map<String, Double> salesPerDay, Map<String, Double> value, int out) {}

  /**
   * The remaining stock of the SKUs that are phased out.
   *
   * @param value on hand at cost, by currency
   */
  public record PhaseOut(int books, long units, Map<String, Double> value) {}
}
