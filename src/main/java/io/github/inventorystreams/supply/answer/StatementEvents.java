package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The events that statements about one order make. */
record StatementEvents(OrderArticles articles, String eventId, long saidAtMillis) {

  SupplierEvent confirmation(Statement.Response response) throws RefusedStatementException {
    List<AnswerLine> lines = new ArrayList<>();
    for (LineParts parts : byLine(response.lines())) {
      boolean isRejected = response.verdict() == Verdict.REJECTED;
      if (isRejected && parts.bringsAny()) {
        throw new RefusedStatementException(
            AnswerRefusalReason.CONTRADICTION,
            "the order is rejected, and something of its line %d comes"
                .formatted(parts.line().line()));
      }
      if (!isRejected) {
        parts.checkRejectedAsAWhole();
      }
      lines.add(parts.answered());
    }
    if (response.verdict() == Verdict.CHANGED && lines.isEmpty()) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING, "the order is changed, and no line of it is named");
    }
    PurchaseOrder order = articles.order();
    return new SupplierEvent.Confirmation(
        eventId,
        order.supplierId(),
        order.poNumber(),
        AnswerLimits.number("the supplier's number of the order", response.supplierOrderNumber()),
        switch (response.verdict()) {
          case ACCEPTED -> SupplierEvent.Status.ACCEPTED;
          case CHANGED -> SupplierEvent.Status.PARTIAL;
          case REJECTED -> SupplierEvent.Status.REJECTED;
        },
        false,
        AnswerLimits.reason(Stream.ofNullable(response.reason())),
        saidAtMillis,
        lines);
  }

  SupplierEvent notice(Statement.Shipment shipment) throws RefusedStatementException {
    String noticeId = AnswerLimits.number("the number of the notice", shipment.noticeId());
    if (noticeId == null) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING, "the shipment has no number");
    }
    if (shipment.lines().isEmpty() && !shipment.last()) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING, "the shipment names no line of the order");
    }
    List<AnswerLine> lines = new ArrayList<>();
    for (LineParts parts : byLine(shipment.lines())) {
      AnswerLine line = parts.shipped();
      if (line != null) {
        lines.add(line);
      }
    }
    PurchaseOrder order = articles.order();
    return new SupplierEvent.ShippingNotice(
        eventId,
        order.supplierId(),
        order.poNumber(),
        noticeId,
        AnswerLimits.number("the supplier's number of the order", shipment.supplierOrderNumber()),
        shipment.last(),
        saidAtMillis,
        lines);
  }

  /** In the order of the order. */
  private List<LineParts> byLine(List<Statement.Line> said) throws RefusedStatementException {
    Map<Integer, LineParts> byLine = new TreeMap<>();
    for (Statement.Line each : said) {
      try {
        OrderArticles.Found found = articles.find(each);
        PurchaseOrder.Line line = found.line();
        byLine
            .computeIfAbsent(line.line(), number -> new LineParts(line, new ArrayList<>()))
            .parts()
            .add(part(each, found));
      } catch (RefusedStatementException e) {
        throw e.at(each.place());
      }
    }
    return List.copyOf(byLine.values());
  }

  private LineParts.Part part(Statement.Line said, OrderArticles.Found found)
      throws RefusedStatementException {
    BigDecimal quantity = said.quantity();
    BigDecimal price = said.price();
    Long units = null;
    BigDecimal unitCost = null;
    if (quantity != null || price != null) {
      AnswerUnits unit = AnswerUnits.of(articles.order(), found, said.unitCode(), articles.known());
      units = quantity == null ? null : (Long) unit.quantity(quantity);
      unitCost = price == null ? null : unit.unitCost(price, found.line());
    }
    AnswerLimits.checkDay(said.day());
    return new LineParts.Part(
        said.verdict(), units, said.day(), unitCost, found.substituteSku(), said.reason());
  }
}
