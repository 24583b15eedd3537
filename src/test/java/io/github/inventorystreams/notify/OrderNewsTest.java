package io.github.inventorystreams.notify;

import static io.github.inventorystreams.notify.Warned.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The notifications of an order that waits for people. */
class OrderNewsTest {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static PurchaseOrder order(
      PurchaseOrder.Type type, int revision, long changedAtMillis, @Nullable Long remindedAt) {
    OrderStatus status =
        type == PurchaseOrder.Type.PO_CANCELLED ? OrderStatus.CANCELLED : OrderStatus.PROPOSED;
    return new PurchaseOrder(
        "PO-1/" + revision,
        type,
        "PO-1",
        revision,
        "B36S",
        "DC1",
        NOON,
        LocalDate.of(2025, 11, 27),
        "EUR",
        new BigDecimal("12.00"),
        "20251124",
        status,
        changedAtMillis,
        remindedAt,
        null,
        List.of(
            new PurchaseOrder.Line(
                1,
                "B36",
                12,
                1,
                BigDecimal.ONE,
                LocalDate.of(2025, 11, 27),
                LineProgress.begun(status),
                new OrderReason(
                    PolicyName.MIN_MAX,
                    "m",
                    0.95,
                    8,
                    0,
                    0,
                    8,
                    4,
                    1,
                    0,
                    20,
                    12,
                    12,
                    12,
                    null,
                    12,
                    List.of()))),
        type == PurchaseOrder.Type.PO_CREATED ? null : NOON + 3 * DAY);
  }

  private static Route route(Set<Kind> kinds, Set<String> suppliers, Set<Lifecycle> lifecycles) {
    return new Route(kinds, Set.of(), Set.of(), Set.of(), suppliers, lifecycles, Duration.ZERO);
  }

  private static Notification notice(PurchaseOrder order) {
    return new Notification(OrderNews.of(order).orElseThrow(), List.of(), NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "PO_PROPOSED, 1, 0, false, PROPOSED, RAISED, WARNING",
    "PO_PROPOSED, 2, 1, true, REMINDED, ESCALATED, CRITICAL",
    "PO_CANCELLED, 3, 3, true, EXPIRED, ESCALATED, CRITICAL",
    "PO_CANCELLED, 3, 2, true, REFUSED, RESOLVED, INFO",
    "PO_CREATED, 2, 1, false, APPROVED, RESOLVED, INFO"
  })
  void eachStepOfAnApprovalIsNews(
      PurchaseOrder.Type type,
      int revision,
      int days,
      boolean reminded,
      OrderNews.Step step,
      State state,
      Severity severity) {
    OrderNews news =
        OrderNews.of(order(type, revision, NOON + days * DAY, reminded ? NOON + DAY : null))
            .orElseThrow();

    assertThat(news.step()).isEqualTo(step);
    assertThat(news.state()).isEqualTo(state);
    assertThat(news.severity()).isEqualTo(severity);
    assertThat(news.id()).isEqualTo("PO-1/approval");
    assertThat(news.sequence()).isEqualTo(revision);
  }

  @Test
  void anOrderThatNeedsNoApprovalIsNoNews() {
    assertThat(OrderNews.of(order(PurchaseOrder.Type.PO_CREATED, 1, NOON, null))).isEmpty();
    assertThat(OrderNews.of(order(PurchaseOrder.Type.PO_CHANGED, 2, NOON, null))).isEmpty();
  }

  @Test
  void theMailSaysWhatWaitsUntilWhenAndWhatToDo() {
    Notification waits = notice(order(PurchaseOrder.Type.PO_PROPOSED, 1, NOON, null));

    assertThat(MessageText.subject(new Batch(List.of(waits), BERLIN)))
        .isEqualTo("WARNING: order PO-1 waits for your approval");
    assertThat(PlainText.of(new Batch(List.of(waits), BERLIN)))
        .isEqualTo(
            """
            WARNING: order PO-1 to B36S for DC1 waits for your approval until 2025-11-27 13:00 CET

            What to do: Approve or refuse it (dashboard, Orders): until then the supplier does not know of it.

            12.00 EUR, 12 units: 12 x B36
            supplier: B36S
            since 2025-11-24 13:00 CET, id PO-1/approval
            """);
  }

  @Test
  void theMailCountsInTheUnitOfTheSupplierToo() {
    PurchaseOrder order = order(PurchaseOrder.Type.PO_PROPOSED, 1, NOON, null);
    PurchaseOrder.Line line = order.lines().get(0);
    PurchaseOrder.Line cheese =
        new PurchaseOrder.Line(
            1,
            "CHEESE",
            12_500,
            500,
            line.unitCost(),
            line.requestedDelivery(),
            line.progress(),
            line.why(),
            new PurchaseUnit("KG", 1_000));
    PurchaseOrder ofCheese =
        new PurchaseOrder(
            order.eventId(),
            order.type(),
            order.poNumber(),
            1,
            order.supplierId(),
            order.location(),
            NOON,
            order.requestedDelivery(),
            order.currency(),
            order.totalValue(),
            order.reviewId(),
            order.status(),
            NOON,
            null,
            null,
            List.of(cheese),
            order.approvalExpiresAtMillis());

    assertThat(PlainText.of(new Batch(List.of(notice(ofCheese)), BERLIN)))
        .contains("12500 units: 12500 (12.5 KG) x CHEESE");
  }

