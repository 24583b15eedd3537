package io.github.inventorystreams.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The computation of an {@link Overview}: counts the whole shop up, and classes the books on the
 * way.
 */
final class OverviewMaker {
  private static final double DAYS_PER_YEAR = 365;
  private static final List<Double> BOUNDS = List.of(1.0, 3.0, 7.0, 14.0, 30.0, 60.0, 120.0);

  private final Map<String, int[]> cover = new HashMap<>();
  private final Map<AbcXyzClass, ClassSum> classes = new EnumMap<>(AbcXyzClass.class);
  private final AccuracySum accuracy = new AccuracySum();
  private int books;
  private int out;
  private int negative;
  private long units;
  private final MoneySums value = new MoneySums();
  private final MoneySums sales = new MoneySums();
  private final MoneySums salesInStock = new MoneySums();
  private final MoneySums atRisk = new MoneySums();
  private final MoneySums leftValue = new MoneySums();
  private int leftBooks;
  private long leftUnits;
  private double unitsPerDay;
  private final MoneySums costPerDay = new MoneySums();
  private double wanted;
  private double served;

  /**
   * Gives every book its currency and its class: the books of a currency in falling order of their
   * daily sales.
   */
  static void classify(KeyIndex keys, Currencies currencies) {
    long[] words = new long[keys.size()];
    MoneySums total = new MoneySums();
    MoneySums before = new MoneySums();
    for (int i = 0; i < words.length; i++) {
      BookEntry entry = keys.at(i);
      entry.setCurrency(currencies.of(entry.supplierId()));
      double risk = entry.hasLevel() ? entry.riskPerDay() : 0;
      total.add(entry.currency(), risk);
      words[i] = (long) Float.floatToIntBits((float) risk) << Integer.SIZE | i;
    }
    Arrays.sort(words);
    for (int i = words.length - 1; i >= 0; i--) {
      BookEntry entry = keys.at((int) words[i]);
      ForecastFigures forecast = entry.forecast();
      double risk = entry.hasLevel() ? entry.riskPerDay() : 0;
      entry.set(
          forecast != null && forecast.mean() > 0 && risk > 0
              ? AbcXyzClass.of(
                  before.of(entry.currency()) / total.of(entry.currency()),
                  forecast.coefficientOfVariation())
              : AbcXyzClass.NONE);
      before.add(entry.currency(), risk);
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
    String currency = entry.currency();
    value.add(currency, entry.value());
    boolean isOut = entry.available() <= 0;
    out += isOut ? 1 : 0;
    negative += entry.onHand() < 0 ? 1 : 0;
    unitsPerDay += entry.perDay();
    sales.add(currency, entry.riskPerDay());
    (isOut ? atRisk : salesInStock).add(currency, entry.riskPerDay());
    if (entry.terms().isPhasedOut()) {
      leftBooks++;
      leftUnits += Math.max(0, entry.onHand());
      leftValue.add(currency, entry.value());
    }
    double cost = entry.terms().unitCost();
    costPerDay.add(currency, Double.isNaN(cost) ? 0 : cost * entry.perDay());
    String supplier = entry.supplierId();
    cover
        .computeIfAbsent(supplier == null ? "" : supplier, unused -> new int[BOUNDS.size() + 2])[
        column(entry)]++;
    classes.computeIfAbsent(entry.demandClass(), unused -> new ClassSum()).add(entry, isOut);
  }

  private void addService(@Nullable ForecastFigures forecast) {
    Float inStockShare = forecast == null ? null : forecast.inStockShare();
    if (forecast != null && inStockShare != null) {
      wanted += forecast.perDay();
      served += forecast.perDay() * inStockShare;
    }
  }

  Overview overview(
      Map<String, Integer> openWarnings,
      List<OrderRow> orders,
      int neverCounted,
      String usualCurrency) {
    List<OrderRow> open = orders.stream().filter(order -> order.status().isOpen()).toList();
    Map<AbcXyzClass, Overview.ClassFigures> classFigures = new EnumMap<>(AbcXyzClass.class);
    classes.forEach((name, sum) -> classFigures.put(name, sum.figures()));
    return new Overview(
        books,
        units,
        withUsual(value, usualCurrency),
        share(books - out, books),
        share(salesInStock, sales, 1),
        share(served, wanted),
        share(value, costPerDay, 1),
        share(costPerDay, value, DAYS_PER_YEAR),
        out,
        negative,
        withUsual(atRisk, usualCurrency),
        unitsPerDay,
        accuracy.wape(),
        accuracy.seasonalNaiveWape(),
        accuracy.bias(),
        accuracy.coverage95(),
        openWarnings,
        (int) orders.stream().filter(order -> order.status() == OrderStage.PROPOSED).count(),
        open.size(),
        SupplierRows.value(open),
        BOUNDS,
        coverRows(),
        classFigures,
        new Overview.PhaseOut(leftBooks, leftUnits, leftValue.byCurrency()),
        neverCounted);
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

  /** The usual currency stands there also with nothing in it, so that its figure never vanishes. */
  private static Map<String, Double> withUsual(MoneySums sums, String usualCurrency) {
    Map<String, Double> all = sums.byCurrency();
    all.putIfAbsent(usualCurrency, 0.0);
    return all;
  }

  private static @Nullable Double share(MoneySums part, MoneySums whole, double times) {
    boolean comparable = part.isOneCurrency() && whole.isOneCurrency();
    return comparable ? share(part.single() * times, whole.single()) : null;
  }

  private static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }

  private static final class ClassSum {
    private int books;
    private final MoneySums salesPerDay = new MoneySums();
    private final MoneySums value = new MoneySums();
    private int out;

    void add(BookEntry entry, boolean isOut) {
      books++;
      salesPerDay.add(entry.currency(), entry.riskPerDay());
      value.add(entry.currency(), entry.value());
      out += isOut ? 1 : 0;
    }

    Overview.ClassFigures figures() {
      return new Overview.ClassFigures(books, salesPerDay.byCurrency(), value.byCurrency(), out);
    }
  }
}
