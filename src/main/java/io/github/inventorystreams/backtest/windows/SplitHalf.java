package io.github.inventorystreams.backtest.windows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.CRC32;

/**
 * The two halves of series and of time. Methods and constants are chosen on one, and judged on the
 * other. Where a SKU or a day belongs never changes, whatever else a folder has.
 */
public enum SplitHalf {
  /** Choices may look at it. */
  CHOOSE,
  /** Nobody looks at it before a choice is made. */
  HELD;

  /** For so many days on end, all belong to one half. */
  static final int SPAN_DAYS = 56;

  /** The half of a SKU: CHOOSE if the CRC-32 of its UTF-8 bytes is even. */
  public static SplitHalf ofSku(String sku) {
    CRC32 hash = new CRC32();
    hash.update(sku.getBytes(StandardCharsets.UTF_8));
    return half(hash.getValue());
  }

  /** The half of a day: eight weeks CHOOSE, eight weeks HELD, and so on from 1970-01-01. */
  public static SplitHalf ofDay(LocalDate day) {
    return half(Math.floorDiv(day.toEpochDay(), SPAN_DAYS));
  }

  private static SplitHalf half(long number) {
    return number % 2 == 0 ? CHOOSE : HELD;
  }
}
