package io.github.inventorystreams.backtest.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.backtest.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningStateTest {

  @Test
  void stockLastsForAReviewPeriodAndTheRestIsOnItsWay() {
    assertThat(OpeningState.of(4, 2, 3))
        .isEqualTo(
            new OpeningState(
                8,
                List.of(new Item.Arrival(0, 4), new Item.Arrival(1, 4), new Item.Arrival(2, 4))));
  }

  @Test
  void slowMoversHaveAUnitAndOneNowAndThenOnItsWay() {
    assertThat(OpeningState.of(0.3, 1, 4))
        .isEqualTo(new OpeningState(1, List.of(new Item.Arrival(1, 1))));
  }

  @Test
  void whatNeverSoldHasNothing() {
    assertThat(OpeningState.of(0, 1, 2)).isEqualTo(new OpeningState(0, List.of()));
  }
}
