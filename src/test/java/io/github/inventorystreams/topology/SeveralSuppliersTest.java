package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A SKU that can be ordered from several suppliers. */
class SeveralSuppliersTest {
  private static final String SUPPLIERS =
      "{\"supplierId\":\"usual\",\"suppliers\":[{\"supplierId\":\"fast\",\"priority\":2,\"unitCost\":\"3.40\",\"leadTimeDays\":2,\"packSize\":12}]}";

  /** 10 a day are sold, and at the review so many are left; the usual supplier takes 7 days. */
  private static PurchaseOrder order(int left, String settings) {
    try (Harness shop = new Harness()) {
      shop.put(Harness.TOPICS.skuSettings(), "A-1", settings)
          .tick("2026-01-05T00:00:00Z")
          .event(
              "c",
              "COUNT",
              "2026-01-05T00:00:00Z",
              "\"countedQuantity\":%d,\"countedAt\":\"2026-01-05T00:00:00Z\"".formatted(10 + left))
          .event("s", "SALE", "2026-01-05T12:00:00Z", "\"quantity\":10");
      List<PurchaseOrder> orders = shop.tick("2026-01-06T00:00:00Z").orders();
      assertThat(orders).hasSize(1);
      return orders.get(0);
    }
  }

  @Test
  void theUsualOneWhileTheStockLastsUntilItDelivers() {
    PurchaseOrder order = order(75, SUPPLIERS);

    assertThat(order.supplierId()).isEqualTo("usual");
    assertThat(order.lines().get(0).unitCost()).isEqualByComparingTo(new BigDecimal("2.50"));
    assertThat(order.lines().get(0).why().notes()).isEmpty();
  }

  @Test
  void theOneThatIsInTimeAtItsPriceAndInItsPacksWhereTheUsualOneIsTooSlow() {
    PurchaseOrder order = order(40, SUPPLIERS);

    assertThat(order.supplierId()).isEqualTo("fast");
    assertThat(order.poNumber()).startsWith("PO-fast-");
    assertThat(order.requestedDelivery()).isEqualTo("2026-01-08");
    PurchaseOrder.Line line = order.lines().get(0);
    assertThat(line.unitCost()).isEqualByComparingTo(new BigDecimal("3.40"));
    assertThat(line.packSize()).isEqualTo(12);
    assertThat(line.quantity() % 12).isZero();
    assertThat(line.why().notes())
        .containsExactly(
            "from fast, not usual: arrives 2026-01-08T00:00:00Z, stock lasts until 2026-01-10T00:00:00Z");
  }

  @Test
  void whoseCapacityIsNothingIsNotAsked() {
    try (Harness shop = new Harness()) {
      PurchaseOrder order = sold(shop, 0, 75).tick("2026-01-06T00:00:00Z").orders().get(0);

      assertThat(order.supplierId()).isEqualTo("fast");
      assertThat(order.lines().get(0).why().notes())
          .containsExactly("from fast, not usual: its capacity of 0 takes no order of 1");
    }
  }

  @Test
  void whoseCapacityIsNothingIsNotAskedForWhatDoesNotSellEither() {
    try (Harness shop = new Harness()) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              SUPPLIERS.replaceFirst("\\{", "{\"policy\":\"MIN_MAX\",\"min\":20,\"max\":60,"))
          .put(Harness.TOPICS.supplierSettings(), "usual", "{\"capacityPerReview\":0}")
          .tick("2026-01-05T00:00:00Z")
          .event(
              "c",
              "COUNT",
              "2026-01-05T00:00:00Z",
              "\"countedQuantity\":5,\"countedAt\":\"2026-01-05T00:00:00Z\"");

      PurchaseOrder order = shop.tick("2026-01-06T00:00:00Z").orders().get(0);

      assertThat(order.supplierId()).isEqualTo("fast");
      assertThat(order.requestedDelivery()).isEqualTo("2026-01-08");
      assertThat(order.lines().get(0).why().forecast()).isZero();
      assertThat(order.lines().get(0).why().notes())
          .contains("from fast, not usual: its capacity of 0 takes no order of 1");
    }
  }

  @Test
  void whoHadTooLittleAtTheLastReviewIsPassedOverOnce() {
    try (Harness shop = new Harness()) {
      sold(shop, 3, 75)
          .tick("2026-01-06T00:00:00Z")
          .event("s2", "SALE", "2026-01-06T12:00:00Z", "\"quantity\":10");
      List<PurchaseOrder> orders = shop.tick("2026-01-07T00:00:00Z").orders();

      assertThat(orders).extracting(PurchaseOrder::supplierId).containsExactly("usual", "fast");
      assertThat(orders.get(0).lines().get(0).quantity()).isEqualTo(3);
      assertThat(orders.get(1).lines().get(0).why().notes())
          .contains("from fast, not usual: its capacity was not enough at the last review");
    }
  }

  private static Harness sold(Harness shop, long capacity, int left) {
    return shop.put(Harness.TOPICS.skuSettings(), "A-1", SUPPLIERS)
        .put(
            Harness.TOPICS.supplierSettings(),
            "usual",
            "{\"capacityPerReview\":%d}".formatted(capacity))
        .tick("2026-01-05T00:00:00Z")
        .event(
            "c",
            "COUNT",
            "2026-01-05T00:00:00Z",
            "\"countedQuantity\":%d,\"countedAt\":\"2026-01-05T00:00:00Z\"".formatted(10 + left))
        .event("s", "SALE", "2026-01-05T12:00:00Z", "\"quantity\":10");
  }

  @Test
  void withoutAUsualOneTheFirstByPriority() {
    PurchaseOrder order =
        order(
            75,
            "{\"suppliers\":[{\"supplierId\":\"second\",\"priority\":2},{\"supplierId\":\"first\",\"priority\":1,\"unitCost\":\"1.10\"}]}");

    assertThat(order.supplierId()).isEqualTo("first");
    assertThat(order.lines().get(0).unitCost()).isEqualByComparingTo(new BigDecimal("1.10"));
  }
}
