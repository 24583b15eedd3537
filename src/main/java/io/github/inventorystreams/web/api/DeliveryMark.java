package io.github.inventorystreams.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.read.DeliveryRow;
import io.github.inventorystreams.read.OrderRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The mark of what somebody has seen of an order on its way: whoever acts names it, so that two
 * clicks are one act, and nobody acts on what is not so any more. Attempts of a document that is
 * still to go change nothing of it.
 */
final class DeliveryMark {
  private static final int CHARS = 16;

  private DeliveryMark() {}

  static String of(OrderRow order, List<DeliveryRow> deliveries) {
    StringBuilder seen = new StringBuilder(order.poNumber()).append('\n').append(order.revision());
    for (DeliveryRow row : deliveries) {
      seen.append('\n').append(row.key()).append(' ');
      if (row.state().isOpen()) {
        seen.append("open since ").append(row.sinceMillis());
      } else {
        seen.append(row.state()).append(' ').append(row.changedAtMillis());
      }
    }
    return digest(seen.toString()).substring(0, CHARS);
  }

  /** SHA-256 of a text, in hexadecimal. */
  static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
