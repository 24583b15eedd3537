package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random suppliers: late, partial, silent, rejecting, re-dating, delivering twice or too much or
 * never, in parts, with other SKUs and backorders without a day, with duplicates and corrections of
 * everything; and some that deliver just what was ordered, in parts: of those nothing is ordered
 * twice and nothing forgotten. {@link SupplierHistory} checks after every round what must hold; its
 * failures name the seed. {@code -Dsupplier.histories=10000} plays more of them.
 */
class SupplierHistoriesTest {

  @Test
  void whateverSuppliersDoBooksAndDesksAgreeAndEveryLineEnds() {
    long first = Long.getLong("supplier.seed", 1);
    long histories = Long.getLong("supplier.histories", 1000);
    Map<OrderStatus, Integer> ends = new EnumMap<>(OrderStatus.class);
    Set<DeadLetterReason> refused = EnumSet.noneOf(DeadLetterReason.class);
    int shipments = 0;
    for (long seed = first; seed < first + histories; seed++) {
      SupplierHistory history = new SupplierHistory(seed);
      history.play();
      history.ends().forEach((status, lines) -> ends.merge(status, lines, Integer::sum));
      refused.addAll(history.refused());
      shipments = Math.max(shipments, history.shipments());
    }
    if (histories >= 1000) {
      // The histories are worth nothing if they do not lead everywhere.
      assertThat(ends.keySet())
          .containsExactlyInAnyOrder(
              OrderStatus.REJECTED,
              OrderStatus.RECEIVED,
              OrderStatus.OVER_DELIVERED,
              OrderStatus.CANCELLED,
              OrderStatus.CLOSED,
              OrderStatus.EXPIRED);
      assertThat(shipments).isEqualTo(3);
      assertThat(refused)
          .contains(
              DeadLetterReason.ILLEGAL_MOVE,
              DeadLetterReason.WRONG_SUPPLIER,
              DeadLetterReason.UNKNOWN_ORDER);
    }
  }
}
