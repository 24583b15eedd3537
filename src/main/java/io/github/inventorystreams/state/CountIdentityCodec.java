package io.github.inventorystreams.state;

import io.github.inventorystreams.stock.CountIdentity;

/** The stored form of a count's place among the counts, inside of other records. */
final class CountIdentityCodec {
  private CountIdentityCodec() {}

  static void pack(Packer out, CountIdentity base) {
    out.whole(base.countedAtMillis()).text(base.source()).text(base.eventId()).natural(base.line());
  }

  static CountIdentity unpack(Unpacker in) {
    return new CountIdentity(in.whole(), in.text(), in.text(), in.smallNatural());
  }
}
