package io.github.inventorystreams.supply.answer.edi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity with where it stands.
 *
 * @param unit as orders call it, or {@code null} = that of the order
 */
record EdiAmount(BigDecimal value, @Nullable String unit, EdiSegment segment) {
  boolean isZero() {
    return value.signum() == 0;
  }
}
