package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.purchasing.Desk.proposal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order of 11 of A and 5 of B, wanted on the 12th, that its supplier ships in parts. */
class NoticesTest {
  private static final String NUMBER = "PO-S1-DC1-20260105-1";
  private static final LocalDate WANTED = LocalDate.of(2026, 1, 12);
  private static final LocalDate SOON = LocalDate.of(2026, 1, 10);
  private static final LocalDate LATER = LocalDate.of(2026, 1, 19);
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final OpenOrder PLACED =
      OpenOrder.placed(
          new Round(Desk.terms(null), Desk.REVIEW)
              .close(List.of(proposal("A", "DC1", 11), proposal("B", "DC1", 5)), 0, any -> false)
              .orders()
              .get(0));

  private static Delivery on(@Nullable LocalDate day, long units) {
    return new Delivery(units, day);
  }

  private static AnswerLine line(int number, LineStatus status, Delivery... schedule) {
    return new AnswerLine(number, status, List.of(schedule));
  }

  private static AnswerLine last(int number, Delivery... schedule) {
    return new AnswerLine(
        number, LineStatus.ACCEPTED, List.of(schedule), null, null, "sold out", true);
  }

  private static SupplierEvent answer(int hour, AnswerLine... lines) {
    return new SupplierEvent.Confirmation(
        "C" + hour, "S1", NUMBER, Status.PARTIAL, false, at(hour), List.of(lines));
  }

  private static SupplierEvent.ShippingNotice notice(String id, int hour, AnswerLine... lines) {
    return new SupplierEvent.ShippingNotice(id, "S1", NUMBER, at(hour), List.of(lines));
  }

  private static SupplierEvent.ShippingNotice notice(
      String eventId, String id, int hour, boolean last, AnswerLine... lines) {
    return new SupplierEvent.ShippingNotice(
        eventId, "S1", NUMBER, id, null, last, at(hour), List.of(lines));
  }

  /** So many of A, in the form in which most notices tell it. */
  private static SupplierEvent.ShippingNotice ships(String id, int hour, long units) {
    return notice(id, hour, line(1, LineStatus.ACCEPTED, on(SOON, units)));
  }

  private static long at(int hour) {
    return Desk.REVIEW + hour * HOUR;
  }

  private static OpenOrder heard(OpenOrder order, SupplierEvent... said) {
    OpenOrder open = order;
    for (SupplierEvent each : said) {
      OpenOrder.Result result = open.handle(each);
      assertThat(result).as("%s", each).isInstanceOf(OpenOrder.Step.class);
      open = ((OpenOrder.Step) result).order();
    }
    return open;
  }

  private static OpenOrder received(OpenOrder open, long units) {
    return received(open, "A", units, false);
  }

  private static OpenOrder received(OpenOrder open, String sku, long units, boolean last) {
    return ReceivedTotal.of(
            open,
            List.of(
                new ReceivedTotal(
                    new BookKey(sku, "DC1"), "S1", NUMBER, 1, units, last, Desk.REVIEW + DAY)))
        .order();
  }

  private static PurchaseOrder.Line first(OpenOrder open) {
    return open.order().lines().get(0);
  }

  private static void assertLine(OpenOrder open, OrderStatus status, long units, long come) {
    assertThat(first(open).status()).isEqualTo(status);
    assertThat(first(open).quantity()).isEqualTo(units);
    assertThat(first(open).progress().receivedQuantity()).isEqualTo(come);
  }

  private static void assertIllegal(OpenOrder open, SupplierEvent said) {
    assertThat(open.handle(said))
        .isInstanceOfSatisfying(
            OpenOrder.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(DeadLetterReason.ILLEGAL_MOVE));
  }

