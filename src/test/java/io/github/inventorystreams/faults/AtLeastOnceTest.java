package io.github.inventorystreams.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The suite can fail: where the service promises less, kills double things, and that is seen.
 * {@code -Dfaults.guarantee=at_least_once} plays this alone.
 */
@Tag("faults")
@EnabledIfSystemProperty(named = "faults.guarantee", matches = "at_least_once")
class AtLeastOnceTest {
  private static final int KILLS = 6;
  private static final int SHOWN = 20;

  private final FaultRun run =
      new FaultRun(
          Long.getLong("faults.seed", 1),
          Extent.AT_LEAST_ONCE,
          FaultPlan.kills(KILLS),
          "at_least_once");

  @Test
  void whatIsDoubledIsSeen() throws Exception {
    run.play(
        differences -> {
          List<String> found = differences.get();
          run.report().fact("differences", found.size());
          run.report().fact("someDifferences", found.stream().limit(SHOWN).toList());
          System.out.printf(
              "%d differences: %s%n", found.size(), found.stream().limit(SHOWN).toList());
          // No waiting mends a number that was published twice.
          assertThat(found).anyMatch(line -> line.contains(" comes after "));
        });
  }
}
