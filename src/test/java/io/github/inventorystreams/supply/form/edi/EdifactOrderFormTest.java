package io.github.inventorystreams.supply.form.edi;

import static io.github.inventorystreams.supply.form.edi.Orders.BUYER;
import static io.github.inventorystreams.supply.form.edi.Orders.CASES;
import static io.github.inventorystreams.supply.form.edi.Orders.CUPS;
import static io.github.inventorystreams.supply.form.edi.Orders.PLACE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import io.github.inventorystreams.supply.document.PartyId;
import io.github.inventorystreams.supply.document.edi.EdifactDirectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EdifactOrderFormTest {
  private final EdifactOrderForm d96a = form(EdifactDirectory.D96A);

  private static EdifactOrderForm form(EdifactDirectory directory) {
    return new EdifactOrderForm(directory, Orders.SHOP_BY_GLN, Orders.SUPPLIER_BY_GLN);
  }

  @Test
  void isReadByTheDirectoryOfD96A() {
    assertThat(
            DirectoryReader.read(
                EdifactDirectory.D96A, d96a.write(Orders.document(DocumentKind.ORDER, 1))))
        .containsExactly(
            "syntaxIdentifier id=UNOC",
            "syntaxIdentifier versionNum=3",
            "sender id=4012345000009",
            "sender codeQualifier=14",
            "recipient id=7300010000001",
            "recipient codeQualifier=14",
            "dateTime date=261125",
            "dateTime time=0946",
            "controlRef=77",
            "UNH messageRefNum=1",
            "UNH messageIdentifier id=ORDERS",
            "UNH messageIdentifier versionNum=D",
            "UNH messageIdentifier releaseNum=96A",
            "UNH messageIdentifier controllingAgencyCode=UN",
            "UNH messageIdentifier associationAssignedCode=EAN008",
            "BGM C002 e1001=220",
            "BGM e1004=PO-S1-DC1-20261122-1",
            "BGM e1225=9",
            "DTM C507 e2005=137",
            "DTM C507 e2380=20261125",
            "DTM C507 e2379=102",
            "DTM C507 e2005=2",
            "DTM C507 e2380=20261207",
            "DTM C507 e2379=102",
            "NAD e3035=BY",
            "NAD C082 e3039=4012345000009",
            "NAD C082 e3055=9",
            "NAD C080 e3036_-_-1=Söhne & Töchter GmbH: Einkauf +",
            "NAD C080 e3036_-_-2=Lager",
            "NAD C059 e3042_-_-1=Hof 1",
            "NAD e3164=Hamburg",
            "NAD e3251=20095",
            "NAD e3207=DE",
            "RFF C506 e1153=VA",
            "RFF C506 e1154=DE123456789",
            "CTA e3139=OC",
            "CTA C056 e3412=Ann O'Buyer",
            "COM C076 e3148=orders@shop.example",
            "COM C076 e3155=EM",
            "COM C076 e3148=+49 40 1234",
            "COM C076 e3155=TE",
            "NAD e3035=SU",
            "NAD C082 e3039=7300010000001",
            "NAD C082 e3055=9",
            "NAD C080 e3036_-_-1=Cups AB",
            "NAD e3207=SE",
            "NAD e3035=DP",
            "NAD C082 e3039=4012345000016",
            "NAD C082 e3055=9",
            "NAD C080 e3036_-_-1=Warehouse North",
            "NAD C059 e3042_-_-1=Kai 7",
            "NAD e3164=Hamburg",
            "NAD e3251=21079",
            "NAD e3207=DE",
            "CUX C504_-_-1 e6347=2",
            "CUX C504_-_-1 e6345=EUR",
            "CUX C504_-_-1 e6343=9",
            "LIN e1082=1",
            "LIN C212 e7140=4006381333931",
            "LIN C212 e7143=EN",
            "PIA e4347=1",
            "PIA C212_-_-1 e7140=SN-33",
            "PIA C212_-_-1 e7143=SA",
            "PIA C212_-_-2 e7140=CUP-1",
            "PIA C212_-_-2 e7143=IN",
            "IMD e7077=F",
            "IMD C273 e7008_-_-1=Cup, blue: it's 100 % \"deep\"? +",
            "IMD C273 e7008_-_-2=saucer with a very long name that",
            "IMD e7077=F",
            "IMD C273 e7008_-_-1=goes on",
            "QTY C186 e6063=21",
            "QTY C186 e6060=3",
            "QTY C186 e6411=CS",
            "QTY C186 e6063=59",
            "QTY C186 e6060=12",
            "QTY C186 e6411=PCE",
            "DTM C507 e2005=2",
            "DTM C507 e2380=20261207",
            "DTM C507 e2379=102",
            "MOA C516 e5025=203",
            "MOA C516 e5004=111.6",
            "PRI C509 e5125=AAA",
            "PRI C509 e5118=37.2",
            "PRI C509 e5284=1",
            "PRI C509 e6411=CS",
            "RFF C506 e1153=LI",
            "RFF C506 e1154=1",
            "LIN e1082=2",
            "PIA e4347=5",
            "PIA C212_-_-1 e7140=SCREW-4",
            "PIA C212_-_-1 e7143=IN",
            "IMD e7077=F",
            "IMD C273 e7008_-_-1=Screw",
            "QTY C186 e6063=21",
            "QTY C186 e6060=10000",
            "QTY C186 e6411=PCE",
            "DTM C507 e2005=2",
            "DTM C507 e2380=20261210",
            "DTM C507 e2379=102",
            "MOA C516 e5025=203",
            "MOA C516 e5004=123.46",
            "PRI C509 e5125=AAA",
            "PRI C509 e5118=0.0123456",
            "PRI C509 e5284=1",
            "PRI C509 e6411=PCE",
            "RFF C506 e1153=LI",
            "RFF C506 e1154=2",
            "UNS e0081=S",
            "MOA C516 e5025=79",
            "MOA C516 e5004=235.06",
            "CNT C270 e6069=2",
            "CNT C270 e6066=2",
            "UNT segmentCount=34",
            "UNT messageRefNum=1",
            "controlCount=1",
            "controlRef=77");
  }

  @Test
  void isReadByTheDirectoryOfD01B() {
    assertThat(
            DirectoryReader.read(
                EdifactDirectory.D01B,
                form(EdifactDirectory.D01B).write(Orders.document(DocumentKind.ORDER, 2))))
        .contains(
            "UNH messageIdentifier releaseNum=01B",
            "UNH messageIdentifier associationAssignedCode=EAN010",
            "BGM C106 e1004=PO-S1-DC1-20261122-1",
            "BGM C106 e1060=2",
            "BGM e1225=9",
            "RFF C506 e1153=VN",
            "RFF C506 e1154=SO-77",
            "LIN C212 e7143=SRV",
            "QTY C186 e6060=3",
            "PRI C509 e5118=37.2");
  }

  /**
   * The example of an order that GS1 in Europe publishes with eORDERS 2.0 (EANCOM 2002, D.01B;
   * gs1-germany.de, eEurope_english/orders/english/core/h61.htm): what it has, ours has in the same
   * order.
   */
  @Test
  void followsThePublishedExample() {
    Party buyer = new Party("", PartyId.parse("5412345000013"), null, Address.NONE, Contact.NONE);
    Party supplier =
        new Party("", PartyId.parse("4012345500004"), null, Address.NONE, Contact.NONE);
    var day = LocalDate.of(2002, 10, 1);
    OrderDocument document =
        new OrderDocument(
            DocumentKind.ORDER,
            "128576",
            1,
            1,
            1_030_665_600_000L,
            LocalDate.of(2002, 8, 30),
            "S1",
            null,
            buyer,
            supplier,
            new DeliveryPlace("DC1", "", PartyId.parse("5412345000013"), Address.NONE),
            day,
            "EUR",
            "en",
            List.of(
                new OrderDocument.Line(
                    1,
                    "A",
                    null,
                    "5412345111115",
                    "A",
                    OrderUnit.PIECE,
                    new BigDecimal("48"),
                    BigDecimal.ONE,
                    day)));

    assertThat(segments(form(EdifactDirectory.D01B).write(document)))
        .containsSubsequence(
            "UNH+1+ORDERS:D:01B:UN:EAN010",
            "BGM+220+128576+9",
            "DTM+137:20020830:102",
            "DTM+2:20021001:102",
            "NAD+BY+5412345000013::9",
            "NAD+SU+4012345500004::9",
            "NAD+DP+5412345000013::9",
            "LIN+1++5412345111115:SRV",
            "QTY+21:48:PCE",
            "UNS+S");
  }

  @ParameterizedTest
  @EnumSource(EdifactDirectory.class)
  void cancelsByAChangeThatNamesTheOrder(EdifactDirectory directory) {
    byte[] bytes = form(directory).write(Orders.document(DocumentKind.CANCELLATION, 3));

    assertThat(DirectoryReader.read(directory, bytes))
        .contains(
            "UNH messageIdentifier id=ORDCHG",
            "BGM C002 e1001=230",
            "BGM e1225=1",
            "RFF C506 e1153=ON",
            "RFF C506 e1154=PO-S1-DC1-20261122-1",
            "NAD e3035=BY",
            "NAD e3035=SU")
        .doesNotContain("LIN e1082=1");
    assertThat(segments(bytes)).contains("BGM+230+PO-S1-DC1-20261122-1/3+1");
  }

  @ParameterizedTest
  @EnumSource(EdifactDirectory.class)
  void cancelsLinesByAChangeThatDeletesThem(EdifactDirectory directory) {
    byte[] bytes = form(directory).write(Orders.document(DocumentKind.LINE_CANCELLATION, 3));

    assertThat(DirectoryReader.read(directory, bytes))
        .contains("UNH messageIdentifier id=ORDCHG", "BGM e1225=4", "LIN e1229=2");
    assertThat(segments(bytes))
        .contains(
            "RFF+ON:PO-S1-DC1-20261122-1",
            "LIN+1+2+4006381333931:" + (directory == EdifactDirectory.D96A ? "EN" : "SRV"),
            "PIA+1+SN-33:SA+CUP-1:IN",
            "RFF+LI:1",
            "LIN+2+2",
            "PIA+5+SCREW-4:IN",
            "RFF+LI:2",
            "CNT+2:2");
  }

  /** Whatever separates elements may stand in text; directories take it and give it back. */
  @ParameterizedTest
  @EnumSource(EdifactDirectory.class)
  void anyOrderIsTakenByTheDirectory(EdifactDirectory directory) {
    Random random = new Random(20_261_130);
    EdifactOrderForm form = form(directory);
    for (int i = 0; i < 150; i++) {
      OrderDocument document = Orders.any(random);
      byte[] bytes = form.write(document);
      List<String> read = DirectoryReader.read(directory, bytes);
      assertThat(values(read, "LIN e1082"))
          .isEqualTo(document.lines().stream().map(line -> "" + line.number()).toList());
      assertThat(values(read, "PRI C509 e5118").stream().map(BigDecimal::new))
          .usingElementComparator(BigDecimal::compareTo)
          .isEqualTo(document.lines().stream().map(OrderDocument.Line::price).toList());
      assertThat(numbersOfSuppliers(read))
          .isEqualTo(
              document.lines().stream()
                  .map(OrderDocument.Line::supplierSku)
                  .filter(sku -> sku != null)
                  .toList());
      assertThat(letters(String.join("", description(read))))
          .isEqualTo(
              letters(
                  String.join(
                      "", document.lines().stream().map(OrderDocument.Line::name).toList())));
      assertThat(values(read, "UNT segmentCount"))
          .containsExactly("" + (segments(bytes).size() - 2));
      assertThat(form.write(document)).isEqualTo(bytes);
    }
  }

  private static List<String> values(List<String> read, String path) {
    return read.stream()
        .filter(line -> line.startsWith(path + '='))
        .map(line -> line.substring(path.length() + 1))
        .toList();
  }

  private static List<String> numbersOfSuppliers(List<String> read) {
    List<String> found = new ArrayList<>();
    for (int i = 1; i < read.size(); i++) {
      if (read.get(i).startsWith("PIA ") && read.get(i).endsWith("e7143=SA")) {
        found.add(read.get(i - 1).substring(read.get(i - 1).indexOf('=') + 1));
      }
    }
    return found;
  }

  private static List<String> description(List<String> read) {
    return read.stream()
        .filter(line -> line.startsWith("IMD C273 e7008"))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .toList();
  }

  private static String letters(String text) {
    return text.replace(" ", "");
  }

  /** Segments by the default separators, which all interchanges here have. */
  private static List<String> segments(byte[] bytes) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    String text = new String(bytes, ISO_8859_1).substring("UNA:+.? '".length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?') {
        segment.append(c).append(text.charAt(++i));
      } else if (c == '\'') {
        segments.add(segment.toString());
        segment.setLength(0);
      } else {
        segment.append(c);
      }
    }
    return segments;
  }

  @Test
  void namesWhatIsMissingAndWhereItIsSet() {
    Party nobody =
        new Party("Shop", PartyId.parse("9930:DE123456789"), null, Address.NONE, Contact.NONE);
    OrderDocument document =
        Orders.document(
            DocumentKind.ORDER,
            1,
            nobody,
            new Party("Cups", null, null, Address.NONE, Contact.NONE),
            new DeliveryPlace("DC1", "North", null, new Address("Kai 7", null, "Hamburg", null)),
            List.of(CASES));

    assertThat(d96a.missing(document))
        .containsExactly(
            "the buyer has no GLN or DUNS number: set \"identifier\" of the buyer in the file of suppliers",
            "the supplier has no GLN or DUNS number: set \"identifier\" of supplier S1",
            "the place of delivery has neither a GLN nor an address: set \"gln\" of location DC1,"
                + " or \"street\", \"city\" and \"country\"");
    assertThatThrownBy(() -> d96a.write(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the buyer has no GLN")
        .hasMessageNotContaining("\n");
    assertThat(d96a.missing(Orders.document(DocumentKind.ORDER, 1))).isEmpty();
    assertThat(d96a.missing(Orders.order(Orders.UNCODED)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("line 3: the unit \"tray\" has no code");
  }

  @Test
  void anAddressIsEnoughForThePlaceAndACancellationNeedsNone() {
    DeliveryPlace byAddress = new DeliveryPlace("DC1", "North", null, PLACE.address());
    DeliveryPlace nowhere = new DeliveryPlace("DC1", "North", null, Address.NONE);

    assertThat(
            segments(
                d96a.write(
                    Orders.document(
                        DocumentKind.ORDER, 1, BUYER, CUPS, byAddress, List.of(CASES)))))
        .contains("NAD+DP+++North+Kai 7+Hamburg++21079+DE");
    assertThat(
            d96a.missing(
                Orders.document(
                    DocumentKind.CANCELLATION, 1, BUYER, CUPS, nowhere, List.of(CASES))))
        .isEmpty();
  }

  @Test
  void aDunsNumberHasItsAgency() {
    Party byDuns =
        new Party("Cups", PartyId.parse("0060:123456789"), null, Address.NONE, Contact.NONE);

    assertThat(
            segments(
                d96a.write(
                    Orders.document(DocumentKind.ORDER, 1, BUYER, byDuns, PLACE, List.of(CASES)))))
        .contains("NAD+SU+123456789::16++Cups");
  }

  @Test
  void refusesWhatLatin1CannotSay() {
    assertRefused(
        named("Łódź"), "line 1's name has 'Ł', which latin-1 (UNOC) does not have: 'Łódź'");
    assertRefused(named("5 €"), "line 1's name has '€', which latin-1 (UNOC) does not have: '5 €'");
    assertRefused(
        named("\uD83D\uDE00"),
        "line 1's name has '\uD83D\uDE00', which latin-1 (UNOC) does not have: '\uD83D\uDE00'");
  }

  @Test
  void refusesWhatWouldBeCut() {
    OrderDocument.Line line =
        new OrderDocument.Line(
            1,
            "S".repeat(36),
            null,
            null,
            "Cup",
            OrderUnit.PIECE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            Orders.WANTED);
    assertRefused(
        line, "line 1's article number has 36 letters, EDIFACT takes 35: '" + "S".repeat(36) + "'");
    assertRefused(
        costing(new BigDecimal("0.1234567890123456")),
        "line 1's price has more than 15 digits: 0.1234567890123456");
  }

  @Test
  void cutsOnlyWordsForPeopleAndShowsIt() {
    assertThat(segments(d96a.write(Orders.order(named("word ".repeat(40))))).stream())
        .filteredOn(segment -> segment.startsWith("IMD"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("...");
  }

  @Test
  void aLineBreakInANameIsASpace() {
    assertThat(segments(d96a.write(Orders.order(named("Cup\r\nblue\u0007")))))
        .contains("IMD+F++:::Cup  blue");
  }

  @Test
  void hasNoReminder() {
    assertThat(Stream.of(DocumentKind.values()).filter(d96a::has))
        .containsExactly(
            DocumentKind.ORDER, DocumentKind.LINE_CANCELLATION, DocumentKind.CANCELLATION);
    assertThatThrownBy(() -> d96a.write(Orders.document(DocumentKind.REMINDER, 1)))
        .hasMessage("EDIFACT has no document of kind REMINDER");
  }

  @Test
  void wantsAControlNumberOfOneToNineDigits() {
    for (long number : new long[] {0, -1, 1_000_000_000}) {
      OrderDocument document =
          Orders.numbered(
              "PO-1", number, DocumentKind.ORDER, 1, BUYER, CUPS, PLACE, List.of(CASES));
      assertThatThrownBy(() -> d96a.write(document))
          .hasMessage("the control number must have one to nine digits, not " + number);
    }
  }

  @Test
  void isNamedAsItIsSet() {
    assertThat(d96a.name()).isEqualTo("edifact-d96a");
    assertThat(form(EdifactDirectory.D01B).name()).isEqualTo("edifact-d01b");
    assertThat(d96a.fileEnding()).isEqualTo(".edi");
    assertThat(d96a.mediaType()).isEqualTo("application/EDIFACT");
  }

  private void assertRefused(OrderDocument.Line line, String reason) {
    assertThatThrownBy(() -> d96a.write(Orders.order(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  private static OrderDocument.Line named(String name) {
    return new OrderDocument.Line(
        1,
        "CUP-1",
        null,
        null,
        name,
        OrderUnit.PIECE,
        BigDecimal.ONE,
        BigDecimal.ONE,
        Orders.WANTED);
  }

  private static OrderDocument.Line costing(BigDecimal price) {
    return new OrderDocument.Line(
        1, "CUP-1", null, null, "Cup", OrderUnit.PIECE, BigDecimal.ONE, price, Orders.WANTED);
  }
}
