package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.LeadTimeSums;
import org.junit.jupiter.api.Test;

/** The lead time that is learned from receipts; expected values are worked out by hand. */
class LeadTimeTest {
  private static final LeadTime SET = new LeadTime(7, 0);

  private static LeadTimeSums lines(int count, long... centiDays) {
    LeadTimeSums sums = LeadTimeSums.NONE;
    for (int i = 0; i < count; i++) {
      sums = sums.plus(centiDays[i % centiDays.length]);
    }
    return sums;
  }

  @Test
  void withoutReceiptsItIsWhatWasSet() {
    assertThat(new LeadTime(3.3, 0.7).ofSupplier(LeadTimeSums.NONE).ofSku(LeadTimeSums.NONE))
        .isEqualTo(new LeadTime(3.3, 0.7));
  }

  @Test
  void twentyLinesOfASupplierCountAsMuchAsWhatWasSet() {
    LeadTime supplier = SET.ofSupplier(lines(20, 900));

    // Half 7 and half 9: mean 8, and each is 1 away from it.
    assertThat(supplier.days()).isCloseTo(8, within(1e-12));
    assertThat(supplier.stdDays()).isCloseTo(1, within(1e-9));
  }

  @Test
  void tenLinesOfASkuCountAsMuchAsItsSupplier() {
    LeadTime sku = new LeadTime(8, 1).ofSku(lines(10, 400, 600));

    // E[L] = (10 x 8 + 5 x 4 + 5 x 6) / 20 = 6.5
    assertThat(sku.days()).isCloseTo(6.5, within(1e-12));
    // E[L^2] = (10 x (64 + 1) + 5 x 16 + 5 x 36) / 20 = 45.5, less 6.5^2 = 3.25
    assertThat(sku.stdDays()).isCloseTo(1.8027756377, within(1e-9));
  }

  @Test
  void manyLinesOutweighWhatWasSet() {
    LeadTime supplier = SET.ofSupplier(lines(100_000, 300, 500));

    assertThat(supplier.days()).isCloseTo(4, within(0.001));
    assertThat(supplier.stdDays()).isCloseTo(1, within(0.01));
  }

  @Test
  void aSingleLateLineMovesLittle() {
    assertThat(SET.ofSku(lines(1, 1_800)).days()).isCloseTo(8, within(1e-12));
  }
}
