package io.github.inventorystreams.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.app.config.GivenSettings.Given;
import io.github.inventorystreams.event.PolicyName;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {
  @Test
  void aReaderGetsWhatSomebodyWrote() {
    Settings settings =
        settings(
            Map.of(
                "topics.replication", "3",
                "review.bucket", "P7D",
                "supplier.review-days", "mon, THU",
                "supplier.capacity-per-review", "500",
                "orders.approve-above-value", "19.90",
                "input.mappings", "a.json,b.json",
                "input.keyed-by-sku", "true",
                "sku.policy", "MIN_MAX",
                "registry.token", "secret",
                "registry.url", "http://registry:8081"));
    assertThat(settings.get(KafkaSettings.REPLICATION)).isEqualTo((short) 3);
    assertThat(settings.get(ReviewSettings.BUCKET)).isEqualTo(Duration.ofDays(7));
    assertThat(settings.get(SupplierDefaults.REVIEW_DAYS))
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    assertThat(settings.get(SupplierDefaults.CAPACITY_PER_REVIEW)).contains(500L);
    assertThat(settings.get(OrderSettings.APPROVE_ABOVE_VALUE)).contains(new BigDecimal("19.90"));
    assertThat(settings.get(InputSettings.MAPPINGS)).containsExactly("a.json", "b.json");
    assertThat(settings.get(InputSettings.KEYED_BY_SKU)).isTrue();
    assertThat(settings.get(SkuDefaults.POLICY)).contains(PolicyName.MIN_MAX);
    assertThat(settings.get(RegistrySettings.TOKEN)).contains("secret");
    assertThat(settings.get(RegistrySettings.URL)).contains(URI.create("http://registry:8081"));
  }

  @Test
  void whatIsLeftOpenIsNothing() {
    Settings settings = settings(Map.of("registry.token", "", "supplier.minimum-order-value", ""));
    assertThat(settings.get(RegistrySettings.TOKEN)).isEmpty();
    assertThat(settings.get(SupplierDefaults.MINIMUM_ORDER_VALUE)).isEmpty();
    assertThat(settings.get(SkuDefaults.POLICY)).isEmpty();
    assertThat(settings.get(ServiceSettings.STATE_DIRECTORY)).isEmpty();
    assertThat(settings.get(InputSettings.MAPPINGS)).isEmpty();
  }

  private static Settings settings(Map<String, String> values) {
    Map<String, Given> given = new HashMap<>();
    values.forEach((name, value) -> given.put(name, new Given(value, "test")));
    return Settings.of(new GivenSettings(given));
  }
}
