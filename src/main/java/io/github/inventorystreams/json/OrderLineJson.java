package io.github.inventorystreams.json;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.SupplierTerms;

/** The JSON form of the events of the topic of order lines. */
final class OrderLineJson implements OrderLineEvent.Cases<JsonObjectWriter.Content> {
  static final String LINE = "LINE";
  static final String TERMS = "TERMS";
  static final String POOL = "POOL";
  static final String CLOSED = "CLOSED";
  static final OrderLineJson INSTANCE = new OrderLineJson();

  private OrderLineJson() {}

  @Override
  public JsonObjectWriter.Content line(OrderLineEvent.Line line) {
    return json ->
        json.text("type", LINE)
            .book(line.book())
            .text("supplierId", line.supplierId())
            .time("reviewAt", line.reviewAtMillis())
            .text("poNumber", line.poNumber())
            .whole("line", line.line())
            .whole("quantity", line.quantity())
            .word("expectedDelivery", line.expectedDelivery())
            .whole("revision", line.revision())
            .whole("receivedQuantity", line.receivedQuantity())
            .optionalObject(
                "withheld",
                line.withheld(),
                (each, withheld) ->
                    each.word("reason", withheld.reason()).text("note", withheld.note()))
            .optionalText("substituteFor", line.substituteFor())
            .optionalFlag("proposed", line.proposed())
            .optionalObjects("awaited", line.awaited(), SupplierEventJson::delivery);
  }

  @Override
  public JsonObjectWriter.Content terms(OrderLineEvent.Terms event) {
    SupplierTerms terms = event.terms();
    return json ->
        json.text("type", TERMS)
            .text("supplierId", terms.supplierId())
            .whole("capacityPerReview", terms.capacityPerReview())
            .number("leadTimeDays", terms.leadTimeDays())
            .number("leadTimeStdDays", terms.leadTimeStdDays())
            .texts("reviewDays", Weekdays.names(terms.reviewDays()))
            .word("cutOff", terms.cutOff())
            .word("zone", terms.zone())
            .money("minimumOrderValue", terms.minimumOrderValue())
            .text("currency", terms.currency())
            .word("capacitySharing", terms.capacitySharing())
            .number("answerWithinHours", terms.answerWithinHours())
            .text("approval", FieldValues.approvalWord(terms.approvalRequired()))
            .texts("holidays", Dates.texts(terms.holidays()))
            .word("leadTimeUnit", terms.leadTimeUnit());
  }

  @Override
  public JsonObjectWriter.Content pool(OrderLineEvent.Pool pool) {
    PooledSales sales = pool.sales();
    return json ->
        json.text("type", POOL)
            .text("supplierId", pool.supplierId())
            .time("reviewAt", sales.reviewAtMillis())
            .wholes("weekdayUnits", sales.weekdayUnits())
            .whole("inStockMilliDays", sales.inStockMilliDays())
            .whole("firstWeek", sales.weeks().firstWeek())
            .wholes("weekUnits", sales.weeks().units())
            .wholes("weekInStockMilliDays", sales.weeks().inStockMilliDays())
            .whole("receivedLines", sales.leadTimes().lines())
            .whole("leadTimeCentiDays", sales.leadTimes().centiDays())
            .whole("leadTimeSquaredCentiDays", sales.leadTimes().squaredCentiDays())
            .whole("logRateMilliDays", sales.logRateMilliDays());
  }

  @Override
  public JsonObjectWriter.Content closed(OrderLineEvent.Closed closed) {
    return json ->
        json.text("type", CLOSED)
            .time("at", closed.upToMillis())
            .whole("partition", closed.partition());
  }
}
