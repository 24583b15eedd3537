package io.github.inventorystreams.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys of any letters in headers. */
class AsciiKeyTest {
  @Test
  void whatIsVisibleAsciiStaysAsItIs() {
    assertThat(AsciiKey.forHeader("ORDER/PO-S1-DC%201-20261122-1/2"))
        .isEqualTo("ORDER/PO-S1-DC%201-20261122-1/2");
  }

  @Test
  void allElseIsPercentEncodedInUtf8() {
    assertThat(AsciiKey.forHeader("\u00c41@\u5317\u4eac#1\r\n"))
        .isEqualTo("%C3%841@%E5%8C%97%E4%BA%AC#1%0D%0A");
  }

  @Test
  void twoOrdersHaveTwoKeysInAWebhook() {
    Map<String, String> beijing =
        WebhookHeaders.of("ORDER/PO-S1-\u5317\u4eac-1/1", null, new byte[0], 0);
    Map<String, String> shanghai =
        WebhookHeaders.of("ORDER/PO-S1-\u4e0a\u6d77-1/1", null, new byte[0], 0);

    assertThat(beijing.get(WebhookHeaders.KEY))
        .isEqualTo("ORDER/PO-S1-%E5%8C%97%E4%BA%AC-1/1")
        .isNotEqualTo(shanghai.get(WebhookHeaders.KEY));
  }
}
