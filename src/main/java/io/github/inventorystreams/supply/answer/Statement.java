package io.github.inventorystreams.supply.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document of a supplier says about one order, as far as the document itself tells: whether
 * there is such an order and such a line is not looked at here.
 */
public sealed interface Statement {

  /** Our number of the order. */
  String poNumber();

  /** The supplier has the order; it is no yes. */
  record Received(String poNumber) implements Statement {}

  /**
   * The answer to an order.
   *
   * @param verdict on the order as a whole
   * @param supplierOrderNumber under which the supplier keeps the order, or {@code null}
   * @param reason in the supplier's words, or {@code null}
   * @param day on which all comes that {@code lines} say nothing of, or {@code null} if none is
   *     said
   * @param currency of all prices, of ISO 4217, or {@code null} if the document does not tell
   * @param lines those that are answered by themselves; several may be about one line of the order
   */
  record Response(
      String poNumber,
      Verdict verdict,
      @Nullable String supplierOrderNumber,
      @Nullable String reason,
      @Nullable LocalDate day,
      @Nullable String currency,
      List<Line> lines)
      implements Statement {
    public Response {
      lines = List.copyOf(lines);
    }

    /** One of a form that has neither a day nor a currency for the order as a whole. */
    public Response(
        String poNumber,
        Verdict verdict,
        @Nullable String supplierOrderNumber,
        @Nullable String reason,
        List<Line> lines) {
      this(poNumber, verdict, supplierOrderNumber, reason, null, null, lines);
    }
  }

  /**
   * Goods of an order that are on their way.
   *
   * @param noticeId of the shipment, which a correction has as well
   * @param supplierOrderNumber under which the supplier keeps the order, or {@code null}
   * @param last whether nothing of the order comes after it
   * @param lines what is on its way is {@link LineVerdict#ACCEPTED}. Beside it may stand what is
   *     said about the rest of the same line: {@link LineVerdict#BACKORDERED} it comes later,
   *     {@link LineVerdict#REJECTED} it does not come
   */
  record Shipment(
      String poNumber,
      String noticeId,
      @Nullable String supplierOrderNumber,
      boolean last,
      List<Line> lines)
      implements Statement {
    public Shipment {
      lines = List.copyOf(lines);
    }
  }

  /** On an order as a whole. */
  enum Verdict {
    /** All of it comes as ordered, but for lines that say otherwise. */
    ACCEPTED,
    /** The lines say what comes. */
    CHANGED,
    /** Nothing of it comes. */
    REJECTED
  }

  /** On a line, or a part of one. */
  enum LineVerdict {
    /** It comes as ordered, but for what is said beside it. */
    ACCEPTED,
    /** It comes in another quantity, on another day or at another price. */
    CHANGED,
    /** It comes later; a day may be said or not. */
    BACKORDERED,
    /** It does not come. */
    REJECTED
  }

  /**
   * What is said about a line of the order.
   *
   * @param orderLine the number of the order's line, or {@code null} if the document does not say
   *     it
   * @param sku our number of the article, or {@code null}
   * @param supplierSku the supplier's, or {@code null}
   * @param gtin or {@code null}
   * @param quantity in {@code unitCode}; {@code null} = all of the line
   * @param unitCode of UN/ECE recommendation 20 or 21, or {@code null} = that of the order
   * @param day on which it comes, or {@code null} if none is said
   * @param price of one unit, or {@code null} = that of the order
   * @param substituteSku our number, or {@code null}; the article that comes instead
   * @param substituteSupplierSku the supplier's number of it, or {@code null}
   * @param substituteGtin or {@code null}
   * @param reason in the supplier's words, or {@code null}
   * @param place in the document, for people: {@code segment 14 QTY}
   */
  record Line(
      @Nullable Integer orderLine,
      @Nullable String sku,
      @Nullable String supplierSku,
      @Nullable String gtin,
      LineVerdict verdict,
      @Nullable BigDecimal quantity,
      @Nullable String unitCode,
      @Nullable LocalDate day,
      @Nullable BigDecimal price,
      @Nullable String substituteSku,
      @Nullable String substituteSupplierSku,
      @Nullable String substituteGtin,
      @Nullable String reason,
      String place) {}
}
