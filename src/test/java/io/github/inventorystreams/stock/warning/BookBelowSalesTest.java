package io.github.inventorystreams.stock.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.stock.review.PooledShop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts of books that say 0 or less while sales go on, and of a supplier's SKUs together. */
class BookBelowSalesTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 3);

  /** Days until the count's own day, on which nothing was sold, weighs little. */
  private static final int FIRST_DAYS = 7;

  private static List<Double> rates(long perDay, int daysOfStock, UnmetDemand unmetDemand) {
    PooledShop shop = new PooledShop(unmetDemand);
    shop.count("A", START, perDay * daysOfStock);
    List<Double> rates = new ArrayList<>();
    for (int day = 1; day <= 40; day++) {
      shop.sale("A", START.plusDays(day), perDay);
      rates.add(shop.reviewAfter(START.plusDays(day)).get("A"));
    }
    return rates;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2", "1, 5", "1, 14", "5, 3", "5, 5", "5, 10", "8, 2", "8, 3", "8, 4", "8, 5", "8, 6",
    "8, 7", "8, 8", "8, 10", "8, 14", "10, 2", "10, 5", "10, 7"
  })
  void whatIsSoldWithoutStockInTheBookIsNoLostDemand(long perDay, int daysOfStock) {
    for (UnmetDemand unmetDemand : UnmetDemand.values()) {
      List<Double> rates = rates(perDay, daysOfStock, unmetDemand);

      for (double rate : rates.subList(FIRST_DAYS, rates.size())) {
        assertThat(rate).as("%s", rates).isCloseTo((double) perDay, within(0.06 * perDay));
      }
      assertThat(rates).allMatch(rate -> rate <= 1.1 * perDay);
    }
  }

  /** The gaps between sales of a slow SKU are no time without stock either. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void silentDaysBetweenSalesWithoutStockInTheBookAreDaysWithoutDemand(long seed) {
    PooledShop shop = new PooledShop(UnmetDemand.LOST);
    Random random = new Random(seed);
    shop.count("A", START, 2);
    long sold = 0;
    double last = 0;
    for (int day = 1; day <= 120; day++) {
      long units = random.nextInt(4) == 0 ? 1 : 0;
      sold += units;
      shop.sale("A", START.plusDays(day), units);
      last = shop.reviewAfter(START.plusDays(day)).get("A");
    }

    assertThat(last).as("seed %d", seed).isCloseTo(sold / 121.0, within(0.5 * sold / 121.0));
  }

  @Test
  void oneLargeOrderMovesNeitherItsSkuFarNorItsNeighbours() {
    PooledShop shop = new PooledShop(UnmetDemand.LOST);
    List<String> skus = List.of("LUMPY", "P0", "P1", "P2", "P3", "P4");
    skus.forEach(sku -> shop.count(sku, START, 500));
    Map<String, Double> before = Map.of();
    for (int day = 1; day <= 40; day++) {
      for (String sku : skus) {
        shop.sale(sku, START.plusDays(day), "LUMPY".equals(sku) ? day == 12 ? 150 : 2 : 1);
      }
      Map<String, Double> rates = shop.reviewAfter(START.plusDays(day));
      if (day == 11) {
        before = rates;
      } else if (day > 11) {
        double share = (2.0 * (day - 1) + 150) / (day + 1);
        assertThat(rates.get("LUMPY")).as("day %d", day).isLessThan(1.2 * share);
        assertThat(rates.get("P0")).as("day %d", day).isCloseTo(before.get("P0"), within(0.1));
      }
    }
  }
}