  @Test
  void whatANoticeLeavesOutStaysPromised() {
    OpenOrder open =
        heard(
            PLACED,
            answer(1, line(1, LineStatus.ACCEPTED, on(WANTED, 4), on(LATER, 7))),
            ships("N1", 2, 4));
    assertLine(open, OrderStatus.SHIPPED, 11, 0);
    assertThat(first(open).progress().promised()).containsExactly(on(SOON, 4), on(LATER, 7));

    OpenOrder half = received(open, 4);
    assertLine(half, OrderStatus.PARTLY_RECEIVED, 11, 4);
    assertThat(half.inbound(1).get(0).quantity()).isEqualTo(11);
    assertThat(half.inbound(1).get(0).expectedDelivery()).isEqualTo(LATER);

    OpenOrder all = heard(half, ships("N2", 30, 7));
    assertLine(all, OrderStatus.PARTLY_RECEIVED, 11, 4);
    assertThat(first(all).progress().shippedQuantity()).isEqualTo(11);
    assertLine(received(all, 11), OrderStatus.RECEIVED, 11, 11);
  }

  /** Each of three notices and a correction, some twice, and the answer: any order of arrival. */
  @Test
  void inAnyOrderOfArrivalNoticesAddUpOnceEach() {
    List<SupplierEvent> words =
        List.of(
            answer(1, line(1, LineStatus.CHANGED, on(LATER, 9))),
            ships("N1", 2, 4),
            ships("N1", 2, 4),
            notice(
                "N2",
                3,
                line(1, LineStatus.ACCEPTED, on(null, 1)),
                line(2, LineStatus.ACCEPTED, on(SOON, 2))),
            notice("N2b", "N2", 4, false, line(1, LineStatus.ACCEPTED, on(null, 3))),
            ships("N3", 5, 5));
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      List<SupplierEvent> order = new ArrayList<>(words);
      Collections.shuffle(order, random);
      OpenOrder open = PLACED;
      for (SupplierEvent each : order) {
        OpenOrder.Result result = open.handle(each);
        open = result instanceof OpenOrder.Step step ? step.order() : open;
        assertThat(result).isNotInstanceOf(OpenOrder.Refused.class);
      }

      assertThat(first(open).progress().shippedQuantity()).as("%s", order).isEqualTo(12);
      assertLine(open, OrderStatus.SHIPPED, 12, 0);
      assertThat(first(open).progress().promised())
          .as("%s", order)
          .containsExactly(on(SOON, 4), on(SOON, 5), on(LATER, 3));
      PurchaseOrder.Line second = open.order().lines().get(1);
      assertThat(second.progress().shippedQuantity()).as("%s", order).isZero();
      assertThat(second.quantity()).isEqualTo(5);
    }
  }

  @Test
  void aNoticeToldAgainUnderItsIdChangesNothingAlsoWhenAllHasCome() {
    OpenOrder open = heard(PLACED, ships("N1", 2, 11));

    assertThat(open.handle(ships("N1", 2, 11))).isInstanceOf(OpenOrder.Outdated.class);
    assertThat(open.handle(ships("N1", 1, 3))).isInstanceOf(OpenOrder.Outdated.class);
    assertThat(received(open, 11).handle(ships("N1", 2, 11)))
        .isInstanceOf(OpenOrder.Outdated.class);
  }

  @Test
  void aCorrectedNoticeReplacesItsEarlierVersion() {
    OpenOrder open = heard(PLACED, ships("N1", 2, 4), ships("N2", 3, 9));
    assertLine(open, OrderStatus.SHIPPED, 13, 0);

    OpenOrder corrected = heard(open, ships("N2", 4, 7));
    assertLine(corrected, OrderStatus.SHIPPED, 11, 0);

    OpenOrder withdrawn = heard(corrected, notice("N2", 5), notice("N1", 5));
    assertLine(withdrawn, OrderStatus.CONFIRMED, 11, 0);
    assertThat(withdrawn.handle(ships("N1", 2, 4))).isInstanceOf(OpenOrder.Outdated.class);
  }

  @Test
  void theLastNoticeGivesUpTheRestOfItsLineAndAnEarlierOneStillCounts() {
    OpenOrder open = heard(PLACED, notice("N2", 3, last(1, on(SOON, 6))));
    assertLine(open, OrderStatus.SHIPPED, 6, 0);
    assertThat(open.inbound(1).get(0).quantity()).isEqualTo(6);
    assertThat(first(open).progress().answer().reason()).isEqualTo("sold out");
    assertThat(open.order().lines().get(1).quantity()).isEqualTo(5);

    OpenOrder both = heard(open, ships("N1", 2, 4));
    assertLine(both, OrderStatus.SHIPPED, 10, 0);
    assertLine(received(both, 10), OrderStatus.RECEIVED, 10, 10);
  }

  @Test
  void theLastNoticeOfAnOrderGivesUpWhatItDoesNotName() {
    OpenOrder open =
        heard(PLACED, notice("N1", "N1", 2, true, line(1, LineStatus.ACCEPTED, on(SOON, 11))));

    assertLine(open, OrderStatus.SHIPPED, 11, 0);
    PurchaseOrder.Line second = open.order().lines().get(1);
    assertThat(second.status()).isEqualTo(OrderStatus.REJECTED);
    assertThat(second.quantity()).isZero();
    assertThat(received(open, 11).order().type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
  }

  @Test
  void anAnswerAfterTheLastNoticePromisesAnewAndOneBeforeItDoesNot() {
    OpenOrder ended = heard(PLACED, notice("N1", 3, last(1, on(SOON, 4))));

    assertLine(heard(ended, answer(2, line(1, LineStatus.ACCEPTED))), OrderStatus.SHIPPED, 4, 0);
    assertLine(heard(ended, answer(4, line(1, LineStatus.ACCEPTED))), OrderStatus.SHIPPED, 11, 0);
  }

  @Test
  void moreThanWasPromisedIsExpectedOnceItIsShipped() {
    OpenOrder open =
        heard(
            PLACED, answer(1, line(1, LineStatus.ACCEPTED)), ships("N1", 2, 4), ships("N2", 3, 9));

    assertLine(open, OrderStatus.SHIPPED, 13, 0);
    assertThat(open.inbound(1).get(0).quantity()).isEqualTo(13);
  }

  /** What all that a notice could say was, before notices added up. */
  @Test
  void oneNoticeOfAllThatIsPromisedSaysWhenItComes() {
    OpenOrder open =
        heard(
            PLACED,
            answer(1, line(1, LineStatus.ACCEPTED)),
            notice("N", 2, line(1, LineStatus.ACCEPTED, on(WANTED, 4), on(LATER, 7))));

    assertLine(open, OrderStatus.SHIPPED, 11, 0);
    assertThat(first(open).progress().confirmedQuantity()).isEqualTo(11);
    assertThat(first(open).progress().promised()).containsExactly(on(WANTED, 4), on(LATER, 7));
  }

  @Test
  void aNoticeBeforeTheAnswerStopsTheReminderAndTheAnswerStillCounts() {
    OpenOrder shipped = heard(PLACED, ships("N1", 5, 4));
    OrderTimeouts clock =
        new OrderTimeouts(
            new TimeoutRules(
                TimeoutRules.Unanswered.CANCEL,
                Duration.ofDays(28),
                Duration.ofHours(36),
                Duration.ofDays(3),
                Duration.ofDays(30)),
            Desk.terms(null, 24.0));
    assertThat(clock.dueAtMillis(PLACED)).isEqualTo(Desk.REVIEW + DAY);
    assertThat(clock.dueAtMillis(shipped)).isGreaterThan(Desk.REVIEW + 20 * DAY);

    OpenOrder cut = heard(shipped, answer(1, line(1, LineStatus.CHANGED, on(WANTED, 6))));
    assertLine(cut, OrderStatus.SHIPPED, 6, 0);
    assertThat(first(cut).progress().promised()).containsExactly(on(SOON, 4), on(WANTED, 2));
  }

  @Test
  void goodsThatComeBeforeTheirNoticeAreNotCountedTwice() {
    OpenOrder early = received(heard(PLACED, answer(1, line(1, LineStatus.ACCEPTED))), 4);
    OpenOrder told = heard(early, ships("N1", 2, 4));
    assertLine(told, OrderStatus.PARTLY_RECEIVED, 11, 4);

    OpenOrder all = received(told, 11);
    OpenOrder late = heard(all, ships("N2", 3, 7));
    assertLine(late, OrderStatus.RECEIVED, 11, 11);
    assertThat(first(late).progress().shippedQuantity()).isEqualTo(11);
  }

  @Test
  void aLineThatIsOverIsNotOpenedAgainByANotice() {
    OpenOrder rejected = heard(PLACED, answer(1, line(1, LineStatus.REJECTED)));
    OpenOrder closed = received(PLACED, "A", 4, true);
    OpenOrder full = received(PLACED, 11);

    assertIllegal(rejected, ships("N1", 2, 4));
    assertIllegal(closed, ships("N1", 2, 5));
    assertIllegal(full, ships("N1", 2, 12));
    assertIllegal(full, notice("N1", 2, line(1, LineStatus.ACCEPTED)));
    assertLine(heard(closed, ships("N1", 2, 4)), OrderStatus.CLOSED, 11, 4);
    assertLine(
        heard(rejected, answer(3, line(1, LineStatus.ACCEPTED)), ships("N1", 2, 4)),
        OrderStatus.SHIPPED,
        11,
        0);
  }

  @Test
  void aCancelledLineTakesNoNotice() {
    OrderTimeouts clock =
        new OrderTimeouts(
            new TimeoutRules(
                TimeoutRules.Unanswered.CANCEL,
                Duration.ofDays(28),
                Duration.ofHours(36),
                Duration.ofDays(3),
                Duration.ofDays(30)),
            Desk.terms(null, 24.0));
    OpenOrder reminded = clock.fire(PLACED, clock.dueAtMillis(PLACED)).order();
    OpenOrder cancelled = clock.fire(reminded, clock.dueAtMillis(reminded)).order();

    assertThat(first(cancelled).status()).isEqualTo(OrderStatus.CANCELLED);
    assertIllegal(cancelled, ships("N1", 2, 4));
  }

  @Test
  void whatIsOnItsWayComesAlsoIfTheRestIsRejected() {
    OpenOrder open = heard(PLACED, ships("N1", 2, 4), answer(3, line(1, LineStatus.REJECTED)));
    assertLine(open, OrderStatus.SHIPPED, 4, 0);
    assertThat(open.inbound(1).get(0).quantity()).isEqualTo(4);
    assertLine(received(open, 4), OrderStatus.RECEIVED, 4, 4);
  }

  @Test
  void aLastReceiptClosesALineOfWhichMoreWasShipped() {
    OpenOrder closed = received(heard(PLACED, ships("N1", 2, 9)), "A", 8, true);

    assertLine(closed, OrderStatus.CLOSED, 11, 8);
  }

  @Test
  void aLineIsGivenUpAfterItsLastPartAndANoticeMovesThat() {
    OrderTimeouts clock =
        new OrderTimeouts(
            new TimeoutRules(
                TimeoutRules.Unanswered.KEEP,
                Duration.ofDays(28),
                Duration.ofHours(36),
                Duration.ofDays(3),
                Duration.ofDays(30)),
            Desk.terms(null));
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
    OrderTimeouts clock =
        new OrderTimeouts(
            new TimeoutRules(
                TimeoutRules.Unanswered.KEEP,
                Duration.ofDays(28),
                Duration.ofHours(36),
                Duration.ofDays(3),
                Duration.ofDays(30)),
            Desk.terms(null));
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

  private static AnswerLine substitute(@Nullable String sku) {
    return new AnswerLine(1, LineStatus.CHANGED, List.of(), null, sku, null, false);
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
