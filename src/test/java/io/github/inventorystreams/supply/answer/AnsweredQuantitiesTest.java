package io.github.inventorystreams.supply.answer;

import static io.github.inventorystreams.supply.TeaShop.WANTED;
import static io.github.inventorystreams.supply.TeaShop.line;
import static io.github.inventorystreams.supply.TeaShop.order;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.CONTRADICTION;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.FRACTION_OF_UNIT;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.OUT_OF_RANGE;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.SAYS_NOTHING;
import static io.github.inventorystreams.supply.answer.AnswerRefusalReason.UNKNOWN_UNIT;
import static io.github.inventorystreams.supply.answer.SaidLine.accepted;
import static io.github.inventorystreams.supply.answer.SaidLine.backordered;
import static io.github.inventorystreams.supply.answer.SaidLine.changed;
import static io.github.inventorystreams.supply.answer.SaidLine.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.supply.TeaShop;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much comes when, and at which price, in units of the SKU. */
class AnsweredQuantitiesTest {
  private static final LocalDate LATER = WANTED.plusDays(7);
  private final MappedAnswers answers = new MappedAnswers(order());

  @ParameterizedTest
  @CsvSource({
    "1, 10,, 120",
    "1, 10, XCS, 120",
    "1, 10, CS, 120",
    "1, 120, C62, 120",
    "1, 118, EA, 118",
    "1, 9.5, XCS, 114",
    "1, 1E+1, XCS, 120",
    "2, 12.5, KGM, 12500",
    "2, 0.001,, 1",
    "3, 40.000, H87, 40",
    "3, 40, PCE, 40"
  })
  void quantitiesAreInUnitsOfTheSku(
      int line, String quantity, @Nullable String unit, long expected) {
    SaidLine said = accepted().line(line).quantity(quantity);
    assertThat(answers.changed(unit == null ? said : said.unit(unit)))
        .containsExactly(
            new AnswerLine(line, LineStatus.ACCEPTED, List.of(new Delivery(expected, WANTED))));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9.51, XCS, FRACTION_OF_UNIT",
    "1, 10.5, C62, FRACTION_OF_UNIT",
    "2, 0.0001, KGM, FRACTION_OF_UNIT",
    "1, 10, XBX, UNKNOWN_UNIT",
    "1, 10, KGM, UNKNOWN_UNIT",
    "2, 10, C62, UNKNOWN_UNIT",
    "3, 10, XCS, UNKNOWN_UNIT",
    "3, -1, C62, OUT_OF_RANGE",
    "3, 1000000000001, C62, OUT_OF_RANGE",
    "3, 1E+999999999, C62, OUT_OF_RANGE",
    "3, 1E-999999999, C62, OUT_OF_RANGE"
  })
  void whatIsNoWholeNumberOfUnitsIsRefused(
      int line, String quantity, String unit, AnswerRefusalReason reason) {
    assertThat(answers.refusedChange(accepted().line(line).quantity(quantity).unit(unit)).reason())
        .isEqualTo(reason);
  }

  @Test
  void aUnitWithoutACodeIsOnlyUnderstoodWithoutOneOrInPieces() {
    MappedAnswers trays =
        new MappedAnswers(order(line(1, "CUP", 48, "3.10", new PurchaseUnit("TRAY", 24))));
    assertThat(trays.changed(accepted().line(1).quantity("1")))
        .extracting(AnswerLine::schedule)
        .containsExactly(List.of(new Delivery(24, WANTED)));
    assertThat(trays.changed(accepted().line(1).quantity("30").unit("C62")))
        .extracting(AnswerLine::schedule)
        .containsExactly(List.of(new Delivery(30, WANTED)));
    MappedStatement.Refused refused =
        trays.refusedChange(accepted().line(1).quantity("1").unit("XTR"));
    assertThat(refused.reason()).isEqualTo(UNKNOWN_UNIT);
    assertThat(refused.detail())
        .endsWith(
            "the unit \"XTR\" is not that of the order, \"TRAY\", of which no purchaseUnitCode is set");
  }

  @Test
  void severalLinesOfAnAnswerAreOneSchedule() {
    assertThat(
            answers.changed(
                changed().line(1).quantity("2").day(LATER).because("the ship is late"),
                rejected().line(1).quantity("1"),
                accepted().line(1).quantity("3"),
                backordered().line(1).quantity("3").because("sold out"),
                changed().line(1).quantity("12").unit("C62").day(LATER).because("sold out")))
        .containsExactly(
            new AnswerLine(
                1,
                LineStatus.CHANGED,
                List.of(new Delivery(36, WANTED), new Delivery(36, LATER), new Delivery(36, null)),
                null,
                null,
                "the ship is late; sold out",
                false));
  }

  @Test
  void withoutAQuantityItIsAllOfTheLine() {
    assertThat(
            answers.changed(
                accepted().line(1), changed().line(2).day(LATER), backordered().line(3)))
        .containsExactly(
            new AnswerLine(1, LineStatus.ACCEPTED, List.of()),
            new AnswerLine(2, LineStatus.CHANGED, List.of(new Delivery(12_500, LATER))),
            new AnswerLine(3, LineStatus.BACKORDERED, List.of()));
    assertThat(answers.changed(backordered().line(3).day(LATER)))
        .containsExactly(
            new AnswerLine(3, LineStatus.BACKORDERED, List.of(new Delivery(40, LATER))));
  }

  @Test
  void aBackorderOfAPartHasNoDayUnlessItIsSaid() {
    assertThat(answers.changed(backordered().line(3).quantity("40")))
        .containsExactly(
            new AnswerLine(3, LineStatus.BACKORDERED, List.of(new Delivery(40, null))));
  }

  @Test
  void nothingOfALineIsARejection() {
    for (SaidLine said :
        List.of(
            rejected().line(3),
            rejected().line(3).quantity("40"),
            rejected().line(3).quantity("0"),
            changed().line(3).quantity("0"))) {
      assertThat(answers.changed(said))
          .containsExactly(new AnswerLine(3, LineStatus.REJECTED, List.of()));
    }
  }

  @Test
  void whoRejectsAPartHasToSayWhatBecomesOfTheOthers() {
    MappedStatement.Refused refused =
        answers.refusedChange(rejected().line(1).quantity("4"), rejected().line(1).quantity("1"));
    assertThat(refused.reason()).isEqualTo(SAYS_NOTHING);
    assertThat(refused.detail())
        .isEqualTo(
            TeaShop.NUMBER
                + ": 60 of the 120 units of line 1 are rejected, and nothing is said of the others");
    assertThat(
            answers
                .event(MappedAnswers.response(Verdict.REJECTED, rejected().line(1).quantity("4")))
                .poNumber())
        .isEqualTo(TeaShop.NUMBER);
  }

  @Test
  void whatCanNotBothBeIsRefused() {
    assertThat(
            List.of(
                answers.refusedChange(accepted().line(1), accepted().line(1).quantity("3")),
                answers.refusedChange(accepted().line(1), rejected().line(1).quantity("3")),
                answers.refusedChange(
                    accepted().line(1).quantity("3").price("30.10"),
                    accepted().line(1).quantity("7")),
                answers.refused(
                    MappedAnswers.response(Verdict.REJECTED, accepted().line(1).quantity("3")))))
        .extracting(MappedStatement.Refused::reason)
        .containsOnly(CONTRADICTION);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 30.00, XCS,",
    "1, 30,,",
    "1, 2.5, C62,",
    "1, 31.20, XCS, 2.6",
    "1, 2.60, C62, 2.6",
    "1, 31, XCS, 2.583333333333",
    "1, 1200, XCS, 100",
    "2, 2.10, KGM,",
    "2, 2.25, KGM, 0.00225",
    "3, 0, C62, 0"
  })
  void aPriceIsThatOfAUnitOfTheSku(
      int line, String price, @Nullable String unit, @Nullable BigDecimal expected) {
    SaidLine said = accepted().line(line).price(price);
    assertThat(answers.changed(unit == null ? said : said.unit(unit)))
        .containsExactly(
            new AnswerLine(line, LineStatus.ACCEPTED, List.of(), expected, null, null, false));
  }

  @ParameterizedTest
  @CsvSource({"-0.01, OUT_OF_RANGE", "1E+13, OUT_OF_RANGE", "1E+999999999, OUT_OF_RANGE"})
  void aPriceThatNobodyPaysIsRefused(String price, AnswerRefusalReason reason) {
    assertThat(answers.refusedChange(accepted().line(3).price(price)).reason()).isEqualTo(reason);
  }

  @Test
  void aDayIsFromThisWorld() {
    assertThat(answers.refusedChange(accepted().line(3).day(LocalDate.of(3000, 1, 1))).reason())
        .isEqualTo(OUT_OF_RANGE);
    assertThat(answers.refusedChange(accepted().line(3).day(LocalDate.of(1969, 12, 31))).reason())
        .isEqualTo(OUT_OF_RANGE);
  }

  @Test
  void theBoundHoldsForTheSumOfALine() {
    assertThat(
            answers
                .refusedChange(
                    accepted().line(3).quantity("900000000000"),
                    accepted().line(3).quantity("900000000000"))
                .reason())
        .isEqualTo(OUT_OF_RANGE);
  }

  @Test
  void aNoticeTellsWhetherTheRestComes() {
    assertThat(
            answers.shipped(
                accepted().line(1).quantity("2"),
                rejected().line(1).because("sold out"),
                rejected().line(2).quantity("12.5"),
                backordered().line(3).quantity("40")))
        .containsExactly(
            new AnswerLine(
                1,
                LineStatus.ACCEPTED,
                List.of(new Delivery(24, null)),
                null,
                null,
                "sold out",
                true),
            new AnswerLine(2, LineStatus.REJECTED, List.of()));
    assertThat(
            answers
                .refused(
                    MappedAnswers.shipment(rejected().line(3), backordered().line(3).quantity("1")))
                .reason())
        .isEqualTo(CONTRADICTION);
    assertThat(
            answers
                .refused(
                    MappedAnswers.shipment(accepted().line(3), accepted().line(3).quantity("1")))
                .reason())
        .isEqualTo(CONTRADICTION);
  }

  @Test
  void whatIsAcceptedMayComeOnADayForAllOfIt() {
    PurchaseOrder.Line over =
        line(4, "MUG", 7, "1.00", null).with(7, LineProgress.begun(OrderStatus.RECEIVED));
    PurchaseOrder.Line refused =
        line(5, "MATE", 6, "1.00", null).with(0, LineProgress.begun(OrderStatus.REJECTED));
    MappedAnswers mapped =
        new MappedAnswers(
            order(
                line(1, "TEA", 120, "2.50", TeaShop.CASE),
                line(2, "CUP", 40, "3.10", null),
                over,
                refused));
    assertThat(confirmed(mapped, Verdict.ACCEPTED, LATER, rejected().line(2)))
        .containsExactly(
            new AnswerLine(2, LineStatus.REJECTED, List.of()),
            new AnswerLine(1, LineStatus.ACCEPTED, List.of(new Delivery(120, LATER))),
            new AnswerLine(5, LineStatus.ACCEPTED, List.of(new Delivery(6, LATER))));
    assertThat(confirmed(mapped, Verdict.ACCEPTED, WANTED)).isEmpty();
    assertThat(confirmed(mapped, Verdict.CHANGED, LATER, accepted().line(2)))
        .containsExactly(new AnswerLine(2, LineStatus.ACCEPTED, List.of()));
  }

  private static List<AnswerLine> confirmed(
      MappedAnswers mapped, Verdict verdict, LocalDate day, SaidLine... lines) {
    Statement.Response response = MappedAnswers.response(verdict, lines);
    return ((SupplierEvent.Confirmation)
            mapped.event(
                new Statement.Response(
                    response.poNumber(), verdict, null, null, day, null, response.lines())))
        .lines();
  }

  @Test
  void pricesAreInTheCurrencyOfTheOrder() {
    Statement.Response priced =
        MappedAnswers.response(Verdict.CHANGED, accepted().line(3).price("3"));
    Statement.Response unpriced = MappedAnswers.response(Verdict.CHANGED, accepted().line(3));
    assertThat(answers.refused(in("USD", priced)))
        .extracting(MappedStatement.Refused::reason, MappedStatement.Refused::detail)
        .containsExactly(
            CONTRADICTION, TeaShop.NUMBER + ": the prices are in \"USD\", but the order is in EUR");
    assertThat(answers.mapped(in("USD", unpriced))).isInstanceOf(MappedStatement.Understood.class);
    assertThat(answers.mapped(in("EUR", priced))).isInstanceOf(MappedStatement.Understood.class);
  }

  private static Statement in(String currency, Statement.Response response) {
    return new Statement.Response(
        response.poNumber(), response.verdict(), null, null, null, currency, response.lines());
  }

  @Test
  void aNoticeTellsWhatIsOnItsWay() {
    assertThat(
            answers.shipped(
                accepted().line(1).quantity("2").day(LATER),
                accepted().line(1).quantity("3"),
                accepted().line(1).quantity("1").day(LATER),
                backordered().line(1).quantity("4"),
                accepted().line(2).quantity("0"),
                accepted().line(3).because("in one box")))
        .containsExactly(
            new AnswerLine(
                1, LineStatus.ACCEPTED, List.of(new Delivery(36, LATER), new Delivery(36, null))),
            new AnswerLine(3, LineStatus.ACCEPTED, List.of(), null, null, "in one box", false));
    assertThat(answers.refused(MappedAnswers.shipment(accepted().line(3).day(LATER))).reason())
        .isEqualTo(SAYS_NOTHING);
    assertThat(answers.refused(MappedAnswers.shipment(accepted().line(3).quantity("0.5"))).reason())
        .isEqualTo(FRACTION_OF_UNIT);
  }
}
