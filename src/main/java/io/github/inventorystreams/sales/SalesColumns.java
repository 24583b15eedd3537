package io.github.inventorystreams.sales;

import java.util.List;

/**
 * The names under which a sales file holds what is needed of it; other columns are ignored. Names
 * are compared without regard to case.
 *
 * @param timestamp ISO 8601; without an offset it is read in the file's zone
 * @param quantity whole units; negative = came back
 * @param location optional column
 * @param unitPrice optional column
 */
public record SalesColumns(
    String timestamp,
    String orderId,
    String sku,
    String quantity,
    String location,
    String unitPrice) {

  static final int TIMESTAMP = 0;
  static final int ORDER_ID = 1;
  static final int SKU = 2;
  static final int QUANTITY = 3;
  static final int LOCATION = 4;
  static final int UNIT_PRICE = 5;

  /** The columns from here on may be missing. */
  static final int OPTIONAL = LOCATION;

  /** The names of the contract. */
  public static final SalesColumns DEFAULT =
      new SalesColumns("timestamp", "order_id", "sku", "quantity", "location", "unit_price");

  /** In the order of the fields. */
  public List<String> names() {
    return List.of(timestamp, orderId, sku, quantity, location, unitPrice);
  }
}
