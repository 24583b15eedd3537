package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.PurchaseOrder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Orders of a Friday, 2026-01-09, whose deliveries would fall on a day on which none can come. */
class DeliveryDaysTest {

  private static PurchaseOrder ordered(String supplier, String location) {
    try (Harness shop = new Harness()) {
      shop.put(
              Harness.TOPICS.skuSettings(),
              "A-1",
              "{\"supplierId\":\"S1\",\"policy\":\"MIN_MAX\",\"min\":10,\"max\":20}")
          .put(Harness.TOPICS.supplierSettings(), "S1", supplier)
          .put(Harness.TOPICS.locationSettings(), "DC1", location)
          .tick("2026-01-08T00:00:00Z")
          .event(
              "c",
              "COUNT",
              "2026-01-08T08:00:00Z",
              "\"countedQuantity\":2,\"countedAt\":\"2026-01-08T08:00:00Z\"")
          .tick("2026-01-09T00:00:00Z");
      return shop.orders().get(0);
    }
  }

  private static void assertWanted(PurchaseOrder order, String day, double protectionDays) {
    assertThat(order.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.requestedDelivery()).isEqualTo(LocalDate.parse(day));
              assertThat(line.why().protectionDays()).isEqualTo(protectionDays);
            });
  }

  @Test
  void aClosedShopIsDeliveredToOnItsNextOpenDay() {
    assertWanted(
        ordered(
            "{\"leadTimeDays\":2,\"reviewDays\":[\"FRI\"]}",
            "{\"openDays\":[\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\"]}"),
        "2026-01-12",
        10);
  }

  @Test
  void aSupplierDeliversAfterItsHoliday() {
    assertWanted(
        ordered("{\"leadTimeDays\":3,\"holidays\":[\"2026-01-12\"]}", "{}"), "2026-01-13", 5);
  }

  @Test
  void aLocationTakesGoodsAfterItsHoliday() {
    assertWanted(
        ordered("{\"leadTimeDays\":3,\"reviewDays\":[\"FRI\"]}", "{\"holidays\":[\"2026-01-12\"]}"),
        "2026-01-13",
        11);
  }

  @Test
  void aLeadTimeInWorkingDaysLeavesTheWeekendOut() {
    assertWanted(
        ordered(
            "{\"leadTimeDays\":2,\"leadTimeUnit\":\"WORKING_DAYS\",\"reviewDays\":[\"FRI\"]}",
            "{}"),
        "2026-01-13",
        11);
  }
}
