package io.github.inventorystreams.state;

import io.github.inventorystreams.stock.SalesDays;

/**
 * The stored form of days of sales, of some 2 bytes each: most days are in stock from end to end
 * and sell little.
 */
public final class SalesDaysCodec implements Codec<SalesDays> {
  private static final int VERSION = 1;
  private static final long WHOLE_DAY_MILLIS = 86_400_000;

  @Override
  public byte[] encode(SalesDays days) {
    Packer out = new Packer(VERSION);
    pack(days, out);
    return out.toBytes();
  }

  @Override
  public SalesDays decode(byte[] bytes) {
    return unpack(new Unpacker(bytes, VERSION, "sales history"));
  }

  static void pack(SalesDays days, Packer out) {
    out.natural(days.count()).whole(days.firstEpochDay());
    for (int day = 0; day < days.count(); day++) {
      long inStockMillis = days.inStockMillis()[day];
      out.natural(days.demand()[day])
          .natural(inStockMillis == WHOLE_DAY_MILLIS ? 0 : inStockMillis + 1);
    }
  }

  static SalesDays unpack(Unpacker in) {
    int count = in.smallNatural();
    long firstEpochDay = in.whole();
    long[] demand = new long[count];
    long[] inStockMillis = new long[count];
    for (int day = 0; day < count; day++) {
      demand[day] = in.natural();
      long stored = in.natural();
      inStockMillis[day] = stored == 0 ? WHOLE_DAY_MILLIS : stored - 1;
    }
    return new SalesDays(firstEpochDay, demand, inStockMillis);
  }
}
