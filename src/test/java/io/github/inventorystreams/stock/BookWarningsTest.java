package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.stock.warning.LastReview;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which a change looks at the warnings of a book, and which of them. */
class BookWarningsTest {
  private static final String MORNING = "2026-01-05T06:00:00Z";
  private static final String NOON = "2026-01-05T12:00:00Z";

  /** Five left at six a day, a week before an order could come: low, and not for long. */
  private static Ledger low() {
    return new Ledger()
        .threshold(10L)
        .count("c", MORNING, 5)
        .expecting(new LastReview(6, 7, 500, 0, 0))
        .lookAtSupply(MORNING);
  }

  private static List<String> published(Ledger ledger) {
    return ledger.warnings().stream()
        .map(warning -> "%s %s".formatted(warning.state(), warning.warningId()))
        .toList();
  }

  @Test
  void whatARestockEndsIsToldStockFirstAndSupplyThen() {
    Ledger ledger = low();
    assertThat(published(ledger)).containsExactly("RAISED A-1@DC1#1", "RAISED A-1@DC1#2");
    ledger.decisions.clear();

    ledger.restock("r", NOON, 100);

    assertThat(published(ledger)).containsExactly("RESOLVED A-1@DC1#1", "RESOLVED A-1@DC1#2");
    assertThat(ledger.decisions.get(0)).isInstanceOf(Decision.Level.class);
  }

  @Test
  void anAdjustmentEndsNoWarningAboutSupply() {
    Ledger ledger = low();
    ledger.decisions.clear();

    ledger.adjustment("a", NOON, 100);

    assertThat(published(ledger)).containsExactly("RESOLVED A-1@DC1#1");
  }
}
