package io.github.inventorystreams.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The master data of a SKU, as somebody has set them; {@code null} where nothing is set. Documents
 * for suppliers need them, no rule of stock does.
 *
 * @param name for people
 * @param gtin of 8, 12, 13 or 14 digits
 * @param articles what it is to its suppliers, each once
 */
public record SkuMasterData(
    @Nullable String name, @Nullable String gtin, List<SupplierArticle> articles) {
  public SkuMasterData {
    articles = List.copyOf(articles);
  }

  /** Nothing set. */
  public static final SkuMasterData NONE = new SkuMasterData(null, null, List.of());
}
