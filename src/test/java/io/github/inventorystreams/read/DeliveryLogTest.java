package io.github.inventorystreams.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.delivery.DeliveryState;
import org.junit.jupiter.api.Test;

class DeliveryLogTest {
  private final DeliveryLog log = new DeliveryLog(3);

  @Test
  void theLastOnesAreKeptAndTheEldestMakeRoom() {
    for (int number = 1; number <= 5; number++) {
      put("PO-" + number, "mail", DeliveryState.SENT);
    }
    put("PO-3", "mail", DeliveryState.ACKNOWLEDGED);
    assertThat(log.newestFirst())
        .extracting(DeliveryRow::poNumber)
        .containsExactly("PO-5", "PO-4", "PO-3");
    assertThat(log.of("PO-1")).isEmpty();
    assertThat(log.of("PO-3"))
        .singleElement()
        .extracting(DeliveryRow::state)
        .isEqualTo(DeliveryState.ACKNOWLEDGED);
  }

  @Test
  void ordersOutAreThoseDeliveredWaitingAndGivenUp() {
    put("PO-1", "edi", DeliveryState.WITHDRAWN);
    put("PO-1", "mail", DeliveryState.FAILED);
    put("PO-2", "mail", DeliveryState.ATTEMPTED);
    assertThat(log.channels())
        .containsExactly(new ChannelRow("edi", 0, 0, 0), new ChannelRow("mail", 0, 1, 1));
    put("PO-2", "mail", DeliveryState.SENT);
    log.forget("PO-1/1/mail");
    assertThat(log.channels())
        .containsExactly(new ChannelRow("edi", 0, 0, 0), new ChannelRow("mail", 1, 0, 0));
  }

  private void put(String poNumber, String channel, DeliveryState state) {
    log.put(ReadShop.delivery(poNumber, 1, channel, state, ReadShop.NOW));
  }
}
