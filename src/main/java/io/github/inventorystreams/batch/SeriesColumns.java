package io.github.inventorystreams.batch;

import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.Column.Kind;
import java.util.List;

/** The columns that a file of series has, under all names that this product writes them by. */
public final class SeriesColumns {
  static final int SERIES_ID = 0;
  static final int SKU = 1;
  static final int LOCATION = 2;
  static final int DATE = 3;
  static final int QUANTITY = 4;
  static final int IN_STOCK = 5;

  /** In the order of the numbers above. */
  public static final List<Column> ALL =
      List.of(
          Column.optional("series_id", Kind.TEXT),
          Column.optional("sku", Kind.TEXT),
          Column.optional("location", Kind.TEXT),
          Column.needed("date", Kind.TIME),
          Column.needed("quantity", Kind.NUMBER, "demand"),
          Column.optional("in_stock", Kind.NUMBER, "inStockShare"));

  private SeriesColumns() {}
}
