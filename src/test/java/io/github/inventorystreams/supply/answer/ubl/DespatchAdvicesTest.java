package io.github.inventorystreams.supply.answer.ubl;

import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.application;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.despatch;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.despatched;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.order;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.outstanding;
import static io.github.inventorystreams.supply.answer.ubl.TestAnswers.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.helger.ubl21.EUBL21DocumentType;
import io.github.inventorystreams.supply.PeppolRules;
import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.Line;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DespatchAdvicesTest {
  private static final LocalDate ARRIVAL = LocalDate.of(2026, 12, 4);

  @Test
  void aShipmentOfOneOrder() {
    SupplierDocument document =
        read(peppol(despatch(order("PO-1"), despatched(1, "10", "", "1", ""))));

    assertThat(document.form()).isEqualTo("ubl-despatch-advice");
    assertThat(document.sender()).isEqualTo(new PartyId("0088", "7300010000001"));
    assertThat(document.documentId()).isEqualTo("DN-4711");
    assertThat(Instant.ofEpochMilli(document.saidAtMillis()))
        .isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
    assertThat(document.statements())
        .containsExactly(
            new Statement.Shipment(
                "PO-1",
                "DN-4711",
                null,
                false,
                List.of(
                    new Line(
                        1,
                        null,
                        "SN-1",
                        null,
                        LineVerdict.ACCEPTED,
                        new BigDecimal("10"),
                        "XCS",
                        ARRIVAL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "/DespatchAdvice/DespatchLine[1]"))));
  }

  /** The three examples of Peppol's guide: of ten six come now, and four, none or three later. */
  @Test
  void whatIsOutstandingComesLaterOrNever() {
    String xml =
        peppol(
            despatch(
                order("PO-1"),
                despatched(1, "6", outstanding("4"), "1", ""),
                despatched(2, "6", outstanding("0"), "2", ""),
                despatched(3, "6", outstanding("3"), "3", ""),
                despatched(4, "12", "", "4", "")));

    assertThat(lines(xml, 0))
        .extracting(
            Line::orderLine, Line::verdict, Line::quantity, Line::unitCode, Line::day, Line::reason)
        .containsExactly(
            tuple(1, LineVerdict.ACCEPTED, new BigDecimal("6"), "XCS", ARRIVAL, null),
            tuple(1, LineVerdict.BACKORDERED, new BigDecimal("4"), "XCS", null, "sold out"),
            tuple(2, LineVerdict.ACCEPTED, new BigDecimal("6"), "XCS", ARRIVAL, null),
            tuple(2, LineVerdict.REJECTED, null, null, null, "sold out"),
            tuple(3, LineVerdict.ACCEPTED, new BigDecimal("6"), "XCS", ARRIVAL, null),
            tuple(3, LineVerdict.BACKORDERED, new BigDecimal("3"), "XCS", null, "sold out"),
            tuple(4, LineVerdict.ACCEPTED, new BigDecimal("12"), "XCS", ARRIVAL, null));
  }

  /** UBL has it beside the outstanding quantity; Peppol has not. */
  @Test
  void aBackorderIsRead() {
    String xml =
        despatch(
            order("PO-1"),
            despatched(
                1,
                "6",
                "<cbc:BackorderQuantity unitCode=\"XCS\">4</cbc:BackorderQuantity>",
                "1",
                ""));

    assertThat(PeppolRules.brokenInSchema(EUBL21DocumentType.DESPATCH_ADVICE, xml.getBytes(UTF_8)))
        .isEmpty();
    assertThat(lines(xml, 0))
        .extracting(Line::verdict, Line::quantity)
        .containsExactly(
            tuple(LineVerdict.ACCEPTED, new BigDecimal("6")),
            tuple(LineVerdict.BACKORDERED, new BigDecimal("4")));
  }

  @Test
  void aShipmentOfSeveralOrdersIsOneOfEach() {
    String xml =
        peppol(
            despatch(
                "",
                despatched(1, "1", "", "1", order("PO-1")),
                despatched(2, "2", "", "1", order("PO-2")),
                despatched(3, "3", "", "2", order("PO-1"))));

    assertThat(read(xml).statements())
        .extracting(Statement::poNumber)
        .containsExactly("PO-1", "PO-2");
    assertThat(lines(xml, 0))
        .extracting(Line::orderLine, Line::quantity)
        .containsExactly(tuple(1, new BigDecimal("1")), tuple(2, new BigDecimal("3")));
    assertThat(lines(xml, 1))
        .extracting(Line::orderLine, Line::quantity)
        .containsExactly(tuple(1, new BigDecimal("2")));
  }

  /** As Peppol has it where UBL wants a line and there is none. */
  @Test
  void naIsNoLine() {
    assertThat(lines(peppol(despatch(order("PO-1"), despatched(1, "10", "", "NA", ""))), 0))
        .extracting(Line::orderLine, Line::supplierSku)
        .containsExactly(tuple(null, "SN-1"));
  }

  @Test
  void theSellerSaysItWhoeverSendsIt() {
    String xml =
        peppol(
            despatch(order("PO-1"), despatched(1, "10", "", "1", ""))
                .replace(
                    "  <cac:Shipment>\n    <cbc:ID>NA",
                    """
                      <cac:SellerSupplierParty>
                        <cac:Party>
                          <cac:PartyIdentification>
                            <cbc:ID schemeID="0088">4012345000016</cbc:ID>
                          </cac:PartyIdentification>
                        </cac:Party>
                      </cac:SellerSupplierParty>
                      <cac:Shipment>
                        <cbc:ID>NA\
                    """));

    assertThat(read(xml).sender()).isEqualTo(new PartyId("0088", "4012345000016"));
  }

  @Test
  void aLineOfWhichNothingIsSentSaysWhatBecomesOfIt() {
    String xml =
        peppol(
            despatch(
                order("PO-1"),
                despatched(1, "0", outstanding("4"), "1", ""),
                despatched(2, "0", "", "2", ""),
                despatched(3, "1", "", "3", "")));

    assertThat(lines(xml, 0))
        .extracting(Line::orderLine, Line::verdict)
        .containsExactly(tuple(1, LineVerdict.BACKORDERED), tuple(3, LineVerdict.ACCEPTED));
  }

  @Test
  void withoutADayOfArrivalThePromiseStays() {
    String xml =
        despatch(order("PO-1"), despatched(1, "10", "", "1", ""))
            .replaceAll("(?s)<cac:Delivery>.*</cac:Delivery>", "");

    assertThat(lines(peppol(xml), 0)).extracting(Line::day).containsOnlyNulls();
  }

  @Test
  void refusesWhatCannotBeMapped() {
    assertRefused(
        despatch("", despatched(1, "10", "", "1", "")),
        "/DespatchAdvice/DespatchLine[1] names no order, nor does the document");
    assertRefused(
        despatch(order("PO-1") + order("PO-2"), despatched(1, "10", "", "1", "")),
        "/DespatchAdvice/DespatchLine[1] names no order, and the document names 2");
    assertRefused(
        despatch(order("PO-1"), despatched(1, "10", "", "1", order("PO-2"))),
        "/DespatchAdvice/DespatchLine[1]/OrderLineReference/OrderReference/ID 'PO-2' is no order of"
            + " the document's OrderReference");
    assertRefused(
        despatch(order("PO-1"), despatched(1, "10", "", "1", ""), despatched(1, "10", "", "1", "")),
        "/DespatchAdvice/DespatchLine[2]/ID '1' is that of /DespatchAdvice/DespatchLine[1] as well");
    assertRefused(
        despatch(order("PO-1"), despatched(1, "0", "", "1", "")),
        "/DespatchAdvice despatches nothing");
    assertRefused(
        despatch(
            order("PO-1"),
            despatched(
                1,
                "6",
                "<cbc:BackorderQuantity unitCode=\"XCS\">3</cbc:BackorderQuantity>"
                    + outstanding("4"),
                "1",
                "")),
        "/DespatchAdvice/DespatchLine[1] has an OutstandingQuantity and another BackorderQuantity");
    assertRefused(
        despatch(order("PO-1"), despatched(1, "10", "", "1", ""))
            .replace(
                "<cac:OrderReference>",
                "<cbc:DocumentStatusCode>Cancelled</cbc:DocumentStatusCode><cac:OrderReference>"),
        "/DespatchAdvice/DocumentStatusCode is not read: Peppol has none");
  }

  @Test
  void anApplicationResponseMaySayThatTheOrderWasReceived() {
    String xml = application("AB");

    assertThat(PeppolRules.broken("mlr", xml.getBytes(UTF_8))).isEmpty();
    SupplierDocument document = read(xml);
    assertThat(document.form()).isEqualTo("ubl-application-response");
    assertThat(document.sender()).isEqualTo(new PartyId("0088", "7300010000001"));
    assertThat(document.statements()).containsExactly(new Statement.Received("PO-1"));
  }

  @Test
  void anApplicationResponseSaysNothingElse() {
    assertRefused(
        application("RE"),
        "/ApplicationResponse/DocumentResponse[1]/Response/ResponseCode 'RE' is not AB (received),"
            + " and the sender says 'By the gateway'");
    assertRefused(
        application("AB")
            .replace(
                "<cbc:ID>PO-1</cbc:ID>",
                "<cbc:ID>PO-1</cbc:ID><cbc:DocumentTypeCode>380</cbc:DocumentTypeCode>"),
        "/ApplicationResponse/DocumentResponse[1]/DocumentReference/DocumentTypeCode '380' is no"
            + " order");
  }

  private static List<Line> lines(String xml, int statement) {
    return ((Statement.Shipment) read(xml).statements().get(statement)).lines();
  }

  private static void assertRefused(String xml, String reason) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(reason);
  }

  /** The advice, once Peppol's own rules have found nothing against it. */
  private static String peppol(String xml) {
    assertThat(PeppolRules.broken("despatch-advice", xml.getBytes(UTF_8))).isEmpty();
    return xml;
  }
}
