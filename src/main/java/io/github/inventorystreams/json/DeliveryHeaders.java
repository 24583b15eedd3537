package io.github.inventorystreams.json;

/**
 * The headers of deliveries: how far their process had read, and published all that came of it,
 * when it published them. Each is a list like {@code 0:812,3:77}: the next offset of each partition
 * that the process works on.
 */
public final class DeliveryHeaders {
  /** Of purchase orders. */
  public static final String ORDERS_READ_TO = "readTo.purchaseOrders";

  /** Of requests. */
  public static final String REQUESTS_READ_TO = "readTo.deliveryRequests";

  private DeliveryHeaders() {}
}
