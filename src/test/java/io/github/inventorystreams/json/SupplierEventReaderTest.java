package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of suppliers; single quotes stand for double ones. */
class SupplierEventReaderTest {
  private static final String ANSWER =
      "{'eventId':'C-1','type':'CONFIRMATION','poNumber':'PO-1','supplierId':'S1',"
          + "'status':'ACCEPTED','confirmedAt':'2026-11-22T10:15:30Z','lines':[{'line':1,"
          + "'status':'ACCEPTED','schedule':[{'quantity':36,'deliveryDate':'2026-11-29'}]}]}";

  private static final long LATEST = Rfc3339.parse("2026-11-23T00:00:00Z");

  private final SupplierEventReader reader = new SupplierEventReader();

  @Test
  void anAnswerIsNotCompleteUnlessItSaysSo() {
    assertThat(((SupplierEvent.Confirmation) valid(ANSWER)).complete()).isFalse();
  }

  @Test
  void anAnswerMayNameNoLines() {
    String unnamed = ANSWER.replaceFirst("'lines':.*", "'complete':true}");
    assertThat(((SupplierEvent.Confirmation) valid(unnamed)).lines()).isEmpty();
  }

  @Test
  void whatIsSaidToHaveBeenSaidTooFarInTheFutureIsRefused() {
    String late = ANSWER.replaceAll("At':'2026-11-22", "At':'2026-11-23");
    assertThat(late).isNotEqualTo(ANSWER);
    assertThat(((Decoded.Invalid<SupplierEvent>) read("S1", late)).reason())
        .isEqualTo(DeadLetterReason.IN_FUTURE);
  }

  @Test
  void anApprovalSaysYesOrNo() {
    String approval =
        "{'eventId':'A-1','type':'APPROVAL','poNumber':'PO-1','supplierId':'S1',"
            + "'approved':false,'approvedAt':'2026-11-22T10:15:30Z'}";
    assertThat(((SupplierEvent.Approval) valid(approval)).approved()).isFalse();
    assertThat(read("S1", approval.replace("'approved':false,", "")))
        .isInstanceOf(Decoded.Invalid.class);
  }

  @Test
  void whatTheSupplierHasGotHasATimeAtWhichHeSaidSo() {
    String received =
        "{'eventId':'R-1','type':'RECEIVED_BY_SUPPLIER','poNumber':'PO-1','supplierId':'S1',"
            + "'receivedAt':'2026-11-22T10:15:30Z'}";
    assertThat(valid(received).saidAtMillis()).isEqualTo(Rfc3339.parse("2026-11-22T10:15:30Z"));
    assertThat(read("S1", received.replace("2026-11-22T", "2026-11-24T")))
        .isEqualTo(
            new Decoded.Invalid<>(
                DeadLetterReason.IN_FUTURE,
                "receivedAt is too far in the future: 2026-11-24T10:15:30Z"));
    for (String bad :
        List.of(
            received.replace("'receivedAt'", "'confirmedAt'"),
            received.replace("'poNumber':'PO-1',", ""),
            received.replace("'supplierId':'S1'", "'supplierId':'S2'"))) {
      assertThat(read("S1", bad)).as(bad).isInstanceOf(Decoded.Invalid.class);
    }
  }

  @Test
  void aShippedLineNeedsNoStatus() {
    String notice =
        "{'eventId':'N-1','type':'SHIPPING_NOTICE','poNumber':'PO-1',"
            + "'shippedAt':'2026-11-22T10:15:30Z','lines':[{'line':4}]}";
    assertThat(((SupplierEvent.ShippingNotice) valid(notice)).lines())
        .containsExactly(new AnswerLine(4, LineStatus.ACCEPTED, List.of()));
    assertThat(valid(notice).supplierId()).isEqualTo("S1");
  }

  @Test
  void aPartMayComeOnADayThatNobodyKnows() {
    String backordered =
        ANSWER
            .replace("'line':1,'status':'ACCEPTED'", "'line':1,'status':'BACKORDERED'")
            .replace(
                "'2026-11-29'}]",
                "'2026-11-29'},{'quantity':7},{'quantity':2,'deliveryDate':null}]");

    assertThat(((SupplierEvent.Confirmation) valid(backordered)).lines())
        .containsExactly(
            new AnswerLine(
                1,
                LineStatus.BACKORDERED,
                List.of(
                    new SupplierEvent.Delivery(36, LocalDate.of(2026, 11, 29)),
                    new SupplierEvent.Delivery(7, null),
                    new SupplierEvent.Delivery(2, null))));
  }

