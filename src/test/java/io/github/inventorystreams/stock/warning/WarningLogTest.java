package io.github.inventorystreams.stock.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.stock.Ledger;
import org.junit.jupiter.api.Test;

/** The states of warnings are found again in what was published of them. */
class WarningLogTest {
  private static WarningState madeAgain(Ledger ledger) {
    WarningLog log = new WarningLog();
    ledger.warnings().forEach(log::add);
    return log.states().get(ledger.book.key());
  }

  private static Ledger opened() {
    return new Ledger().threshold(10L).count("c", "2026-01-05T00:00:00Z", 20);
  }

  @Test
  void anOpenWarningIsAsItWasLastPublished() {
    Ledger ledger =
        opened()
            .adjustment("a1", "2026-01-05T12:00:00Z", -12)
            .adjustment("a2", "2026-01-05T13:00:00Z", -9);

    assertThat(madeAgain(ledger)).isEqualTo(ledger.book.warning());
    assertThat(madeAgain(ledger).open())
        .singleElement()
        .extracting(WarningState.Open::kind)
        .isEqualTo(LowStockWarning.Kind.NEGATIVE);
  }

  @Test
  void theNumbersGoOnBehindThoseThatAreOver() {
    Ledger ledger = opened();
    for (int round = 0; round < 7; round++) {
      ledger
          .adjustment("down" + round, "2026-01-05T1%d:00:00Z".formatted(round), -15)
          .adjustment("up" + round, "2026-01-05T1%d:30:00Z".formatted(round), 15);
    }

    assertThat(madeAgain(ledger)).isEqualTo(ledger.book.warning());
    assertThat(madeAgain(ledger).raised()).isEqualTo(7);
    assertThat(madeAgain(ledger).past()).hasSize(5);
  }

  @Test
  void anIdWithoutANumberIsNoneOfOurs() {
    LowStockWarning warning =
        opened().adjustment("a1", "2026-01-05T12:00:00Z", -12).warnings().get(0);
    LowStockWarning foreign =
        new LowStockWarning(
            "foreign",
            warning.state(),
            warning.severity(),
            warning.kind(),
            warning.book(),
            warning.onHand(),
            warning.reserved(),
            warning.onOrder(),
            warning.position(),
            warning.threshold(),
            warning.clearThreshold(),
            warning.daysOfCover(),
            warning.expectedStockoutAtMillis(),
            warning.nextReceiptAtMillis(),
            warning.raisedAtMillis(),
            warning.resolvedAtMillis(),
            warning.sequence(),
            warning.causedBy(),
            warning.message(),
            warning.proposed(),
            warning.supplierId(),
            warning.lifecycle());

    assertThatThrownBy(() -> new WarningLog().add(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("foreign");
  }
}
