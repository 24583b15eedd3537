package io.github.inventorystreams.stages.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.state.OrderProposalCodec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

/** Proposals until their round closes. */
class WaitingProposalsTest {
  private final WaitingProposals waiting =
      new WaitingProposals(
          InMemoryStores.store("proposals", Serdes.Bytes(), new OrderProposalCodec().serde()));

  static OrderProposal proposal(String supplierId, long atMillis, String sku, long units) {
    return new OrderProposal(
        new BookKey(sku, "DC1"),
        supplierId,
        atMillis,
        units,
        1,
        units,
        1,
        1,
        BigDecimal.ONE,
        1,
        LocalDate.of(2026, 1, 12),
        null,
        new OrderReason(
            PolicyName.STOCK_PLAN, "", 0.95, 0, 0, 0, 0, 9, 9, 0, 9, 9, 9, 9, null, 9, List.of()),
        Purchase.PLAIN,
        new OrderProposal.Care(false, units, null));
  }

  private List<String> taken(long upToMillis) {
    List<String> rounds = new ArrayList<>();
    for (WaitingProposals.Asked asked = waiting.takeNext(upToMillis);
        asked != null;
        asked = waiting.takeNext(upToMillis)) {
      rounds.add(
          asked.supplierId()
              + " at "
              + asked.reviewAtMillis()
              + ": "
              + asked.proposals().stream().mapToLong(OrderProposal::quantity).sum());
    }
    return rounds;
  }

  @Test
  void areTakenOnceReviewByReviewSupplierBySupplier() {
    waiting.add(proposal("S2", 10, "A", 1));
    waiting.add(proposal("S10", 10, "B", 2));
    waiting.add(proposal("S2", 10, "C", 4));
    waiting.add(proposal("S1", 20, "A", 8));
    waiting.add(proposal("S1", 21, "A", 16));

    assertThat(taken(20)).containsExactly("S2 at 10: 5", "S10 at 10: 2", "S1 at 20: 8");
    assertThat(taken(20)).isEmpty();
    assertThat(taken(21)).containsExactly("S1 at 21: 16");
  }

  @Test
  void aRepeatedOneTakesThePlaceOfTheFirst() {
    waiting.add(proposal("S1", 10, "A", 3));
    waiting.add(proposal("S1", 10, "A", 3));

    assertThat(taken(10)).containsExactly("S1 at 10: 3");
  }

  @Test
  void aLateOneIsTakenWithTheNextRound() {
    assertThat(taken(50)).isEmpty();

    waiting.add(proposal("S1", 10, "A", 3));

    assertThat(taken(60)).containsExactly("S1 at 10: 3");
  }
}