  @Test
  void anAnswerMaySayAnotherPriceASubstituteAReasonAndTheSuppliersOwnNumber() {
    SupplierEvent.Confirmation answer =
        (SupplierEvent.Confirmation)
            valid(
                ANSWER
                    .replace(
                        "'poNumber'", "'supplierOrderNumber':'SO-77','reason':'strike','poNumber'")
                    .replace(
                        "'line':1,",
                        "'line':1,'unitCost':3.25,'substituteSku':'A-2','reason':'sold out',"));

    assertThat(answer.supplierOrderNumber()).isEqualTo("SO-77");
    assertThat(answer.reason()).isEqualTo("strike");
    AnswerLine line = answer.lines().get(0);
    assertThat(line.unitCost()).isEqualByComparingTo("3.25");
    assertThat(line.substituteSku()).isEqualTo("A-2");
    assertThat(line.reason()).isEqualTo("sold out");
  }

  @Test
  void aNoticeIsKnownByItsOwnIdOrElseByThatOfTheEvent() {
    String notice =
        "{'eventId':'N-1','type':'SHIPPING_NOTICE','poNumber':'PO-1','final':true,"
            + "'shippedAt':'2026-11-22T10:15:30Z','lines':[{'line':4,'final':true},{'line':5}]}";
    SupplierEvent.ShippingNotice plain = (SupplierEvent.ShippingNotice) valid(notice);
    assertThat(plain.noticeId()).isEqualTo("N-1");
    assertThat(plain.last()).isTrue();
    assertThat(plain.lines()).extracting(AnswerLine::last).containsExactly(true, false);

    assertThat(valid(notice.replace("'poNumber'", "'noticeId':'DN-9','poNumber'")))
        .extracting(said -> ((SupplierEvent.ShippingNotice) said).noticeId())
        .isEqualTo("DN-9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'unitCost':'3.10'", "'substituteSku':'B'"})
  void aNoticeThatSaysWhatAnAnswerHasToSayIsRefused(String field) {
    String notice =
        "{'eventId':'N-1','type':'SHIPPING_NOTICE','poNumber':'PO-1',"
            + "'shippedAt':'2026-11-22T10:15:30Z','lines':[{'line':4,"
            + field
            + "}]}";
    assertThat(((Decoded.Invalid<SupplierEvent>) read("S1", notice)).detail())
        .contains("line 4: ")
        .contains("belongs into a CONFIRMATION");
  }

  @Test
  void aReasonOfMoreThanFourThousandCharactersIsRefused() {
    String longest = ANSWER.replace("'poNumber'", "'reason':'" + "x".repeat(4000) + "','poNumber'");
    assertThat(valid(longest)).isNotNull();
    assertThat(read("S1", longest.replace("'xx", "'xxx"))).isInstanceOf(Decoded.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'supplierId':'S1'           | 'supplierId':'S2'",
        "'eventId':'C-1'             | 'eventId':''",
        "'poNumber':'PO-1'           | 'poNumber':1",
        "'confirmedAt':'2026-11-22T10:15:30Z' | 'confirmedAt':'yesterday'",
        "'status':'ACCEPTED','conf   | 'status':'YES','conf",
        "'line':1                    | 'line':0",
        "'line':1                    | 'line':1.5",
        "'status':'ACCEPTED','sch    | 'status':'PARTIAL','sch",
        "'status':'ACCEPTED','sch    | 'sch",
        "'quantity':36               | 'quantity':0",
        "'deliveryDate':'2026-11-29' | 'deliveryDate':'2026-02-30'",
        "'deliveryDate':'2026-11-29' | 'deliveryDate':'+12026-11-29'",
        "'line':1                    | 'line':1,'unitCost':'-1'",
        "'line':1                    | 'line':1,'substituteSku':'A@1'",
        "'line':1                    | 'line':1,'reason':5",
        "'poNumber':'PO-1'           | 'poNumber':'PO-1','supplierOrderNumber':7",
        "'lines':[                   | 'lines':[{'line':1,'status':'REJECTED'},",
        "'lines':[                   | 'lines':[5,",
      })
  void refusesBadAnswers(String good, String bad) {
    assertThat(ANSWER).contains(good);
    Decoded<SupplierEvent> decoded = read("S1", ANSWER.replace(good, bad));
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    assertThat(((Decoded.Invalid<?>) decoded).reason()).isEqualTo(DeadLetterReason.MALFORMED);
  }

  @Test
  void anUnknownTypeIsToldApart() {
    assertThat(read("S1", "{'type':'INVOICE'}"))
        .isEqualTo(
            new Decoded.Invalid<>(DeadLetterReason.UNKNOWN_TYPE, "type is not known: \"INVOICE\""));
  }

  private SupplierEvent valid(String json) {
    Decoded<SupplierEvent> decoded = read("S1", json);
    assertThat(decoded).isInstanceOf(Decoded.Valid.class);
    return ((Decoded.Valid<SupplierEvent>) decoded).value();
  }

  private Decoded<SupplierEvent> read(String key, String json) {
    return reader.read(key.getBytes(UTF_8), json.replace('\'', '"').getBytes(UTF_8), LATEST);
  }
}
