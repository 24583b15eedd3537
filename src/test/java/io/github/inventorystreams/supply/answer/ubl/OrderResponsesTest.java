package io.github.inventorystreams.supply.answer.ubl;

import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.PROMISED;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.answer;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.backorder;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.day;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.line;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.price;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.quantity;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.read;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.inventorystreams.supply.PeppolRules;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderResponsesTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 9);

  @Test
  void whoSaysWhatWhen() {
    SupplierDocument document = read(peppol(response("AP")));

    assertThat(document.form()).isEqualTo("ubl-order-response");
    assertThat(document.sender()).isEqualTo(new PartyId("0088", "7300010000001"));
    assertThat(document.documentId()).isEqualTo("OR-7");
    assertThat(instant(document)).isEqualTo(Instant.parse("2026-11-26T08:30:00Z"));
  }

  @Test
  void receivedIsNoYes() {
    assertThat(read(peppol(response("AB"))).statements())
        .containsExactly(new Statement.Received("PO-1"));
  }

  @Test
  void acceptedAsAWhole() {
    assertThat(answer(peppol(response("AP", PROMISED))))
        .isEqualTo(
            new Statement.Response(
                "PO-1",
                Verdict.ACCEPTED,
                "SO-77",
                "A strike in the north",
                LAST_DAY,
                "EUR",
                List.of()));
  }

  @Test
  void rejectedAsAWhole() {
    Statement.Response answer = answer(peppol(response("RE")));

    assertThat(answer.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(answer.reason()).isEqualTo("A strike in the north");
    assertThat(answer.lines()).isEmpty();
  }

  /** Use case 1 of Peppol's guide: one item comes, one does not, one is replaced. */
  @Test
  void oneComesOneDoesNotOneIsReplaced() {
    String instead =
        """
        <cac:SellerSubstitutedLineItem><cbc:ID>1</cbc:ID><cac:Item>\
        <cac:SellersItemIdentification><cbc:ID>SN-36</cbc:ID></cac:SellersItemIdentification>\
        <cac:StandardItemIdentification><cbc:ID schemeID="0160">4006381333931</cbc:ID>\
        </cac:StandardItemIdentification></cac:Item></cac:SellerSubstitutedLineItem>\
        """;
    String replaced = line(30, "3", 3).replace("</cac:LineItem>", "</cac:LineItem>" + instead);

    Statement.Response answer =
        answer(peppol(response("CA", PROMISED, line(10, "5", 1), line(20, "7", 2), replaced)));

    assertThat(answer.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(answer.day()).isEqualTo(LAST_DAY);
    assertThat(answer.lines())
        .extracting(Line::orderLine, Line::verdict, Line::quantity, Line::day, Line::supplierSku)
        .containsExactly(
            tuple(1, LineVerdict.ACCEPTED, null, LAST_DAY, "SN-1"),
            tuple(2, LineVerdict.REJECTED, null, null, "SN-2"),
            tuple(3, LineVerdict.CHANGED, null, LAST_DAY, "SN-3"));
    Line last = answer.lines().get(2);
    assertThat(last.substituteSupplierSku()).isEqualTo("SN-36");
    assertThat(last.substituteGtin()).isEqualTo("4006381333931");
    assertThat(last.substituteSku()).isNull();
    assertThat(last.place()).isEqualTo("/OrderResponse/OrderLine[3]");
  }

  /** Of the guide, too: 18 on one day and 12 on another, the second part as an added line. */
  @Test
  void aLineThatIsSplitComesInParts() {
    Statement.Response answer =
        answer(
            peppol(
                response(
                    "CA",
                    line(1, "3", 4, quantity("18") + day("2026-12-15", "2026-12-15")),
                    line(2, "1", 4, quantity("12") + day("2027-01-15", "2027-01-15")))));

    assertThat(answer.lines())
        .extracting(Line::orderLine, Line::verdict, Line::quantity, Line::unitCode, Line::day)
        .containsExactly(
            tuple(4, LineVerdict.CHANGED, decimal("18"), "XCS", LocalDate.of(2026, 12, 15)),
            tuple(4, LineVerdict.CHANGED, decimal("12"), "XCS", LocalDate.of(2027, 1, 15)));
  }

  /** Of six two come on a day and three at most later: so one does not. */
  @Test
  void aRestThatComesLaterHasNoDay() {
    String said = quantity("2") + backorder("3") + day("2026-12-15", "2026-12-16");
    Statement.Response answer = answer(peppol(response("CA", PROMISED, line(9, "3", 1, said))));

    assertThat(answer.lines())
        .extracting(Line::verdict, Line::quantity, Line::unitCode, Line::day)
        .containsExactly(
            tuple(LineVerdict.CHANGED, decimal("2"), "XCS", LocalDate.of(2026, 12, 16)),
            tuple(LineVerdict.BACKORDERED, decimal("3"), "XCS", null));
  }

  @Test
  void allOfALineMayComeLater() {
    String said = quantity("0") + backorder("6");

    assertThat(answer(peppol(response("CA", PROMISED, line(1, "3", 1, said)))).lines())
        .extracting(Line::verdict, Line::quantity, Line::day)
        .containsExactly(tuple(LineVerdict.BACKORDERED, decimal("6"), null));
  }

  @Test
  void aBackorderOfNoneSaysNothingMore() {
    String said = quantity("2") + backorder("0");

    assertThat(answer(peppol(response("CA", line(1, "3", 1, said)))).lines())
        .extracting(Line::verdict, Line::quantity)
        .containsExactly(tuple(LineVerdict.CHANGED, decimal("2")));
  }

  @Test
  void aLineCutToNothingIsChangedToNothing() {
    assertThat(answer(peppol(response("CA", line(1, "3", 1, quantity("0"))))).lines())
        .extracting(Line::verdict, Line::quantity)
        .containsExactly(tuple(LineVerdict.CHANGED, decimal("0")));
  }

  /** What was on its way before the answer is as it was: the day of the document is not its day. */
  @Test
  void whatIsDeliveredAlreadyStays() {
    assertThat(answer(peppol(response("CA", PROMISED, line(8, "42", 3), line(9, "5", 1)))).lines())
        .extracting(Line::orderLine, Line::verdict, Line::quantity, Line::day)
        .containsExactly(
            tuple(3, LineVerdict.ACCEPTED, null, null),
            tuple(1, LineVerdict.ACCEPTED, null, LAST_DAY));
  }

  @ParameterizedTest
  @CsvSource({"0.9, 10, 0.09", "1.50, 1, 1.5", "100, 3, 33.333333333", "0, 1, 0", "5, 0.5, 10"})
  void aPriceIsThatOfOneUnit(String amount, String of, String one) {
    Line line =
        answer(peppol(response("CA", line(1, "3", 1, quantity("5") + price(amount, of)))))
            .lines()
            .get(0);

    assertThat(line.price()).isEqualByComparingTo(one);
    assertThat(line.unitCode()).isEqualTo("XCS");
  }

  @Test
  void aPriceAloneTellsItsUnit() {
    Line line = answer(peppol(response("CA", line(1, "3", 1, price("1.5", "1"))))).lines().get(0);

    assertThat(line.quantity()).isNull();
    assertThat(line.unitCode()).isEqualTo("XCS");
  }

  @Test
  void theLineOfTheAnswerIsNotThatOfTheOrder() {
    assertThat(answer(peppol(response("CA", line(1, "5", 20), line(2, "7", 10)))).lines())
        .extracting(Line::orderLine, Line::verdict)
        .containsExactly(tuple(20, LineVerdict.ACCEPTED), tuple(10, LineVerdict.REJECTED));
  }

  @Test
  void withoutAReferenceTheArticleIsAllThatIsKnown() {
    String line = line(1, "5", 20).replaceAll("(?s)<cac:OrderLineReference>.*", "");
    Line said = answer(response("CA", line + "</cac:OrderLine>")).lines().get(0);

    assertThat(said.orderLine()).isNull();
    assertThat(said.supplierSku()).isEqualTo("SN-20");
  }

  @Test
  void aTimeWithAnOffsetNeedsNoZone() {
    String xml = response("AP").replace("09:30:00", "09:30:00-05:00");

    assertThat(instant(read(xml))).isEqualTo(Instant.parse("2026-11-26T14:30:00Z"));
  }

  @Test
  void aDayWithoutATimeIsOverAtMidnight() {
    String xml = response("AP").replace("<cbc:IssueTime>09:30:00</cbc:IssueTime>", "");

    assertThat(instant(read(xml))).isEqualTo(Instant.parse("2026-11-26T22:59:59.999Z"));
  }

  @Test
  void anIdentifierServesWhereTheAddressIsNone() {
    String xml =
        response("AP")
            .replace(
                "<cbc:EndpointID schemeID=\"0088\">7300010000001</cbc:EndpointID>",
                """
                <cbc:EndpointID schemeID="EM">cups@example.com</cbc:EndpointID>\
                <cac:PartyIdentification><cbc:ID>12</cbc:ID></cac:PartyIdentification>\
                <cac:PartyIdentification><cbc:ID schemeID="0007">5546577791</cbc:ID>\
                </cac:PartyIdentification>\
                """);

    assertThat(read(xml).sender()).isEqualTo(new PartyId("0007", "5546577791"));
  }

  /** Peppol wants no lines then; those that say the same do no harm. */
  @Test
  void linesMaySayWhatTheWholeSays() {
    assertThat(answer(response("AP", line(1, "5", 1, day("2026-12-10", "2026-12-10")))).lines())
        .extracting(Line::orderLine, Line::day)
        .containsExactly(tuple(1, LocalDate.of(2026, 12, 10)));
    assertThat(answer(response("RE", line(1, "7", 1))).verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void theAdvancedProfileIsReadAlike() {
    String xml =
        response("RE")
            .replace("trns:order_response:3", "trns:order_response_advanced:3")
            .replace("bis:ordering:3", "bis:advanced_ordering:3");

    assertThat(PeppolRules.broken("order-response-advanced", xml.getBytes(UTF_8))).isEmpty();
    assertThat(answer(xml).verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void refusesWhatContradictsItself() {
    assertRefused(
        response("AB", line(1, "5", 1)),
        "/OrderResponse/OrderResponseCode AB says that the order was received and no more, yet"
            + " lines follow");
    assertRefused(
        response("CA"),
        "/OrderResponse/OrderResponseCode CA says that the lines say what comes, and there is none");
    assertRefused(
        response("AP", line(1, "5", 1), line(2, "7", 2)),
        "/OrderResponse/OrderLine[2]/LineItem/LineStatusCode says something else than the"
            + " OrderResponseCode of the document");
    assertRefused(
        response("CA", line(1, "5", 1, quantity("2") + backorder("3"))),
        "/OrderResponse/OrderLine[1]/LineItem/MaximumBackorderQuantity contradicts"
            + " LineStatusCode 5");
    assertRefused(
        response("CA", line(1, "3", 1, backorder("3"))),
        "/OrderResponse/OrderLine[1]/LineItem/MaximumBackorderQuantity without a Quantity leaves"
            + " open how much comes before");
    assertRefused(
        response("CA", line(1, "1", 1)),
        "/OrderResponse/OrderLine[1]/LineItem says LineStatusCode 1 and no Quantity above 0");
    assertRefused(
        response("CA", line(1, "5", 1, quantity("0"))),
        "/OrderResponse/OrderLine[1]/LineItem says LineStatusCode 5 and no Quantity above 0");
    assertRefused(
        response("CA", line(1, "3", 1), line(1, "3", 2)),
        "/OrderResponse/OrderLine[2]/LineItem/ID '1' is that of /OrderResponse/OrderLine[1] as well");
    assertRefused(
        response("CA", line(1, "3", 1, day("2026-12-10", "2026-12-09"))),
        "/OrderResponse/OrderLine[1]/LineItem/Delivery/PromisedDeliveryPeriod ends on 2026-12-09,"
            + " before it begins on 2026-12-10");
  }

  @Test
  void refusesCodesThatItDoesNotKnow() {
    assertRefused(
        response("29"),
        "/OrderResponse/OrderResponseCode '29' is not AB (received), AP (accepted), CA (changed)"
            + " or RE (rejected)");
    assertRefused(
        response("CA", line(1, "4", 1)),
        "/OrderResponse/OrderLine[1]/LineItem/LineStatusCode '4' is not 1 (added), 3 (changed), 5"
            + " (accepted), 7 (rejected) or 42 (delivered)");
    assertRefused(
        response("AP").replace("urn:fdc:peppol.eu:poacc:trns:order_response:3", "urn:other"),
        "/OrderResponse/CustomizationID 'urn:other' is not"
            + " urn:fdc:peppol.eu:poacc:trns:order_response:3 or"
            + " urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3");
  }

  @Test
  void refusesWhatCannotBeMapped() {
    assertRefused(
        response("CA", line(1, "3", 1).replace("<cbc:LineID>1<", "<cbc:LineID>1a<")),
        "/OrderResponse/OrderLine[1]/OrderLineReference/LineID '1a' is no number of a line");
    assertRefused(
        response("CA", line(1, "3", 0)),
        "/OrderResponse/OrderLine[1]/OrderLineReference/LineID '0' is no number of a line");
    assertRefused(
        response("AP").replace("schemeID=\"0088\">7300010000001", ">7300010000001"),
        "/OrderResponse/SellerSupplierParty/Party says nowhere who it is: it needs an EndpointID or"
            + " a PartyIdentification with a schemeID of four digits, such as 0088");
    assertRefused(
        response("CA", line(1, "3", 1, quantity("5") + price("5", "1")))
            .replace("currencyID=\"EUR\"", "currencyID=\"SEK\""),
        "/OrderResponse/OrderLine[1]/LineItem/Price/PriceAmount/@currencyID is not the"
            + " DocumentCurrencyCode of the document");
    assertRefused(
        response("CA", line(1, "3", 1, quantity("5") + price("5", "1").replace("XCS", "C62"))),
        "/OrderResponse/OrderLine[1]/LineItem/Price/BaseQuantity is in another unit than the"
            + " Quantity");
    assertRefused(
        response("CA", line(1, "3", 1, quantity("-5"))),
        "/OrderResponse/OrderLine[1]/LineItem/Quantity is below 0");
  }

  private static void assertRefused(String xml, String reason) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(reason);
  }

  /** The answer, once Peppol's own rules have found nothing against it. */
  private static String peppol(String xml) {
    assertThat(PeppolRules.broken("order-response", xml.getBytes(UTF_8))).isEmpty();
    return xml;
  }

  private static Instant instant(SupplierDocument document) {
    return Instant.ofEpochMilli(document.saidAtMillis());
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }
}
