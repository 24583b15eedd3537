package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an order of which parts never come, or of which more is said than when. */
class NoticeEndsTest extends ShippedOrder {
  @Test
  void aLineIsGivenUpAfterItsLastPartAndANoticeMovesThat() {
    OrderTimeouts clock = new OrderTimeouts(Desk.TIMEOUTS, Desk.terms(null));
    OpenOrder split =
        heard(
            PLACED,
            answer(
                1,
                line(1, LineStatus.ACCEPTED, on(WANTED, 4), on(LocalDate.of(2026, 4, 1), 7)),
                line(2, LineStatus.REJECTED)));
    // The 1st of April is over at midnight in Berlin, and given up 28 days later.
    long due = Instant.parse("2026-04-29T22:00:00Z").toEpochMilli();
    assertThat(clock.dueAtMillis(split)).isEqualTo(due);

    OpenOrder told =
        heard(split, notice("N1", 24 * 100, line(1, LineStatus.ACCEPTED, on(null, 4))));
    assertThat(clock.dueAtMillis(told)).isEqualTo(at(24 * 128));

    OpenOrder expired = clock.fire(told, clock.dueAtMillis(told)).order();
    assertThat(first(expired).status()).isEqualTo(OrderStatus.EXPIRED);
    assertIllegal(expired, ships("N2", 24 * 130, 7));
    assertLine(received(expired, 11), OrderStatus.RECEIVED, 11, 11);
  }

  @Test
  void aLineThatIsRejectedInANoticeGivesUpItsRest() {
    OpenOrder nothing = heard(PLACED, notice("N1", 2, line(1, LineStatus.REJECTED)));
    assertLine(nothing, OrderStatus.REJECTED, 0, 0);
    assertThat(nothing.handle(notice("N1", 2, line(1, LineStatus.REJECTED))))
        .isInstanceOf(OpenOrder.Outdated.class);

    OpenOrder part = heard(PLACED, ships("N1", 2, 4));
    assertLine(
        heard(part, notice("N2", 3, line(1, LineStatus.REJECTED))), OrderStatus.SHIPPED, 4, 0);
    assertIllegal(nothing, ships("N3", 4, 4));
    assertLine(
        heard(nothing, answer(5, line(1, LineStatus.ACCEPTED))), OrderStatus.CONFIRMED, 11, 0);
  }

  @Test
  void aBackorderMayHaveNoDay() {
    OpenOrder part =
        heard(PLACED, answer(1, line(1, LineStatus.BACKORDERED, on(WANTED, 4), on(null, 7))));
    assertLine(part, OrderStatus.REDATED, 11, 0);
    assertThat(part.inbound(1).get(0).expectedDelivery()).isEqualTo(WANTED);

    OpenOrder come = received(part, 4);
    assertThat(come.inbound(1).get(0).quantity()).isEqualTo(11);
    assertThat(come.inbound(1).get(0).expectedDelivery()).isNull();

    OpenOrder all = heard(PLACED, answer(1, line(1, LineStatus.BACKORDERED)));
    assertLine(all, OrderStatus.REDATED, 11, 0);
    assertThat(all.inbound(1).get(0).expectedDelivery()).isNull();
    assertThat(first(all).progress().promised()).containsExactly(on(null, 11));
  }

  @Test
  void whatHasNoDayIsGivenUpSoLongAfterItWasSaid() {
    OrderTimeouts clock = new OrderTimeouts(Desk.TIMEOUTS, Desk.terms(null));
    OpenOrder open =
        heard(
            PLACED,
            answer(
                24 * 20,
                line(1, LineStatus.BACKORDERED, on(null, 11)),
                line(2, LineStatus.REJECTED)));

    assertThat(clock.dueAtMillis(open)).isEqualTo(at(24 * 48));
  }

  @Test
  void theSuppliersPriceNumberAndReasonAreKept() {
    OpenOrder open =
        heard(
            PLACED,
            new SupplierEvent.Confirmation(
                "C",
                "S1",
                NUMBER,
                "SO-77",
                Status.PARTIAL,
                true,
                "strike",
                at(1),
                List.of(
                    new AnswerLine(
                        1,
                        LineStatus.ACCEPTED,
                        List.of(),
                        new BigDecimal("3.00"),
                        null,
                        null,
                        false))));

    assertThat(open.order().supplierOrderNumber()).isEqualTo("SO-77");
    assertThat(first(open).unitCost()).isEqualByComparingTo("2.50");
    assertThat(open.order().totalValue()).isEqualByComparingTo("33.00");
    assertThat(open.order().lines().get(1).progress().answer().reason()).isEqualTo("strike");

    OpenOrder again = heard(open, answer(2, line(1, LineStatus.ACCEPTED)));
    assertThat(again.order().supplierOrderNumber()).isEqualTo("SO-77");
    assertThat(again.order().totalValue()).isEqualByComparingTo("27.50");
  }

  @Test
  void aSubstituteIsInboundForItsOwnBookAndNothingForTheOther() {
    OpenOrder open = heard(received(PLACED, 4), answer(30, substitute("C")));
    assertThat(open.inbound(1))
        .extracting(
            told -> told.book().sku(),
            OrderLineEvent::quantity,
            OrderLineEvent::receivedQuantity,
            OrderLineEvent::substituteFor)
        .containsExactly(tuple("A", 4L, 4L, null), tuple("C", 7L, 0L, "A"));

    OpenOrder shipped = heard(open, ships("N1", 31, 4), ships("N2", 32, 7));
    assertLine(shipped, OrderStatus.PARTLY_RECEIVED, 11, 4);
    OpenOrder come = received(shipped, "C", 7, false);
    assertLine(come, OrderStatus.RECEIVED, 11, 11);
    assertThat(come.inbound(1)).extracting(OrderLineEvent::quantity).containsExactly(4L, 7L);
  }

  @Test
  void aSubstituteThatIsTakenBackIsNoLongerInbound() {
    OpenOrder open =
        heard(
            PLACED,
            answer(1, substitute("C")),
            answer(2, substitute("D")),
            answer(3, substitute(null)));

    assertThat(open.inbound(1))
        .extracting(told -> told.book().sku(), OrderLineEvent::quantity)
        .containsExactly(tuple("A", 11L), tuple("C", 0L), tuple("D", 0L));
  }

  @Test
  void aLastReceiptOfTheSubstituteHoldsWhenMoreOfTheOtherIsReported() {
    OpenOrder closed = received(heard(PLACED, answer(1, substitute("C"))), "C", 6, true);
    assertLine(closed, OrderStatus.CLOSED, 11, 6);

    OpenOrder after = received(closed, "A", 1, false);
    assertLine(after, OrderStatus.CLOSED, 11, 7);
    assertThat(after.inbound(1)).extracting(OrderLineEvent::quantity).containsExactly(1L, 6L);
  }

  @Test
  void aLineHasSoManyNoticesAndNoMore() {
    OpenOrder open = PLACED;
    for (int i = 0; i < ShipmentNotice.MAX_SHIPMENTS; i++) {
      open = heard(open, ships("N" + i, 2, 1));
    }

    assertIllegal(open, ships("N", 2, 1));
    assertLine(
        heard(open, ships("N0", 3, 2)), OrderStatus.SHIPPED, ShipmentNotice.MAX_SHIPMENTS + 1, 0);
  }
}
