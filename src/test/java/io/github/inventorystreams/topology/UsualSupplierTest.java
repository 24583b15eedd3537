package io.github.inventorystreams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.app.service.ProcessorOnTopics;
import io.github.inventorystreams.event.PurchaseOrder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who a SKU is ordered from is worked out once, and published with its forecast. */
class UsualSupplierTest {
  private static final String LIST =
      ",\"suppliers\":[{\"supplierId\":\"S2\",\"priority\":2},{\"supplierId\":\"S1\",\"priority\":1}]";

  /** The supplier of the published forecast, then those of the orders. */
  private static List<String> suppliers(Map<String, String> set, String further)
      throws IOException {
    try (Harness shop = new Harness(ProcessorOnTopics.stageSettings(set))) {
      shop.tick("2026-01-05T00:00:00Z");
      shop.put(
          Harness.TOPICS.skuSettings(),
          "A-1",
          "{\"sku\":\"A-1\",\"policy\":\"MIN_MAX\",\"min\":10,\"max\":20%s}".formatted(further));
      shop.event(
          "{\"eventId\":\"c\",\"source\":\"shop\",\"type\":\"COUNT\",\"sku\":\"A-1\",\"location\":\"DC1\","
              + "\"occurredAt\":\"2026-01-05T08:00:00Z\",\"countedAt\":\"2026-01-05T08:00:00Z\",\"countedQuantity\":1}");
      shop.tick("2026-01-06T00:00:00Z").tick("2026-01-07T00:00:00Z").tick("2026-01-08T00:00:00Z");
      List<byte[]> forecasts = shop.values(Harness.TOPICS.demandForecasts());
      JsonNode last = new ObjectMapper().readTree(forecasts.get(forecasts.size() - 1));
      return Stream.concat(
              Stream.of(last.get("supplierId").asText()),
              shop.orders().stream().map(PurchaseOrder::supplierId))
          .distinct()
          .toList();
    }
  }

  @Test
  void theFirstOfTheListByPriorityEvenWhereTheServiceHasADefault() throws IOException {
    assertThat(suppliers(Map.of("sku.supplier", "S0"), LIST)).containsExactly("S1");
  }

  @Test
  void theOneThatIsSetAlsoWhereAnotherOneIsAskedFirst() throws IOException {
    assertThat(suppliers(Map.of("sku.supplier", "S0"), ",\"supplierId\":\"S2\"" + LIST))
        .containsExactly("S2", "S1");
  }

  @Test
  void theDefaultOfTheServiceWhereTheSkuSaysNothing() throws IOException {
    assertThat(suppliers(Map.of("sku.supplier", "S0"), "")).containsExactly("S0");
  }

  @Test
  void nobodyWhereNobodyIsNamed() throws IOException {
    assertThat(suppliers(Map.of(), "")).containsExactly("null");
  }
}
