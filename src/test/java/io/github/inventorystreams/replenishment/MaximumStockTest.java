package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A maximum against packs and minimum orders. */
class MaximumStockTest {
  private static MaximumStock fit(long position, long min, long max, long minimumOrder, long pack) {
    return MaximumStock.fit(
        OrderSizing.size(max - position, minimumOrder, pack, null),
        new MaximumStock.Sizes(position, max, min, minimumOrder, pack),
        0);
  }

  @Test
  void isRoundedDownAboveTheMinimum() {
    assertThat(fit(194, 200, 300, 1, 100).size().afterPack()).isEqualTo(100);
  }

  @Test
  void isNotRoundedDownToWhereItWouldBeOrderedAgain() {
    // 50 + 100 are not above the minimum of 200.
    MaximumStock fitted = fit(50, 200, 240, 1, 100);

    assertThat(fitted.size().afterPack()).isEqualTo(200);
    assertThat(fitted.note())
        .isEqualTo("10 above the maximum of 240: the supplier takes packs of 100");
    assertThat(fitted.objection()).isNull();
  }

  @Test
  void isNotRoundedDownBelowTheMinimumOrder() {
    assertThat(fit(194, 200, 300, 150, 100).size().afterPack()).isEqualTo(200);
  }

  @Test
  void upToTwiceTheMaximumNeedsNoQuestion() {
    assertThat(fit(2, 5, 10, 18, 1).objection()).isNull();
    assertThat(fit(2, 5, 10, 19, 1).objection()).isNotNull();
  }

  @Test
  void norDoesWhatSellsSoon() {
    MaximumStock fitted =
        MaximumStock.fit(
            OrderSizing.size(8, 48, 1, null), new MaximumStock.Sizes(2, 10, 5, 48, 1), 50);

    assertThat(fitted.objection()).isNull();
    assertThat(fitted.note())
        .isEqualTo("40 above the maximum of 10: the supplier takes no less than 48");
  }

  @Test
  void anOrderThatFitsIsLeftAlone() {
    assertThat(fit(194, 200, 300, 1, 1))
        .isEqualTo(new MaximumStock(new OrderSize(106, 106), null, null));
  }
}
