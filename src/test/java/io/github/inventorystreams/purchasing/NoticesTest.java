package io.github.inventorystreams.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An order of 11 of A and 5 of B, wanted on the 12th, that its supplier ships in parts. */
class NoticesTest extends ShippedOrder {
  /** What is not answered within a day is called off. */
  private static final OrderTimeouts CANCELLING =
      new OrderTimeouts(
          new TimeoutRules(
              TimeoutRules.Unanswered.CANCEL,
              Duration.ofDays(28),
              Duration.ofHours(36),
              Duration.ofDays(3),
              Duration.ofDays(30)),
          Desk.terms(null, 24.0));

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
    assertThat(open.handle(ships("N1", 1, 3)))
        .as("an earlier version changes nothing, and is known from then on")
        .isInstanceOfSatisfying(
            OpenOrder.Step.class,
            step -> {
              assertThat(step.changed()).isNull();
              assertThat(step.order().handle(ships("N1", 1, 3)))
                  .isInstanceOf(OpenOrder.Outdated.class);
            });
    assertThat(received(open, 11).handle(ships("N1", 2, 11)))
        .isInstanceOf(OpenOrder.Outdated.class);
  }

  @Test
  void aNoticeThatIsReadAgainLaterDoesNotUndoItsCorrection() {
    OpenOrder open = heard(PLACED, notice("D1", "N1", 2, false, shipped(4)));
    OpenOrder corrected = heard(open, notice("D2", "N1", 4, false, shipped(7)));

    assertThat(corrected.handle(notice("D1", "N1", 6, false, shipped(4))))
        .isInstanceOf(OpenOrder.Outdated.class);
    OpenOrder under = heard(corrected, notice("D2", "N1", 7, false, shipped(9)));
    assertThat(first(under).progress().shippedQuantity())
        .as("a correction under the number of what it corrects")
        .isEqualTo(9);
  }

  private static SupplierEvent.AnswerLine shipped(long units) {
    return line(1, LineStatus.ACCEPTED, on(SOON, units));
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
    OrderTimeouts clock = CANCELLING;
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
    OrderTimeouts clock = CANCELLING;
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
}
