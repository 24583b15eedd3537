package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.purchasing.Desk.proposal;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of an order of 40 of A and 30 of B, made on Monday and wanted a week later. */
class OrderLifeTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final String NUMBER = "PO-S1-DC1-20260105-1";
  private static final OpenOrder PLACED = placed(Desk.terms(null));
  private static final TimeoutRules RULES = rules(TimeoutRules.Unanswered.KEEP);

  private static TimeoutRules rules(TimeoutRules.Unanswered unanswered) {
    return new TimeoutRules(
        unanswered,
        Duration.ofDays(28),
        Duration.ofHours(36),
        Duration.ofDays(3),
        Duration.ofDays(30));
  }

  private static SupplierTerms terms(@Nullable Double answerWithinHours, boolean approvalRequired) {
    SupplierTerms terms = Desk.terms(null);
    return TermsBuilder.from(terms)
        .answerWithinHours(answerWithinHours)
        .approvalRequired(approvalRequired)
        .build();
  }

  private static OpenOrder placed(SupplierTerms terms) {
    return OpenOrder.placed(
        new Round(terms, Desk.REVIEW)
            .close(List.of(proposal("A", "DC1", 40), proposal("B", "DC1", 30)), 0, number -> false)
            .orders()
            .get(0));
  }

  private static OpenOrder received(
      OpenOrder open, String sku, int line, long total, boolean last) {
    return ReceivedTotal.of(
            open,
            List.of(
                new ReceivedTotal(
                    new BookKey(sku, "DC1"), "S1", NUMBER, line, total, last, Desk.REVIEW + DAY)))
        .order();
  }

  private static SupplierEvent answer(long atMillis, AnswerLine... lines) {
    return new SupplierEvent.Confirmation(
        "C" + atMillis, "S1", NUMBER, Status.PARTIAL, false, atMillis, List.of(lines));
  }

  private static SupplierEvent.ShippingNotice notice(long atMillis, int line) {
    return new SupplierEvent.ShippingNotice(
        "N" + atMillis,
        "S1",
        NUMBER,
        atMillis,
        List.of(new AnswerLine(line, LineStatus.ACCEPTED, List.of())));
  }

  private static SupplierEvent.Approval approval(String id, boolean approved) {
    return new SupplierEvent.Approval(id, "S1", NUMBER, approved, Desk.REVIEW + HOUR);
  }

  private static OpenOrder heard(OpenOrder open, SupplierEvent said) {
    OpenOrder.Result result = open.handle(said);
    assertThat(result).isInstanceOf(OpenOrder.Step.class);
    return ((OpenOrder.Step) result).order();
  }

  private static void assertIllegal(OpenOrder open, SupplierEvent said) {
    OpenOrder.Result result = open.handle(said);
    assertThat(result).isInstanceOf(OpenOrder.Refused.class);
    assertThat(((OpenOrder.Refused) result).reason()).isEqualTo(DeadLetterReason.ILLEGAL_MOVE);
  }

  private static OrderStatus status(OpenOrder open, int line) {
    return open.order().lines().get(line - 1).status();
  }

  @ParameterizedTest
  @CsvSource({
    "15, false, PARTLY_RECEIVED",
    "40, false, RECEIVED",
    "41, false, OVER_DELIVERED",
    "15, true, CLOSED",
    "40, true, RECEIVED",
    "0, true, CLOSED"
  })
  void whatHasComeDecidesWhereALineStands(long total, boolean last, OrderStatus status) {
    OpenOrder open = received(PLACED, "A", 1, total, last);

    assertThat(status(open, 1)).isEqualTo(status);
    assertThat(open.order().lines().get(0).progress().receivedQuantity()).isEqualTo(total);
    assertThat(open.order().type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
    assertThat(open.order().revision()).isEqualTo(2);
    assertThat(received(open, "A", 1, total, last)).isEqualTo(open);
  }

  @Test
  void theLastLineClosesTheOrderAndACorrectionOpensItAgain() {
    OpenOrder closed = received(received(PLACED, "A", 1, 40, false), "B", 2, 30, true);
    assertThat(closed.order().type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
    assertThat(closed.order().status()).isEqualTo(OrderStatus.RECEIVED);
    assertThat(closed.isFinished()).isTrue();

    OpenOrder corrected = received(closed, "A", 1, 0, false);
    assertThat(corrected.order().type()).isEqualTo(PurchaseOrder.Type.PO_CHANGED);
    assertThat(status(corrected, 1)).isEqualTo(OrderStatus.CREATED);
    assertThat(corrected.order().status()).isEqualTo(OrderStatus.PARTLY_RECEIVED);
  }

  @Test
  void aReceiptUnderTheLineOfAnotherSkuDoesNotCount() {
    assertThat(received(PLACED, "B", 1, 40, true)).isEqualTo(PLACED);
    assertThat(received(PLACED, "A", 3, 40, true)).isEqualTo(PLACED);
  }

  @Test
  void theRestOfALineMayBeRejected() {
    OpenOrder open =
        heard(
            received(PLACED, "A", 1, 15, false),
            answer(Desk.REVIEW + HOUR, new AnswerLine(1, LineStatus.REJECTED, List.of())));

    assertThat(status(open, 1)).isEqualTo(OrderStatus.CLOSED);
    assertThat(open.inbound(1).get(0).quantity()).isEqualTo(15);
  }

  @Test
  void whatIsShippedKeepsWhatWasPromised() {
    OpenOrder promised =
        heard(
            PLACED,
            answer(
                1,
                new AnswerLine(
                    1, LineStatus.CHANGED, List.of(new Delivery(25, LocalDate.of(2026, 1, 14))))));
    OpenOrder shipped = heard(promised, notice(2, 1));

    assertThat(status(shipped, 1)).isEqualTo(OrderStatus.SHIPPED);
    assertThat(shipped.order().lines().get(0).quantity()).isEqualTo(25);
    assertThat(shipped.order().lines().get(0).expectedDelivery()).isEqualTo("2026-01-14");
    assertThat(shipped.order().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void noLineThatIsOverCanBeAnsweredOrShipped() {
    OpenOrder received = received(PLACED, "A", 1, 40, true);
    OpenOrder rejected =
        heard(PLACED, answer(1, new AnswerLine(1, LineStatus.REJECTED, List.of())));

    assertIllegal(received, answer(2, new AnswerLine(1, LineStatus.ACCEPTED, List.of())));
    assertIllegal(received, notice(2, 1));
    assertIllegal(rejected, notice(2, 1));
    assertThat(status(heard(received, notice(2, 2)), 2)).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void anAnswerToAllLeavesOutTheLinesThatAreOver() {
    OpenOrder open =
        heard(
            received(PLACED, "A", 1, 40, true),
            new SupplierEvent.Confirmation(
                "C", "S1", NUMBER, Status.REJECTED, true, Desk.REVIEW, List.of()));

    assertThat(status(open, 1)).isEqualTo(OrderStatus.RECEIVED);
    assertThat(status(open, 2)).isEqualTo(OrderStatus.REJECTED);
    assertThat(open.order().type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
  }

  @Test
  void aProposedOrderIsSentOnceItIsApproved() {
    OpenOrder proposed = placed(terms(null, true));
    assertThat(proposed.order().type()).isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
    assertIllegal(proposed, answer(Desk.REVIEW, new AnswerLine(1, LineStatus.ACCEPTED, List.of())));

    OpenOrder sent = heard(proposed, approval("A-1", true));

    assertThat(sent.order().type()).isEqualTo(PurchaseOrder.Type.PO_CREATED);
    assertThat(sent.order().revision()).isEqualTo(2);
    assertThat(sent.sentAtMillis()).isEqualTo(Desk.REVIEW + HOUR);
    assertThat(sent.inbound(1).get(0).quantity()).isEqualTo(40);
    assertThat(sent.handle(approval("A-1", true))).isInstanceOf(OpenOrder.Outdated.class);
    assertIllegal(sent, approval("A-2", false));
  }

  @Test
  void whatWaitsForApprovalHasNoDayAndIsWantedAsMuchLaterAsItWaited() {
    OpenOrder proposed = placed(terms(null, true));
    assertThat(proposed.inbound(1).get(0).expectedDelivery()).isNull();
    assertThat(proposed.inbound(1).get(0).quantity()).isEqualTo(40);

    long approvedAtMillis = Desk.REVIEW + 2 * DAY + 23 * HOUR;
    OpenOrder.Step sent =
        (OpenOrder.Step)
            proposed.handle(
                new SupplierEvent.Approval("A-1", "S1", NUMBER, true, approvedAtMillis));

    assertThat(sent.changedLines()).containsExactly(1, 2);
    assertThat(sent.order().inbound(1).get(0).expectedDelivery()).isEqualTo("2026-01-14");
    assertThat(sent.order().order().requestedDelivery()).isEqualTo("2026-01-14");
    assertThat(sent.order().order().lines())
        .extracting(PurchaseOrder.Line::requestedDelivery)
        .containsOnly(LocalDate.of(2026, 1, 14));
    OpenOrder accepted =
        heard(
            sent.order(),
            answer(approvedAtMillis, new AnswerLine(1, LineStatus.ACCEPTED, List.of())));
    assertThat(status(accepted, 1)).isEqualTo(OrderStatus.CONFIRMED);
  }

  @Test
  void anApprovalOfTheSameDayChangesNoDay() {
    OpenOrder sent = heard(placed(terms(null, true)), approval("A-1", true));

    assertThat(sent.order().requestedDelivery()).isEqualTo("2026-01-12");
    assertThat(sent.inbound(2).get(0).expectedDelivery()).isEqualTo("2026-01-12");
  }

  @Test
  void aProposalTellsUntilWhenItWaitsAndRemindsOnceBefore() {
    OrderTimeouts clock = new OrderTimeouts(RULES, terms(null, true));
    OpenOrder proposed = OpenOrder.placed(clock.placed(placed(terms(null, true)).order()));
    assertThat(proposed.order().approvalExpiresAtMillis()).isEqualTo(Desk.REVIEW + 72 * HOUR);
    assertThat(clock.dueAtMillis(proposed)).isEqualTo(Desk.REVIEW + 36 * HOUR);

    OpenOrder reminded = clock.fire(proposed, Desk.REVIEW + 36 * HOUR).order();

    assertThat(reminded.order().type()).isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
    assertThat(reminded.order().revision()).isEqualTo(2);
    assertThat(reminded.order().remindedAtMillis()).isEqualTo(Desk.REVIEW + 36 * HOUR);
    assertThat(clock.dueAtMillis(reminded)).isEqualTo(Desk.REVIEW + 72 * HOUR);
    PurchaseOrder lapsed = clock.fire(reminded, Desk.REVIEW + 72 * HOUR).order().order();
    assertThat(lapsed.type()).isEqualTo(PurchaseOrder.Type.PO_CANCELLED);
    assertThat(lapsed.isLapsed()).isTrue();
    assertThat(heard(reminded, approval("E1", false)).order().isLapsed()).isFalse();
    PurchaseOrder sent = heard(reminded, approval("E1", true)).order();
    assertThat(sent.approvalExpiresAtMillis()).isNull();
    assertThat(sent.remindedAtMillis()).isNull();
  }

  @Test
  void booksAreToldWhatIsOnlyProposed() {
    OpenOrder proposed = placed(terms(null, true));

    assertThat(proposed.inbound(1)).singleElement().matches(OrderLineEvent::proposed);
    assertThat(heard(proposed, approval("E1", true)).inbound(1))
        .singleElement()
        .matches(line -> !line.proposed() && line.quantity() == 40);
  }

  @Test
  void aProposedOrderIsCancelledIfItIsRefusedOrNobodyDecides() {
    OpenOrder proposed = placed(terms(null, true));
    OpenOrder.Step refused = (OpenOrder.Step) proposed.handle(approval("A-1", false));
    OrderTimeouts clock = new OrderTimeouts(RULES, terms(null, true));
    OpenOrder.Step expired = clock.fire(proposed, Desk.REVIEW + 3 * DAY);

    for (OpenOrder.Step step : List.of(refused, expired)) {
      assertThat(step.order().order().type()).isEqualTo(PurchaseOrder.Type.PO_CANCELLED);
      assertThat(step.order().order().status()).isEqualTo(OrderStatus.CANCELLED);
      assertThat(step.changedLines()).containsExactly(1, 2);
      assertThat(step.order().inbound(1).get(0).quantity()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"KEEP, CREATED", "ACCEPT, CONFIRMED", "CANCEL, CANCELLED"})
  void silenceIsRemindedOfAndThenTakenAsTheRulesSay(
      TimeoutRules.Unanswered unanswered, OrderStatus status) {
    OrderTimeouts clock = new OrderTimeouts(rules(unanswered), terms(48.0, false));
    assertThat(clock.dueAtMillis(PLACED)).isEqualTo(Desk.REVIEW + 48 * HOUR);

    OpenOrder reminded = clock.fire(PLACED, Desk.REVIEW + 48 * HOUR).order();
    assertThat(reminded.order().remindedAtMillis()).isEqualTo(Desk.REVIEW + 48 * HOUR);
    assertThat(reminded.order().revision()).isEqualTo(2);
    if (unanswered == TimeoutRules.Unanswered.KEEP) {
      assertThat(clock.dueAtMillis(reminded)).isGreaterThan(Desk.REVIEW + 30 * DAY);
      return;
    }
    assertThat(clock.dueAtMillis(reminded)).isEqualTo(Desk.REVIEW + 96 * HOUR);
    OpenOrder taken = clock.fire(reminded, Desk.REVIEW + 96 * HOUR).order();
    assertThat(taken.order().status()).isEqualTo(status);
  }

  @Test
  void whoHasGotTheOrderHasAllTheTimeFromThenOnBeforeHeIsReminded() {
    OrderTimeouts clock =
        new OrderTimeouts(rules(TimeoutRules.Unanswered.CANCEL), terms(48.0, false));
    OpenOrder.Step received = (OpenOrder.Step) PLACED.handle(gotAt("R-1", Desk.REVIEW + 20 * HOUR));

    assertThat(received.changed()).isNull();
    assertThat(received.changedLines()).isEmpty();
    assertThat(received.order().order()).isEqualTo(PLACED.order());
    assertThat(clock.dueAtMillis(received.order())).isEqualTo(Desk.REVIEW + 68 * HOUR);
    OpenOrder reminded = clock.fire(received.order(), Desk.REVIEW + 68 * HOUR).order();
    assertThat(reminded.order().remindedAtMillis()).isEqualTo(Desk.REVIEW + 68 * HOUR);
    assertThat(clock.dueAtMillis(reminded)).isEqualTo(Desk.REVIEW + 116 * HOUR);
    assertThat(clock.fire(reminded, Desk.REVIEW + 116 * HOUR).order().order().status())
        .isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void whoSaysThatHeHasGotItAgainAndAgainIsRemindedAllTheSame() {
    OrderTimeouts clock = new OrderTimeouts(RULES, terms(48.0, false));
    OpenOrder first = heard(PLACED, gotAt("R-1", Desk.REVIEW + 10 * HOUR));

    assertThat(first.handle(gotAt("R-1", Desk.REVIEW + 10 * HOUR)))
        .isInstanceOf(OpenOrder.Outdated.class);
    assertThat(first.handle(gotAt("R-2", Desk.REVIEW + 40 * HOUR)))
        .isInstanceOf(OpenOrder.Outdated.class);
    OpenOrder late = heard(PLACED, gotAt("R-2", Desk.REVIEW + 40 * HOUR));
    assertThat(heard(late, gotAt("R-1", Desk.REVIEW + 10 * HOUR))).isEqualTo(first);
    assertThat(clock.dueAtMillis(heard(PLACED, gotAt("R-0", Desk.REVIEW - DAY))))
        .isEqualTo(Desk.REVIEW + 48 * HOUR);
  }

  @Test
  void afterTheReminderItIsTooLateToHaveGotIt() {
    OrderTimeouts clock =
        new OrderTimeouts(rules(TimeoutRules.Unanswered.CANCEL), terms(48.0, false));
    OpenOrder reminded = clock.fire(PLACED, Desk.REVIEW + 48 * HOUR).order();

    OpenOrder received = heard(reminded, gotAt("R-1", Desk.REVIEW + 50 * HOUR));

    assertThat(clock.dueAtMillis(received)).isEqualTo(Desk.REVIEW + 96 * HOUR);
  }

  @Test
  void toHaveGotItIsNoAnswer() {
    OpenOrder received = heard(PLACED, gotAt("R-1", Desk.REVIEW + HOUR));
    OpenOrder answered =
        heard(received, answer(Desk.REVIEW, new AnswerLine(1, LineStatus.ACCEPTED, List.of())));

    assertThat(received.answeredAtMillis()).isEqualTo(OpenOrder.UNANSWERED);
    assertThat(status(answered, 1)).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(answered.receivedBySupplierAtMillis()).isEqualTo(Desk.REVIEW + HOUR);
  }

  @Test
  void onlyItsSupplierCanHaveGotAnOrderAndOnlyOneThatWasSent() {
    SupplierEvent byAnother =
        new SupplierEvent.ReceivedBySupplier("R-1", "S2", NUMBER, Desk.REVIEW + HOUR);
    assertThat(((OpenOrder.Refused) PLACED.handle(byAnother)).reason())
        .isEqualTo(DeadLetterReason.WRONG_SUPPLIER);
    OpenOrder proposed = placed(terms(null, true));
    assertIllegal(proposed, gotAt("R-1", Desk.REVIEW + HOUR));
    OpenOrder sent = heard(proposed, approval("A-1", true));
    assertThat(heard(sent, gotAt("R-1", Desk.REVIEW + 2 * HOUR)).receivedBySupplierAtMillis())
        .isEqualTo(Desk.REVIEW + 2 * HOUR);
    OpenOrder over = received(received(PLACED, "A", 1, 40, true), "B", 2, 30, true);
    assertThat(over.handle(gotAt("R-1", Desk.REVIEW + HOUR)))
        .isInstanceOf(OpenOrder.Outdated.class);
  }

  private static SupplierEvent gotAt(String id, long atMillis) {
    return new SupplierEvent.ReceivedBySupplier(id, "S1", NUMBER, atMillis);
  }

  @Test
  void whoHasAnsweredIsNotReminded() {
    OrderTimeouts clock = new OrderTimeouts(RULES, terms(48.0, false));
    OpenOrder answered =
        heard(PLACED, answer(Desk.REVIEW, new AnswerLine(1, LineStatus.ACCEPTED, List.of())));

    // Wanted on the 12th, over on the 13th in Berlin, given up 28 days later.
    assertThat(clock.dueAtMillis(answered))
        .isEqualTo(Instant.parse("2026-02-09T23:00:00Z").toEpochMilli());
  }

  @Test
  void whatDoesNotComeExpiresAndOnlyWhatHasComeIsExpectedThen() {
    OrderTimeouts clock = new OrderTimeouts(RULES, terms(null, false));
    OpenOrder open = received(PLACED, "A", 1, 15, false);
    OpenOrder.Step expired = clock.fire(open, clock.dueAtMillis(open));

    assertThat(status(expired.order(), 1)).isEqualTo(OrderStatus.EXPIRED);
    assertThat(expired.order().order().type()).isEqualTo(PurchaseOrder.Type.PO_CLOSED);
    assertThat(expired.changedLines()).containsExactly(1, 2);
    assertThat(expired.order().inbound(1).get(0).quantity()).isEqualTo(15);
    assertThat(expired.order().inbound(2).get(0).quantity()).isZero();
    assertThat(status(received(expired.order(), "A", 1, 40, false), 1))
        .isEqualTo(OrderStatus.RECEIVED);
  }

  @Test
  void aFinishedOrderIsForgottenAfterAWhile() {
    OrderTimeouts clock = new OrderTimeouts(RULES, terms(48.0, false));
    OpenOrder closed = received(received(PLACED, "A", 1, 40, false), "B", 2, 30, true);

    assertThat(clock.dueAtMillis(closed)).isEqualTo(Desk.REVIEW + 31 * DAY);
  }

  @Test
  void everyRevisionIsAnEventOfItsOwn() {
    PurchaseOrder first = PLACED.order();
    PurchaseOrder second = received(PLACED, "A", 1, 15, false).order();

    assertThat(first.eventId()).isEqualTo(NUMBER + "/1");
    assertThat(second.eventId()).isEqualTo(NUMBER + "/2");
    assertThat(second.changedAtMillis()).isEqualTo(Desk.REVIEW + DAY);
  }
}
