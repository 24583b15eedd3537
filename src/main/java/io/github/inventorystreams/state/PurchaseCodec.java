package io.github.inventorystreams.state;

import io.github.inventorystreams.event.PriceBreak;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.event.PurchaseUnit;
import org.jspecify.annotations.Nullable;

/** The stored form of the purchase terms of a SKU, as a part of other records. */
final class PurchaseCodec {
  private PurchaseCodec() {}

  static void pack(Packer out, Purchase purchase) {
    out.list(purchase.priceBreaks(), PurchaseCodec::packBreak);
    packUnit(out, purchase.unit());
  }

  static Purchase unpack(Unpacker in) {
    return new Purchase(in.list(PurchaseCodec::unpackBreak), unpackUnit(in));
  }

  static void packBreak(Packer out, PriceBreak each) {
    out.natural(each.from());
    SettingsCodec.packMoney(out, each.unitCost());
  }

  static PriceBreak unpackBreak(Unpacker in) {
    return new PriceBreak(in.natural(), SettingsCodec.unpackMoney(in));
  }

  static void packUnit(Packer out, @Nullable PurchaseUnit unit) {
    out.optional(unit, (packer, some) -> packer.text(some.name()).natural(some.units()));
  }

  static @Nullable PurchaseUnit unpackUnit(Unpacker in) {
    return in.optional(some -> new PurchaseUnit(some.text(), some.natural()));
  }
}
