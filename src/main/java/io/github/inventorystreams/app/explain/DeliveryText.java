package io.github.inventorystreams.app.explain;

import io.github.inventorystreams.supply.delivery.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has become of an order on its way to its supplier, as lines for a person. */
final class DeliveryText {
  private final List<String> lines = new ArrayList<>();

  private DeliveryText() {}

  /** Nothing where this product has sent nothing. */
  static List<String> of(List<Delivery> deliveries) {
    DeliveryText text = new DeliveryText();
    if (!deliveries.isEmpty()) {
      text.print("on its way");
      deliveries.forEach(text::way);
    }
    return List.copyOf(text.lines);
  }

  private void way(Delivery delivery) {
    print(
        "  %s, revision %d, by %s: %s since %s, after %d attempts",
        delivery.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        delivery.key().revision(),
        delivery.key().channel(),
        delivery.state(),
        Instant.ofEpochMilli(delivery.changedAtMillis()),
        delivery.attempts());
    remark("reason", delivery.reason());
    remark("acknowledged by", delivery.acknowledgedBy());
    Delivery.Asked asked = delivery.asked();
    remark("asked for by", asked == null ? null : asked.by());
    remark("known to the supplier as", delivery.messageId());
    remark("SHA-256", delivery.documentHash());
  }

  private void remark(String about, @Nullable String what) {
    if (what != null) {
      print("    %s %s", about, what);
    }
  }

  private void print(String format, @Nullable Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
