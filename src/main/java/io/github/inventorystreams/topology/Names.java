package io.github.inventorystreams.topology;

/** The names of all nodes of the topology. A renamed repartition loses its content. */
final class Names {
  static final String STOCK_EVENTS_SOURCE = "stock-events-source";
  static final String SETTINGS_SOURCE = "settings-source";
  static final String SOURCE_CLOCKS = "source-clocks";
  static final String SOURCE_CLOCKS_SINK = "source-clocks-sink";
  static final String EVENT_KEYING = "event-keying";
  static final String SETTINGS_KEYING = "settings-keying";
  static final String KEYED = "keyed";
  static final String SKU_INPUT = "sku-input";
  static final String BOOK_UPDATES_SOURCE = "book-updates-source";
  static final String SKU_STAGE_INPUT = "sku-stage-input";
  static final String SKU_STAGE = "sku-stage";
  static final String STOCK_LEVELS_SINK = "stock-levels-sink";
  static final String LOW_STOCK_WARNINGS_SINK = "low-stock-warnings-sink";
  static final String DEMAND_FORECASTS_SINK = "demand-forecasts-sink";
  static final String REVIEW_ROUNDS_SINK = "review-rounds-sink";
  static final String PROPOSED = "proposed";
  static final String ORDER_PROPOSALS = "order-proposals";
  static final String SUPPLIER_SOURCE = "supplier-source";
  static final String SUPPLIER_STAGE_INPUT = "supplier-stage-input";
  static final String SUPPLIER_STAGE = "supplier-stage";
  static final String PURCHASE_ORDERS_SINK = "purchase-orders-sink";
  static final String ORDER_LINES_SINK = "order-lines-sink";
  static final String BOOK_UPDATES_SINK = "book-updates-sink";
  static final String UNREADABLE_EVENTS_SINK = "unreadable-events-sink";
  static final String UNREADABLE_SETTINGS_SINK = "unreadable-settings-sink";
  static final String UNREADABLE_UPDATES_SINK = "unreadable-updates-sink";
  static final String REFUSED_ANSWERS_SINK = "refused-answers-sink";

  private Names() {}
}
