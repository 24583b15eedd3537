package io.github.inventorystreams.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A SKU's name comes from strangers. */
class HostileNamesTest {
  @Test
  void areTextInHtml() {
    assertThat(Html.of(Warned.hostile()))
        .contains("&lt;img src=x onerror=alert(1)&gt;\\u000d\\u000aBcc: all@example.com\\u202e")
        .doesNotContain("<img", "\u202e", "\r", "\nBcc");
  }

  @Test
  void areOneLineInSubjectsAndShortMessages() {
    assertThat(MessageText.subject(Warned.hostile()))
        .startsWith("CRITICAL: <img src=x onerror=alert(1)>\\u000d\\u000aBcc:")
        .hasSizeLessThan(200)
        .hasLineCount(1);
    assertThat(MessageText.inShort(Warned.hostile(), 3)).hasLineCount(1).doesNotContain("\u202e");
    assertThat(PlainText.of(Warned.hostile())).doesNotContain("\nBcc", "\r", "\u202e");
  }

  @Test
  void doNotGetIntoHeaders() {
    assertThat(Warned.hostile().key()).matches("[0-9a-f]{32}");
  }
}
