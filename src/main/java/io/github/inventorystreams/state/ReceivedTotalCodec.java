package io.github.inventorystreams.state;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.purchasing.ReceivedTotal;

/** The stored form of the total received of an order line. */
public final class ReceivedTotalCodec implements Codec<ReceivedTotal> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(ReceivedTotal receipt) {
    return new Packer(VERSION)
        .text(receipt.book().sku())
        .text(receipt.book().location())
        .text(receipt.supplierId())
        .text(receipt.poNumber())
        .natural(receipt.line())
        .whole(receipt.totalReceived())
        .bool(receipt.last())
        .whole(receipt.atMillis())
        .toBytes();
  }

  @Override
  public ReceivedTotal decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "receipt");
    return new ReceivedTotal(
        new BookKey(in.text(), in.text()),
        in.text(),
        in.text(),
        in.smallNatural(),
        in.whole(),
        in.bool(),
        in.whole());
  }
}
