package io.github.inventorystreams.supply.answer.ubl;

import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an article; {@code null} where nothing is said.
 *
 * @param sku our number
 * @param supplierSku the supplier's
 */
record Article(@Nullable String sku, @Nullable String supplierSku, @Nullable String gtin) {
  static final Article NONE = new Article(null, null, null);

  /** Of ISO 6523: a GTIN. */
  private static final String GTIN_SCHEME = "0160";

  static Article of(@Nullable ItemType item, String place) {
    if (item == null) {
      return NONE;
    }
    return new Article(
        id(item.getBuyersItemIdentification(), place + "/BuyersItemIdentification"),
        id(item.getSellersItemIdentification(), place + "/SellersItemIdentification"),
        gtin(item.getStandardItemIdentification(), place + "/StandardItemIdentification"));
  }

  boolean isNamed() {
    return sku != null || supplierSku != null || gtin != null;
  }

  private static @Nullable String id(@Nullable ItemIdentificationType id, String place) {
    return id == null ? null : Texts.id(id.getID(), place + "/ID");
  }

  /** Only what says that it is one. */
  private static @Nullable String gtin(@Nullable ItemIdentificationType id, String place) {
    boolean isGtin =
        id != null && id.getID() != null && GTIN_SCHEME.equals(id.getID().getSchemeID());
    return isGtin ? id(id, place) : null;
  }
}
