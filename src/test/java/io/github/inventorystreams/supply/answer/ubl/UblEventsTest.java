package io.github.inventorystreams.supply.answer.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.supply.TeaShop;
import io.github.inventorystreams.supply.answer.AnswerMapping;
import io.github.inventorystreams.supply.answer.MappedStatement;
import io.github.inventorystreams.supply.answer.Senders;
import io.github.inventorystreams.supply.document.MasterData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents in UBL on an order of ten cases of tea and five of coffee, as far as their events. */
class UblEventsTest {
  private static final PurchaseOrder ORDER =
      TeaShop.order(
          TeaShop.line(1, "TEA", 120, "2.50", TeaShop.CASE),
          TeaShop.line(2, "COFFEE", 60, "4.00", TeaShop.CASE));

  @Test
  void aResponseIsInUnitsOfTheSku() {
    SupplierEvent event =
        event(
            TestAnswers.response(
                "CA",
                TestAnswers.line(
                    1,
                    "3",
                    1,
                    TestAnswers.quantity("6")
                        + TestAnswers.backorder("4")
                        + TestAnswers.day("2026-12-08", "2026-12-09")
                        + TestAnswers.price("312.00", "10")),
                TestAnswers.line(2, "7", 2)));

    assertThat(event)
        .isEqualTo(
            new SupplierEvent.Confirmation(
                "ubl-order-response:0088:7300010000001:OR-7:" + TeaShop.NUMBER,
                "S1",
                TeaShop.NUMBER,
                "SO-77",
                SupplierEvent.Status.PARTIAL,
                false,
                "A strike in the north",
                Instant.parse("2026-11-26T08:30:00Z").toEpochMilli(),
                List.of(
                    new AnswerLine(
                        1,
                        LineStatus.CHANGED,
                        List.of(
                            new Delivery(72, LocalDate.of(2026, 12, 9)), new Delivery(48, null)),
                        new BigDecimal("2.6"),
                        null,
                        null,
                        false),
                    new AnswerLine(2, LineStatus.REJECTED, List.of()))));
  }

  @Test
  void aDayForTheWholeOrderMovesEachLine() {
    SupplierEvent.Confirmation event =
        (SupplierEvent.Confirmation) event(TestAnswers.response("AP", TestAnswers.PROMISED));
    LocalDate promised = LocalDate.of(2026, 12, 9);
    assertThat(event.status()).isEqualTo(SupplierEvent.Status.ACCEPTED);
    assertThat(event.lines())
        .extracting(AnswerLine::schedule)
        .containsExactly(List.of(new Delivery(120, promised)), List.of(new Delivery(60, promised)));
  }

  @Test
  void anAdviceTellsWhatIsOnItsWayAndWhatDoesNotCome() {
    SupplierEvent.ShippingNotice event =
        (SupplierEvent.ShippingNotice)
            event(
                TestAnswers.despatch(
                    TestAnswers.order("PO-1"),
                    TestAnswers.despatched(1, "6", TestAnswers.outstanding("4"), "1", ""),
                    TestAnswers.despatched(2, "3", TestAnswers.outstanding("0"), "2", "")));
    assertThat(event.noticeId()).isEqualTo("DN-4711");
    assertThat(event.lines())
        .extracting(AnswerLine::line, AnswerLine::schedule, AnswerLine::last)
        .containsExactly(
            tuple(1, List.of(new Delivery(72, LocalDate.of(2026, 12, 4))), false),
            tuple(2, List.of(new Delivery(36, LocalDate.of(2026, 12, 4))), true));
  }

  @Test
  void whatAMachineAcknowledgesIsNoAnswer() {
    assertThat(event(TestAnswers.application("AB")))
        .isInstanceOf(SupplierEvent.ReceivedBySupplier.class);
  }

  private static SupplierEvent event(String xml) {
    MasterData known = new MasterData();
    String numbered = xml.replace("PO-1<", TeaShop.NUMBER + "<");
    List<MappedStatement> mapped =
        new AnswerMapping(known, number -> number.equals(TeaShop.NUMBER) ? ORDER : null)
            .of(TestAnswers.read(numbered), Senders.only("S1"), Long.MAX_VALUE);
    assertThat(mapped).hasSize(1).first().isInstanceOf(MappedStatement.Understood.class);
    return ((MappedStatement.Understood) mapped.get(0)).event();
  }
}
