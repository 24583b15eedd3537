package io.github.inventorystreams.dirt;

/**
 * The rates of wrong records of a shop.
 *
 * @param typoShare of the sales whose quantity is typed with zeros too many or is a barcode
 * @param unbookedShare of the receipts that are booked weeks after the goods have come
 * @param doubleCountShare of the cycle counts that count everything twice
 * @param wrongPackShare of the receipts of packs that are booked in packs instead of pieces
 * @param farOrdersPerYear of a SKU: orders with a day ten weeks ahead, of which nothing comes
 */
record Dirt(
    double typoShare,
    double unbookedShare,
    double doubleCountShare,
    double wrongPackShare,
    double farOrdersPerYear) {
  static final Dirt NONE = new Dirt(0, 0, 0, 0, 0);

  /** The rates of the system properties {@code dirt.*}. */
  static Dirt asked() {
    return new Dirt(
        rate("typos", 0.002),
        rate("unbooked", 0.08),
        rate("double-counts", 0.10),
        rate("wrong-packs", 0.05),
        rate("far-orders", 0.5));
  }

  private static double rate(String name, double otherwise) {
    return Double.parseDouble(System.getProperty("dirt." + name, Double.toString(otherwise)));
  }
}
