package io.github.inventorystreams.state;

import io.github.inventorystreams.stock.CountBase;

/** The stored form of a count's place among the counts, inside of other records. */
final class CountIdentityCodec {
  private CountIdentityCodec() {}

  static void pack(Packer out, CountBase base) {
    out.whole(base.countedAtMillis()).text(base.source()).text(base.eventId()).natural(base.line());
  }

  static CountBase unpack(Unpacker in) {
    return new CountBase(in.whole(), in.text(), in.text(), in.smallNatural());
  }
}
