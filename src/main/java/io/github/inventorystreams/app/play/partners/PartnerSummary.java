package io.github.inventorystreams.app.play.partners;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the orders of one supplier stand.
 *
 * @param sent orders that he has got
 * @param answered orders whose answer has come back
 * @param changed those of them that do not come as they were ordered
 * @param orders where people find them
 * @param answers where people find the answers
 */
public record PartnerSummary(
    String supplierId,
    String channel,
    long sent,
    long answered,
    long changed,
    String orders,
    String answers) {

  /** For machines. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("supplier", supplierId);
    values.put("channel", channel);
    values.put("sent", sent);
    values.put("answered", answered);
    values.put("changed", changed);
    values.put("orders", orders);
    values.put("answers", answers);
    return values;
  }
}
