package io.github.inventorystreams.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.oracle.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of stock events.
 *
 * @param sku its key
 * @param delivery what it says, or {@code null} where it is malformed
 */
record Message(String sku, byte[] value, @Nullable Delivery delivery) {

  static Message of(String sku, Delivery delivery) {
    return new Message(sku, delivery.json(sku, Shop.LOCATION).getBytes(UTF_8), delivery);
  }

  static Message malformed(String sku, String text) {
    return new Message(sku, text.getBytes(UTF_8), null);
  }

  byte[] key() {
    return sku.getBytes(UTF_8);
  }
}
