package io.github.inventorystreams.stock;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.github.inventorystreams.event.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * A hash of an event's content, in 32 bits, by which a second event with its identity can be told
 * apart from a repetition. Of four billion events with other content, one passes as the same.
 */
final class ContentHash implements StockEvent.Cases<HashStream128> {
  private final HashStream128 hash = Hashing.murmur3_128().hashStream();

  private ContentHash() {}

  /** The content of an event: type, time and every field, but not its identity or its place. */
  static int of(StockEvent event) {
    ContentHash content = new ContentHash();
    content.hash.putLong(event.header().occurredAtMillis());
    return (int) event.match(content).get().getLeastSignificantBits();
  }

  @Override
  public HashStream128 sale(StockEvent.Sale sale) {
    return text(type('S').putLong(sale.quantity()), sale.orderId());
  }

  @Override
  public HashStream128 restock(StockEvent.Restock restock) {
    type('R')
        .putLong(restock.quantity())
        .putInt(restock.line())
        .putBoolean(restock.finalDelivery());
    return text(text(hash, restock.poNumber()), restock.supplierId());
  }

  @Override
  public HashStream128 returned(StockEvent.Return returned) {
    type('B').putLong(returned.quantity()).putBoolean(returned.sellable());
    return text(hash, returned.orderId());
  }

  @Override
  public HashStream128 count(StockEvent.Count count) {
    type('C').putLong(count.countedQuantity()).putLong(count.countedAtMillis());
    return text(hash, count.countId());
  }

  @Override
  public HashStream128 adjustment(StockEvent.Adjustment adjustment) {
    return text(type('A').putLong(adjustment.delta()), adjustment.reason().name());
  }

  @Override
  public HashStream128 reserve(StockEvent.Reserve reserve) {
    type('H').putLong(reserve.quantity());
    return number(text(hash, reserve.orderId()), reserve.expiresAtMillis());
  }

  @Override
  public HashStream128 release(StockEvent.Release release) {
    return text(type('F').putLong(release.quantity()), release.orderId());
  }

  @Override
  public HashStream128 lostDemand(StockEvent.LostDemand lostDemand) {
    return type('L').putLong(lostDemand.quantity());
  }

  @Override
  public HashStream128 correction(StockEvent.Correction correction) {
    type('X').putString(correction.corrects().source()).putInt(correction.corrects().line());
    return text(hash, correction.corrects().eventId());
  }

  @Override
  public HashStream128 demandCorrection(StockEvent.DemandCorrection correction) {
    return type('D').putLong(correction.epochDay()).putLong(correction.quantity());
  }

  @Override
  public HashStream128 confirmation(StockEvent.Confirmation confirmation) {
    type('V').putString(confirmation.confirms().source()).putInt(confirmation.confirms().line());
    return text(hash, confirmation.confirms().eventId());
  }

  @Override
  public HashStream128 ordered(StockEvent.Ordered ordered) {
    type('O').putLong(ordered.quantity()).putInt(ordered.line()).putString(ordered.poNumber());
    return number(text(hash, ordered.supplierId()), ordered.expectedAtMillis());
  }

  private HashStream128 type(char letter) {
    return hash.putChar(letter);
  }

  private static HashStream128 text(HashStream128 hash, @Nullable String value) {
    return value == null ? hash.putBoolean(false) : hash.putBoolean(true).putString(value);
  }

  private static HashStream128 number(HashStream128 hash, @Nullable Long value) {
    return value == null ? hash.putBoolean(false) : hash.putBoolean(true).putLong(value);
  }
}
