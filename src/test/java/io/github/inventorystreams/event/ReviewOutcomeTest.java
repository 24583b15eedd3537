package io.github.inventorystreams.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The outcomes of a review that has asked for 48, by what the supplier's desk answers. */
class ReviewOutcomeTest {
  private static final ReviewOutcome ASKED =
      new ReviewOutcome(1, "S1", ReviewOutcome.Result.ASKED, Reasons.allocated(0));

  private static ReviewOutcome answered(long quantity) {
    return ASKED.answered(
        OrderLineBuilder.of(new BookKey("A", "DC1"), 1, "PO-1", quantity)
            .expected(LocalDate.of(2026, 1, 12))
            .build());
  }

  @Test
  void saysWhatTheMinimumOrderValueHasAdded() {
    assertThat(answered(60).why().allocated()).isEqualTo(60);
    assertThat(answered(60).why().notes())
        .containsExactly("12 more than needed: minimum order value");
    assertThat(answered(60).shortSupplierId()).isNull();
  }

  @Test
  void saysWhatTheCapacityHasCut() {
    assertThat(answered(36).why().notes())
        .containsExactly(
            "12 less than asked for: the capacity is shared, the next review asks again");
    assertThat(answered(36).shortSupplierId()).isEqualTo("S1");
  }

  @Test
  void hasNothingToSayOfWhatIsOrderedAsItWasAsked() {
    assertThat(answered(48).why().notes()).isEmpty();
    assertThat(answered(48).result()).isEqualTo(ReviewOutcome.Result.ORDERED);
  }
}
