package io.github.inventorystreams.state;

import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.WeeklySales;

/** The stored form of the pooled sales of SKUs. */
public final class PooledSalesCodec implements Codec<PooledSales> {
  private static final int VERSION = 3;

  @Override
  public byte[] encode(PooledSales sales) {
    Packer out = new Packer(VERSION);
    pack(sales, out);
    return out.toBytes();
  }

  static void pack(PooledSales sales, Packer out) {
    out.whole(sales.reviewAtMillis())
        .list(sales.weekdayUnits(), Packer::natural)
        .natural(sales.inStockMilliDays())
        .whole(sales.weeks().firstWeek())
        .list(sales.weeks().units(), Packer::natural)
        .list(sales.weeks().inStockMilliDays(), Packer::natural)
        .natural(sales.leadTimes().lines())
        .natural(sales.leadTimes().centiDays())
        .natural(sales.leadTimes().squaredCentiDays())
        .natural(sales.logRateMilliDays());
  }

  @Override
  public PooledSales decode(byte[] bytes) {
    return unpack(new Unpacker(bytes, VERSION, "sum of sales"));
  }

  static PooledSales unpack(Unpacker in) {
    return new PooledSales(
        in.whole(),
        in.list(Unpacker::natural),
        in.natural(),
        new WeeklySales(in.whole(), in.list(Unpacker::natural), in.list(Unpacker::natural)),
        new LeadTimeSums(in.natural(), in.natural(), in.natural()),
        in.natural());
  }
}
