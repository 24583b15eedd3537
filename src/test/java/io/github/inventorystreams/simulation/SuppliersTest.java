package io.github.inventorystreams.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuppliersTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String REVIEW = "2025-01-09T17:00:00Z";

  @Test
  void aReplyDoesNotDependOnWhatWasAskedBefore() {
    PurchaseOrder order = Orders.order("PO-2", REVIEW, many(50));
    Suppliers asked = suppliers(Reliability.HUMAN, 2);
    asked.reply(Orders.order("PO-1", REVIEW, many(50)));

    assertThat(asked.reply(order)).isEqualTo(suppliers(Reliability.HUMAN, 2).reply(order));
  }

  @Test
  void anExactSupplierDeliversAllAfterTheLeadTime() {
    Reply reply = suppliers(Reliability.EXACT, 0).reply(Orders.order("PO-1", REVIEW, 12, 30));

    assertThat(reply.confirmation().status()).isEqualTo(SupplierEvent.Status.ACCEPTED);
    assertThat(reply.deliveries())
        .extracting(StockEvent.Restock::quantity)
        .containsExactly(12L, 30L);
    assertThat(reply.deliveries())
        .allSatisfy(
            goods -> {
              var at = Instant.ofEpochMilli(goods.header().occurredAtMillis()).atZone(BERLIN);
              assertThat(at.toLocalDate()).isEqualTo("2025-01-13");
              assertThat(at.getHour()).isBetween(6, 10);
              assertThat(goods.finalDelivery()).isTrue();
              assertThat(goods.poNumber()).isEqualTo("PO-1");
            });
    assertThat(reply.deliveries().get(1).header().book()).hasToString("SKU-2@main");
    assertThat(reply.deliveries().get(1).line()).isEqualTo(2);
  }

  @Test
  void whatIsConfirmedIsWhatComes() {
    PurchaseOrder order = Orders.order("PO-3", REVIEW, many(400));
    Reply reply = suppliers(Reliability.HUMAN, 2).reply(order);

    assertThat(reply.confirmation().status()).isEqualTo(SupplierEvent.Status.PARTIAL);
    assertThat(reply.confirmation().lines()).hasSize(400);
    for (SupplierEvent.AnswerLine answer : reply.confirmation().lines()) {
      List<Long> quantities =
          answer.schedule().isEmpty() && answer.status() == SupplierEvent.LineStatus.ACCEPTED
              ? List.of(60L)
              : answer.schedule().stream().map(SupplierEvent.Delivery::quantity).toList();
      long promised = quantities.stream().mapToLong(Long::longValue).sum();
      assertThat(promised % 6).isZero();
      assertThat(reply.deliveries().stream().filter(goods -> goods.line() == answer.line()))
          .extracting(StockEvent.Restock::quantity)
          .containsExactlyElementsOf(quantities);
      switch (answer.status()) {
        case ACCEPTED -> assertThat(promised).isEqualTo(60);
        case CHANGED -> assertThat(promised).isBetween(1L, 59L);
        default -> assertThat(promised).isZero();
      }
    }
    assertThat(reply.confirmation().lines())
        .extracting(SupplierEvent.AnswerLine::status)
        .contains(
            SupplierEvent.LineStatus.ACCEPTED,
            SupplierEvent.LineStatus.CHANGED,
            SupplierEvent.LineStatus.REJECTED);
    assertThat(reply.confirmation().lines()).anyMatch(answer -> answer.schedule().size() == 2);
  }

  @Test
  void nothingArrivesBeforeTheNextDay() {
    Reply reply = suppliers(Reliability.EXACT, 40).reply(Orders.order("PO-4", REVIEW, many(50)));

    assertThat(reply.deliveries())
        .allSatisfy(
            goods ->
                assertThat(goods.header().occurredAtMillis())
                    .isGreaterThan(Instant.parse("2025-01-10T00:00:00Z").toEpochMilli()));
  }

  @Test
  void whatComesAsAskedForIsAcceptedWithoutASchedule() {
    Suppliers punctual = new Suppliers(1, Map.of(), ZoneOffset.UTC, Reliability.EXACT);
    Reply asOrdered = punctual.reply(Orders.order("PO-6", REVIEW, 12, 30));
    // The supplier of four days delivers on another day than the requested 20th.
    Reply early = suppliers(Reliability.EXACT, 0).reply(Orders.order("PO-6", REVIEW, 12));

    assertThat(asOrdered.isAsOrdered()).isTrue();
    assertThat(asOrdered.confirmation().lines())
        .extracting(SupplierEvent.AnswerLine::schedule)
        .containsOnly(List.of());
    assertThat(early.isAsOrdered()).isFalse();
    assertThat(early.confirmation().lines())
        .singleElement()
        .extracting(SupplierEvent.AnswerLine::schedule)
        .isEqualTo(List.of(new SupplierEvent.Delivery(12, LocalDate.parse("2025-01-13"))));
  }

  @Test
  void aStrangerDeliversOnTheRequestedDay() {
    Suppliers nobody = new Suppliers(1, Map.of(), ZoneOffset.UTC, Reliability.EXACT);

    assertThat(nobody.reply(Orders.order("PO-5", REVIEW, 12)).deliveries())
        .singleElement()
        .satisfies(
            goods ->
                assertThat(
                        LocalDate.ofInstant(
                            Instant.ofEpochMilli(goods.header().occurredAtMillis()),
                            ZoneOffset.UTC))
                    .isEqualTo("2025-01-20"));
  }

  private static Suppliers suppliers(Reliability reliability, double leadTimeStdDays) {
    SupplierTerms alder =
        TermsBuilder.of("alder")
            .leadTimeDays(4)
            .leadTimeStdDays(leadTimeStdDays)
            .reviewDays(Set.of(DayOfWeek.THURSDAY))
            .cutOff(LocalTime.of(18, 0))
            .zone(BERLIN)
            .build();
    return new Suppliers(1, Map.of("alder", alder), ZoneOffset.UTC, reliability);
  }

  private static long[] many(int lines) {
    return LongStream.generate(() -> 60).limit(lines).toArray();
  }
}
