package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans of all seeds have what a run promises. */
class FaultPlanTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4711})
  void hasAsManyOfEachFaultAsAsked(long seed) {
    for (Extent extent : List.of(Extent.QUICK, Extent.LONG)) {
      FaultPlan plan = FaultPlan.draw(seed, extent);
      assertThat(
              count(plan, Fault.KillInTransaction.class)
                  + count(plan, Fault.KillBetweenTransactions.class))
          .isEqualTo(extent.kills());
      assertThat(count(plan, Fault.KillBetweenTransactions.class)).isPositive();
      assertThat(count(plan, Fault.KillBroker.class)).isEqualTo(extent.brokerKills());
      assertThat(count(plan, Fault.Rescale.class)).isEqualTo(extent.moves());
      assertThat(count(plan, Fault.Pause.class)).isEqualTo(extent.pauses());
      assertThat(count(plan, Fault.LoseState.class)).isEqualTo(extent.others());
      assertThat(count(plan, Fault.StallBroker.class)).isEqualTo(extent.stalls());
      assertThat(count(plan, Fault.CutLink.class)).isEqualTo(extent.links());
      assertThat(count(plan, Fault.SilentLink.class)).isEqualTo(extent.links());
      assertThat(count(plan, Fault.SlowLink.class)).isEqualTo(extent.links());
      assertThat(count(plan, Fault.Flood.class)).isEqualTo(extent.bursts());
      assertThat(count(plan, Fault.HotKey.class)).isEqualTo(extent.bursts());
      assertThat(count(plan, Fault.WrongClocks.class)).isEqualTo(extent.bursts());
      assertThat(count(plan, Fault.OtherThresholds.class)).isEqualTo(extent.bursts());
      assertThat(FaultPlan.draw(seed, extent)).as("the same for a seed").isEqualTo(plan);
    }
    assertThat(FaultPlan.draw(seed, Extent.QUICK))
        .isNotEqualTo(FaultPlan.draw(seed + 1, Extent.QUICK));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4711})
  void somebodyTakesOverWhereAnInstanceIsPaused(long seed) {
    int instances = 1;
    for (Fault fault : FaultPlan.draw(seed, Extent.LONG).faults()) {
      if (fault instanceof Fault.Rescale move) {
        instances = move.instances();
      } else if (fault instanceof Fault.Pause) {
        assertThat(instances).isGreaterThan(1);
      }
    }
  }

  private static long count(FaultPlan plan, Class<? extends Fault> kind) {
    return plan.faults().stream().filter(kind::isInstance).count();
  }
}
