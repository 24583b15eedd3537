package io.github.inventorystreams.supply.delivery;

/**
 * The identity of a document on one of its ways.
 *
 * @param poNumber of the order, without a slash
 * @param revision of the order
 * @param channel by the name that the settings give it
 */
public record DeliveryKey(String poNumber, int revision, String channel) {

  /**
   * Reads what {@link #toString} gives.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static DeliveryKey parse(String text) {
    int channel = text.lastIndexOf('/');
    int revision = text.lastIndexOf('/', channel - 1);
    if (revision <= 0) {
      throw new IllegalArgumentException("the key is not poNumber/revision/channel");
    }
    return new DeliveryKey(
        text.substring(0, revision),
        Integer.parseInt(text.substring(revision + 1, channel)),
        text.substring(channel + 1));
  }

  @Override
  public String toString() {
    return poNumber + '/' + revision + '/' + channel;
  }
}
