package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderSizingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, 12, , 0, 0",
    "1, 0, 1, , 1, 1",
    "44, 1, 12, , 44, 48",
    "5, 10, 12, , 10, 12",
    "13, 10, 12, , 13, 24",
    "24, 10, 12, , 24, 24",
    // Rounding up first and raising to the minimum afterwards would give 20, no whole packs.
    "5, 20, 12, , 20, 24",
    "100, 1, 12, 50, 100, 48",
    "44, 1, 12, 48, 44, 48",
    "44, 1, 12, 47, 44, 36",
    "5, 20, 12, 20, 20, 0",
    "5, 20, 12, 24, 20, 24",
    "5, 1, 12, 11, 5, 0",
    "5, 1, 12, 0, 5, 0",
    "1000000000000, 1, 999999999999, , 1000000000000, 1999999999998",
  })
  void sizes(
      long need,
      long minimumOrder,
      long packSize,
      @Nullable Long maximumOrder,
      long afterMinimum,
      long afterPack) {
    assertThat(OrderSizing.size(need, minimumOrder, packSize, maximumOrder))
        .isEqualTo(new OrderSize(afterMinimum, afterPack));
  }

  @Test
  void refusesImpossibleSizes() {
    assertThatIllegalArgumentException().isThrownBy(() -> OrderSizing.size(-1, 1, 1, null));
    assertThatIllegalArgumentException().isThrownBy(() -> OrderSizing.size(1, -1, 1, null));
    assertThatIllegalArgumentException().isThrownBy(() -> OrderSizing.size(1, 1, 0, null));
    assertThatIllegalArgumentException().isThrownBy(() -> OrderSizing.size(1, 1, 1, -1L));
  }

  /** The oracle walks through all whole packs. */
  @Test
  void agreesWithTheFirstPackCountThatWillDo() {
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long need = random.nextLong(100);
      long minimum = random.nextLong(60);
      long pack = 1 + random.nextLong(20);
      Long maximum = random.nextBoolean() ? random.nextLong(150) : null;
      long expected = 0;
      for (long packs = pack; need > 0 && (maximum == null || packs <= maximum); packs += pack) {
        if (packs >= minimum) {
          expected = packs;
          if (packs >= need) {
            break;
          }
        }
      }
      assertThat(OrderSizing.size(need, minimum, pack, maximum).afterPack())
          .as("seed %d: need %d minimum %d pack %d maximum %s", seed, need, minimum, pack, maximum)
          .isEqualTo(expected);
    }
  }
}
