package io.github.inventorystreams.stages;

/** The names of all state stores. A renamed store loses its content. */
public final class StoreNames {
  public static final String STOCK_EVENTS_TALLY = "stock-events-tally";
  public static final String STOCK_EVENTS_COMMIT = "stock-events-commit";
  public static final String STOCK_EVENTS_CLOCKS = "stock-events-clocks";
  public static final String STOCK_EVENTS_POSITIONS = "stock-events-positions";
  public static final String SETTINGS_POSITIONS = "settings-positions";
  public static final String SOURCE_CLOCKS = "source-clocks";
  public static final String SKU_STATE = "sku-state";
  public static final String SKU_COMMIT = "sku-commit";
  public static final String SKU_JOURNAL = "sku-journal";
  public static final String SKU_RESERVATIONS = "sku-reservations";
  public static final String SKU_HISTORY = "sku-history";
  public static final String SKU_REVIEWS = "sku-reviews";
  public static final String SKU_DUE = "sku-due";
  public static final String SKU_SETTINGS = "sku-settings";
  public static final String SKU_LOCATIONS = "sku-locations";
  public static final String SKU_TERMS = "sku-terms";
  public static final String SKU_SHARES = "sku-shares";
  public static final String SKU_POOLS = "sku-pools";
  public static final String SKU_CLOCK = "sku-clock";
  public static final String SKU_POSITIONS = "sku-positions";
  public static final String SKU_TALLY = "sku-tally";
  public static final String SUPPLIER_SETTINGS = "supplier-settings";
  public static final String SUPPLIER_NEWS = "supplier-news";
  public static final String SUPPLIER_PROPOSALS = "supplier-proposals";
  public static final String SUPPLIER_ORDERS = "supplier-orders";
  public static final String SUPPLIER_ANSWERED = "supplier-answered";
  public static final String SUPPLIER_DUE = "supplier-due";
  public static final String SUPPLIER_RECEIPTS = "supplier-receipts";
  public static final String SUPPLIER_UNTOLD = "supplier-untold";
  public static final String SUPPLIER_SHARES = "supplier-shares";
  public static final String SUPPLIER_SHARE_NEWS = "supplier-share-news";
  public static final String SUPPLIER_POSITIONS = "supplier-positions";
  public static final String SUPPLIER_CLOCK = "supplier-clock";

  private StoreNames() {}

  /** The store that holds a topic of ids as a whole. */
  public static String idTable(String topic) {
    return "id-table-" + topic;
  }
}
