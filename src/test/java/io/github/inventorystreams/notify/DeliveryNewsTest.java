package io.github.inventorystreams.notify;

import static io.github.inventorystreams.notify.Warned.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.supply.SupplyDocuments;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The notifications of an order that does not get to its supplier. */
class DeliveryNewsTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Delivery WAITING = waiting(DocumentKind.ORDER);
  private static final Delivery ATTEMPTED =
      WAITING.numbered(7).attempted(SupplyDocuments.of("PO-1", "S1", 7), "abc", NOON + 1);
  private static final Delivery GIVEN_UP =
      ATTEMPTED.ended(DeliveryState.FAILED, "no such customer", null, NOON + HOUR);

  private static Delivery waiting(DocumentKind kind) {
    return Delivery.waiting(
        new DeliveryKey("PO-1", 1, "mail"),
        kind,
        "S1",
        "DC1",
        PackedOrder.of("{}".getBytes(UTF_8)),
        NOON);
  }

  @Test
  void whatGoesIsNoNews() {
    for (Delivery each :
        List.of(
            WAITING,
            ATTEMPTED,
            ATTEMPTED.notTaken("nobody answers", NOON + 2),
            ATTEMPTED.ended(DeliveryState.SENT, null, "<id>", NOON + 3),
            ATTEMPTED
                .ended(DeliveryState.SENT, null, "<id>", NOON + 3)
                .acknowledged("S1", NOON + 4),
            WAITING.withdrawn("the order is cancelled", NOON + 5))) {
      assertThat(DeliveryNews.of(each)).as(each.toString()).isEmpty();
    }
  }

  @Test
  void whatWasGivenUpIsNewsUntilTheSupplierHasIt() {
    Delivery sent = GIVEN_UP.ended(DeliveryState.SENT, "sent by hand", null, NOON + 2 * HOUR);
    assertThat(steps(GIVEN_UP, sent, sent.acknowledged("S1", NOON + 3 * HOUR)))
        .containsExactly(
            tuple(State.RAISED, Severity.CRITICAL, false),
            tuple(State.RESOLVED, Severity.INFO, true));
    assertThat(steps(GIVEN_UP, GIVEN_UP.acknowledged("S1", NOON + 3 * HOUR)))
        .extracting(step -> step.toList().get(0))
        .containsExactly(State.RAISED, State.RESOLVED);
  }

  @Test
  void whatSomebodyHasToMendIsNewsOnce() {
    Delivery held = WAITING.heldUp("no GLN", NOON + 1);
    Delivery other = held.heldUp("no address", NOON + 2);
    Delivery goes = other.attempted(SupplyDocuments.of("PO-1", "S1", 7), "abc", NOON + 3);
    assertThat(steps(held, other, goes, goes.ended(DeliveryState.SENT, null, null, NOON + 4)))
        .containsExactly(
            tuple(State.RAISED, Severity.WARNING, false),
            tuple(State.UPDATED, Severity.WARNING, false),
            tuple(State.UPDATED, Severity.WARNING, false),
            tuple(State.RESOLVED, Severity.INFO, true));
    assertThat(steps(held, held.ended(DeliveryState.FAILED, "refused", null, NOON + 5)))
        .last()
        .isEqualTo(tuple(State.ESCALATED, Severity.CRITICAL, false));
    assertThat(steps(held, held.withdrawn("the order is over", NOON + 6)))
        .last()
        .isEqualTo(tuple(State.RESOLVED, Severity.INFO, true));
  }

  @Test
  void aReminderIsMissedByNobody() {
    Delivery failed =
        waiting(DocumentKind.REMINDER).ended(DeliveryState.FAILED, "refused", null, NOON + 1);
    assertThat(DeliveryNews.of(failed)).isEmpty();
  }

  @Test
  void theMailSaysWhatWasNotDeliveredAndWhatToDo() {
    Batch batch = new Batch(List.of(notice(GIVEN_UP)), BERLIN);
    assertThat(MessageText.subject(batch)).isEqualTo("CRITICAL: order PO-1 was not delivered");
    assertThat(PlainText.of(batch))
        .isEqualTo(
            """
            CRITICAL: order PO-1 to S1 for DC1 was not delivered (mail): no such customer

            What to do: Tell the supplier, and mark it as sent; or mend it and send it again, or another way (dashboard, the order's page).

            revision 1 by mail, 1 attempts, to be sent since 2025-11-24 13:00 CET
            supplier: S1
            since 2025-11-24 14:00 CET, id PO-1/1/mail/delivery
            """);
    assertThat(Html.of(batch)).contains("no such customer");
    Delivery ofLines =
        waiting(DocumentKind.LINE_CANCELLATION)
            .ended(DeliveryState.FAILED, "no such form", null, NOON);
    assertThat(MessageText.brief(notice(ofLines)))
        .isEqualTo("CRITICAL: the cancellation of lines of order PO-1 was not delivered");
    Delivery cancellation =
        waiting(DocumentKind.CANCELLATION).ended(DeliveryState.FAILED, "refused", null, NOON);
    assertThat(MessageText.brief(notice(cancellation)))
        .isEqualTo("CRITICAL: the cancellation of order PO-1 was not delivered");
  }

  @Test
  void manyAreCountedBesideOthers() {
    Notification sent = notice(GIVEN_UP.ended(DeliveryState.SENT, null, null, NOON + 2 * HOUR));
    assertThat(
            MessageText.subject(
                new Batch(List.of(notice(GIVEN_UP), notice(GIVEN_UP), sent), BERLIN)))
        .isEqualTo("2 orders not delivered; 1 order no more missing");
    assertThat(
            MessageText.subject(
                new Batch(
                    List.of(
                        notice(GIVEN_UP), Warned.notice("A", State.RAISED, Severity.WARNING, 1)),
                    BERLIN)))
        .isEqualTo("1 order not delivered; 1 stock warning: 0 critical, 0 resolved, first A@DC1");
  }

  @Test
  void routesSelectItByKindSupplierAndLocation() {
    Notification notice = notice(GIVEN_UP);
    assertThat(route(Set.of(Kind.NOT_DELIVERED), Set.of("DC1"), Set.of("S1")).matches(notice))
        .isTrue();
    assertThat(route(Set.of(Kind.ORDER_APPROVAL), Set.of(), Set.of()).matches(notice)).isFalse();
    assertThat(route(Set.of(), Set.of("DC2"), Set.of()).matches(notice)).isFalse();
    assertThat(route(Set.of(), Set.of(), Set.of("S2")).matches(notice)).isFalse();
  }

  @Test
  void anAlertEndsOnceTheSupplierHasIt() {
    OpenAlerts alerts = new OpenAlerts(List.of(Route.EVERYTHING), Duration.ofMinutes(1));
    Partition partition = new Partition("order-deliveries", 0);
    alerts.add(partition, notice(GIVEN_UP));
    assertThat(alerts.size()).isEqualTo(1);
    alerts.add(partition, notice(GIVEN_UP.ended(DeliveryState.SENT, null, null, NOON + 2 * HOUR)));
    assertThat(alerts.due(NOON, 10))
        .singleElement()
        .satisfies(alert -> assertThat(alert.endsAtMillis()).isEqualTo(NOON));
  }

  private static Route route(Set<Kind> kinds, Set<String> locations, Set<String> suppliers) {
    return new Route(kinds, Set.of(), Set.of(), locations, suppliers, Set.of(), Duration.ZERO);
  }

  private static Notification notice(Delivery delivery) {
    return new Notification(DeliveryNews.of(delivery).orElseThrow(), List.of(), NOON);
  }

  /** The steps of it that are news. */
  private static List<Tuple> steps(Delivery... deliveries) {
    return List.of(deliveries).stream()
        .flatMap(each -> DeliveryNews.of(each).stream())
        .map(news -> tuple(news.state(), news.severity(), news.isOver()))
        .toList();
  }
}
