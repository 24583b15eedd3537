package io.github.inventorystreams.state;

import io.github.inventorystreams.event.GroupSales;

/** What SKUs have sold together. */
public final class GroupSalesCodec implements Codec<GroupSales> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(GroupSales sales) {
    return new Packer(VERSION)
        .whole(sales.reviewAtMillis())
        .list(sales.weekdayUnits(), Packer::natural)
        .natural(sales.inStockMilliDays())
        .toBytes();
  }

  @Override
  public GroupSales decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "sum of sales");
    return new GroupSales(in.whole(), in.list(Unpacker::natural), in.natural());
  }
}
