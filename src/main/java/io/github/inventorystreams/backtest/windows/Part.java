package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Buckets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the windows cost, that is reported by itself: all of it, or the half that choices
 * are made on, or the one that was held. In a half are the SKUs of that half in the windows whose
 * last day is of that half, so that two windows next to each other are in different ones; days of
 * the other half may be among theirs. In a window longer than a span of both halves (16 weeks) the
 * SKU alone decides. What is of one half by its SKU and of the other by its window is in neither.
 */
public enum Part {
  ALL(null),
  CHOOSE(SplitHalf.CHOOSE),
  HELD(SplitHalf.HELD);

  private final @Nullable SplitHalf half;

  Part(@Nullable SplitHalf half) {
    this.half = half;
  }

  /** Whether an item belongs to it. */
  boolean hasSku(String sku) {
    return half == null || half == SplitHalf.ofSku(sku);
  }

  /** Whether any item of a window belongs to it. */
  boolean has(Window window, Buckets buckets) {
    return half == null
        || window.scored() * buckets.days() > 2 * SplitHalf.SPAN_DAYS
        || half == SplitHalf.ofDay(buckets.date(window.until()).minusDays(1));
  }

  /** Its name in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
