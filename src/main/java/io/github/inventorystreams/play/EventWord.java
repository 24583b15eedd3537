package io.github.inventorystreams.play;

import io.github.inventorystreams.event.StockEvent;

/** The word of an event's type, as in the contract. */
final class EventWord implements StockEvent.Cases<String> {
  static final EventWord INSTANCE = new EventWord();

  private EventWord() {}

  @Override
  public String sale(StockEvent.Sale sale) {
    return "SALE";
  }

  @Override
  public String restock(StockEvent.Restock restock) {
    return "RESTOCK";
  }

  @Override
  public String returned(StockEvent.Return returned) {
    return "RETURN";
  }

  @Override
  public String count(StockEvent.Count count) {
    return "COUNT";
  }

  @Override
  public String adjustment(StockEvent.Adjustment adjustment) {
    return "ADJUSTMENT";
  }

  @Override
  public String reserve(StockEvent.Reserve reserve) {
    return "RESERVE";
  }

  @Override
  public String release(StockEvent.Release release) {
    return "RELEASE";
  }

  @Override
  public String correction(StockEvent.Correction correction) {
    return "CORRECTION";
  }

  @Override
  public String lostDemand(StockEvent.LostDemand lostDemand) {
    return "LOST_DEMAND";
  }

  @Override
  public String demandCorrection(StockEvent.DemandCorrection correction) {
    return "DEMAND_CORRECTION";
  }

  @Override
  public String confirmation(StockEvent.Confirmation confirmation) {
    return "CONFIRMATION";
  }

  @Override
  public String ordered(StockEvent.Ordered ordered) {
    return "ORDERED";
  }
}
