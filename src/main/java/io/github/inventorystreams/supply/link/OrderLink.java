package io.github.inventorystreams.supply.link;

import io.github.inventorystreams.supply.document.OrderDocument;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a link is for.
 *
 * @param revision of the order that the supplier was sent with it
 * @param expiresAtSeconds since 1970, from which on it is not taken any more
 */
public record OrderLink(String poNumber, int revision, String supplierId, long expiresAtSeconds) {

  /** Where links lead to, with the slashes around it. */
  public static final String PATH = "/o/";

  private static final int DAYS_AFTER_DELIVERY = 30;

  /**
   * The link of a document: it works until 30 days after its last goods are wanted. It is the same
   * for the same document, so that a mail that is sent again has the same bytes.
   */
  public static OrderLink of(OrderDocument document) {
    return new OrderLink(
        document.poNumber(),
        document.revision(),
        document.supplierId(),
        lastDay(document).plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }

  /** The last day on which the link of a document works. */
  public static LocalDate lastDay(OrderDocument document) {
    LocalDate last = document.requestedDelivery();
    for (OrderDocument.Line line : document.lines()) {
      last = line.requestedDelivery().isAfter(last) ? line.requestedDelivery() : last;
    }
    return last.plusDays(DAYS_AFTER_DELIVERY);
  }

  /**
   * The whole address.
   *
   * @param base where suppliers reach the pages, such as {@code https://orders.example.com}
   */
  public static URI address(URI base, String token) {
    String text = base.toString();
    String start = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    return URI.create(start + PATH + token);
  }
}
