package io.github.inventorystreams.state;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.SkuSettings;
import java.math.BigDecimal;
import java.util.List;

/** The stored form of a SKU's settings. */
public final class SettingsCodec implements Codec<SkuSettings> {
  private static final int VERSION = 5;
  private static final List<PolicyName> POLICIES = List.of(PolicyName.values());

  @Override
  public byte[] encode(SkuSettings settings) {
    Packer out = new Packer(VERSION);
    pack(settings, out);
    return out.toBytes();
  }

  @Override
  public SkuSettings decode(byte[] bytes) {
    return unpack(new Unpacker(bytes, VERSION, "setting"));
  }

  static void pack(SkuSettings settings, Packer out) {
    out.optional(settings.policy(), Packer::constant)
        .optional(settings.supplierId(), Packer::text)
        .optional(settings.threshold(), Packer::natural)
        .optional(settings.coverDays(), Packer::real)
        .optional(settings.warningRate(), Packer::real)
        .optional(settings.serviceLevel(), Packer::real)
        .optional(settings.minimumOrder(), Packer::natural)
        .optional(settings.packSize(), Packer::natural)
        .optional(settings.unitCost(), SettingsCodec::packMoney)
        .optional(settings.leadTimeDays(), Packer::real)
        .optional(settings.method(), Packer::text);
    SettingsPartsCodec.pack(settings.economics(), out);
    SettingsPartsCodec.pack(settings.bounds(), out);
    out.optional(
        settings.suppliers(), (list, suppliers) -> list.list(suppliers, SettingsPartsCodec::pack));
  }

  static SkuSettings unpack(Unpacker in) {
    return new SkuSettings(
        in.optional(policy -> policy.constant(POLICIES)),
        in.optional(Unpacker::text),
        in.optional(Unpacker::natural),
        in.optional(Unpacker::real),
        in.optional(Unpacker::real),
        in.optional(Unpacker::real),
        in.optional(Unpacker::natural),
        in.optional(Unpacker::natural),
        in.optional(SettingsCodec::unpackMoney),
        in.optional(Unpacker::real),
        in.optional(Unpacker::text),
        SettingsPartsCodec.economics(in),
        SettingsPartsCodec.bounds(in),
        in.optional(list -> list.list(SettingsPartsCodec::supplier)));
  }

  static void packMoney(Packer out, BigDecimal amount) {
    out.text(amount.toString());
  }

  static BigDecimal unpackMoney(Unpacker in) {
    return new BigDecimal(in.text());
  }
}
