package io.github.inventorystreams.state;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.UnmetDemand;
import java.util.List;

/** The parts that the settings of a SKU are made of; their version is that of the whole. */
final class SettingsPartsCodec {
  private static final List<UnmetDemand> UNMET = List.of(UnmetDemand.values());
  private static final List<ServiceTarget> TARGETS = List.of(ServiceTarget.values());
  private static final List<StockBasis> BASES = List.of(StockBasis.values());
  private static final List<Lifecycle> LIFECYCLES = List.of(Lifecycle.values());

  private SettingsPartsCodec() {}

  static void pack(SkuEconomics economics, Packer out) {
    out.optional(economics.unmetDemand(), Packer::constant)
        .optional(economics.holdingCostPerUnitDay(), Packer::real)
        .optional(economics.shortageCostPerUnit(), Packer::real)
        .optional(economics.orderLineCost(), Packer::real)
        .optional(economics.serviceTarget(), Packer::constant);
  }

  static SkuEconomics economics(Unpacker in) {
    return new SkuEconomics(
        in.optional(unmet -> unmet.constant(UNMET)),
        in.optional(Unpacker::real),
        in.optional(Unpacker::real),
        in.optional(Unpacker::real),
        in.optional(target -> target.constant(TARGETS)));
  }

  static void pack(SkuBounds bounds, Packer out) {
    out.optional(bounds.min(), Packer::natural)
        .optional(bounds.max(), Packer::natural)
        .optional(bounds.maximumOrder(), Packer::natural)
        .optional(bounds.shelfUnits(), Packer::natural)
        .optional(bounds.orderBudget(), SettingsCodec::packMoney)
        .optional(bounds.stockBasis(), Packer::constant)
        .optional(bounds.approvalRequired(), Packer::bool)
        .optional(bounds.lifecycle(), Packer::constant);
  }

  static SkuBounds bounds(Unpacker in) {
    return new SkuBounds(
        in.optional(Unpacker::natural),
        in.optional(Unpacker::natural),
        in.optional(Unpacker::natural),
        in.optional(Unpacker::natural),
        in.optional(SettingsCodec::unpackMoney),
        in.optional(basis -> basis.constant(BASES)),
        in.optional(Unpacker::bool),
        in.optional(lifecycle -> lifecycle.constant(LIFECYCLES)));
  }

  static void pack(Packer out, SkuSupplier supplier) {
    out.text(supplier.supplierId())
        .natural(supplier.priority())
        .optional(supplier.unitCost(), SettingsCodec::packMoney)
        .optional(supplier.leadTimeDays(), Packer::real)
        .optional(supplier.packSize(), Packer::natural)
        .optional(supplier.minimumOrder(), Packer::natural)
        .list(supplier.priceBreaks(), PurchaseCodec::packBreak)
        .optional(supplier.purchaseUnit(), Packer::text)
        .optional(supplier.unitsPerPurchaseUnit(), Packer::natural);
  }

  static SkuSupplier supplier(Unpacker in) {
    return new SkuSupplier(
        in.text(),
        in.smallNatural(),
        in.optional(SettingsCodec::unpackMoney),
        in.optional(Unpacker::real),
        in.optional(Unpacker::natural),
        in.optional(Unpacker::natural),
        in.list(PurchaseCodec::unpackBreak),
        in.optional(Unpacker::text),
        in.optional(Unpacker::natural));
  }
}
