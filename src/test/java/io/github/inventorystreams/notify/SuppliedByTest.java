package io.github.inventorystreams.notify;

import static io.github.inventorystreams.notify.Warned.NOON;
import static io.github.inventorystreams.notify.Warned.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppliedByTest {
  @Test
  void theUsualSupplierComesFirstAndEachOnce() {
    assertThat(new SuppliedBy("S2", List.of("S1", "S2", "S3")).all())
        .containsExactly("S2", "S1", "S3");
    assertThat(new SuppliedBy(null, List.of("S1", "S2")).all()).containsExactly("S1", "S2");
    assertThat(new SuppliedBy("S2", null).all()).containsExactly("S2");
    assertThat(SuppliedBy.NOT_SAID.all()).isEmpty();
  }

  @Test
  void theSettingsOfALocationLeaveTheRestToThoseOfTheSku() {
    SuppliedBy sku = new SuppliedBy("S1", List.of("S2"));
    assertThat(new SuppliedBy("S9", null).orElse(sku).all()).containsExactly("S9", "S2");
    assertThat(new SuppliedBy(null, List.of()).orElse(sku).all()).containsExactly("S1");
    assertThat(SuppliedBy.NOT_SAID.orElse(sku)).isEqualTo(sku);
  }

  @Test
  void aRouteForASupplierHasWhatCanBeOrderedFromIt() {
    Route route =
        new Route(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of("S2", "S7"), Set.of(), Duration.ZERO);
    assertThat(route.matches(suppliedBy("S1", "S2"))).isTrue();
    assertThat(route.matches(suppliedBy("S1", "S3"))).isFalse();
    assertThat(route.matches(suppliedBy())).isFalse();
    assertThat(suppliedBy("S1", "S2").supplierId()).isEqualTo("S1");
  }

  private static Notification suppliedBy(String... suppliers) {
    return new Notification(
        warning("A", State.RAISED, Severity.WARNING, 1), List.of(suppliers), NOON);
  }
}
