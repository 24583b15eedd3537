package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.UnmetDemand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/** Shops of few items, by weeks, with a lead time of two of them. */
final class Shops {
  static final LocalDate START = LocalDate.of(2026, 1, 5);

  private Shops() {}

  /** A shop whose year from the start on must not be touched: its items would sell a million. */
  static Scenario of(Item... items) {
    return new Scenario(
        new Buckets(START, 7),
        1,
        52,
        2,
        0,
        4,
        0,
        UnmetDemand.LOST,
        false,
        new Scenario.Costs(0.2, 1, 0.5),
        7,
        List.of(items),
        Map.of());
  }

  static Item item(String sku, Item.History history) {
    long[] scored = new long[52];
    Arrays.fill(scored, 1_000_000);
    return new Item(
        new BookKey(sku, "DC1"), "S1", BigDecimal.ONE, 1, 1, 5, List.of(), history, scored);
  }

  /** In stock but in some weeks, in which nothing was sold. */
  static Item.History weeks(int count, IntToLongFunction sold, int... withoutStock) {
    long[] units = new long[count];
    double[] inStock = new double[count];
    for (int week = 0; week < count; week++) {
      int now = week;
      boolean out = Arrays.stream(withoutStock).anyMatch(each -> each == now);
      units[week] = out ? 0 : sold.applyAsLong(week);
      inStock[week] = out ? 0 : 1;
    }
    return new Item.History(units, inStock);
  }
}
