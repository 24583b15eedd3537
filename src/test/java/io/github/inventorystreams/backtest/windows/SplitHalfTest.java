package io.github.inventorystreams.backtest.windows;

import static io.github.inventorystreams.backtest.windows.SplitHalf.CHOOSE;
import static io.github.inventorystreams.backtest.windows.SplitHalf.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.backtest.Buckets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a SKU or a day belongs, once and for all. */
class SplitHalfTest {

  @Test
  void aSkuBelongsWhereItsHashSays() {
    assertThat(SplitHalf.ofSku("A-1")).isEqualTo(CHOOSE);
    assertThat(SplitHalf.ofSku("B-2")).isEqualTo(HELD);
    assertThat(IntStream.range(0, 10_000).filter(i -> SplitHalf.ofSku("sku-" + i) == HELD).count())
        .isBetween(4_800L, 5_200L);
  }

  @Test
  void eightWeeksOfDaysBelongTogether() {
    LocalDate first = LocalDate.of(2025, 12, 18);

    assertThat(SplitHalf.ofDay(first.minusDays(1))).isEqualTo(CHOOSE);
    assertThat(IntStream.range(0, 56)).allMatch(i -> SplitHalf.ofDay(first.plusDays(i)) == HELD);
    assertThat(SplitHalf.ofDay(first.plusDays(56))).isEqualTo(CHOOSE);
  }

  @Test
  void aHalfHasWindowsByTheirLastDayAndLongOnesAsAWhole() {
    Buckets buckets = new Buckets(Shops.START, 7);
    Window last = new Window(-16, -12, 0);
    Window before = new Window(-24, -20, -8);
    Window year = new Window(-56, -52, 0);

    assertThat(Part.HELD.has(last, buckets)).isTrue();
    assertThat(Part.CHOOSE.has(last, buckets)).isFalse();
    assertThat(Part.HELD.has(before, buckets)).isFalse();
    assertThat(Part.CHOOSE.has(before, buckets)).isTrue();
    assertThat(Part.HELD.has(year, buckets)).isTrue();
    assertThat(Part.CHOOSE.has(year, buckets)).isTrue();
    assertThat(Part.ALL.has(before, buckets)).isTrue();
  }

  @Test
  void noSkuIsInBothHalves() {
    assertThat(Part.CHOOSE.hasSku("A-1")).isTrue();
    assertThat(Part.HELD.hasSku("A-1")).isFalse();
    assertThat(Part.CHOOSE.hasSku("B-2")).isFalse();
    assertThat(Part.HELD.hasSku("B-2")).isTrue();
    assertThat(Part.ALL.hasSku("A-1")).isTrue();
  }
}
