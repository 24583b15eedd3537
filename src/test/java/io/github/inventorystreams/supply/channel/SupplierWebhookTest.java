package io.github.inventorystreams.supply.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.outbound.HttpEndpoint;
import io.github.inventorystreams.outbound.HttpPost;
import io.github.inventorystreams.outbound.PostedForms;
import io.github.inventorystreams.outbound.SecretText;
import io.github.inventorystreams.supply.SupplyDocuments;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a supplier's system is posted. */
class SupplierWebhookTest {
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void anOrderThatIsPartOfATraceSaysSo() {
    try (PostedForms supplier = new PostedForms()) {
      HttpPost post =
          new HttpPost(HttpEndpoint.of(supplier.url(), false), Map.of(), null, new SecretText());
      SupplierWebhook channel = new SupplierWebhook(post, null);
      Letter letter = channel.letter(SupplyDocuments.of("PO-1", "S1", 1));
      channel.send(letter, 0, false);
      channel.send(letter.tracedBy(new TraceContext(PARENT, "shop=a")), 0, false);
      assertThat(supplier.requests()).hasSize(2);
      assertThat(supplier.requests().get(0).headers()).doesNotContainKey("Traceparent");
      assertThat(supplier.requests().get(1).headers())
          .containsEntry("Traceparent", PARENT)
          .containsEntry("Tracestate", "shop=a");
    }
  }
}
