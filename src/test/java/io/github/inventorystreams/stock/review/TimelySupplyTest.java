package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.InboundLines;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.OrderLine;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The units on order that protect the days until an order of now, and one of the next review,
 * comes.
 */
class TimelySupplyTest {
  private static final String NOW = "2026-01-05T00:00:00Z";

  /** Four days ahead: three of lead time, one until the next review; 12 units sell in them. */
  private static final TimelySupply.Terms TERMS =
      new TimelySupply.Terms(Ledger.at(NOW), Ledger.at("2026-01-09T00:00:00Z"), 14, 12);

  private static TimelySupply of(Inbound inbound) {
    return TimelySupply.of(inbound, TERMS, new LocalDays(ZoneOffset.UTC));
  }

  /** Of another system, placed on the first of January. */
  private static Inbound foreign(long quantity, @Nullable String expected) {
    return InboundLines.ordered(
        Inbound.NOTHING,
        "OLD-7",
        new OrderLine.Ordered(
            new EventId("erp", "o", 0),
            Ledger.at("2026-01-01T00:00:00Z"),
            quantity,
            expected == null ? null : Ledger.at(expected)));
  }

  /** Of a review on the fourth of January; without a day it waits for approval. */
  private static Inbound own(
      Inbound before,
      String poNumber,
      long quantity,
      @Nullable String expected,
      OrderLine.Part... parts) {
    return InboundLines.ordered(
        before,
        poNumber,
        new OrderLine.Ordered(
            null,
            Ledger.at("2026-01-04T00:00:00Z"),
            quantity,
            expected == null ? null : Ledger.at(expected),
            expected == null && parts.length == 0,
            List.of(parts)));
  }

  private static OrderLine.Part part(long quantity, @Nullable String instant) {
    return new OrderLine.Part(quantity, instant == null ? null : Ledger.at(instant));
  }

  @Test
  void whatComesInTenWeeksProtectsNothingBefore() {
    TimelySupply supply = of(foreign(500, "2026-03-16T00:00:00Z"));

    assertThat(supply.tooLate()).isEqualTo(500);
    assertThat(supply.tooLateInDays()).isEqualTo(70);
    assertThat(supply.receipts()).isEmpty();
    assertThat(supply.notes())
        .containsExactly(
            "500 on order do not count yet: 500 of OLD-7 on 2026-03-16; what the next review orders comes by 2026-01-09");
  }

  @Test
  void whatComesWithTheNextReviewsOrderCounts() {
    assertThat(of(foreign(500, "2026-01-09T00:00:00Z")).tooLate()).isZero();
    assertThat(of(foreign(500, "2026-01-09T00:00:01Z")).tooLate()).isEqualTo(500);
  }

  @Test
  void whatIsOverdueCountsForTwoWeeks() {
    TimelySupply overdue = of(foreign(500, "2025-12-22T00:00:00Z"));
    assertThat(overdue.tooLate()).isZero();
    assertThat(overdue.receipts().get(0).inDays()).isZero();

    TimelySupply lost = of(foreign(500, "2025-12-21T00:00:00Z"));
    assertThat(lost.tooLate()).isEqualTo(500);
    assertThat(lost.notes().get(0)).contains("500 of OLD-7 should have come on 2025-12-21");
  }

  @Test
  void anotherSystemsOrderWithoutADayShouldComeAsSoonAsOthers() {
    assertThat(of(foreign(500, null)).tooLate()).isZero();

    // Placed on the first of January: it should have come on the fifth.
    TimelySupply.Terms threeWeeksOn =
        new TimelySupply.Terms(
            Ledger.at("2026-01-20T00:00:00Z"), Ledger.at("2026-01-24T00:00:00Z"), 14, 12);
    assertThat(
            TimelySupply.of(foreign(500, null), threeWeeksOn, new LocalDays(ZoneOffset.UTC))
                .tooLate())
        .isEqualTo(500);
  }

  @Test
  void ofAPartialShipmentEachPartCountsByItsOwnDay() {
    TimelySupply supply =
        of(
            own(
                Inbound.NOTHING,
                "PO-1",
                48,
                "2026-01-07T00:00:00Z",
                part(8, "2026-01-07T00:00:00Z"),
                part(30, "2026-02-01T00:00:00Z"),
                part(10, null)));

    assertThat(supply.tooLate()).isEqualTo(40);
    assertThat(supply.receipts()).singleElement().extracting(each -> each.quantity()).isEqualTo(8L);
    assertThat(supply.notes().get(0))
        .startsWith(
            "40 on order do not count yet: 30 of PO-1 on 2026-02-01, 10 of PO-1 on a day that the supplier does not know");
  }

  @Test
  void whatHasComeHasComeOfTheFirstParts() {
    Inbound inbound =
        InboundLines.received(
            own(
                Inbound.NOTHING,
                "PO-1",
                48,
                "2026-01-07T00:00:00Z",
                part(8, "2026-01-07T00:00:00Z"),
                part(40, "2026-02-01T00:00:00Z")),
            "PO-1",
            20,
            Ledger.at("2026-01-04T12:00:00Z"));

    assertThat(of(inbound).tooLate()).isEqualTo(28);
  }

  @Test
  void whatWaitsForApprovalCountsButABackorderWithoutADayDoesNot() {
    assertThat(of(own(Inbound.NOTHING, "PO-1", 48, null)).tooLate()).isZero();
    assertThat(of(own(Inbound.NOTHING, "PO-1", 48, null, part(48, null))).tooLate()).isEqualTo(48);
  }

  @Test
  void whoPutsOffOneOrderAfterTheOtherIsNotAskedForEver() {
    Inbound first = own(Inbound.NOTHING, "PO-1", 16, "2026-03-16T00:00:00Z");
    assertThat(of(first).tooLate()).isEqualTo(16);

    TimelySupply again = of(own(first, "PO-2", 16, "2026-03-16T00:00:00Z"));
    assertThat(again.tooLate()).isEqualTo(16);
    assertThat(again.notes()).last().asString().startsWith("16 of them count all the same");
  }

  @Test
  void ofSeveralSmallOrdersThatArePutOffTheDemandOfTheIntervalIsUncovered() {
    Inbound three = Inbound.NOTHING;
    for (int i = 1; i <= 5; i++) {
      three = own(three, "PO-" + i, 5, "2026-03-16T00:00:00Z");
    }

    assertThat(of(three).tooLate()).isEqualTo(12);
    assertThat(of(three).notes().get(0)).contains("and 2 more");
  }
}
