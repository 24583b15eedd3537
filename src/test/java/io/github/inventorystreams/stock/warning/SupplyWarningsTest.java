package io.github.inventorystreams.stock.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.OrderLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The warnings that look at what is on its way and at what will sell. */
class SupplyWarningsTest {
  private static final String REVIEW = "2026-01-05T00:00:00Z";

  private static Ledger at(long onHand, double demandPerDay, double leadTimeDays) {
    return new Ledger()
        .count("c", "2026-01-04T00:00:00Z", onHand)
        .expecting(new LastReview(demandPerDay, leadTimeDays, 500, 0, 0));
  }

  private static OrderLine.Ordered fifty(String expected) {
    return new OrderLine.Ordered(null, Ledger.at(REVIEW), 50, Ledger.at(expected));
  }

  private static OrderLine.Ordered ofAnotherSystem(String expected) {
    return new OrderLine.Ordered(
        new EventId("erp", "o", 0), Ledger.at(REVIEW), 50, Ledger.at(expected));
  }

  private static Ledger look(Ledger ledger, String instant) {
    return ledger.lookAtSupply(instant);
  }

  private static List<String> published(Ledger ledger) {
    return ledger.warnings().stream()
        .map(warning -> warning.state() + " " + warning.kind() + " " + warning.warningId())
        .toList();
  }

  @Test
  void stockThatEndsBeforeAnOrderCouldComeIsToldOnce() {
    Ledger ledger = at(40, 6, 7);

    look(look(ledger, REVIEW), "2026-01-05T06:00:00Z");

    assertThat(published(ledger)).containsExactly("RAISED PROJECTED_STOCKOUT A-1@DC1#1");
  }

  @Test
  void aReceiptInTimeResolvesIt() {
    Ledger ledger = look(at(40, 6, 7), REVIEW);

    ledger.ordered("PO-1", fifty("2026-01-08T00:00:00Z"));
    look(ledger, REVIEW);

    assertThat(published(ledger))
        .containsExactly(
            "RAISED PROJECTED_STOCKOUT A-1@DC1#1", "RESOLVED PROJECTED_STOCKOUT A-1@DC1#1");
  }

  @Test
  void aLineIsLateWhenItsDayIsOverAndUntilItIsReceived() {
    Ledger ledger = at(400, 1, 7).ordered("PO-1", fifty("2026-01-08T00:00:00Z"));

    look(ledger, "2026-01-08T23:59:59Z");
    assertThat(published(ledger)).isEmpty();
    look(ledger, "2026-01-09T00:00:00Z");
    ledger.restock("r", "2026-01-10T08:00:00Z", 50, "PO-1", false);

    assertThat(published(ledger))
        .containsExactly("RAISED LATE_SUPPLY A-1@DC1#1", "RESOLVED LATE_SUPPLY A-1@DC1#1");
  }

  @Test
  void aLineThatIsGivenUpIsLateNoLonger() {
    Ledger ledger =
        look(
            at(400, 1, 7).ordered("PO-1", ofAnotherSystem("2026-01-08T00:00:00Z")),
            "2026-01-09T00:00:00Z");

    ledger.restock("r", "2026-03-10T08:00:00Z", 1);

    assertThat(published(ledger))
        .containsExactly("RAISED LATE_SUPPLY A-1@DC1#1", "RESOLVED LATE_SUPPLY A-1@DC1#1");
  }

  @Test
  void aLineThatIsTakenBackIsLateNoLonger() {
    Ledger ledger =
        new Ledger()
            .count("c", "2026-01-04T00:00:00Z", 400)
            .apply(
                new StockEvent.Ordered(
                    Ledger.header("o", REVIEW),
                    50,
                    "PO-1",
                    1,
                    null,
                    Ledger.at("2026-01-06T00:00:00Z")));
    look(ledger, "2026-01-07T00:00:00Z");

    ledger.apply(
        new StockEvent.Correction(
            Ledger.header("x", "2026-01-07T08:00:00Z"), new EventId("shop", "o", 0)));

    assertThat(published(ledger))
        .containsExactly("RAISED LATE_SUPPLY A-1@DC1#1", "RESOLVED LATE_SUPPLY A-1@DC1#1");
  }

  @Test
  void aLineThatIsGivenUpOnTheWayIsLateNoLonger() {
    Ledger ledger =
        look(
            at(400, 1, 7).ordered("PO-1", ofAnotherSystem("2026-01-08T00:00:00Z")),
            "2026-01-09T00:00:00Z");

    ledger.sale("s", "2026-03-10T08:00:00Z", 1);

    assertThat(published(ledger))
        .containsExactly("RAISED LATE_SUPPLY A-1@DC1#1", "RESOLVED LATE_SUPPLY A-1@DC1#1");
  }

  @Test
  void farTooMuchIsToldApartFromOtherConcerns() {
    Ledger ledger = look(at(501, 1, 7), REVIEW);

    LowStockWarning warning = ledger.warnings().get(0);

    assertThat(warning.kind()).isEqualTo(Kind.OVERSTOCK);
    assertThat(warning.severity()).isEqualTo(LowStockWarning.Severity.INFO);
    assertThat(warning.threshold()).isEqualTo(500);
    assertThat(warning.clearThreshold()).isEqualTo(400);
    look(ledger.sale("s1", "2026-01-05T08:00:00Z", 100), "2026-01-06T00:00:00Z");
    assertThat(ledger.warnings()).as("401 available").hasSize(1);
    look(ledger.sale("s2", "2026-01-06T08:00:00Z", 1), "2026-01-07T00:00:00Z");
    assertThat(ledger.warnings())
        .last()
        .extracting(LowStockWarning::state)
        .isEqualTo(State.RESOLVED);
  }

  @Test
  void concernsHaveIdsOfTheirOwn() {
    Ledger ledger = look(at(40, 6, 7), REVIEW).threshold(50L);

    assertThat(published(ledger))
        .containsExactly("RAISED PROJECTED_STOCKOUT A-1@DC1#1", "RAISED LOW A-1@DC1#2");
  }
}
