package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads master data, which stand beside the settings in the same records. The readers of the
 * settings call it, so that what is wrong is refused when it is set and not when an order has to go
 * out; what it gives is part of no stored state.
 */
public final class MasterDataReader {
  /** The fields of a SKU that bear on nothing but documents; those of its suppliers are apart. */
  public static final Set<String> SKU_FIELDS = Set.of("name", "gtin", "supplierSku");

  private static final int MAX_SUPPLIER_SKU_CHARS = 80;

  private MasterDataReader() {}

  static SkuMasterData sku(TreeFields body) throws InvalidRecordException {
    return new SkuMasterData(
        MasterDataValues.line(body, "name", MasterDataValues.MAX_NAME_CHARS),
        MasterDataValues.gtin(body, "gtin"),
        articles(body));
  }

  static SupplierMasterData supplier(Fields body) throws InvalidRecordException {
    return new SupplierMasterData(
        MasterDataValues.line(body, "name", MasterDataValues.MAX_NAME_CHARS),
        MasterDataValues.address(body),
        MasterDataValues.identifier(body, "identifier"),
        MasterDataValues.vatId(body, "vatId"),
        MasterDataValues.line(body, "contactName", MasterDataValues.MAX_NAME_CHARS),
        MasterDataValues.mail(body, "mail"),
        MasterDataValues.phone(body, "phone"),
        MasterDataValues.language(body, "language"));
  }

  static LocationMasterData location(Fields body) throws InvalidRecordException {
    return new LocationMasterData(
        MasterDataValues.line(body, "name", MasterDataValues.MAX_NAME_CHARS),
        MasterDataValues.address(body),
        MasterDataValues.gln(body, "gln"));
  }

  private static List<SupplierArticle> articles(TreeFields body) throws InvalidRecordException {
    Map<String, SupplierArticle> articles = new LinkedHashMap<>();
    List<TreeFields> suppliers = body.objects("suppliers");
    for (TreeFields each : suppliers == null ? List.<TreeFields>of() : suppliers) {
      add(articles, listed(each));
    }
    String own = supplierSku(body);
    if (own != null) {
      String supplierId = body.optionalText("supplierId");
      if (supplierId == null) {
        throw InvalidRecordException.malformed(
            "supplierSku needs a supplierId beside it: that supplier's number of the article it is");
      }
      add(articles, new SupplierArticle(supplierId, own, null, null, null));
    }
    return articles.values().stream().filter(MasterDataReader::saysAnything).toList();
  }

  private static SupplierArticle listed(TreeFields supplier) throws InvalidRecordException {
    // As it stands in the order, blanks and all.
    String unit = supplier.optionalText("purchaseUnit");
    String code = MasterDataValues.unitCode(supplier, "purchaseUnitCode");
    if (code != null && unit == null) {
      throw InvalidRecordException.malformed(
          "purchaseUnitCode needs a purchaseUnit beside it, such as \"CASE\"");
    }
    return new SupplierArticle(
        supplier.text("supplierId"),
        supplierSku(supplier),
        unit,
        supplier.optionalWhole("unitsPerPurchaseUnit", 1, Fields.MAX_QUANTITY),
        code);
  }

  /** A supplier may be named once more: for another price, or as the usual one. */
  private static void add(Map<String, SupplierArticle> articles, SupplierArticle again)
      throws InvalidRecordException {
    SupplierArticle known = articles.putIfAbsent(again.supplierId(), again);
    if (known == null) {
      return;
    }
    String supplierSku = known.supplierSku();
    if (supplierSku != null
        && again.supplierSku() != null
        && !supplierSku.equals(again.supplierSku())) {
      throw InvalidRecordException.malformed(
          "%s has two supplierSku, %s and %s"
              .formatted(
                  OneLine.quoted(known.supplierId()),
                  OneLine.quoted(supplierSku),
                  OneLine.quoted(again.supplierSku())));
    }
    // The unit is that of the first: so it is for the quantities, too.
    articles.put(
        known.supplierId(),
        new SupplierArticle(
            known.supplierId(),
            supplierSku != null ? supplierSku : again.supplierSku(),
            known.purchaseUnit(),
            known.unitsPerPurchaseUnit(),
            known.purchaseUnitCode()));
  }

  private static @Nullable String supplierSku(Fields fields) throws InvalidRecordException {
    return MasterDataValues.line(fields, "supplierSku", MAX_SUPPLIER_SKU_CHARS);
  }

  private static boolean saysAnything(SupplierArticle article) {
    return article.supplierSku() != null || article.purchaseUnit() != null;
  }
}
