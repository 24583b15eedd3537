package io.github.inventorystreams.supply.answer.edi;

import static io.github.inventorystreams.supply.answer.edi.Interchanges.acknowledgment;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.x12;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.form.edi.X12Readers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class X12AnswerFormTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private final X12AnswerForm form = new X12AnswerForm(null, 0);

  private List<String> meaning(byte[] bytes) {
    String compact = new String(bytes, ISO_8859_1).replace("\n", "");
    assertThat(X12Readers.byGozer(compact.getBytes(ISO_8859_1)).segments()).isNotEmpty();
    return Meaning.of(form.read(bytes, CHICAGO));
  }

  private void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> form.read(bytes, CHICAGO))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(reason);
  }

  @Nested
  class Responses {
    @ParameterizedTest
    @CsvSource({"AK,ACCEPTED", "AT,ACCEPTED", "AD,ACCEPTED", "RJ,REJECTED"})
    void asAWhole(String type, String verdict) {
      byte[] bytes = acknowledgment(type);
      assertThat(meaning(bytes)).containsExactly("PO-1 " + verdict + " theirs=SO-77");
      SupplierDocument document = form.read(bytes, CHICAGO).get(0);
      assertThat(document.form()).isEqualTo("x12-855");
      assertThat(document.documentId()).isEqualTo("855/261126-0915/000004711/0001");
      assertThat(document.sender()).isEqualTo(new PartyId("0060", "101234567"));
      assertThat(document.saidAtMillis())
          .isEqualTo(Instant.parse("2026-11-26T15:15:00Z").toEpochMilli());
    }

    @Test
    void onHoldIsNoYes() {
      assertThat(meaning(acknowledgment("AH"))).containsExactly("PO-1 RECEIVED");
      assertThat(meaning(acknowledgment("AC", "PO1*1*10*EA*12.5**VN*SN-33", "ACK*IH")))
          .containsExactly("PO-1 RECEIVED");
    }

    @Test
    void acceptedWithTheirLines() {
      assertThat(
              meaning(
                  acknowledgment(
                      "AD",
                      "DTM*017*20261207",
                      "PO1*1*3*CA*37.2**EN*4006381333931*VN*SN-33*IN*CUP-1",
                      "PID*F****Cup",
                      "PO1*2*10*EA*0.0125**IN*SCREW-4",
                      "ACK*IA*10*EA*067*20261208")))
          .containsExactly(
              "PO-1 ACCEPTED theirs=SO-77 on=2026-12-07",
              "- 1 sku=CUP-1 supplierSku=SN-33 gtin=4006381333931 ACCEPTED 3 CS on=2026-12-07"
                  + " at=37.2",
              "- 2 sku=SCREW-4 ACCEPTED 10 C62 on=2026-12-08 at=0.0125");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "ACK*IA*10*EA;ACCEPTED 10 C62 at=12.5",
          "ACK*IA;ACCEPTED 10 C62 at=12.5",
          "ACK*AC*10*EA*017*20261207;ACCEPTED 10 C62 on=2026-12-07 at=12.5",
          "ACK*IQ*6*EA;CHANGED 6 C62 at=12.5",
          "ACK*IQ*0*EA;REJECTED 10 C62 at=12.5",
          "ACK*DR*10*EA*067*20261215;CHANGED 10 C62 on=2026-12-15 at=12.5",
          "ACK*DR*10*EA*068*20261215;CHANGED 10 C62 on=2026-12-15 at=12.5",
          "ACK*DR*10*EA*002*20261215;CHANGED 10 C62 on=2026-12-15 at=12.5",
          "ACK*IP*10*EA;CHANGED 10 C62 at=12.5",
          "ACK*IC*8*EA*067*20261215;CHANGED 8 C62 on=2026-12-15 at=12.5",
          "ACK*IB*10*EA;BACKORDERED 10 C62 at=12.5",
          "ACK*IB*10*EA*067*20270115;BACKORDERED 10 C62 on=2027-01-15 at=12.5",
          "ACK*SP*10*EA;BACKORDERED 10 C62 at=12.5",
          "ACK*IR*10*EA;REJECTED 10 C62 at=12.5",
          "ACK*ID;REJECTED 10 C62 at=12.5",
          "ACK*R2;REJECTED 10 C62 at=12.5",
          "ACK*IS*10*EA****VN*SN-34*UP*012345678905;CHANGED 10 C62 at=12.5 insteadSupplierSku=SN-34 insteadGtin=012345678905"
        })
    void ofALine(String ack, String meaning) {
      assertThat(meaning(acknowledgment("AC", "PO1*7*10*EA*12.5**VN*SN-33", ack)))
          .containsExactly("PO-1 CHANGED theirs=SO-77", "- 7 supplierSku=SN-33 " + meaning);
    }

    @Test
    void severalAcksAreASplit() {
      assertThat(
              meaning(
                  acknowledgment(
                      "AC",
                      "PO1*1*10*EA***VN*SN-33",
                      "ACK*IA*6*EA*067*20261207",
                      "ACK*DR*3*EA",
                      "DTM*067*20261221",
                      "ACK*IR*1*EA")))
          .containsExactly(
              "PO-1 CHANGED theirs=SO-77",
              "- 1 supplierSku=SN-33 ACCEPTED 6 C62 on=2026-12-07",
              "- 1 supplierSku=SN-33 CHANGED 3 C62 on=2026-12-21",
              "- 1 supplierSku=SN-33 REJECTED 1 C62");
    }

    @Test
    void aPartAndItsBalance() {
      String[] said = {
        "- 1 supplierSku=SN-33 CHANGED 6 C62 on=2026-12-07",
        "- 1 supplierSku=SN-33 BACKORDERED 4 C62"
      };
      assertThat(
              meaning(acknowledgment("AC", "PO1*1*10*EA***VN*SN-33", "ACK*BP*6*EA*067*20261207")))
          .contains(said);
      assertThat(
              meaning(
                  acknowledgment(
                      "AC", "PO1*1*10*EA***VN*SN-33", "ACK*BP*6*EA*067*20261207", "ACK*IB*4*EA")))
          .contains(said);
    }

    @Test
    void aScheduleIsASplit() {
      assertThat(
              meaning(
                  acknowledgment(
                      "AC",
                      "PO1*1*10*EA***VN*SN-33",
                      "ACK*IA*10*EA",
                      "SCH*6*EA***067*20261207",
                      "SCH*4*EA***067*20261221")))
          .contains(
              "- 1 supplierSku=SN-33 ACCEPTED 6 C62 on=2026-12-07",
              "- 1 supplierSku=SN-33 ACCEPTED 4 C62 on=2026-12-21");
    }

    @Test
    void whenGoodsLeaveIsTheDayTheyComeAfterTheWay() {
      AnswerForm fourDays = new X12AnswerForm(null, 4);
      assertThat(
              Meaning.of(
                  fourDays.read(
                      acknowledgment("AC", "PO1*1*10*EA***VN*SN-33", "ACK*DR*10*EA*068*20261215"),
                      CHICAGO)))
          .contains("- 1 supplierSku=SN-33 CHANGED 10 C62 on=2026-12-19");
    }

    @Test
    void wordsStandInNotes() {
      assertThat(
              meaning(
                  acknowledgment(
                      "AC",
                      "N9*ZZ*NOTE",
                      "MSG*Thank you.",
                      "PO1*1*10*EA***VN*SN-33",
                      "ACK*IR",
                      "N9*ZZ*WHY",
                      "MSG*Sold",
                      "MSG*out.")))
          .containsExactly(
              "PO-1 CHANGED theirs=SO-77 because=Thank you.",
              "- 1 supplierSku=SN-33 REJECTED 10 C62 because=Sold out.");
    }

    /** 850s and 855s name the same article under several numbers; the one of our orders counts. */
    @Test
    void theNumberOfOurOrdersCounts() {
      assertThat(
              meaning(
                  acknowledgment(
                      "AC",
                      "PO1*1*10*EA***VP*PART-9*VN*SN-33*VC*CAT-1*UP*012345678905*UK*10012345678902",
                      "ACK*IA")))
          .contains("- 1 supplierSku=SN-33 ACCEPTED 10 C62");
    }

    @Test
    void severalOrdersInOneGroup() {
      assertThat(
              meaning(
                  x12(
                      "PR",
                      "ST*855",
                      "BAK*00*AK*PO-1*20261125",
                      "ST*855",
                      "BAK*00*RJ*PO-2*20261125")))
          .containsExactly("PO-1 ACCEPTED", "PO-2 REJECTED");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "BAK*00*AC;BAK*00*ZZ;message 1, segment 2 BAK: what the answer 'ZZ' (BAK02) means is not known",
          "BAK*00;BAK*01;message 1, segment 2 BAK: what the purpose '01' (BAK01) means is not known",
          "*PO-1*;**;message 1, segment 2 BAK: has no order number (BAK03)",
          "ACK*IQ*6*EA;ACK*QQ*6*EA;message 1, segment 5 ACK: what the status 'QQ' (ACK01) means is not known",
          "ACK*IQ*6*EA;ACK*IQ;message 1, segment 5 ACK: has another quantity, and does not say which",
          "ACK*IQ*6*EA;ACK*IQ*6*XX;message 1, segment 5 ACK: what the unit 'XX' (355) is is not known",
          "ACK*IQ*6*EA;ACK*IQ*6,5*EA;message 1, segment 5 ACK: no number: '6,5', the decimal mark is .",
          "ACK*IQ*6*EA;ACK*IQ*-6*EA;message 1, segment 5 ACK: is below 0: '-6'",
          "ACK*IQ*6*EA;ACK*DR*6*EA;message 1, segment 5 ACK: is put off, and does not say to when",
          "ACK*IQ*6*EA;ACK*BP*10*EA;message 1, segment 5 ACK: leaves no balance of what was ordered (PO102)",
          "ACK*IQ*6*EA;ACK*IS*6*EA;message 1, segment 5 ACK: does not say by which article",
          "ACK*IQ*6*EA;ACK*IQ*6*EA*067*261207;message 1, segment 5 ACK: no day or time: '261207'",
          "ACK*IQ*6*EA;ACK*IQ*6*EA*06720261207;message 1, segment 5 ACK: has no kind of date (374) of 3 letters in element 4",
          "ACK*IQ*6*EA;QQQ*1;message 1, segment 5 QQQ: is no segment of 855",
          "ACK*IQ*6*EA;REF*VN*1;message 1, segment 4 PO1: is not answered (ACK)",
          "*VN*SN-33;*VN;message 1, segment 4 PO1: has no pair of a kind (235) and a number from element 6",
          "*VN*SN-33;*MG*SN-33;message 1, segment 4 PO1: names neither a line of the order nor an article by a number that is known",
          "*EA*12.5**;*CA*12.5*PE*;message 1, segment 4 PO1: the price is for each, the quantity in 'CA'",
          "*EA*12.5**;*EA*12.5*WX*;message 1, segment 4 PO1: what the basis 'WX' (639) of its price is is not known",
          "CTT*1;CTT*2;message 1, segment 6 CTT: counts 2, there are 1 lines",
          "CTT*1;CTT*1*11;message 1, segment 6 CTT: the quantities add up to 10, not to 11",
          "SE*7;SE*8;message 1, segment 7 SE: its count is not what there is",
          "SE*7*0001;SE*7*0002;message 1, segment 7 SE: its reference is not that of its header",
          "GE*1;GE*2;segment GE: its count is not what there is",
          "GE*1*4711;GE*1*4712;segment GE: its reference is not that of its header",
          "IEA*1;IEA*2;segment IEA: its count is not what there is",
          "IEA*1*000004711;IEA*1*000004712;segment IEA: its reference is not that of its header",
          "*P*>;*T*>;segment 1 ISA: says that it is a test (ISA15)",
          "ST*855;ST*810;message 1, segment 1 ST: '810' is not read, only 855, 856 and 997"
        })
    void saysWhereAndWhatIsWrong(String right, String wrong, String reason) {
      String text =
          new String(acknowledgment("AC", "PO1**10*EA*12.5**VN*SN-33", "ACK*IQ*6*EA"), ISO_8859_1);
      assertThat(text).contains(right);
      assertRefused(text.replace(right, wrong).getBytes(ISO_8859_1), reason);
    }

    @Test
    void contradictionsAreRefused() {
      assertRefused(
          acknowledgment("AD", "PO1*1*10*EA***VN*SN-33", "ACK*IR"),
          "message 1, segment 5 ACK: the status 'IR' contradicts BAK02 of the answer");
      assertRefused(
          acknowledgment("RD", "PO1*1*10*EA***VN*SN-33", "ACK*IA"),
          "message 1, segment 5 ACK: the status 'IA' contradicts BAK02 of the answer");
      assertRefused(
          acknowledgment("AH", "PO1*1*10*EA***VN*SN-33", "ACK*IA"),
          "message 1, segment 5 ACK: the status 'IA' contradicts BAK02 of the answer");
      assertRefused(
          acknowledgment("AC"),
          "message 1, segment 2 BAK: says that lines tell what comes, and there are none");
      assertRefused(
          acknowledgment("AC", "PO1*1*10*EA***VN*SN-33", "ACK*IA*6*EA", "ACK*IB"),
          "message 1, segment 6 ACK: is one of several and does not say how much");
      assertRefused(
          acknowledgment("AC", "PO1*1*10*EA***VN*A*VN*B", "ACK*IA"),
          "message 1, segment 4 PO1: two article numbers of the supplier: 'A' and 'B'");
      assertRefused(
          acknowledgment("AC", "PO1*1*10*EA***VN*A", "ACK*IA", "SDQ*EA*92*001*4*002*6"),
          "message 1, segment 6 SDQ: splits the line between several places");
    }
  }

  @Nested
  class Notices {
    private static final String BSN = "BSN*00*SHIP-5*20261128*1500*0001";

    @Test
    void ofOneOrder() {
      byte[] bytes =
          x12(
              "SH",
              "ST*856",
              BSN,
              "HL*1**S",
              "TD5*B*2*UPSN",
              "DTM*011*20261128",
              "DTM*017*20261201",
              "N1*SF*Cups AB*1*101234567",
              "HL*2*1*O",
              "PRF*PO-1",
              "REF*VN*SO-77",
              "HL*3*2*P",
              "MAN*GM*00007300010000000018",
              "HL*4*3*I",
              "LIN*1*EN*4006381333931*VN*SN-33",
              "SN1*1*2*CA",
              "HL*5*2*I",
              "LIN*9*IN*SCREW-4",
              "SN1**500*EA",
              "CTT*5*502");

      assertThat(meaning(bytes))
          .containsExactly(
              "PO-1 SHIPPED SHIP-5 theirs=SO-77",
              "- supplierSku=SN-33 gtin=4006381333931 ACCEPTED 2 CS on=2026-12-01",
              "- sku=SCREW-4 ACCEPTED 500 C62 on=2026-12-01");
      SupplierDocument document = form.read(bytes, CHICAGO).get(0);
      assertThat(document.form()).isEqualTo("x12-856");
      assertThat(document.documentId()).isEqualTo("SHIP-5/261126-0915/000004711/0001");
      assertThat(document.sender()).isEqualTo(new PartyId("0060", "101234567"));
      assertThat(document.saidAtMillis())
          .isEqualTo(Instant.parse("2026-11-28T21:00:00Z").toEpochMilli());
    }

    @Test
    void ofSeveralOrders() {
      assertThat(
              meaning(
                  x12(
                      "SH",
                      "ST*856",
                      BSN,
                      "HL*1**S",
                      "HL*2*1*O",
                      "PRF*PO-1",
                      "HL*3*2*I",
                      "LIN**VN*A",
                      "SN1**1*EA",
                      "HL*4*1*O",
                      "PRF*PO-2",
                      "HL*5*4*I",
                      "LIN**VN*A",
                      "SN1**2*EA",
                      // An item may name its order itself, as the automotive industry does.
                      "HL*6*1*I",
                      "LIN**VN*B",
                      "SN1**3*EA",
                      "PRF*PO-1",
                      "CTT*3")))
          .containsExactly(
              "PO-1 SHIPPED SHIP-5",
              "- supplierSku=A ACCEPTED 1 C62",
              "- supplierSku=B ACCEPTED 3 C62",
              "PO-2 SHIPPED SHIP-5",
              "- supplierSku=A ACCEPTED 2 C62");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "HL*3*2*I;HL*3*9*I;message 1, segment 6 HL: lies in the level '9', which there is not",
          "HL*3*2*I;HL*2*2*I;message 1, segment 6 HL: is the second level '2'",
          "HL*3*2*I;HL*3**I;message 1, segment 6 HL: lies in no order (PRF)",
          "PRF*PO-1;PRF;message 1, segment 5 PRF: has no order number (PRF01)",
          "PRF*PO-1;PO4*1;message 1, segment 6 HL: lies in no order (PRF)",
          "SN1**2*EA;SN1**2*ZZ;message 1, segment 8 SN1: what the unit 'ZZ' (355) is is not known",
          "SN1**2*EA;SN1**0*EA;message 1: says of nothing that it has left",
          "SN1**2*EA;PO4*1;message 1, segment 6 HL: does not say how much has left (SN1)",
          "LIN**VN*A;LIN**MG*A;message 1, segment 7 LIN: names neither a line of the order nor an article by a number that is known",
          "LIN**VN*A;SDQ*EA*92*1*2;message 1, segment 7 SDQ: splits the item between several places",
          "BSN*00;BSN*01;message 1, segment 2 BSN: takes back a notice, which somebody has to look at",
          "BSN*00;BSN*99;message 1, segment 2 BSN: what the purpose '99' (BSN01) means is not known",
          "*SHIP-5*;**;message 1, segment 2 BSN: has no number of the shipment (BSN02)",
          "20261128*;20261328*;message 1, segment 2 BSN: no day or time: '20261328'",
          "CTT*1;CTT*2;message 1, segment 9 CTT: counts 2, there are"
        })
    void sayWhereAndWhatIsWrong(String right, String wrong, String reason) {
      String text =
          new String(
              x12(
                  "SH",
                  "ST*856",
                  BSN,
                  "HL*1**S",
                  "HL*2*1*O",
                  "PRF*PO-1",
                  "HL*3*2*I",
                  "LIN**VN*A",
                  "SN1**2*EA",
                  "CTT*1"),
              ISO_8859_1);
      assertThat(text).contains(right);
      assertThatThrownBy(() -> form.read(text.replace(right, wrong).getBytes(ISO_8859_1), CHICAGO))
          .isInstanceOf(UnreadableAnswerException.class)
          .hasMessageStartingWith(reason);
    }
  }

  @Nested
  class Receipts {
    @Test
    void areNoAnswers() {
      byte[] bytes = x12("FA", "ST*997", "AK1*PO*77", "AK2*850*0001", "AK5*A", "AK9*A*1*1*1");
      assertThat(form.read(bytes, CHICAGO)).isEmpty();
      assertThat(form.receipts(bytes))
          .containsExactly(new EdiReceipt("77", EdiReceipt.Outcome.ACCEPTED, "AK1 PO 77, AK9 A"));
      assertThat(form.receipts(acknowledgment("AK"))).isEmpty();
    }

    @Test
    void tellARejection() {
      assertThat(
              form.receipts(
                  x12("FA", "ST*997", "AK1*PO*0077", "AK2*850*0001", "AK5*R*5", "AK9*R*1*1*0")))
          .containsExactly(new EdiReceipt("77", EdiReceipt.Outcome.REJECTED, "AK1 PO 0077, AK9 R"));
    }

    @Test
    void mayStandOnTheEnvelopeAlone() {
      byte[] bytes =
          ("ISA*00*          *00*          *01*101234567      *ZZ*OURSHOP        *261126*0915*U*00401*"
                  + "000004711*0*P*>~TA1*000000077*261125*0946*R*006~IEA*0*000004711~")
              .getBytes(ISO_8859_1);
      assertThat(form.read(bytes, CHICAGO)).isEmpty();
      assertThat(form.receipts(bytes))
          .containsExactly(new EdiReceipt("77", EdiReceipt.Outcome.REJECTED, "TA1 R '006'"));
    }

    @Test
    void areRefusedIfTheirOutcomeIsNotKnown() {
      assertThatThrownBy(() -> form.receipts(x12("FA", "ST*997", "AK1*PO*77", "AK9*Q*1*1*0")))
          .isInstanceOf(UnreadableAnswerException.class)
          .hasMessage("message 1, segment 3 AK9: what the outcome 'Q' (715) means is not known");
      assertThatThrownBy(() -> form.receipts(x12("FA", "ST*997", "AK1*PO*77")))
          .hasMessage("message 1: has 0 segments AK9, not one");
    }
  }

  @Test
  void theSenderOfTheEnvelopeIsHeldAgainstThePartner() {
    byte[] bytes = acknowledgment("AK");
    assertThat(new X12AnswerForm(new EdiPartner("101234567", "01"), 0).read(bytes, CHICAGO))
        .hasSize(1);
    assertThatThrownBy(
            () -> new X12AnswerForm(new EdiPartner("101234568", "01"), 0).read(bytes, CHICAGO))
        .hasMessage("is from '101234567:01', not from '101234568:01'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "UNB+UNOC:3+;is no interchange: is cut off",
        "hello;is no interchange: can't be split into segments",
        "\"\";is no interchange: is cut off"
      })
  void whatIsNoInterchangeIsNone(String text, String reason) {
    assertRefused(text.getBytes(ISO_8859_1), reason);
  }

  @Test
  void separatorsAreThoseOfTheEnvelope() {
    String text =
        new String(acknowledgment("AC", "PO1*1*10*EA***VN*SN-33", "ACK*IQ*6*EA"), ISO_8859_1)
            .replace("\n", "")
            .replace('*', '|')
            .replace('~', '\n')
            .replace('>', '^');
    assertThat(Meaning.of(form.read(text.getBytes(ISO_8859_1), CHICAGO)))
        .contains("- 1 supplierSku=SN-33 CHANGED 6 C62");
    assertThat(form.name()).isEqualTo("x12-4010");
  }
}
