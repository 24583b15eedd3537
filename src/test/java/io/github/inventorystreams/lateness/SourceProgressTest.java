package io.github.inventorystreams.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceProgressTest {

  @Test
  void theSlowestSourceThatIsNotIdleHoldsTheOthersBack() {
    assertThat(
            SourceProgress.reachedByActive(
                List.of(
                    new SourceProgress(5, true),
                    new SourceProgress(9, false),
                    new SourceProgress(7, false))))
        .hasValue(7);
  }

  @Test
  void whereAllAreIdleNobodyLeads() {
    assertThat(SourceProgress.reachedByActive(List.of(new SourceProgress(5, true)))).isEmpty();
  }
}
