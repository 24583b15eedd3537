package io.github.inventorystreams.supply.document;

import static io.github.inventorystreams.supply.TeaShop.CASE;
import static io.github.inventorystreams.supply.TeaShop.KG;
import static io.github.inventorystreams.supply.TeaShop.WANTED;
import static io.github.inventorystreams.supply.TeaShop.line;
import static io.github.inventorystreams.supply.TeaShop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.supply.TeaShop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of a tea shop's orders. */
class OrderDocumentsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Party BUYER = new Party("Tea shop", null, null, Address.NONE, Contact.NONE);

  private final OrderDocuments documents = new OrderDocuments(TeaShop.known(), BUYER);

  @Test
  void anOrderIsInTheSuppliersUnitsNumbersAndDays() {
    OrderDocument document = made(order());

    assertThat(document.identity()).isEqualTo(TeaShop.NUMBER + "/1");
    assertThat(document.issuedAtMillis()).isEqualTo(TeaShop.AT);
    assertThat(document.issueDate()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(document.requestedDelivery()).isEqualTo(WANTED);
    assertThat(document.buyer()).isEqualTo(BUYER);
    assertThat(document.supplier())
        .isEqualTo(
            new Party(
                "Alder & Co",
                TeaShop.S1,
                "DE123456789",
                new Address("Kai 1", "20457", "Hamburg", "DE"),
                new Contact("Ada", "ada@alder.example", "+49 40 1")));
    assertThat(document.place())
        .isEqualTo(
            new DeliveryPlace(
                "DC1",
                "Depot",
                PartyId.parse("4012345000047"),
                new Address("Ring 2", "1010", "Wien", "AT")));
    assertThat(document.lines())
        .containsExactly(
            new OrderDocument.Line(
                1,
                "TEA",
                "GT-7",
                "4012345000016",
                "Green tea",
                new OrderUnit("CASE", "XCS", 12),
                new BigDecimal("10"),
                new BigDecimal("30.00"),
                WANTED),
            new OrderDocument.Line(
                2,
                "RICE",
                "R-1",
                "4012345000023",
                "Rice",
                new OrderUnit("KG", "KGM", 1000),
                new BigDecimal("12.5"),
                new BigDecimal("2.10"),
                WANTED),
            new OrderDocument.Line(
                3,
                "CUP",
                null,
                null,
                "CUP",
                OrderUnit.PIECE,
                new BigDecimal("40"),
                new BigDecimal("3.10"),
                WANTED));
    assertThat(document.value()).isEqualByComparingTo(order().totalValue());
    assertThat(document.missingUnitCodes()).isEmpty();
  }

  @Test
  void theDayOfTheIssueIsThatOfTheSuppliersZone() {
    OrderDocuments.Result result =
        documents.of(order(), DocumentKind.ORDER, ZoneOffset.UTC, "de", 7);
    assertThat(((OrderDocuments.Made) result).document().issueDate())
        .isEqualTo(LocalDate.of(2026, 11, 22));
  }

  @Test
  void aPriceHasAsManyDecimalsAsItNeeds() {
    assertThat(made(order(line(1, "TEA", 12, "0.833333333333", CASE))).lines().get(0).price())
        .isEqualTo(new BigDecimal("9.999999999996"));
    assertThat(made(order(line(1, "RICE", 1000, "0.01299", KG))).lines().get(0).price())
        .isEqualTo(new BigDecimal("12.99"));
  }

  @Test
  void aFractionOfACaseIsRefusedAndWhatMendsItIsTold() {
    assertThat(problems(order(line(1, "TEA", 30, "2.50", CASE), line(2, "CUP", 5, "0", null))))
        .containsExactly(
            "line 1: 30 of SKU \"TEA\" are not whole in \"CASE\" of 12: set packSize or minimumOrder of the SKU to whole ones, or another unitsPerPurchaseUnit for \"S1\"",
            "line 2: the price of SKU \"CUP\" is not known: set its unitCost");
  }

  @Test
  void aUnitThatOnlyPeopleReadIsMissedByFormsForMachines() {
    OrderDocument document = made(order(line(1, "CUP", 48, "3.10", new PurchaseUnit("TRAY", 24))));
    assertThat(document.lines().get(0).unit()).isEqualTo(new OrderUnit("TRAY", null, 24));
    assertThat(document.missingUnitCodes())
        .containsExactly(
            "line 1: the unit \"TRAY\" has no code of UN/ECE: set purchaseUnitCode beside the purchaseUnit of \"S1\" in the suppliers of SKU \"CUP\"");
  }

  @Test
  void whatNobodyExpectsIsNotInADocument() {
    PurchaseOrder.Line rejected =
        line(2, "CUP", 40, "3.10", null).with(0, LineProgress.begun(OrderStatus.REJECTED));
    assertThat(made(order(line(1, "TEA", 120, "2.50", CASE), rejected)).lines())
        .extracting(OrderDocument.Line::number)
        .containsExactly(1);
    assertThat(problems(order(rejected)))
        .containsExactly("nothing of " + TeaShop.NUMBER + " is to be delivered");
  }

  @Test
  void aCancellationOfLinesLeavesTheOthersOut() {
    PurchaseOrder.Line come =
        line(1, "TEA", 120, "2.50", CASE).with(120, LineProgress.begun(OrderStatus.RECEIVED));
    PurchaseOrder.Line cancelled =
        line(2, "POT", 24, "2.50", CASE).with(0, LineProgress.begun(OrderStatus.CANCELLED));
    OrderDocuments.Result result =
        documents.of(
            order(PurchaseOrder.Type.PO_CHANGED, come, cancelled),
            DocumentKind.LINE_CANCELLATION,
            BERLIN,
            "de",
            7);
    assertThat(((OrderDocuments.Made) result).document().lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(2);
              assertThat(line.quantity()).isEqualByComparingTo("2");
            });
  }

  @Test
  void aCancellationIsOfWhatWasOrdered() {
    PurchaseOrder.Line cancelled =
        line(1, "TEA", 120, "2.50", CASE).with(0, LineProgress.begun(OrderStatus.CANCELLED));
    OrderDocuments.Result result =
        documents.of(
            order(PurchaseOrder.Type.PO_CANCELLED, cancelled),
            DocumentKind.CANCELLATION,
            BERLIN,
            "de",
            7);
    assertThat(((OrderDocuments.Made) result).document().lines().get(0).quantity())
        .isEqualByComparingTo("10");
  }

  @Test
  void whatWaitsForApprovalHasNoDocument() {
    assertThat(problems(order(PurchaseOrder.Type.PO_PROPOSED, line(1, "TEA", 120, "2.50", CASE))))
        .containsExactly(TeaShop.NUMBER + " waits for approval");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 1_000_000_000})
  void aControlNumberHasNineDigits(long number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> documents.of(order(), DocumentKind.ORDER, BERLIN, "de", number));
  }

  private OrderDocument made(PurchaseOrder order) {
    OrderDocuments.Result result = documents.of(order, DocumentKind.ORDER, BERLIN, "de", 7);
    assertThat(result).isInstanceOf(OrderDocuments.Made.class);
    return ((OrderDocuments.Made) result).document();
  }

  private List<String> problems(PurchaseOrder order) {
    OrderDocuments.Result result = documents.of(order, DocumentKind.ORDER, BERLIN, "de", 7);
    assertThat(result).isInstanceOf(OrderDocuments.Impossible.class);
    return ((OrderDocuments.Impossible) result).problems();
  }
}
