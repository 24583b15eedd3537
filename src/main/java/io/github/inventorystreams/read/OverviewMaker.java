package io.github.inventorystreams.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the whole shop up, and classes the books on the way. */
final class OverviewMaker {
  private static final double DAYS_PER_YEAR = 365;
  private static final List<Double> BOUNDS = List.of(1.0, 3.0, 7.0, 14.0, 30.0, 60.0, 120.0);

  private final Map<String, int[]> cover = new HashMap<>();
  private final Map<DemandClass, ClassSum> classes = new EnumMap<>(DemandClass.class);
  private final AccuracySum accuracy = new AccuracySum();
  private int books;
  private int out;
  private int negative;
  private long units;
  private double value;
  private double sales;
  private double salesInStock;
  private double unitsPerDay;
  private double costPerDay;
  private double wanted;
  private double served;

  /** Gives every book its class: the books in falling order of their daily sales. */
  static void classify(KeyIndex keys) {
    long[] words = new long[keys.size()];
    double total = 0;
    for (int i = 0; i < words.length; i++) {
      double risk = keys.at(i).hasLevel() ? keys.at(i).riskPerDay() : 0;
      total += risk;
      words[i] = (long) Float.floatToIntBits((float) risk) << Integer.SIZE | i;
    }
    Arrays.sort(words);
    double before = 0;
    for (int i = words.length - 1; i >= 0; i--) {
      BookEntry entry = keys.at((int) words[i]);
      ForecastFigures forecast = entry.forecast();
      double risk = entry.hasLevel() ? entry.riskPerDay() : 0;
      entry.set(
          forecast != null && forecast.mean() > 0 && risk > 0
              ? DemandClass.of(before / total, forecast.coefficientOfVariation())
              : DemandClass.NONE);
      before += risk;
    }
  }

  void add(BookEntry entry) {
    if (!entry.hasLevel()) {
      return;
    }
    books++;
    accuracy.add(entry.forecast());
    addService(entry.forecast());
    units += entry.onHand();
    value += entry.value();
    boolean isOut = entry.available() <= 0;
    out += isOut ? 1 : 0;
    negative += entry.onHand() < 0 ? 1 : 0;
    unitsPerDay += entry.perDay();
    sales += entry.riskPerDay();
    salesInStock += isOut ? 0 : entry.riskPerDay();
    double cost = entry.terms().unitCost();
    costPerDay += Double.isNaN(cost) ? 0 : cost * entry.perDay();
    String supplier = entry.terms().supplierId();
    cover
        .computeIfAbsent(supplier == null ? "" : supplier, unused -> new int[BOUNDS.size() + 2])[
        column(entry)]++;
    classes
        .computeIfAbsent(entry.demandClass(), unused -> new ClassSum())
        .add(entry.riskPerDay(), entry.value(), isOut);
  }

  private void addService(@Nullable ForecastFigures forecast) {
    Float inStockShare = forecast == null ? null : forecast.inStockShare();
    if (forecast != null && inStockShare != null) {
      wanted += forecast.perDay();
      served += forecast.perDay() * inStockShare;
    }
  }

  Overview overview(Map<String, Integer> openWarnings, List<OrderRow> orders) {
    List<OrderRow> open = orders.stream().filter(order -> order.status().isOpen()).toList();
    Map<DemandClass, Overview.ClassFigures> classFigures = new EnumMap<>(DemandClass.class);
    classes.forEach((name, sum) -> classFigures.put(name, sum.figures()));
    return new Overview(
        books,
        units,
        value,
        share(books - out, books),
        share(salesInStock, sales),
        share(served, wanted),
        share(value, costPerDay),
        share(costPerDay * DAYS_PER_YEAR, value),
        out,
        negative,
        sales - salesInStock,
        unitsPerDay,
        accuracy.wape(),
        accuracy.seasonalNaiveWape(),
        accuracy.bias(),
        accuracy.coverage95(),
        openWarnings,
        (int) orders.stream().filter(order -> order.status() == OrderStage.PROPOSED).count(),
        open.size(),
        open.stream().map(OrderRow::totalValue).reduce(BigDecimal.ZERO, BigDecimal::add),
        BOUNDS,
        coverRows(),
        classFigures);
  }

  private List<Overview.CoverRow> coverRows() {
    List<Overview.CoverRow> rows = new ArrayList<>();
    new TreeMap<>(cover)
        .forEach(
            (supplier, counts) ->
                rows.add(
                    new Overview.CoverRow(
                        supplier.isEmpty() ? null : supplier,
                        Arrays.stream(counts).boxed().toList())));
    return rows;
  }

  private static int column(BookEntry entry) {
    double days = entry.daysOfCover();
    if (Double.isInfinite(days)) {
      return BOUNDS.size() + 1;
    }
    int column = 0;
    while (column < BOUNDS.size() && days >= BOUNDS.get(column)) {
      column++;
    }
    return column;
  }

  private static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }

  private static final class ClassSum {
    private int books;
    private double salesPerDay;
    private double value;
    private int out;

    void add(double sales, double stockValue, boolean isOut) {
      books++;
      salesPerDay += sales;
      value += stockValue;
      out += isOut ? 1 : 0;
    }

    Overview.ClassFigures figures() {
      return new Overview.ClassFigures(books, salesPerDay, value, out);
    }
  }
}
