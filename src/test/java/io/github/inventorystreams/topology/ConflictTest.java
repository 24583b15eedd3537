package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Accounting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events that are counted beside applied, duplicate and refused. */
class ConflictTest {
  private final Harness harness = new Harness();

  @AfterEach
  void close() {
    harness.close();
  }

  private void sale(int id, int quantity) {
    harness.event("s" + id, "SALE", "2026-03-02T09:00:00Z", "\"quantity\":" + quantity);
  }

  @Test
  void aDuplicateThatSaysSomethingElseIsAConflictAlsoInSealedChunks() {
    for (int id = 0; id < 40; id++) {
      sale(id, 1);
    }
    for (int id = 0; id < 40; id++) {
      sale(id, id % 4 == 0 ? 2 : 1);
    }

    assertThat(harness.accounting())
        .returns(40L, Accounting::applied)
        .returns(40L, Accounting::duplicates)
        .returns(10L, Accounting::conflicts)
        .returns(0L, Accounting::pendingCorrections);
    assertThat(harness.board.identityMemory().identities()).isEqualTo(40);
    assertThat(harness.board.identityMemory().lookups()).isPositive();
    assertThat(harness.board.identityMemory().heldBytes()).isBetween(32L * 20, 32L * 50);
    assertThat(harness.levels().get("A-1@DC1").onHand()).isEqualTo(-40);
  }

  @Test
  void anotherFormOfTheSameEventIsNoConflict() {
    sale(1, 1);
    harness.event("s1", "SALE", "2026-03-02T10:00:00+01:00", "\"quantity\":1,\"channel\":\"web\"");

    assertThat(harness.accounting())
        .returns(1L, Accounting::duplicates)
        .returns(0L, Accounting::conflicts);
  }

  @Test
  void correctionsWithoutATargetArePendingUntilItComes() {
    harness.event("x", "CORRECTION", "2026-03-02T11:00:00Z", "\"correctsEventId\":\"s1\"");
    assertThat(harness.accounting().pendingCorrections()).isEqualTo(1);

    sale(1, 1);

    assertThat(harness.accounting().pendingCorrections()).isZero();
    // The correction, the sale and that it is taken back.
    assertThat(harness.board.identityMemory().identities()).isEqualTo(3);
  }
}