  @Test
  void routesSelectOrdersByKindAndSupplier() {
    Notification waits = notice(order(PurchaseOrder.Type.PO_PROPOSED, 1, NOON, null));
    Notification expired =
        notice(order(PurchaseOrder.Type.PO_CANCELLED, 3, NOON + 3 * DAY, NOON + DAY));

    assertThat(route(Set.of(Kind.ORDER_APPROVAL), Set.of("B36S"), Set.of()).matches(waits))
        .isTrue();
    assertThat(route(Set.of(Kind.ORDER_APPROVAL), Set.of("B36S"), Set.of()).matches(expired))
        .isFalse();
    assertThat(route(Set.of(Kind.ORDER_EXPIRED), Set.of(), Set.of()).matches(expired)).isTrue();
    assertThat(route(Set.of(), Set.of("OTHER"), Set.of()).matches(waits)).isFalse();
    assertThat(route(Set.of(Kind.LOW), Set.of(), Set.of()).matches(waits)).isFalse();
  }

  @Test
  void routesTellWhatIsPhasedOutApart() {
    Route active = route(Set.of(), Set.of(), Set.of(Lifecycle.ACTIVE));
    LowStockWarning warning = Warned.warning("A", State.RAISED, Severity.INFO, 1);

    assertThat(active.matches(new Notification(warning, List.of(), NOON))).isTrue();
    assertThat(
            active.matches(
                new Notification(warning.of("S1", Lifecycle.PHASE_OUT), List.of(), NOON)))
        .isFalse();
  }

  @Test
  void theSupplierOfAWarningNeedsNoRouteThatAsksForIt() {
    LowStockWarning warning = Warned.warning("A", State.RAISED, Severity.WARNING, 1);

    Notification notice =
        new Notification(warning.of("S9", Lifecycle.ACTIVE), List.of("S2", "S9"), NOON);

    assertThat(notice.supplierId()).isEqualTo("S9");
    assertThat(notice.suppliers()).containsExactly("S9", "S2");
  }

  @Test
  void whatExpiresEndsTheAlertAndWhatWasToBeEscalated() {
    OpenAlerts alerts = new OpenAlerts(List.of(Route.EVERYTHING), Duration.ofMinutes(1));
    Partition partition = new Partition("purchase-orders", 0);
    alerts.add(partition, notice(order(PurchaseOrder.Type.PO_PROPOSED, 1, NOON, null)));
    alerts.add(
        partition, notice(order(PurchaseOrder.Type.PO_CANCELLED, 3, NOON + 3 * DAY, NOON + DAY)));

    assertThat(alerts.due(NOON, 10))
        .singleElement()
        .satisfies(alert -> assertThat(alert.endsAtMillis()).isEqualTo(NOON));
  }

  @ParameterizedTest
  @EnumSource(LowStockWarning.Kind.class)
  void everyWarningHasAKindThatRoutesCanName(LowStockWarning.Kind kind) {
    assertThat(Kind.of(kind).name()).isEqualTo(kind.name());
  }

  @Test
  void manyWarningsAreATableUnderWhatToDoWithTotalsBySupplier() {
    LowStockWarning out = Warned.warning("A", State.RAISED, Severity.CRITICAL, 1);
    Batch batch =
        new Batch(
            List.of(
                new Notification(out.of("S1", Lifecycle.ACTIVE), List.of(), NOON),
                new Notification(
                    Warned.warning("B", State.RAISED, Severity.WARNING, 1)
                        .of("S1", Lifecycle.ACTIVE),
                    List.of(),
                    NOON),
                new Notification(
                    Warned.warning("C", State.RAISED, Severity.WARNING, 1), List.of(), NOON)),
            ZoneOffset.UTC);

    assertThat(PlainText.of(batch))
        .isEqualTo(
            """
            By supplier  notices  critical  resolved
            S1                 2         1         0
            no supplier        1         0         0

            Order it now if it can not wait; else the next review of its supplier sees to it.
              CRITICAL  A@DC1  is low; on hand 8, reserved 1, on order 0, threshold 10, lasts 2.1 days, next receipt none expected; supplier S1
              WARNING   B@DC1  is low; on hand 8, reserved 1, on order 0, threshold 10, lasts 2.1 days, next receipt none expected; supplier S1

            Order it by hand, or set its supplierId: without a supplier nothing is ordered by itself.
              WARNING   C@DC1  is low; on hand 8, reserved 1, on order 0, threshold 10, lasts 2.1 days, next receipt none expected; supplier -
            """);
    assertThat(Html.of(batch)).contains("<td>S1</td><td>2</td><td>1</td><td>0</td>");
  }

  @Test
  void aShortageThatIsOnlyProposedIsSaidToWait() {
    LowStockWarning warning =
        Warned.warning("A", State.RAISED, Severity.WARNING, 1).withProposed(12);

    News news = new StockNews(warning);

    assertThat(news.figures(ZoneOffset.UTC)).contains("(and 12 wait for approval)");
    assertThat(news.advice()).startsWith("Approve the order that waits for it");
  }
}
