package io.github.inventorystreams.json;

import io.github.inventorystreams.event.PriceBreak;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.SkuSupplier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the further suppliers of a SKU. A supplier that is named once more with a minimum order and
 * a price, as price lists have it, has that price from that quantity on.
 */
final class SkuSuppliersReader {
  private static final int LOWEST_PRIORITY = 1000;
  private static final int MAX_PRICE_BREAKS = 100;

  private SkuSuppliersReader() {}

  /** The list, or {@code null} where it is not there. */
  static @Nullable List<SkuSupplier> read(TreeFields body, String name)
      throws InvalidRecordException {
    List<TreeFields> objects = body.objects(name);
    if (objects == null) {
      return null;
    }
    Map<String, SkuSupplier> suppliers = new LinkedHashMap<>();
    for (TreeFields each : objects) {
      SkuSupplier supplier = supplier(each);
      SkuSupplier known = suppliers.get(supplier.supplierId());
      SkuSupplier all =
          known == null ? supplier : checked(known.with(furtherPrice(name, known, supplier)));
      suppliers.put(supplier.supplierId(), all);
    }
    return List.copyOf(suppliers.values());
  }

  private static SkuSupplier supplier(TreeFields each) throws InvalidRecordException {
    String id = each.text("supplierId");
    Long priority = each.optionalWhole("priority", 1, LOWEST_PRIORITY);
    SkuSupplier plain =
        new SkuSupplier(
            id,
            priority == null ? 1 : priority.intValue(),
            FieldValues.money(each, "unitCost"),
            FieldValues.days(each, "leadTimeDays", true),
            each.optionalWhole("packSize", 1, Fields.MAX_QUANTITY),
            each.optionalWhole("minimumOrder", 1, Fields.MAX_QUANTITY),
            List.of(),
            each.optionalText("purchaseUnit"),
            each.optionalWhole("unitsPerPurchaseUnit", 1, Fields.MAX_QUANTITY));
    checkUnit(plain);
    SkuSupplier supplier = plain;
    for (PriceBreak priceBreak : priceBreaks(each)) {
      supplier = supplier.with(priceBreak);
    }
    return checked(supplier);
  }

  private static List<PriceBreak> priceBreaks(TreeFields supplier) throws InvalidRecordException {
    List<TreeFields> objects = supplier.objects("priceBreaks");
    List<PriceBreak> breaks = new ArrayList<>();
    for (TreeFields each : objects == null ? List.<TreeFields>of() : objects) {
      BigDecimal unitCost = FieldValues.money(each, "unitCost");
      if (unitCost == null || unitCost.signum() == 0) {
        throw InvalidRecordException.malformed("unitCost of priceBreaks must be an amount above 0");
      }
      breaks.add(new PriceBreak(each.whole("from", 1, Fields.MAX_QUANTITY), unitCost));
    }
    return breaks;
  }

  private static PriceBreak furtherPrice(String name, SkuSupplier known, SkuSupplier again)
      throws InvalidRecordException {
    Long from = again.minimumOrder();
    BigDecimal unitCost = again.unitCost();
    if (from == null
        || unitCost == null
        || unitCost.signum() == 0
        || !again.priceBreaks().isEmpty()) {
      throw InvalidRecordException.malformed(
          name
              + " names "
              + OneLine.quoted(known.supplierId())
              + " twice: prices of more units are its priceBreaks, [{\"from\": 100, \"unitCost\": \"8.00\"}]");
    }
    return new PriceBreak(from, unitCost);
  }

  private static SkuSupplier checked(SkuSupplier supplier) throws InvalidRecordException {
    List<PriceBreak> breaks = supplier.priceBreaks();
    if (breaks.size() > MAX_PRICE_BREAKS) {
      throw InvalidRecordException.malformed(
          "priceBreaks has more than " + MAX_PRICE_BREAKS + " prices for one supplier");
    }
    for (int i = 1; i < breaks.size(); i++) {
      if (breaks.get(i).from() == breaks.get(i - 1).from()) {
        throw InvalidRecordException.malformed(
            "priceBreaks has two prices from " + breaks.get(i).from() + " on");
      }
    }
    return supplier;
  }

  private static void checkUnit(SkuSupplier supplier) throws InvalidRecordException {
    Long units = supplier.unitsPerPurchaseUnit();
    Long packSize = supplier.packSize();
    if ((supplier.purchaseUnit() == null) != (units == null)) {
      throw InvalidRecordException.malformed(
          "purchaseUnit and unitsPerPurchaseUnit need each other, such as \"CASE\" and 12");
    }
    if (units != null
        && packSize != null
        && packSize % units != 0
        && !PurchaseUnit.isMeasure(units)) {
      throw InvalidRecordException.malformed(
          "packSize must be whole purchase units of %d, not %d; only of a measure of 100, 1000, 10000 ... units, such as the grams of a kilogram, parts can be ordered"
              .formatted(units, packSize));
    }
  }
}
