package io.github.inventorystreams.topology;

import java.util.List;

/**
 * The names of all topics that others may see, with the configured prefix before each of them.
 *
 * @param prefix put before every name as it is, e.g. {@code shop1.}
 * @param stockEvents the topics that stock events are read from, whole names without the prefix
 *     added; the first one is the one that this product's own commands publish to
 */
public record Topics(String prefix, List<String> stockEvents) {
  public Topics {
    stockEvents = List.copyOf(stockEvents);
    if (stockEvents.isEmpty()) {
      throw new IllegalArgumentException("at least one topic of stock events is needed");
    }
  }

  /** The default names behind a prefix. */
  public static Topics withPrefix(String prefix) {
    return new Topics(prefix, List.of(prefix + "stock-events"));
  }

  public String skuSettings() {
    return prefix + "sku-settings";
  }

  public String locationSettings() {
    return prefix + "location-settings";
  }

  public String supplierSettings() {
    return prefix + "supplier-settings";
  }

  public String supplierEvents() {
    return prefix + "supplier-events";
  }

  public String lowStockWarnings() {
    return prefix + "low-stock-warnings";
  }

  public String purchaseOrders() {
    return prefix + "purchase-orders";
  }

  /** What has become of each order on its way to its supplier. */
  public String orderDeliveries() {
    return prefix + "order-deliveries";
  }

  /** What buyers ask for orders on their way. */
  public String deliveryRequests() {
    return prefix + "delivery-requests";
  }

  /** What suppliers have sent, as it came. */
  public String supplierDocuments() {
    return prefix + "supplier-documents";
  }

  public String stockLevels() {
    return prefix + "stock-levels";
  }

  public String demandForecasts() {
    return prefix + "demand-forecasts";
  }

  public String orderLines() {
    return prefix + "order-lines";
  }

  /** The way back from the suppliers' desks to the books: of this product's own making. */
  public String bookUpdates() {
    return prefix + "book-updates";
  }

  public String reviewRounds() {
    return prefix + "review-rounds";
  }

  /** Where each partition of stock events stands: of this product's own making, for itself. */
  public String sourceClocks() {
    return prefix + "source-clocks";
  }

  public String deadLetters() {
    return prefix + "dead-letters";
  }

  /** What people have seen or put off, by the id of a warning. */
  public String acknowledgements() {
    return prefix + "warning-acknowledgements";
  }
}
