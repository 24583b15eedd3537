package io.github.inventorystreams.supply.answer.edi;

import static io.github.inventorystreams.supply.answer.edi.Interchanges.desadv;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.edifact;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.ordrsp;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.ordrspWithLines;
import static io.github.inventorystreams.supply.answer.edi.Interchanges.written;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.answer.AnswerForm;
import io.github.inventorystreams.supply.answer.SupplierDocument;
import io.github.inventorystreams.supply.answer.UnreadableAnswerException;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import io.github.inventorystreams.supply.form.edi.DirectoryReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdifactAnswerFormTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final EdifactAnswerForm form = new EdifactAnswerForm(EdifactDirectory.D96A, null, 0);

  private List<String> meaning(byte[] bytes) {
    // What is read here is also what the directory permits.
    DirectoryReader.read(EdifactDirectory.D96A, bytes);
    return Meaning.of(form.read(bytes, BERLIN));
  }

  private void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> form.read(bytes, BERLIN))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(reason);
  }

  /**
   * The example of EANCOM (ORDRSP, part II, 6; gs1.se/EANCOM 2000/ordrsp/example.htm): the first
   * line is accepted, the second amended and sent again as a whole, the third rejected.
   */
  @Test
  void readsTheExampleOfEancom() {
    byte[] bytes =
        edifact(
            "UNH+ORDRSP:D:96A:UN:EAN005",
            "BGM+231+ORSP12856+4",
            "DTM+137:19970330:102",
            "RFF+ON:652744",
            "DTM+171:19970325:102",
            "NAD+BY+5412345000013::9",
            "RFF+VA:452282",
            "NAD+SU+4012345500004::9",
            "RFF+VA:87765432",
            "LIN+1+5+3312345501102:EN",
            "LIN+2+3+3312345501003:EN",
            "PIA+1+ABC1234:SA",
            "IMD+C++TU::9",
            "QTY+21:48",
            "DTM+2:19970910:102",
            "MOA+203:26400",
            "PRI+AAA:550:CT:AAA",
            "PAC+4+1+CS",
            "TAX+7+VAT+++:::17.5+S",
            "MOA+124:4620",
            "TDT+20++30++31",
            "LIN+3+7+3312345501096:EN",
            "UNS+S",
            "CNT+2:3");

    assertThat(meaning(bytes))
        .containsExactly(
            "652744 CHANGED",
            "- gtin=3312345501102 ACCEPTED",
            "- supplierSku=ABC1234 gtin=3312345501003 CHANGED 48 on=1997-09-10 at=550",
            "- gtin=3312345501096 REJECTED");
    SupplierDocument document = form.read(bytes, BERLIN).get(0);
    assertThat(document.sender()).isEqualTo(new PartyId("0088", "4012345500004"));
    assertThat(document.documentId()).isEqualTo("ORSP12856/261126-0915/4711/1");
    assertThat(document.saidAtMillis())
        .isEqualTo(Instant.parse("1997-03-30T21:59:59.999Z").toEpochMilli());
  }

  /** The despatch advice that explains EDIFACT in Wikipedia (de.wikipedia.org/wiki/DESADV). */
  @Test
  void readsAWidelyCopiedDespatchAdvice() {
    String text =
        """
        UNA:+.? '
        UNB+UNOB:2+8022628000004:14+4306517008994:14+050805:0941+8++DESADV+++EANCOM'
        UNH+1+DESADV:D:96A:UN:EAN005'
        BGM+351::9+007774+9'
        DTM+137:20050714:102'
        DTM+11:20050805:102'
        DTM+2:20050714:102'
        RFF+DQ:007774'
        RFF+ON:509671432'
        NAD+SU+8022628000004::9'
        NAD+BY+4306517005092::9'
        NAD+DP+4306517005078::9'
        CPS+1'
        LIN+1++8022628900014:EN'
        PIA+1+90001:SA+5082951:BY'
        IMD+F++:::COMP.SAFARI 65 C/SPECCH.MOLA'
        QTY+12:66.00:PCE'
        QTY+21:66.00:PCE'
        CNT+2:1'
        UNT+18+1'
        UNZ+1+8'
        """;

    assertThat(Meaning.of(form.read(text.getBytes(ISO_8859_1), BERLIN)))
        .containsExactly(
            "509671432 SHIPPED 007774", "- supplierSku=90001 gtin=8022628900014 ACCEPTED 66 C62");
  }

  @Nested
  class Responses {
    @Test
    void acceptedAsAWhole() {
      assertThat(meaning(ordrsp("29", "UNS+S"))).containsExactly("PO-1 ACCEPTED theirs=SO-77");
    }

    @Test
    void rejectedAsAWholeWithAReason() {
      assertThat(
              meaning(
                  edifact(
                      "UNH+ORDRSP:D:96A:UN:EAN005",
                      "BGM+231+SO-77+27",
                      "DTM+137:20261126:102",
                      "FTX+AAI+++Wir liefern nicht mehr.:Söhne AG",
                      "RFF+ON:PO-1",
                      "NAD+SU+7300010000001::9",
                      "UNS+S")))
          .containsExactly("PO-1 REJECTED because=Wir liefern nicht mehr. Söhne AG");
    }

    @Test
    void gotAndNotYetLookedAt() {
      assertThat(meaning(ordrsp("12", "UNS+S"))).containsExactly("PO-1 RECEIVED");
      assertThat(meaning(ordrspWithLines("4", "LIN+1+4+4006381333931:EN", "RFF+LI:1")))
          .containsExactly("PO-1 RECEIVED");
    }

    @Test
    void acceptedWithItsLines() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "29",
                      "LIN+1+5+4006381333931:EN",
                      "PIA+1+SN-33:SA+CUP-1:IN",
                      "QTY+21:3:CS",
                      "DTM+2:20261207:102",
                      "PRI+AAA:37.20",
                      "RFF+LI:1")))
          .containsExactly(
              "PO-1 ACCEPTED theirs=SO-77",
              "- 1 sku=CUP-1 supplierSku=SN-33 gtin=4006381333931 ACCEPTED 3 CS at=37.20");
    }

    @Test
    void cut() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+3+4006381333931:EN",
                      "QTY+21:10:PCE",
                      "QTY+113:6:PCE",
                      "RFF+LI:1")))
          .contains("- 1 gtin=4006381333931 CHANGED 6 C62");
    }

    @Test
    void cutToNothing() {
      assertThat(meaning(ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "QTY+113:0", "RFF+LI:1")))
          .contains("- 1 REJECTED 10");
    }

    @Test
    void dated() {
      assertThat(
              meaning(
                  ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "DTM+69:20261215:102", "RFF+LI:1")))
          .contains("- 1 CHANGED 10 on=2026-12-15");
    }

    @Test
    void theDayOfAllLinesStandsInTheHeader() {
      byte[] bytes =
          edifact(
              "UNH+ORDRSP:D:96A:UN:EAN005",
              "BGM+231+SO-77+4",
              "DTM+137:20261126:102",
              "DTM+67:202612151400:203",
              "RFF+ON:PO-1",
              "DTM+171:20261101:102",
              "LIN+1+5",
              "RFF+LI:1",
              "LIN+2+5",
              "DTM+67:20261216:102",
              "RFF+LI:2",
              "UNS+S");
      assertThat(meaning(bytes))
          .contains("- 1 ACCEPTED on=2026-12-15", "- 2 ACCEPTED on=2026-12-16");
    }

    @Test
    void acceptedAsAWholeOnAnotherDay() {
      assertThat(
              meaning(
                  edifact(
                      "UNH+ORDRSP:D:96A:UN:EAN005",
                      "BGM+231+SO-77+28",
                      "DTM+137:20261126:102",
                      "DTM+69:20261215:102",
                      "RFF+ON:PO-1",
                      "CUX+2:EUR:9",
                      "UNS+S")))
          .containsExactly("PO-1 ACCEPTED on=2026-12-15 in=EUR");
      assertRefused(
          ordrsp("28", "UNS+S"),
          "message 1: amends the heading of the order, and no day of delivery there");
    }

    @Test
    void whenGoodsLeaveIsTheDayTheyComeAfterTheWay() {
      byte[] bytes =
          ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "DTM+11:20261215:102", "RFF+LI:1");
      assertThat(meaning(bytes)).contains("- 1 CHANGED 10 on=2026-12-15");
      AnswerForm threeDays = new EdifactAnswerForm(EdifactDirectory.D01B, null, 3);
      assertThat(Meaning.of(threeDays.read(bytes, BERLIN)))
          .contains("- 1 CHANGED 10 on=2026-12-18");
      assertThat(threeDays.name()).isEqualTo("edifact-d01b");
    }

    @Test
    void splitIntoSeveralLinesOfTheAnswer() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+3",
                      "QTY+21:6",
                      "DTM+69:20261207:102",
                      "RFF+ON:PO-1:10",
                      "LIN+2+1",
                      "QTY+21:4",
                      "DTM+69:20261221:102",
                      "RFF+ON:PO-1:10")))
          .contains("- 10 CHANGED 6 on=2026-12-07", "- 10 CHANGED 4 on=2026-12-21");
    }

    @Test
    void splitByPlacesOfDelivery() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+3",
                      "QTY+21:10",
                      "RFF+LI:1",
                      "LOC+7+4012345000016::9",
                      "QTY+11:6",
                      "DTM+67:20261207:102",
                      "LOC+7+4012345000016::9",
                      "QTY+83:4")))
          .contains("- 1 CHANGED 6 on=2026-12-07", "- 1 BACKORDERED 4");
    }

    @Test
    void splitByASchedule() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+3",
                      "QTY+21:10",
                      "RFF+LI:1",
                      "SCC+1",
                      "QTY+113:7",
                      "DTM+67:20261207:102",
                      "QTY+113:3",
                      "DTM+67:20261214:102")))
          .contains("- 1 CHANGED 7 on=2026-12-07", "- 1 CHANGED 3 on=2026-12-14");
    }

    @Test
    void partsMustAddUp() {
      assertRefused(
          ordrspWithLines(
              "4", "LIN+1+3", "QTY+21:10", "RFF+LI:1", "SCC+1", "QTY+113:7", "QTY+113:2"),
          "message 1, segment 9 QTY: is not what its parts add up to: 9");
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "RFF+LI:1", "LOC+7+A", "QTY+11:7", "LOC+7+B", "QTY+11:2"),
          "message 1, segment 12 LOC: splits the line between several places");
    }

    @Test
    void backorderedWithADay() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4", "LIN+1+3", "QTY+21:10", "QTY+83:10", "DTM+69:20270115:102", "RFF+LI:1")))
          .contains("- 1 BACKORDERED 10 on=2027-01-15");
    }

    @Test
    void partlyBackorderedWithoutADay() {
      String[] said = {"- 1 CHANGED 6 on=2026-12-07", "- 1 BACKORDERED 4"};
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+3",
                      "QTY+21:10",
                      "QTY+113:6",
                      "QTY+83:4",
                      "DTM+69:20261207:102",
                      "RFF+LI:1")))
          .contains(said);
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4", "LIN+1+3", "QTY+21:10", "QTY+83:4", "DTM+69:20261207:102", "RFF+LI:1")))
          .contains(said);
    }

    @Test
    void aBackorderAloneLeavesOpenWhatComesNow() {
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "QTY+83:4", "RFF+LI:1"),
          "message 1, segment 9 QTY: says what comes later, and not what comes now");
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "QTY+21:3", "QTY+83:4", "RFF+LI:1"),
          "message 1, segment 10 QTY: is more than what was ordered");
    }

    @Test
    void rejectedLineWithItsReason() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+7",
                      "QTY+21:10",
                      "QTY+113:0",
                      "FTX+LIN+++Ausgelaufen?: nie wieder",
                      "RFF+LI:1")))
          .contains("- 1 REJECTED 10 because=Ausgelaufen: nie wieder");
    }

    @Test
    void pricedAnew() {
      assertThat(meaning(ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "PRI+AAA:12.5", "RFF+LI:1")))
          .contains("- 1 CHANGED 10 at=12.5");
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4", "LIN+1+3", "QTY+21:10:PCE", "PRI+AAA:12.5:::100:PCE", "RFF+LI:1")))
          .contains("- 1 CHANGED 10 C62 at=0.125");
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4", "LIN+1+5", "QTY+21:10", "PRI+AAB:14", "PRI+AAA:12.5", "RFF+LI:1")))
          .contains("- 1 ACCEPTED 10 at=12.5");
    }

    @Test
    void aPriceForSomethingElseIsNone() {
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "QTY+21:10:CS", "PRI+AAA:12.5:::1:PCE", "RFF+LI:1"),
          "message 1, segment 10 PRI: the price is for 'PCE', the quantity in 'CS'");
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "PRI+AAA:10:::3", "RFF+LI:1"),
          "message 1, segment 10 PRI: no price of one unit: for '3'");
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "PRI+AAA:10", "PRI+AAA:11", "RFF+LI:1"),
          "message 1, segment 11 PRI: says two prices: 10 and 11");
    }

    @Test
    void substituted() {
      assertThat(
              meaning(
                  ordrspWithLines(
                      "4",
                      "LIN+1+3+4006381333931:EN",
                      "PIA+1+SN-33:SA",
                      "PIA+3+SN-34:SA+4006381333948:EN",
                      "QTY+21:10",
                      "RFF+LI:1")))
          .contains(
              "- 1 supplierSku=SN-33 gtin=4006381333931 CHANGED 10 insteadSupplierSku=SN-34"
                  + " insteadGtin=4006381333948");
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "PIA+4+SN-34:SA", "QTY+21:10", "RFF+LI:1"),
          "message 1, segment 9 PIA: names the article that the one of the line stands for (4347 4)");
    }

    @Test
    void anUnknownLineIsSaidAsItStands() {
      assertThat(meaning(ordrspWithLines("4", "LIN+1+7", "RFF+LI:99"))).contains("- 99 REJECTED");
      assertThat(meaning(ordrspWithLines("4", "LIN+7+7+4006381333931:EN")))
          .describedAs("the number of the answer's own line is not that of the order's")
          .contains("- gtin=4006381333931 REJECTED");
    }

    @Test
    void aLineWithoutAnyReferenceIsRefused() {
      assertRefused(
          ordrspWithLines("4", "LIN+1+7", "QTY+21:10"),
          "message 1, segment 8 LIN: names neither a line of the order nor an article by a number"
              + " that is known");
      assertRefused(
          ordrspWithLines("4", "LIN+1+5+4006381333931:EN", "PIA+1+14006381333938:EN"),
          "message 1, segment 8 LIN: has several GTINs and no other number");
    }

    @Test
    void contradictionsAreRefused() {
      assertRefused(
          ordrspWithLines("29", "LIN+1+7", "RFF+LI:1"),
          "message 1, segment 8 LIN: the action '7' contradicts the function of BGM (1225)");
      assertRefused(
          ordrspWithLines("27", "LIN+1+5", "RFF+LI:1"),
          "message 1, segment 8 LIN: the action '5' contradicts the function of BGM (1225)");
      assertRefused(
          ordrspWithLines("12", "LIN+1+3", "QTY+113:4", "RFF+LI:1"),
          "message 1, segment 8 LIN: the action '3' contradicts the function of BGM (1225)");
      assertRefused(
          ordrspWithLines("4", "LIN+1+7", "QTY+113:4", "RFF+LI:1"),
          "message 1, segment 8 LIN: is not accepted, and yet has something to deliver");
      assertRefused(
          ordrspWithLines("4", "LIN+1+5", "RFF+LI:1", "RFF+LI:2"),
          "message 1, segment 10 RFF: refers to two lines of the order: 1 and 2");
      assertRefused(
          ordrspWithLines("4", "LIN+1+5", "RFF+ON:PO-2:1"),
          "message 1, segment 9 RFF: names a second order: 'PO-1' and 'PO-2'");
      assertRefused(
          ordrspWithLines("4", "LIN+1+5", "QTY+113:4", "QTY+12:5", "RFF+LI:1"),
          "message 1, segment 10 QTY: is another quantity than the one to be delivered (113)");
      assertRefused(
          ordrspWithLines("4", "LIN+1+5", "QTY+113:4", "QTY+113:4", "RFF+LI:1"),
          "message 1, segment 10 QTY: is the second quantity of kind 113 in its line");
      assertRefused(
          ordrspWithLines("4", "LIN+1+5", "QTY+21:4:CS", "QTY+113:48:PCE", "RFF+LI:1"),
          "message 1, segment 8 LIN: has quantities in several units: CS, C62");
    }

    @Test
    void whatIsNotSaidIsNotGuessed() {
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "RFF+LI:1"),
          "message 1, segment 8 LIN: is changed, and does not say how");
      assertRefused(
          ordrspWithLines("9", "LIN+1", "QTY+21:10", "RFF+LI:1"),
          "message 1, segment 8 LIN: says neither an action (1229) nor a quantity to be delivered");
      assertRefused(
          ordrsp("4", "UNS+S"), "message 1: says that lines tell what comes, and has none");
      assertRefused(
          ordrspWithLines("4", "LIN+1+3", "QTY+21:10", "DTM+69:202650:616", "RFF+LI:1"),
          "message 1, segment 10 DTM: the format '616' of 2379 says no single day");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '"',
        value = {
          "BGM+231+SO-77+4;BGM+231+SO-77+99;message 1, segment 2 BGM: what the function '99' (1225) means is not known",
          "BGM+231+SO-77+4;BGM+231+SO-77;message 1, segment 2 BGM: what the function '' (1225) means is not known",
          "BGM+231;BGM+380;message 1, segment 2 BGM: a document of kind '380' (1001) is not read",
          "BGM+231+SO-77;BGM+231+;message 1, segment 2 BGM: has no number of the document (1004)",
          "LIN+1+3;LIN+1+77;message 1, segment 8 LIN: what the action '77' (1229) means is not known",
          "QTY+113;QTY+192;message 1, segment 10 QTY: what the quantity '192' (6063) means is not known",
          "QTY+113:6;QTY+113:6x;message 1, segment 10 QTY: no number: '6x'",
          "QTY+113:6;QTY+113:-6;message 1, segment 10 QTY: is below 0: '-6'",
          "QTY+113:6;QTY+113:1.000,5;message 1, segment 10 QTY: no number: '1.000,5'",
          "QTY+113:6;QTY+113;message 1, segment 10 QTY: has no code of at most 3 letters and a value",
          "RFF+LI:1;RFF+LI:x;message 1, segment 12 RFF: no number of a line: 'x'",
          "20261207:102;20261307:102;message 1, segment 11 DTM: no day or time: '20261307'",
          "20261207:102;20261207;message 1, segment 11 DTM: the format '' of 2379 says no single day",
          "RFF+ON:PO-1;RFF+CR:PO-1;message 1: names no order (RFF ON)",
          "CNT+2:1;CNT+2:2;message 1, segment 14 CNT: counts 2 lines, there are 1",
          "CNT+2:1;CNT+1:7;message 1, segment 14 CNT: the quantities add up to 10, not to 7",
          "96A;16A;message 1, segment 1 UNH: 'ORDRSP D.16A' is not read, only ORDRSP and DESADV of D.96A and D.01B, and CONTRL",
          "ORDRSP;INVOIC;message 1, segment 1 UNH: 'INVOIC D.96A' is not read, only ORDRSP and DESADV of D.96A and D.01B, and CONTRL",
          "NAD+BY;QQQ+BY;message 1, segment 6 QQQ: is no segment of ORDRSP",
          "UNT+15;UNT+16;message 1, segment 15 UNT: its count is not what there is",
          "UNT+15+1;UNT+15+2;message 1, segment 15 UNT: its reference is not that of its header",
          "UNZ+1;UNZ+2;segment UNZ: its count is not what there is",
          "UNZ+1+4711;UNZ+1+4712;segment UNZ: its reference is not that of its header",
          "UNOC:3;UNOX:3;segment UNB: the character set 'UNOX' is not read",
          "UNOC:3;UNOC:0;has an envelope of a version that is not read"
        })
    void saysWhereAndWhatIsWrong(String right, String wrong, String reason) {
      String text =
          new String(
              ordrspWithLines(
                  "4", "LIN+1+3", "QTY+21:10", "QTY+113:6", "DTM+69:20261207:102", "RFF+LI:1"),
              ISO_8859_1);
      assertThat(text).contains(right);
      assertRefused(text.replace(right, wrong).getBytes(ISO_8859_1), reason);
    }

    @Test
    void aTestDoesNotCount() {
      String text = new String(ordrsp("29", "UNS+S"), ISO_8859_1);
      assertRefused(
          text.replaceFirst("\\+4711'", "+4711++++++1'").getBytes(ISO_8859_1),
          "segment 1 UNB: says that it is a test (0035)");
    }
  }

  @Nested
  class Notices {
    @Test
    void ofOneOrder() {
      assertThat(
              meaning(
                  desadv(
                      "DTM+17:20261201:102",
                      "RFF+ON:PO-1",
                      "RFF+VN:SO-77",
                      "NAD+SU+7300010000001::9",
                      "CPS+1",
                      "PAC+2++CT",
                      "LIN+1++4006381333931:EN",
                      "PIA+1+SN-33:SA",
                      "QTY+12:2:CS",
                      "RFF+LI:1",
                      "LIN+2++4006381333948:EN",
                      "QTY+12:5",
                      "QTY+21:10",
                      "QVR+-5:21+BP",
                      "CNT+2:2",
                      "CNT+1:7")))
          .containsExactly(
              "PO-1 SHIPPED DN-5 theirs=SO-77",
              "- 1 supplierSku=SN-33 gtin=4006381333931 ACCEPTED 2 CS on=2026-12-01",
              "- gtin=4006381333948 ACCEPTED 5 on=2026-12-01");
    }

    @Test
    void sayWhatBecomesOfTheRest() {
      assertThat(
              meaning(
                  desadv(
                      "RFF+ON:PO-1",
                      "CPS+1",
                      "LIN+1",
                      "QTY+12:6",
                      "QTY+21:10",
                      "RFF+LI:1",
                      "QVR+-4:21+CP",
                      "LIN+2",
                      "QTY+12:5",
                      "QTY+83:5",
                      "RFF+LI:2",
                      "QVR+-5:21+BP",
                      "LIN+3",
                      "QTY+12:0",
                      "RFF+LI:3",
                      "QVR+-9:21+CP")))
          .containsExactly(
              "PO-1 SHIPPED DN-5",
              "- 1 ACCEPTED 6",
              "- 1 REJECTED",
              "- 2 ACCEPTED 5",
              "- 2 BACKORDERED 5",
              "- 3 REJECTED");
      assertRefused(
          desadv(
              "RFF+ON:PO-1", "CPS+1", "LIN+1", "QTY+12:6", "QTY+83:4", "RFF+LI:1", "QVR+-4:21+CP"),
          "message 1, segment 9 QTY: the rest comes later and does not come");
    }

    @Test
    void ofSeveralOrders() {
      assertThat(
              meaning(
                  desadv(
                      "NAD+SU+7300010000001::9",
                      "CPS+1",
                      "CPS+2+1",
                      "PAC+1++201",
                      "PCI+33E",
                      "GIN+BJ+354123450000000014",
                      "LIN+1++4006381333931:EN",
                      "QTY+12:2",
                      "RFF+ON:PO-1:1",
                      "CPS+3+1",
                      "PAC+1++201",
                      "LIN+2++4006381333931:EN",
                      "QTY+12:3",
                      "DTM+17:20261203:102",
                      "RFF+ON:PO-2:4",
                      "LIN+3++4006381333931:EN",
                      "QTY+12:1",
                      "RFF+ON:PO-1:1",
                      "CNT+2:3")))
          .containsExactly(
              "PO-1 SHIPPED DN-5",
              "- 1 gtin=4006381333931 ACCEPTED 2",
              "- 1 gtin=4006381333931 ACCEPTED 1",
              "PO-2 SHIPPED DN-5",
              "- 4 gtin=4006381333931 ACCEPTED 3 on=2026-12-03");
      assertThat(form.read(desadv("CPS+1", "LIN+1", "QTY+12:2", "RFF+ON:PO-1:1"), BERLIN))
          .singleElement()
          .satisfies(
              document -> {
                assertThat(document.form()).isEqualTo("edifact-desadv");
                assertThat(document.documentId()).isEqualTo("DN-5/261126-0915/4711/1");
                assertThat(document.sender()).isEqualTo(new PartyId("0088", "7300010000001"));
              });
    }

    @Test
    void areRefusedWhereSomethingIsLeftOpen() {
      assertRefused(
          desadv("RFF+ON:PO-1", "RFF+ON:PO-2", "CPS+1", "LIN+1++4006381333931:EN", "QTY+12:2"),
          "message 1, segment 8 LIN: does not say which of 2 orders it is of (RFF ON)");
      assertRefused(
          desadv("CPS+1", "LIN+1++4006381333931:EN", "QTY+12:2"),
          "message 1, segment 6 LIN: names no order (RFF ON)");
      assertRefused(
          desadv("RFF+ON:PO-1", "CPS+1", "LIN+1++4006381333931:EN", "QTY+21:2"),
          "message 1, segment 7 LIN: does not say how much has left (QTY 12)");
      assertRefused(
          desadv("RFF+ON:PO-1", "CPS+1", "LIN+1", "QTY+12:2"),
          "message 1, segment 7 LIN: names neither a line of the order nor an article by a number"
              + " that is known");
      assertRefused(
          desadv("RFF+ON:PO-1", "CPS+1", "LIN+1+++1:2", "QTY+12:2"),
          "message 1, segment 7 LIN: is a part of another line (5495), which is not read");
      assertRefused(desadv("RFF+ON:PO-1", "CPS+1"), "message 1: has no lines");
      assertRefused(
          desadv("RFF+ON:PO-1", "CPS+1", "LIN+1", "QTY+12:0", "RFF+LI:1"),
          "message 1: says that nothing has left");
      assertRefused(
          edifact("UNH+DESADV:D:96A:UN", "BGM+351+DN-5+1", "RFF+ON:PO-1"),
          "message 1, segment 2 BGM: takes back a notice, which somebody has to look at");
    }
  }

  @Test
  void answersOfD01BAreReadAlike() {
    byte[] bytes =
        edifact(
            "UNH+ORDRSP:D:01B:UN:EAN009",
            "BGM+231+SO-77+4",
            "DTM+137:20261126:102",
            "RFF+ON:PO-1",
            "NAD+SU+7300010000001::9",
            "LIN+1+3+4006381333931:SRV",
            "QTY+21:10:PCE",
            "QTY+113:6:PCE",
            "DTM+67:20261207:102",
            "PRI+AAA:12.5",
            "RFF+LI:1",
            "UNS+S",
            "CNT+2:1",
            "UNH+DESADV:D:01B:UN:EAN007",
            "BGM+351+DN-5+9",
            "DTM+137:20261126:102",
            "RFF+ON:PO-1",
            "CPS+1",
            "LIN+1++4006381333931:SRV",
            "QTY+12:6:PCE",
            "RFF+LI:1");

    DirectoryReader.read(EdifactDirectory.D01B, bytes);
    assertThat(Meaning.of(form.read(bytes, BERLIN)))
        .containsExactly(
            "PO-1 CHANGED",
            "- 1 gtin=4006381333931 CHANGED 6 C62 on=2026-12-07 at=12.5",
            "PO-1 SHIPPED DN-5",
            "- 1 gtin=4006381333931 ACCEPTED 6 C62");
  }

  /** One message that can't be read, and none of the file counts. */
  @Test
  void aFileIsReadAsAWhole() {
    assertRefused(
        edifact(
            "UNH+ORDRSP:D:96A:UN",
            "BGM+231+A+29",
            "DTM+137:20261126:102",
            "RFF+ON:PO-1",
            "UNS+S",
            "UNH+ORDRSP:D:96A:UN",
            "BGM+231+B+29",
            "DTM+137:20261126:102",
            "UNS+S"),
        "message 2: names no order (RFF ON)");
  }

  @Nested
  class Texts {
    private byte[] said(String advice, String syntax, String quantity, String words) {
      return written(
          advice,
          syntax,
          "UNH+ORDRSP:D:96A:UN:EAN005",
          "BGM+231+SO-77+4",
          "DTM+137:20261126:102",
          "RFF+ON:PO-1",
          "LIN+1+3",
          "QTY+113:" + quantity,
          "FTX+LIN+++" + words,
          "RFF+LI:1",
          "UNS+S");
    }

    private String line(byte[] bytes) {
      return Meaning.of(form.read(bytes, BERLIN)).get(1);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '"',
        value = {
          "UNA:+.? ';6.5;6.5",
          "UNA:+,? ';6,5;6.5",
          "\"\";6.5;6.5",
          "\"\";6,5;6.5",
          "UNA:+,? ';,5;0.5"
        })
    void numbersHaveTheMarkOfUna(String advice, String quantity, String value) {
      assertThat(line(said(advice, "UNOC:3", quantity, "-")))
          .isEqualTo("- 1 CHANGED " + value + " because=-");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '"',
        value = {"UNA:+,? ';6.5;,", "UNA:+.? ';6,5;."})
    void anotherMarkIsNoNumber(String advice, String quantity, String mark) {
      assertRefused(
          said(advice, "UNOC:3", quantity, "-"),
          "message 1, segment 6 QTY: no number: '" + quantity + "', the decimal mark is " + mark);
    }

    @Test
    void lettersAreThoseOfUnb() {
      assertThat(line(said("", "UNOC:3", "6", "später"))).isEqualTo("- 1 CHANGED 6 because=später");
      assertThat(
              line(
                  new String(said("", "UNOD:3", "6", "p#zniej"), ISO_8859_1)
                      .replace("p#zniej", "p\u00f3\u00bcniej")
                      .getBytes(ISO_8859_1)))
          .describedAs("latin-2")
          .isEqualTo("- 1 CHANGED 6 because=później");
      assertThat(
              line(
                  new String(said("", "UNOW:4", "6", "später"), ISO_8859_1)
                      .replace("261126:0915", "20261126:0915")
                      .getBytes(UTF_8)))
          .isEqualTo("- 1 CHANGED 6 because=später");
      assertThat(line(said("", "UNOA:3", "6", "später")))
          .describedAs("a letter that UNOA does not have is marked")
          .isEqualTo("- 1 CHANGED 6 because=sp\uFFFDter");
    }

    @Test
    void aLetterOutsideOfTheSetIsNoNumberOfAnOrder() {
      assertRefused(
          written(
              "",
              "UNOA:3",
              "UNH+ORDRSP:D:96A:UN",
              "BGM+231+A+29",
              "DTM+137:20261126:102",
              "RFF+ON:PÖ-1",
              "UNS+S"),
          "message 1, segment 4 RFF: order number 'P\uFFFD-1' has letters that its character set"
              + " does not have");
    }

    @Test
    void separatorsMayBeOthersAndReleased() {
      assertThat(line(said("UNA:+.? '", "UNOC:3", "6", "a?+b?:c?'d??e")))
          .isEqualTo("- 1 CHANGED 6 because=a+b:c'd?e");
      String others =
          new String(said("", "UNOC:3", "6", "later"), ISO_8859_1)
              .replace(':', '|')
              .replace('+', '#')
              .replace('\'', '~');
      assertThat(line(("UNA|#.! ~" + others).getBytes(ISO_8859_1)))
          .isEqualTo("- 1 CHANGED 6 because=later");
    }

    @Test
    void linesBrokenByATransportAreWhole() {
      String broken =
          new String(said("", "UNOC:3", "6", "later"), ISO_8859_1)
              .replace("\r\n", "")
              .replaceAll("(.{40})", "$1\r\n");
      assertThat(line(broken.getBytes(ISO_8859_1))).isEqualTo("- 1 CHANGED 6 because=later");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '"',
        value = {
          "\"\";is no interchange: is cut off",
          "hello;is no interchange: can't be split into segments",
          "ISA*00*;is no interchange: is cut off",
          "UNB+UNOC;is no interchange: is cut off"
        })
    void whatIsNoInterchangeIsNone(String text, String reason) {
      assertRefused(text.getBytes(ISO_8859_1), reason);
    }

    @Test
    void whatIsTooMuchIsRefused() {
      assertRefused(
          said("", "UNOC:3", "6", "x".repeat(5000)),
          "message 1, segment 7 FTX: can't be split into segments");
      assertRefused(
          said("", "UNOC:3", "6", "x" + ":y".repeat(300)),
          "message 1, segment 7 FTX: has more than 200 elements");
      assertRefused(
          new byte[AnswerForm.MAX_BYTES + 1], "is longer than 4194304 bytes (it has 4194305)");
      assertRefused(
          said("", "UNOC:3", "1".repeat(19), "-"),
          "message 1, segment 6 QTY: no number: '1111111111111111111'");
    }

    @Test
    void onlyOneInterchangeAFile() {
      String text = new String(ordrsp("29", "UNS+S"), ISO_8859_1);
      assertRefused(
          (text + text).getBytes(ISO_8859_1),
          "holds a second interchange after '4711': one a file");
      assertRefused(
          (text + "rest").getBytes(ISO_8859_1), "segment UNZ: can't be split into segments");
    }
  }

  @Test
  void theSenderOfTheEnvelopeIsHeldAgainstThePartner() {
    byte[] bytes = ordrsp("29", "UNS+S");
    AnswerForm ours =
        new EdifactAnswerForm(EdifactDirectory.D96A, new EdiPartner("7300010000001", "14"), 0);
    AnswerForm others =
        new EdifactAnswerForm(EdifactDirectory.D96A, new EdiPartner("7300010000002", "14"), 0);

    assertThat(ours.read(bytes, BERLIN)).hasSize(1);
    assertThatThrownBy(() -> others.read(bytes, BERLIN))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage("is from '7300010000001:14', not from '7300010000002:14'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NAD+SU+SUPPLIER-7::91", "NAD+BY+4012345000009::9"})
  void withoutARegisteredSupplierTheEnvelopeSaysWhoItIs(String nad) {
    byte[] bytes =
        edifact(
            "UNH+ORDRSP:D:96A:UN",
            "BGM+231+A+29",
            "DTM+137:20261126:102",
            "RFF+ON:PO-1",
            nad,
            "UNS+S");
    assertThat(form.read(bytes, BERLIN).get(0).sender())
        .isEqualTo(new PartyId("0088", "7300010000001"));
    assertThat(
            form.read(
                    new String(bytes, ISO_8859_1)
                        .replace("7300010000001:14", "CUPS:ZZZ")
                        .getBytes(ISO_8859_1),
                    BERLIN)
                .get(0)
                .sender())
        .isNull();
  }

  @Nested
  class Receipts {
    @Test
    void areNoAnswers() {
      byte[] bytes = edifact("UNH+CONTRL:D:3:UN", "UCI+77+4012345000009:14+7300010000001:14+7");
      assertThat(form.read(bytes, BERLIN)).isEmpty();
      assertThat(form.receipts(bytes))
          .containsExactly(new EdiReceipt("77", EdiReceipt.Outcome.ACCEPTED, "UCI 7"));
      assertThat(form.receipts(ordrsp("29", "UNS+S"))).isEmpty();
    }

    @Test
    void tellARejection() {
      assertThat(
              form.receipts(
                  edifact("UNH+CONTRL:D:3:UN", "UCI+77+4012345000009:14+7300010000001:14+4+12")))
          .containsExactly(new EdiReceipt("77", EdiReceipt.Outcome.REJECTED, "UCI 4 error 12"));
      assertThat(
              form.receipts(
                  edifact(
                      "UNH+CONTRL:D:3:UN",
                      "UCI+77+4012345000009:14+7300010000001:14+8",
                      "UCM+1+ORDERS:D:96A:UN:EAN008+4+12")))
          .containsExactly(
              new EdiReceipt("77", EdiReceipt.Outcome.REJECTED, "UCI 8, UCM 1 4 error 12"));
    }

    @Test
    void areRefusedIfTheirOutcomeIsNotKnown() {
      assertThatThrownBy(
              () ->
                  form.receipts(
                      edifact("UNH+CONTRL:D:3:UN", "UCI+77+4012345000009:14+7300010000001:14+5")))
          .isInstanceOf(UnreadableAnswerException.class)
          .hasMessage("message 1, segment 2 UCI: what the action '5' (0083) means is not known");
    }
  }
}
