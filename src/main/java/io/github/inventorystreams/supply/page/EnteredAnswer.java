package io.github.inventorystreams.supply.page;

import io.github.inventorystreams.supply.answer.Statement;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.document.OrderDocument;
import io.github.inventorystreams.supply.document.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of the form: as the order or the last answer has it, or as somebody has
 * typed it.
 *
 * @param after the mark of the answer that was shown with the fields, empty if there was none
 * @param lines by the number of the order's line
 */
record EnteredAnswer(String after, String orderNumber, Map<Integer, EnteredLine> lines) {
  static final int PARTS = 3;

  EnteredAnswer {
    lines = Map.copyOf(lines);
  }

  /** How a line comes. */
  enum How {
    ORDERED,
    OTHER,
    NONE
  }

  /**
   * The fields of one line.
   *
   * @param how {@code null} = nothing is chosen
   * @param parts as many as there are fields for
   */
  record EnteredLine(@Nullable How how, List<EnteredPart> parts, String price, String reason) {
    EnteredLine {
      parts = List.copyOf(parts);
    }
  }

  /** The fields of one delivery. */
  record EnteredPart(String quantity, String day) {
    static final EnteredPart EMPTY = new EnteredPart("", "");

    boolean isEmpty() {
      return quantity.isEmpty() && day.isEmpty();
    }
  }

  /** As a page shows it first: the last answer, or all as ordered. */
  static EnteredAnswer of(ShownOrder order, Wording wording) {
    GivenAnswer last = order.last();
    Map<Integer, EnteredLine> lines = new LinkedHashMap<>();
    for (OrderDocument.Line line : order.document().lines()) {
      lines.put(line.number(), of(line, last == null ? null : last.response(), wording));
    }
    String number = order.document().supplierOrderNumber();
    if (last != null && last.response().supplierOrderNumber() != null) {
      number = last.response().supplierOrderNumber();
    }
    return new EnteredAnswer(AnswerId.mark(last), Objects.requireNonNullElse(number, ""), lines);
  }

  private static EnteredLine of(
      OrderDocument.Line line, Statement.@Nullable Response response, Wording wording) {
    List<Statement.Line> said = response == null ? List.of() : AnsweredLines.of(response, line);
    boolean rejected = response != null && response.verdict() == Statement.Verdict.REJECTED;
    How how = rejected ? How.NONE : How.ORDERED;
    List<EnteredPart> parts = new ArrayList<>();
    String price = "";
    String reason = "";
    for (Statement.Line part : said) {
      how = part.verdict() == LineVerdict.REJECTED ? How.NONE : How.ORDERED;
      if (part.price() != null && AnsweredLines.isInUnit(part, line)) {
        price = wording.money(part.price());
      }
      if (part.reason() != null) {
        reason = part.reason();
      }
      boolean isOther =
          part.verdict() == LineVerdict.BACKORDERED
              || part.quantity() != null
              || part.day() != null;
      if (how == How.ORDERED && isOther && parts.size() < PARTS) {
        parts.add(new EnteredPart(quantity(part, line, wording), day(part, line)));
      }
    }
    how = parts.isEmpty() ? how : How.OTHER;
    if (parts.isEmpty()) {
      parts.add(
          new EnteredPart(wording.number(line.quantity()), line.requestedDelivery().toString()));
    }
    while (parts.size() < PARTS) {
      parts.add(EnteredPart.EMPTY);
    }
    return new EnteredLine(how, parts, price, reason);
  }

  /** Empty where it was said in a unit that is not the line's. */
  private static String quantity(Statement.Line part, OrderDocument.Line line, Wording wording) {
    if (part.quantity() == null) {
      return wording.number(line.quantity());
    }
    return AnsweredLines.isInUnit(part, line) ? wording.number(part.quantity()) : "";
  }

  private static String day(Statement.Line part, OrderDocument.Line line) {
    if (part.day() != null) {
      return part.day().toString();
    }
    return part.verdict() == LineVerdict.BACKORDERED ? "" : line.requestedDelivery().toString();
  }
}
