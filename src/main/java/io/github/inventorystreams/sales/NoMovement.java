package io.github.inventorystreams.sales;

/** The reason why a readable row moved no stock. */
public enum NoMovement {
  /** Its SKU is the code of a service, a fee or a voucher. */
  NO_PRODUCT("noProduct"),
  /** Nothing was paid for units that went out, and the file has bookings at that price. */
  ZERO_PRICE("zeroPrice"),
  /** Its order id is that of a booking and no customer's order, e.g. a bad debt. */
  IGNORED_ORDER("ignoredOrder"),
  /** What it holds in a column is not wanted, e.g. the status of a cancelled order. */
  FILTERED("filtered");

  private final String label;

  NoMovement(String label) {
    this.label = label;
  }

  /** The name in summaries. */
  public String label() {
    return label;
  }
}
