package io.github.inventorystreams.stock.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.review.PlanningParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The threshold at which stock is low. */
class ThresholdTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 2",
    "5, 6",
    "6, 8",
    "10, 12",
    "11, 14",
    "15, 18",
    "1000000000000, 1200000000000"
  })
  void clearsAFifthHigherRoundedUp(long units, long clear) {
    assertThat(new Threshold(units, 0).clearUnits()).isEqualTo(clear);
  }

  @Test
  void isWhatWasSetElseTheLastReorderPoint() {
    Threshold reviewed = new Threshold(null, 0).reviewed(7.9);

    assertThat(reviewed.units()).isEqualTo(7);
    assertThat(fixed(3L).threshold(reviewed).units()).isEqualTo(3);
    assertThat(fixed(null).threshold(fixed(3L).threshold(reviewed).reviewed(20)).units())
        .isEqualTo(20);
    assertThat(reviewed.reviewed(-4).units()).isZero();
  }

  private static PlanningParameters fixed(@Nullable Long units) {
    return Ledger.plan(PolicyName.ORDER_UP_TO, units, null, Lifecycle.ACTIVE);
  }
}
