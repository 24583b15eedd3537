package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastUnitSalesTest {
  @Test
  void aSaleIsKnownByItsId() {
    assertThat(LastUnitSales.numberOf(LastUnitSales.sale(31, 5).header().id().eventId()))
        .isEqualTo(31);
  }

  @Test
  void otherEventsAreNoSales() {
    assertThat(LastUnitSales.numberOf(LastUnitSales.count(31, 5).header().id().eventId()))
        .isEqualTo(-1);
    assertThat(LastUnitSales.numberOf(null)).isEqualTo(-1);
  }

  @Test
  void aSaleTakesTheUnitThatWasCounted() {
    assertThat(LastUnitSales.sale(7, 5).header().book())
        .isEqualTo(LastUnitSales.count(7, 5).header().book());
    assertThat(LastUnitSales.sale(7, 5).quantity())
        .isEqualTo(LastUnitSales.count(7, 5).countedQuantity());
  }
}
