package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LocationMasterData;
import io.github.inventorystreams.event.PostalAddress;
import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.SupplierArticle;
import io.github.inventorystreams.event.SupplierMasterData;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON form of master data, which is not there where nothing is set. */
final class MasterDataJson {
  private MasterDataJson() {}

  /** Those of a SKU that do not stand with its further suppliers. */
  static void write(JsonObjectWriter json, SkuSettings settings, SkuMasterData master)
      throws IOException {
    json.optionalText("name", master.name()).optionalText("gtin", master.gtin());
    for (SupplierArticle article : master.articles()) {
      if (isListed(settings, article)) {
        continue;
      }
      if (!article.supplierId().equals(settings.supplierId()) || article.purchaseUnit() != null) {
        throw new IllegalArgumentException(
            "no supplier of the settings has the article " + article);
      }
      json.optionalText("supplierSku", article.supplierSku());
    }
  }

  private static boolean isListed(SkuSettings settings, SupplierArticle article) {
    @Nullable List<SkuSupplier> suppliers = settings.suppliers();
    return suppliers != null
        && suppliers.stream().anyMatch(each -> each.supplierId().equals(article.supplierId()));
  }

  /** Those of one of a SKU's further suppliers; the purchase unit is one of its settings. */
  static void writeSupplier(JsonObjectWriter json, String supplierId, SkuMasterData master)
      throws IOException {
    for (SupplierArticle article : master.articles()) {
      if (article.supplierId().equals(supplierId)) {
        json.optionalText("supplierSku", article.supplierSku())
            .optionalText("purchaseUnitCode", article.purchaseUnitCode());
      }
    }
  }

  static void write(JsonObjectWriter json, SupplierMasterData master) throws IOException {
    json.optionalText("name", master.name());
    write(json, master.address());
    json.optionalText("identifier", master.identifier())
        .optionalText("vatId", master.vatId())
        .optionalText("contactName", master.contactName())
        .optionalText("mail", master.mail())
        .optionalText("phone", master.phone())
        .optionalText("language", master.language());
  }

  static void write(JsonObjectWriter json, LocationMasterData master) throws IOException {
    json.optionalText("name", master.name());
    write(json, master.address());
    json.optionalText("gln", master.gln());
  }

  private static void write(JsonObjectWriter json, PostalAddress address) throws IOException {
    json.optionalText("street", address.street())
        .optionalText("postcode", address.postcode())
        .optionalText("city", address.city())
        .optionalText("country", address.country());
  }
}
