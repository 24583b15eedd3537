package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two are on hand, and a supplier sells for 10 apiece, and for 8 from 100 on. */
class PriceBreaksTest {
  private static final String BREAK =
      "[{\"supplierId\":\"S1\",\"unitCost\":\"10\",\"priceBreaks\":[{\"from\":100,\"unitCost\":\"8\"}]%s}]";

  /** As price lists have it: the supplier once for each quantity. */
  private static final String TWICE =
      "[{\"supplierId\":\"S1\",\"priority\":1,\"unitCost\":\"10\"},{\"supplierId\":\"S1\",\"priority\":2,\"unitCost\":\"8\",\"minimumOrder\":100}]";

  private static PurchaseOrder ordered(long max, String suppliers, String further) {
    return ordered(new Harness(), max, suppliers, further);
  }

  private static PurchaseOrder ordered(
      Harness harness, long max, String suppliers, String further) {
    try (Harness shop = harness) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              "{\"policy\":\"MIN_MAX\",\"min\":10,\"max\":%d,\"suppliers\":%s%s}"
                  .formatted(max, suppliers, further))
          .tick("2026-01-05T00:00:00Z")
          .event(
              "c",
              "COUNT",
              "2026-01-05T08:00:00Z",
              "\"countedQuantity\":2,\"countedAt\":\"2026-01-05T08:00:00Z\"")
          .tick("2026-01-06T00:00:00Z");
      assertThat(shop.records(Harness.TOPICS.deadLetters())).isEmpty();
      return shop.orders().get(0);
    }
  }

  private static void assertLine(
      PurchaseOrder order, long quantity, String unitCost, String value, String... notes) {
    PurchaseOrder.Line line = order.lines().get(0);
    assertThat(line.quantity()).isEqualTo(quantity);
    assertThat(line.unitCost()).isEqualByComparingTo(unitCost);
    assertThat(order.totalValue()).isEqualByComparingTo(value);
    assertThat(line.why().notes().stream().filter(note -> note.contains("cheaper")))
        .containsExactly(notes);
  }

  @Test
  void anOrderOfManyHasThePriceOfMany() {
    for (String suppliers : List.of(BREAK.formatted(""), TWICE)) {
      assertLine(ordered(120, suppliers, ""), 118, "8", "944");
    }
  }

  /** At the price of one, 118 would be worth 1180. */
  @Test
  void whatWaitsForItsValueIsWorthThePriceOfMany() {
    for (String suppliers : List.of(BREAK.formatted(""), TWICE)) {
      assertThat(orderedUnlessAbove("944", suppliers).type())
          .isEqualTo(PurchaseOrder.Type.PO_CREATED);
      PurchaseOrder waits = orderedUnlessAbove("943.99", suppliers);
      assertThat(waits.type()).isEqualTo(PurchaseOrder.Type.PO_PROPOSED);
      assertThat(waits.lines().get(0).why().notes())
          .contains(
              "waits for approval: it is worth 944, more than 943.99 (orders.approve-above-value)");
    }
  }

  private static PurchaseOrder orderedUnlessAbove(String value, String suppliers) {
    return ordered(new Harness(Harness.approvedAbove(value)), 120, suppliers, "");
  }

  @Test
  void thatMoreWouldBeCheaperIsSaid() {
    assertLine(
        ordered(90, BREAK.formatted(""), ""),
        88,
        "10",
        "880",
        "12 more are cheaper: 100 at 8 cost 800, 88 at 10 cost 880");
  }

  @Test
  void moreThatCostsAsMuchOrHasNoRoomIsNot() {
    assertLine(ordered(82, BREAK.formatted(""), ""), 80, "10", "800");
    assertLine(ordered(90, BREAK.formatted(""), ",\"shelfUnits\":95"), 88, "10", "880");
  }

  @Test
  void whatIsOrderedIsWholePurchaseUnits() {
    PurchaseOrder order =
        ordered(100, BREAK.formatted(",\"purchaseUnit\":\"CASE\",\"unitsPerPurchaseUnit\":24"), "");

    assertLine(order, 96, "10", "960");
    assertThat(order.lines().get(0).purchaseUnit()).isEqualTo(new PurchaseUnit("CASE", 24));
    assertThat(order.lines().get(0).packSize()).isEqualTo(24);
  }
}
