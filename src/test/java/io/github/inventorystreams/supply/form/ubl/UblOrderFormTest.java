package io.github.inventorystreams.supply.form.ubl;

import static io.github.inventorystreams.supply.form.ubl.TestOrders.BUYER;
import static io.github.inventorystreams.supply.form.ubl.TestOrders.CASES;
import static io.github.inventorystreams.supply.form.ubl.TestOrders.PLACE;
import static io.github.inventorystreams.supply.form.ubl.TestOrders.SCREWS;
import static io.github.inventorystreams.supply.form.ubl.TestOrders.SUPPLIER;
import static io.github.inventorystreams.supply.form.ubl.TestOrders.WANTED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.ubl21.EUBL21DocumentType;
import io.github.inventorystreams.supply.PeppolRules;
import io.github.inventorystreams.supply.document.Address;
import io.github.inventorystreams.supply.document.Contact;
import io.github.inventorystreams.supply.document.DeliveryPlace;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.OrderUnit;
import io.github.inventorystreams.supply.document.Party;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblOrderFormTest {
  private final UblOrderForm form = new UblOrderForm();

  @Test
  void anOrderIsTheSameBytesOnEachMachineAndEachTime() {
    byte[] once = form.write(TestOrders.order(CASES, SCREWS));

    assertThat(new String(once, UTF_8)).isEqualTo(resource("order.xml"));
    assertThat(form.write(TestOrders.order(CASES, SCREWS))).isEqualTo(once);
  }

  @Test
  void aCancellationIsTheSameBytesOnEachMachine() {
    byte[] bytes = form.write(of(DocumentKind.CANCELLATION, BUYER, SUPPLIER));

    assertThat(new String(bytes, UTF_8)).isEqualTo(resource("order-cancellation.xml"));
  }

  @Test
  void peppolAndOasisAllowAnOrder() {
    byte[] bytes = form.write(TestOrders.order(CASES, SCREWS));

    assertThat(PeppolRules.brokenInAny("order", bytes)).isEmpty();
    assertThat(PeppolRules.brokenInSchema(EUBL21DocumentType.ORDER, bytes)).isEmpty();
  }

  @Test
  void peppolAndOasisAllowACancellation() {
    byte[] bytes = form.write(of(DocumentKind.CANCELLATION, BUYER, SUPPLIER));

    assertThat(PeppolRules.brokenInAny("order-cancellation", bytes)).isEmpty();
    assertThat(PeppolRules.brokenInSchema(EUBL21DocumentType.ORDER_CANCELLATION, bytes)).isEmpty();
  }

  @Test
  void peppolAllowsWhateverIsWritten() {
    Random random = new Random(15);
    for (int i = 0; i < 40; i++) {
      byte[] order = form.write(TestOrders.any(DocumentKind.ORDER, random));
      byte[] cancellation = form.write(TestOrders.any(DocumentKind.CANCELLATION, random));

      assertThat(PeppolRules.broken("order", order)).as(new String(order, UTF_8)).isEmpty();
      assertThat(PeppolRules.broken("order-cancellation", cancellation))
          .as(new String(cancellation, UTF_8))
          .isEmpty();
    }
  }

  /** The rules can find something: else nothing would be shown by finding nothing. */
  @Test
  void peppolRefusesAnIdentityInAUuid() {
    String order = new String(form.write(TestOrders.order(CASES)), UTF_8);
    String withUuid =
        order.replace(
            "<cbc:IssueDate>",
            "<cbc:UUID>1cb2ab86-9ecb-5d26-9b34-5f4f56c0cf04</cbc:UUID><cbc:IssueDate>");

    assertThat(PeppolRules.broken("order", withUuid.getBytes(UTF_8)))
        .singleElement()
        .asString()
        .contains("Document MUST NOT contain elements not part of the data model");
  }

  @Test
  void theRevisionStandsBesideTheNumberByWhichAnswersNameTheOrder() {
    assertThat(text(TestOrders.order(CASES)))
        .contains("<cbc:ID>PO-S1-DC1-20261122-1</cbc:ID>")
        .contains("<cbc:ID>PO-S1-DC1-20261122-1/2</cbc:ID>");
  }

  @ParameterizedTest
  @CsvSource({
    "37.20, 37.2, 1",
    "5, 5, 1",
    "1E+3, 1000, 1",
    "0.1234, 0.1234, 1",
    "0.12345, 1.2345, 10",
    "0.0123456, 12.3456, 1000",
    "0, 0, 1",
  })
  void aPriceOfManyDecimalsIsThatOfManyUnits(String price, String amount, String units) {
    OrderDocument.Line line =
        new OrderDocument.Line(
            1,
            "A",
            null,
            null,
            "A",
            OrderUnit.PIECE,
            BigDecimal.ONE,
            new BigDecimal(price),
            WANTED);

    assertThat(text(TestOrders.order(line)))
        .contains(">" + amount + "</cbc:PriceAmount>")
        .contains(">" + units + "</cbc:BaseQuantity>");
  }

  @Test
  void equalNumbersAreTheSameBytes() {
    OrderDocument.Line longer =
        new OrderDocument.Line(
            CASES.number(),
            CASES.sku(),
            CASES.supplierSku(),
            CASES.gtin(),
            CASES.name(),
            CASES.unit(),
            new BigDecimal("3.000"),
            new BigDecimal("37.2"),
            WANTED);

    assertThat(text(TestOrders.order(longer))).isEqualTo(text(TestOrders.order(CASES)));
  }

  @Test
  void thereAreNoRemindersAndNoCancellationsOfLines() {
    assertThat(form.has(DocumentKind.ORDER)).isTrue();
    assertThat(form.has(DocumentKind.CANCELLATION)).isTrue();
    assertThat(form.has(DocumentKind.REMINDER)).isFalse();
    assertThatThrownBy(() -> form.write(of(DocumentKind.REMINDER, BUYER, SUPPLIER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("UBL has no document of kind REMINDER");
    assertThat(form.has(DocumentKind.LINE_CANCELLATION)).isFalse();
  }

  @Test
  void nothingIsMissingWhereAllIsThere() {
    assertThat(form.missing(TestOrders.order(CASES, SCREWS))).isEmpty();
  }

  @Test
  void aUnitWithoutACodeIsMissingInAnOrderAndNotInACancellation() {
    OrderDocument.Line tray =
        new OrderDocument.Line(
            4,
            "A-4",
            null,
            null,
            "Tray",
            new OrderUnit("TRAY", null, 24),
            BigDecimal.ONE,
            BigDecimal.ONE,
            WANTED);
    assertThat(form.missing(TestOrders.order(tray)))
        .containsExactly(
            "line 4: the unit \"TRAY\" has no code of UN/ECE: set purchaseUnitCode beside the purchaseUnit of \"S1\" in the suppliers of SKU \"A-4\"");
    OrderDocument cancelled =
        TestOrders.document(
            DocumentKind.CANCELLATION, BUYER, SUPPLIER, TestOrders.PLACE, List.of(tray));
    assertThat(form.missing(cancelled)).isEmpty();
    assertThat(form.write(cancelled)).isNotEmpty();
  }

  @Test
  void saysWhatIsMissingAndWhereItIsSet() {
    Party nobody = new Party(" ", null, null, Address.NONE, Contact.NONE);
    Party homeless =
        new Party("Shop", null, null, new Address("Hof 1", null, null, null), Contact.NONE);
    OrderDocument.Line nameless =
        new OrderDocument.Line(
            3, "A-3", null, null, "", OrderUnit.PIECE, BigDecimal.ONE, BigDecimal.ONE, WANTED);
    OrderDocument document =
        TestOrders.document(
            DocumentKind.ORDER,
            homeless,
            nobody,
            new DeliveryPlace("DC1", "North", null, Address.NONE),
            List.of(nameless));

    assertThat(form.missing(document))
        .containsExactly(
            "the buyer has no identifier, such as a GLN: set \"identifier\" of the buyer in the file of suppliers",
            "the supplier has no identifier, such as a GLN: set \"identifier\" of supplier S1",
            "the supplier has no name: set \"name\" of supplier S1",
            "the supplier has no country: set \"country\" of supplier S1",
            "the buyer has no country: set \"country\" of the buyer in the file of suppliers",
            "the place of delivery has no country: set \"country\" of location DC1",
            "line 3 has no name: set \"name\" of SKU A-3");
    assertThatThrownBy(() -> form.write(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the buyer has no identifier")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aCancellationNeedsNoPlace() {
    OrderDocument document =
        TestOrders.document(
            DocumentKind.CANCELLATION,
            BUYER,
            SUPPLIER,
            new DeliveryPlace("DC1", "North", null, Address.NONE),
            List.of(CASES));

    assertThat(form.missing(document)).isEmpty();
    assertThat(PeppolRules.broken("order-cancellation", form.write(document))).isEmpty();
  }

  @Test
  void refusesACharacterThatXmlCannotSay() {
    assertRefused(
        named("Cup \u0000"), "line 1's name holds a character that XML has no way to say");
    assertRefused(
        named("Cup \uD83D"), "line 1's name holds a character that XML has no way to say");
    assertRefused(
        named("Cup \uFFFF"), "line 1's name holds a character that XML has no way to say");
  }

  @Test
  void refusesCodesThatNoListHas() {
    assertRefused(
        line("Cup", "Case", BigDecimal.ONE),
        "line 1's unit must be a code of UN/ECE recommendation 20, or of 21 with an X before it,"
            + " not 'Case'");
    assertRefused(line("Cup", "C62", new BigDecimal("-1")), "line 1's price is below 0");
    Party elsewhere =
        new Party("Shop", BUYER.id(), null, new Address(null, null, null, "XX"), Contact.NONE);
    assertThatThrownBy(() -> form.write(of(DocumentKind.ORDER, elsewhere, SUPPLIER)))
        .hasMessage("the buyer's country must be two letters of ISO 3166, not 'XX'");
    Party taxed = new Party("Shop", BUYER.id(), "123456789", Address.NONE, Contact.NONE);
    assertThatThrownBy(() -> form.write(of(DocumentKind.ORDER, taxed, SUPPLIER)))
        .hasMessage("the buyer's VAT number must begin with its country, as DE123456789 does");
  }

  private void assertRefused(OrderDocument.Line line, String reason) {
    assertThatThrownBy(() -> form.write(TestOrders.order(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }

  private static OrderDocument.Line named(String name) {
    return line(name, "C62", BigDecimal.ONE);
  }

  private static OrderDocument.Line line(String name, String unit, BigDecimal price) {
    return new OrderDocument.Line(
        1, "A", null, null, name, new OrderUnit("unit", unit, 1), BigDecimal.ONE, price, WANTED);
  }

  private static OrderDocument of(DocumentKind kind, Party buyer, Party supplier) {
    return TestOrders.document(kind, buyer, supplier, PLACE, List.of(CASES, SCREWS));
  }

  private String text(OrderDocument document) {
    return new String(form.write(document), UTF_8);
  }

  private static String resource(String name) {
    try (InputStream in = UblOrderFormTest.class.getResourceAsStream("/supply/ubl/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
