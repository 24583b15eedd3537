package io.github.inventorystreams.supply.form.edi;

import static io.github.inventorystreams.supply.form.edi.Orders.BUYER;
import static io.github.inventorystreams.supply.form.edi.Orders.CASES;
import static io.github.inventorystreams.supply.form.edi.Orders.CUPS;
import static io.github.inventorystreams.supply.form.edi.Orders.PLACE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.walmartlabs.x12.X12Segment;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.ShortNumber;
import io.github.inventorystreams.supply.document.edi.EdiPartner;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class X12OrderFormTest {
  private final X12OrderForm form = new X12OrderForm(Orders.SHOP, Orders.SUPPLIER);

  @Test
  void isReadByGozer() {
    X12Readers.Read read = X12Readers.byGozer(form.write(Orders.document(DocumentKind.ORDER, 1)));

    assertThat(read.headerNumber()).isEqualTo("000000077").isEqualTo(read.trailerNumber());
    assertThat(read.group()).isEqualTo("PO 77");
    assertThat(read.transactionSet()).isEqualTo("850");
    assertThat(read.segmentsSaid()).isEqualTo(read.segments().size());
    assertThat(read.segments().stream().map(X12Segment::toString))
        .containsExactly(
            "ST*850*0001",
            "BEG*00*SA*PO-S1-DC1-20261122-1**20261125",
            "CUR*BY*EUR",
            "PER*BD*Ann O'Buyer*TE*+49 40 1234*EM*orders@shop.example",
            "DTM*002*20261207",
            "N1*BY*Sohne & Tochter GmbH: Einkauf + Lager*UL*4012345000009",
            "N3*Hof 1",
            "N4*Hamburg**20095*DE",
            "N1*SU*Cups AB*UL*7300010000001",
            "N4****SE",
            "N1*ST*Warehouse North*UL*4012345000016",
            "N3*Kai 7",
            "N4*Hamburg**21079*DE",
            "PO1*1*3*CA*37.2**EN*4006381333931*VN*SN-33*IN*CUP-1",
            "PID*F****Cup, blue: it's 100 % \"deep\"? + saucer with a very long name that goes on",
            "PO4*12",
            "DTM*002*20261207",
            "PO1*2*10000*EA*0.0123456**IN*SCREW-4",
            "PID*F****Screw",
            "DTM*002*20261210",
            "CTT*2",
            "AMT*TT*235.06",
            "SE*23*0001");
  }

  @Test
  void keepsTheRulesOfTheTransactionSets() {
    assertThat(X12Readers.bySchema("850", form.write(Orders.document(DocumentKind.ORDER, 1))))
        .isEmpty();
    assertThat(
            X12Readers.bySchema("860", form.write(Orders.document(DocumentKind.CANCELLATION, 2))))
        .isEmpty();
    assertThat(
            X12Readers.bySchema(
                "860", form.write(Orders.document(DocumentKind.LINE_CANCELLATION, 2))))
        .isEmpty();
  }

  /** That the rules do find what is wrong. */
  @Test
  void theRulesRefuseWhatIsNone() {
    String order = new String(form.write(Orders.document(DocumentKind.ORDER, 1)), US_ASCII);
    for (String wrong :
        List.of(
            order
                .replace("CUR*BY*EUR~", "")
                .replace("DTM*002*20261207~N1", "DTM*002*20261207~CUR*BY*EUR~N1"),
            order.replace("PO-S1-DC1-20261122-1", "PO-S1-DC1-20261122-1-LONG"),
            order.replace("*EA*", "*XX*"),
            order.replace("*10000*", "*ten*"))) {
      assertThat(X12Readers.bySchema("850", wrong.getBytes(US_ASCII))).isNotEmpty();
    }
  }

  @Test
  void anyOrderIsReadByBoth() {
    Random random = new Random(20_261_130);
    for (int i = 0; i < 300; i++) {
      OrderDocument document = Orders.any(random);
      byte[] bytes = form.write(document);
      X12Readers.Read read = X12Readers.byGozer(bytes);
      assertThat(X12Readers.bySchema("850", bytes)).isEmpty();
      assertThat(read.segmentsSaid()).isEqualTo(read.segments().size());
      List<X12Segment> lines =
          read.segments().stream().filter(one -> one.getIdentifier().equals("PO1")).toList();
      assertThat(lines.stream().map(one -> one.getElement(1)))
          .isEqualTo(document.lines().stream().map(line -> "" + line.number()).toList());
      assertThat(lines.stream().map(one -> new BigDecimal(one.getElement(2))))
          .usingElementComparator(BigDecimal::compareTo)
          .isEqualTo(document.lines().stream().map(OrderDocument.Line::quantity).toList());
      assertThat(form.write(document)).isEqualTo(bytes);
    }
  }

  @Test
  void aNumberThatIsTooLongHasAShortOneInItsPlace() {
    String number = "PO-SUP-0001-DC1-20261122-1";
    OrderDocument document = Orders.called(number);
    byte[] bytes = form.write(document);
    assertThat(form.missing(document)).isEmpty();
    assertThat(X12Readers.bySchema("850", bytes)).isEmpty();
    assertThat(segments(document))
        .contains("BEG*00*SA*" + ShortNumber.inPlaceOf(number) + "**20261125", "REF*CO*" + number);
  }

  @Test
  void aLaterRevisionIsTheFirstThatTheSupplierGets() {
    assertThat(segments(Orders.document(DocumentKind.ORDER, 2)))
        .contains("BEG*00*SA*PO-S1-DC1-20261122-1**20261125", "REF*VN*SO-77");
  }

  @Test
  void cancelsByAChangeOfTheOrder() {
    X12Readers.Read read =
        X12Readers.byGozer(form.write(Orders.document(DocumentKind.CANCELLATION, 3)));

    assertThat(read.group()).isEqualTo("PC 77");
    assertThat(read.segments().stream().map(X12Segment::toString))
        .contains("ST*860*0001", "BCH*01*SA*PO-S1-DC1-20261122-1**3*20261125*****20261125")
        .noneMatch(segment -> segment.startsWith("PO"));
  }

  @Test
  void cancelsLinesByAChangeThatDeletesThem() {
    X12Readers.Read read =
        X12Readers.byGozer(form.write(Orders.document(DocumentKind.LINE_CANCELLATION, 3)));

    assertThat(read.segmentsSaid()).isEqualTo(read.segments().size());
    assertThat(read.segments().stream().map(X12Segment::toString))
        .contains(
            "ST*860*0001",
            "BCH*04*SA*PO-S1-DC1-20261122-1**3*20261125*****20261125",
            "POC*1*DI******EN*4006381333931*VN*SN-33*IN*CUP-1",
            "POC*2*DI******IN*SCREW-4",
            "CTT*2");
  }

  @Test
  void marksWhatItCannotSayInWordsForPeople() {
    assertThat(segments(Orders.order(named("Łódź *best* ~ > 杯子 Straße"))))
        .contains("PID*F****?odz ?best? ? ? ?? Stra?e");
    assertThat(segments(Orders.order(named("long ".repeat(30)))))
        .anyMatch(segment -> segment.startsWith("PID*F****long") && segment.endsWith("..."));
  }

  @Test
  void refusesSeparatorsInNumbers() {
    assertThatThrownBy(() -> form.write(Orders.order(numbered("A*1", null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 1's article number has '*', which X12 can't say: 'A*1'");
    assertThatThrownBy(() -> form.write(Orders.order(numbered("Ä1", null))))
        .hasMessage("line 1's article number has 'Ä', which X12 can't say: 'Ä1'");
  }

  @Test
  void hasAQualifierForEachLengthOfAGtin() {
    assertThat(segments(Orders.order(numbered("A", "012345678905"))))
        .contains(po1("UP*012345678905"));
    assertThat(segments(Orders.order(numbered("A", "4006381333931"))))
        .contains(po1("EN*4006381333931"));
    assertThat(segments(Orders.order(numbered("A", "14006381333938"))))
        .contains(po1("UK*14006381333938"));
    assertThat(segments(Orders.order(numbered("A", "96385074"))))
        .contains(po1("UK*00000096385074"));
  }

  private static String po1(String gtin) {
    return "PO1*1*1*EA*1**" + gtin + "*IN*A";
  }

  @Test
  void namesWhatIsMissingAndWhereItIsSet() {
    Party nobody = new Party(" ", null, null, Address.NONE, Contact.NONE);
    OrderDocument document =
        Orders.numbered(
            "PO-alder-main-20250109-1",
            1,
            DocumentKind.ORDER,
            1,
            nobody,
            nobody,
            new DeliveryPlace("DC1", "North", null, Address.NONE),
            List.of(
                new OrderDocument.Line(
                    1,
                    "CUP-1",
                    null,
                    null,
                    "Cup",
                    new OrderUnit("crate", "XCR", 6),
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    Orders.WANTED)));

    assertThat(form.missing(document))
        .containsExactly(
            "the buyer has no name: set \"name\" of the buyer in the file of suppliers",
            "the supplier has no name: set \"name\" of supplier S1",
            "the place of delivery has neither a GLN nor an address: set \"gln\" of location DC1,"
                + " or \"street\", \"city\" and \"country\"",
            "line 1 is in the unit XCR, for which X12 has no code: set \"purchaseUnitCode\" of SKU"
                + " CUP-1");
    assertThatThrownBy(() -> form.write(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the buyer has no name")
        .hasMessageNotContaining("\n");
    assertThat(form.missing(Orders.document(DocumentKind.ORDER, 1))).isEmpty();
    assertThat(form.missing(Orders.order(Orders.UNCODED)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("line 3: the unit \"tray\" has no code");
  }

  @Test
  void partnersMustFitIntoTheEnvelope() {
    assertThatThrownBy(
            () -> new X12OrderForm(Orders.SHOP, new EdiPartner("1234567890123456", "ZZ")))
        .hasMessageStartingWith("must be an identifier of at most 15 letters");
    assertThatThrownBy(() -> new X12OrderForm(Orders.SUPPLIER_BY_GLN, new EdiPartner("A", "1")))
        .hasMessageEndingWith("not A:1");
  }

  @Test
  void hasNoReminder() {
    assertThat(Stream.of(DocumentKind.values()).filter(form::has))
        .containsExactly(
            DocumentKind.ORDER, DocumentKind.LINE_CANCELLATION, DocumentKind.CANCELLATION);
    assertThatThrownBy(() -> form.write(Orders.document(DocumentKind.REMINDER, 1)))
        .hasMessage("X12 has no document of kind REMINDER");
    assertThat(form.name()).isEqualTo("x12-4010");
    assertThat(form.fileEnding()).isEqualTo(".x12");
    assertThat(form.mediaType()).isEqualTo("application/EDI-X12");
  }

  @Test
  void aQualifierThatX12DoesNotHaveIsRefused() {
    X12OrderForm odd = new X12OrderForm(Orders.SHOP, new EdiPartner("THEIRS", "QQ"));
    assertThatThrownBy(
            () ->
                odd.write(
                    Orders.document(DocumentKind.ORDER, 1, BUYER, CUPS, PLACE, List.of(CASES))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the envelope can't be written: ISA INVALID_CODE_VALUE QQ");
  }

  private List<String> segments(OrderDocument document) {
    return Arrays.asList(new String(form.write(document), US_ASCII).split("~"));
  }

  private static OrderDocument.Line named(String name) {
    return new OrderDocument.Line(
        1, "A", null, null, name, OrderUnit.PIECE, BigDecimal.ONE, BigDecimal.ONE, Orders.WANTED);
  }

  private static OrderDocument.Line numbered(String sku, @Nullable String gtin) {
    return new OrderDocument.Line(
        1, sku, null, gtin, "Cup", OrderUnit.PIECE, BigDecimal.ONE, BigDecimal.ONE, Orders.WANTED);
  }
}
