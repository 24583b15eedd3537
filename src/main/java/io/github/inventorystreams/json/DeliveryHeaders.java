package io.github.inventorystreams.json;

/**
 * The headers of deliveries: how far their process had read, and published all that came of it,
 * when it published them. Places are a list like {@code 0:812,3:77}: the next offset of each
 * partition that the process works on.
 */
public final class DeliveryHeaders {
  /** The places of purchase orders. */
  public static final String ORDERS_READ_TO = "readTo.purchaseOrders";

  /** The places of requests. */
  public static final String REQUESTS_READ_TO = "readTo.deliveryRequests";

  /** The ids of both topics: places on another cluster, or of an earlier topic, say nothing. */
  public static final String READ_TO_TOPICS = "readTo.topics";

  private DeliveryHeaders() {}
}
