package io.github.inventorystreams.json;

import io.github.inventorystreams.event.PriceBreak;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.UnmetDemand;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON form of the costs, bounds and further suppliers of a SKU. */
final class SkuSettingsJson {
  private SkuSettingsJson() {}

  static void write(JsonObjectWriter json, SkuSettings settings, SkuMasterData master)
      throws IOException {
    SkuEconomics economics = settings.economics();
    UnmetDemand unmet = economics.unmetDemand();
    SkuBounds bounds = settings.bounds();
    json.text("unmetDemand", unmet == null ? null : unmet.name().toLowerCase(Locale.ROOT))
        .cost("holdingCostPerUnitDay", economics.holdingCostPerUnitDay())
        .cost("shortageCostPerUnit", economics.shortageCostPerUnit())
        .cost("orderLineCost", economics.orderLineCost())
        .word("serviceTarget", economics.serviceTarget())
        .whole("min", bounds.min())
        .whole("max", bounds.max())
        .whole("maximumOrder", bounds.maximumOrder())
        .whole("shelfUnits", bounds.shelfUnits())
        .money("orderBudget", bounds.orderBudget())
        .word("stockBasis", bounds.stockBasis())
        .text("approval", FieldValues.approvalWord(bounds.approvalRequired()))
        .word("lifecycle", bounds.lifecycle());
    @Nullable List<SkuSupplier> suppliers = settings.suppliers();
    if (suppliers != null) {
      json.objects("suppliers", suppliers, (each, supplier) -> supplier(each, supplier, master));
    }
  }

  private static void supplier(JsonObjectWriter json, SkuSupplier supplier, SkuMasterData master)
      throws IOException {
    json.text("supplierId", supplier.supplierId())
        .whole("priority", supplier.priority())
        .money("unitCost", supplier.unitCost())
        .number("leadTimeDays", supplier.leadTimeDays())
        .whole("packSize", supplier.packSize())
        .whole("minimumOrder", supplier.minimumOrder())
        .optionalObjects("priceBreaks", supplier.priceBreaks(), SkuSettingsJson::priceBreak)
        .optionalText("purchaseUnit", supplier.purchaseUnit());
    if (supplier.unitsPerPurchaseUnit() != null) {
      json.whole("unitsPerPurchaseUnit", supplier.unitsPerPurchaseUnit());
    }
    MasterDataJson.writeSupplier(json, supplier.supplierId(), master);
  }

  private static void priceBreak(JsonObjectWriter json, PriceBreak each) throws IOException {
    json.whole("from", each.from()).money("unitCost", each.unitCost());
  }
}
