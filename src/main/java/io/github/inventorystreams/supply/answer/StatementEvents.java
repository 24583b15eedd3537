package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The events that statements about one order make. */
record StatementEvents(OrderArticles articles, String eventId, long saidAtMillis) {

  SupplierEvent confirmation(Statement.Response response) throws RefusedStatementException {
    checkCurrency(response);
    List<AnswerLine> lines = new ArrayList<>();
    List<LineParts> named = byLine(response.lines());
    for (LineParts parts : named) {
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
    if (response.verdict() == Verdict.ACCEPTED && response.day() != null) {
      AnswerLimits.checkDay(response.day());
      lines.addAll(others(named, response.day()));
    }
    if (response.verdict() == Verdict.CHANGED && lines.isEmpty()) {
      throw new RefusedStatementException(
          AnswerRefusalReason.SAYS_NOTHING, "the order is changed, and no line of it is named");
    }
    PurchaseOrder order = articles.order();
    String reason = response.reason();
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
        reason == null ? null : AnswerLimits.reason(List.of(reason)),
        saidAtMillis,
        lines);
  }

  private void checkCurrency(Statement.Response response) throws RefusedStatementException {
    String currency = response.currency();
    if (currency != null
        && !currency.equals(articles.order().currency())
        && response.lines().stream().anyMatch(line -> line.price() != null)) {
      throw new RefusedStatementException(
          AnswerRefusalReason.CONTRADICTION,
          "the prices are in %s, but the order is in %s"
              .formatted(OneLine.quoted(currency), articles.order().currency()));
    }
  }

  /** The lines that come on the day of the order as a whole, where that is not the one wanted. */
  private List<AnswerLine> others(List<LineParts> named, LocalDate day) {
    Set<Integer> numbers =
        named.stream().map(parts -> parts.line().line()).collect(Collectors.toSet());
    return articles.order().lines().stream()
        .filter(line -> !numbers.contains(line.line()))
        .filter(line -> !line.status().isFinal() || line.status() == OrderStatus.REJECTED)
        .filter(line -> !line.requestedDelivery().equals(day))
        .map(
            line ->
                new AnswerLine(
                    line.line(),
                    SupplierEvent.LineStatus.ACCEPTED,
                    List.of(new SupplierEvent.Delivery(line.why().allocated(), day))))
        .toList();
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
      AnswerLine line = ShippedLine.of(parts);
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
    LineParts.Part part =
        new LineParts.Part(
            said.verdict(), units, said.day(), unitCost, found.substituteSku(), said.reason());
    // Of what does not come it means nothing that an earlier answer named another article.
    return part.brings() || OrderArticles.namesSubstitute(said) ? part : part.asOrdered();
  }
}
