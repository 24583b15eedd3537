package io.github.inventorystreams.sales;

import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.Column.Kind;
import java.util.List;

/** The columns that are needed of a sales file; other columns are ignored. */
public final class SalesColumns {
  static final int TIMESTAMP = 0;
  static final int ORDER_ID = 1;
  static final int SKU = 2;
  static final int QUANTITY = 3;
  static final int LOCATION = 4;
  static final int UNIT_PRICE = 5;

  /** In the order of the numbers above. A quantity below 0 came back. */
  public static final List<Column> ALL =
      List.of(
          Column.needed("timestamp", Kind.TIME, "occurredAt"),
          Column.needed("order_id", Kind.TEXT),
          Column.needed("sku", Kind.TEXT),
          Column.needed("quantity", Kind.WHOLE),
          Column.optional("location", Kind.TEXT),
          Column.optional("unit_price", Kind.NUMBER));

  private SalesColumns() {}
}
