package io.github.inventorystreams.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.oracle.Delivery;

/**
 * A record that the service has to read.
 *
 * @param sku its key
 */
record Message(String sku, byte[] value, Meaning meaning) {

  /** What it must be taken for. */
  sealed interface Meaning {}

  /** Something has happened; it lies in the topic of stock events, as what is refused does. */
  record Happened(Delivery delivery) implements Meaning {}

  /** It must not be applied. */
  record Refused(DeadLetterReason reason) implements Meaning {}

  /** The SKU is low at so many units from now on; it lies in the topic of settings. */
  record LowAt(long units) implements Meaning {}

  static Message of(String sku, Delivery delivery) {
    return new Message(sku, json(sku, delivery), new Happened(delivery));
  }

  static Message refused(String sku, Delivery delivery, DeadLetterReason reason) {
    return new Message(sku, json(sku, delivery), new Refused(reason));
  }

  static Message refused(String sku, String text, DeadLetterReason reason) {
    return new Message(sku, text.getBytes(UTF_8), new Refused(reason));
  }

  static Message lowAt(String sku, long units, String settings) {
    return new Message(sku, settings.getBytes(UTF_8), new LowAt(units));
  }

  byte[] key() {
    return sku.getBytes(UTF_8);
  }

  private static byte[] json(String sku, Delivery delivery) {
    return delivery.json(sku, Shop.LOCATION).getBytes(UTF_8);
  }
}
