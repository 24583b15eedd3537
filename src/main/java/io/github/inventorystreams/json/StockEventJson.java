package io.github.inventorystreams.json;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.StockEvent;
import java.io.IOException;
import java.time.LocalDate;

/** The JSON form of stock events. */
final class StockEventJson implements StockEvent.Cases<JsonObjectWriter.Content> {
  static final StockEventJson INSTANCE = new StockEventJson();

  private StockEventJson() {}

  @Override
  public JsonObjectWriter.Content sale(StockEvent.Sale sale) {
    return json ->
        begin(json, EventType.SALE, sale.header())
            .whole("quantity", sale.quantity())
            .optionalText("orderId", sale.orderId());
  }

  @Override
  public JsonObjectWriter.Content restock(StockEvent.Restock restock) {
    return json -> {
      begin(json, EventType.RESTOCK, restock.header()).whole("quantity", restock.quantity());
      if (restock.poNumber() != null) {
        json.text("poNumber", restock.poNumber()).whole("line", restock.line());
      }
      json.flag("final", restock.finalDelivery()).optionalText("supplierId", restock.supplierId());
    };
  }

  @Override
  public JsonObjectWriter.Content returned(StockEvent.Return returned) {
    return json ->
        begin(json, EventType.RETURN, returned.header())
            .whole("quantity", returned.quantity())
            .optionalText("orderId", returned.orderId())
            .text("condition", returned.sellable() ? "SELLABLE" : "DAMAGED");
  }

  @Override
  public JsonObjectWriter.Content count(StockEvent.Count count) {
    return json ->
        begin(json, EventType.COUNT, count.header())
            .whole("countedQuantity", count.countedQuantity())
            .time("countedAt", count.countedAtMillis())
            .optionalText("countId", count.countId());
  }

  @Override
  public JsonObjectWriter.Content adjustment(StockEvent.Adjustment adjustment) {
    return json ->
        begin(json, EventType.ADJUSTMENT, adjustment.header())
            .whole("delta", adjustment.delta())
            .word("reason", adjustment.reason());
  }

  @Override
  public JsonObjectWriter.Content reserve(StockEvent.Reserve reserve) {
    return json -> {
      begin(json, EventType.RESERVE, reserve.header())
          .whole("quantity", reserve.quantity())
          .text("orderId", reserve.orderId());
      if (reserve.expiresAtMillis() != null) {
        json.time("expiresAt", reserve.expiresAtMillis());
      }
    };
  }

  @Override
  public JsonObjectWriter.Content release(StockEvent.Release release) {
    return json ->
        begin(json, EventType.RELEASE, release.header())
            .whole("quantity", release.quantity())
            .text("orderId", release.orderId());
  }

  @Override
  public JsonObjectWriter.Content correction(StockEvent.Correction correction) {
    return json -> {
      begin(json, EventType.CORRECTION, correction.header())
          .text("correctsEventId", correction.corrects().eventId());
      if (correction.corrects().line() > 0) {
        json.whole("correctsLine", correction.corrects().line());
      }
    };
  }

  @Override
  public JsonObjectWriter.Content lostDemand(StockEvent.LostDemand lostDemand) {
    return json ->
        begin(json, EventType.LOST_DEMAND, lostDemand.header())
            .whole("quantity", lostDemand.quantity());
  }

  @Override
  public JsonObjectWriter.Content demandCorrection(StockEvent.DemandCorrection correction) {
    return json ->
        begin(json, EventType.DEMAND_CORRECTION, correction.header())
            .word("day", LocalDate.ofEpochDay(correction.epochDay()))
            .whole("demandQuantity", correction.quantity());
  }

  @Override
  public JsonObjectWriter.Content confirmation(StockEvent.Confirmation confirmation) {
    return json -> {
      begin(json, EventType.CONFIRMATION, confirmation.header())
          .text("confirmsEventId", confirmation.confirms().eventId());
      if (confirmation.confirms().line() > 0) {
        json.whole("confirmsLine", confirmation.confirms().line());
      }
    };
  }

  @Override
  public JsonObjectWriter.Content ordered(StockEvent.Ordered ordered) {
    return json -> {
      begin(json, EventType.ORDERED, ordered.header())
          .whole("quantity", ordered.quantity())
          .text("poNumber", ordered.poNumber())
          .whole("line", ordered.line())
          .optionalText("supplierId", ordered.supplierId());
      if (ordered.expectedAtMillis() != null) {
        json.time("expectedAt", ordered.expectedAtMillis());
      }
    };
  }

  private static JsonObjectWriter begin(JsonObjectWriter json, EventType type, EventHeader header)
      throws IOException {
    return json.text("eventId", header.id().eventId())
        .text("source", header.id().source())
        .word("type", type)
        .book(header.book())
        .time("occurredAt", header.occurredAtMillis());
  }
}
