package io.github.inventorystreams.json;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as a line that a shop can read. */
final class EventInWords implements StockEvent.Cases<String> {
  static final EventInWords INSTANCE = new EventInWords();

  private EventInWords() {}

  @Override
  public String sale(StockEvent.Sale sale) {
    return line("SALE " + sale.quantity(), sale.header(), order(sale.orderId()));
  }

  @Override
  public String restock(StockEvent.Restock restock) {
    return line("RESTOCK " + restock.quantity(), restock.header(), order(restock.poNumber()));
  }

  @Override
  public String returned(StockEvent.Return returned) {
    return line(
        "RETURN " + returned.quantity(),
        returned.header(),
        order(returned.orderId()) + (returned.sellable() ? "" : ", damaged"));
  }

  @Override
  public String count(StockEvent.Count count) {
    return line(
        "COUNT " + count.countedQuantity(),
        count.header(),
        ", counted at " + Instant.ofEpochMilli(count.countedAtMillis()));
  }

  @Override
  public String adjustment(StockEvent.Adjustment adjustment) {
    return line(
        "ADJUSTMENT %+d".formatted(adjustment.delta()),
        adjustment.header(),
        ", " + adjustment.reason());
  }

  @Override
  public String reserve(StockEvent.Reserve reserve) {
    return line("RESERVE " + reserve.quantity(), reserve.header(), order(reserve.orderId()));
  }

  @Override
  public String release(StockEvent.Release release) {
    return line("RELEASE " + release.quantity(), release.header(), order(release.orderId()));
  }

  @Override
  public String lostDemand(StockEvent.LostDemand lostDemand) {
    return line("LOST_DEMAND " + lostDemand.quantity(), lostDemand.header(), "");
  }

  @Override
  public String correction(StockEvent.Correction correction) {
    return line("CORRECTION", correction.header(), ", takes back " + id(correction.corrects()));
  }

  @Override
  public String demandCorrection(StockEvent.DemandCorrection correction) {
    return line("DEMAND_CORRECTION " + correction.quantity(), correction.header(), "");
  }

  @Override
  public String confirmation(StockEvent.Confirmation confirmation) {
    return line("CONFIRMATION", confirmation.header(), ", confirms " + id(confirmation.confirms()));
  }

  @Override
  public String ordered(StockEvent.Ordered ordered) {
    return line("ORDERED " + ordered.quantity(), ordered.header(), order(ordered.poNumber()));
  }

  private static String line(String what, EventHeader header, String more) {
    return "%s %s@%s at %s%s; %s"
        .formatted(
            what,
            header.book().sku(),
            header.book().location(),
            Instant.ofEpochMilli(header.occurredAtMillis()),
            more,
            id(header.id()));
  }

  private static String order(@Nullable String orderId) {
    return orderId == null ? "" : ", order " + orderId;
  }

  private static String id(EventId id) {
    return id.source() + ' ' + id.eventId() + (id.line() == 0 ? "" : " line " + id.line());
  }
}
