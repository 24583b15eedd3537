package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderLineBuilder;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.LocalDays;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was proposed in vain is said when it is asked for again. */
class LapsedProposalsTest {
  private final Ledger ledger = new Ledger().count("c", "2026-01-04T00:00:00Z", 10);

  private LapsedProposalsTest handle(
      String reviewAt, String poNumber, long quantity, int revision, boolean proposed) {
    ledger.took(
        ledger.keeper.handle(
            ledger.book,
            OrderLineBuilder.of(Ledger.KEY, Ledger.at(reviewAt), poNumber, quantity)
                .revision(revision)
                .proposed(proposed)
                .build(),
            null,
            ledger.archive));
    return this;
  }

  private @Nullable String note() {
    return LapsedProposals.note(ledger.book.inbound(), new LocalDays(ZoneOffset.UTC));
  }

  @Test
  void aProposalThatWasCalledOffIsNamedWhenItIsAskedForAgain() {
    handle("2026-01-05T00:00:00Z", "PO-1", 12, 1, true);
    assertThat(note()).isNull();

    handle("2026-01-05T00:00:00Z", "PO-1", 0, 2, false);
    assertThat(note()).contains("PO-1 of 2026-01-05", "not approved", "asked for again");
    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.book.inbound().proposed()).isZero();

    handle("2026-01-09T00:00:00Z", "PO-2", 12, 1, true)
        .handle("2026-01-09T00:00:00Z", "PO-2", 0, 2, false);
    assertThat(note()).contains("PO-2 of 2026-01-09, PO-1 of 2026-01-05");
  }

  @Test
  void whatWasApprovedAndThenCancelledIsNoSuchThing() {
    handle("2026-01-05T00:00:00Z", "PO-1", 12, 1, true)
        .handle("2026-01-05T00:00:00Z", "PO-1", 12, 2, false)
        .handle("2026-01-05T00:00:00Z", "PO-1", 0, 3, false);

    assertThat(note()).isNull();
  }
}
