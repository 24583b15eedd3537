package io.github.inventorystreams.stages.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stages.InMemoryStores;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

/** The quantities that closed rounds have given. */
class AnsweredProposalsTest {
  private final AnsweredProposals answered =
      new AnsweredProposals(InMemoryStores.store("answered", Serdes.Bytes(), Serdes.Long()), 100);

  @Test
  void areKnownByReviewSupplierAndBook() {
    answered.put(WaitingProposalsTest.proposal("S1", 10, "A", 5), 0);

    assertThat(answered.has(WaitingProposalsTest.proposal("S1", 10, "A", 7))).isTrue();
    assertThat(answered.has(WaitingProposalsTest.proposal("S1", 11, "A", 5))).isFalse();
    assertThat(answered.has(WaitingProposalsTest.proposal("S1", 10, "B", 5))).isFalse();
    assertThat(answered.has(WaitingProposalsTest.proposal("S2", 10, "A", 5))).isFalse();
  }

  @Test
  void areAddedUpOverTheirRoundAlone() {
    answered.put(WaitingProposalsTest.proposal("S1", 10, "A", 5), 5);
    answered.put(WaitingProposalsTest.proposal("S1", 10, "Z", 5), 3);
    answered.put(WaitingProposalsTest.proposal("S1", 11, "A", 5), 16);
    answered.put(WaitingProposalsTest.proposal("S10", 10, "A", 5), 32);
    answered.put(WaitingProposalsTest.proposal("S", 10, "1A", 5), 64);

    assertThat(answered.given("S1", 10)).isEqualTo(8);
    assertThat(answered.given("S1", 12)).isZero();
  }

  @Test
  void areForgottenAfterAWhile() {
    answered.put(WaitingProposalsTest.proposal("S1", 10, "A", 5), 5);
    answered.put(WaitingProposalsTest.proposal("S1", 20, "A", 5), 5);

    answered.forgetBefore(115);

    assertThat(answered.given("S1", 10)).isZero();
    assertThat(answered.given("S1", 20)).isEqualTo(5);
  }
}
