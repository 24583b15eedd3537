package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterHeadersTest {

  @Test
  void theOriginalHeadersComeFirstAndUnchanged() {
    Headers original =
        new RecordHeaders().add("trace", new byte[] {0, (byte) 0xff}).add("dlq.topic", null);
    Headers headers =
        DeadLetterHeaders.of(
            original, DeadLetterReason.TOO_LATE, "too old", "stock-events", 3, 1L << 40, 99);
    assertThat(Arrays.asList(headers.toArray()).subList(0, 2)).containsExactly(original.toArray());
    List<String> added =
        Arrays.stream(headers.toArray())
            .skip(2)
            .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
            .toList();
    assertThat(added)
        .containsExactly(
            "dlq.reason=TOO_LATE",
            "dlq.detail=too old",
            "dlq.topic=stock-events",
            "dlq.partition=3",
            "dlq.offset=1099511627776",
            "dlq.timestamp=99");
    assertThat(original.toArray()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\u0000b\u007f | a\\u0000b\\u007f",
        "a\u202eb\u2066 | a\\u202eb\\u2066",
        "a\u200fb       | a\\u200fb",
        "a\u2028b | a\\u2028b",
        "gr\u00fcn \ud83d\ude00 | gr\u00fcn \ud83d\ude00",
      })
  void whatDeceivesAReaderIsEscaped(String detail, String shown) {
    assertThat(detail(detail)).isEqualTo(shown);
  }

  @Test
  void aLineBreakIsNoLineBreak() {
    assertThat(detail("a\r\nb")).isEqualTo("a\\u000d\\u000ab");
    assertThat(detail("a\ud800b")).isEqualTo("a\\ud800b");
  }

  @Test
  void theDetailIsCutAt500Characters() {
    assertThat(detail("x".repeat(500))).isEqualTo("x".repeat(500));
    assertThat(detail("x".repeat(501))).isEqualTo("x".repeat(497) + "...");
    assertThat(detail("x".repeat(495) + "\n\n")).isEqualTo("x".repeat(495) + "...");
    assertThat(detail("x".repeat(496) + "\ud83d\ude00".repeat(5)))
        .isEqualTo("x".repeat(496) + "...");
  }

  private static String detail(String detail) {
    return new String(
        DeadLetterHeaders.of(
                new RecordHeaders(), DeadLetterReason.MALFORMED, detail, "stock-events", 0, 0, 0)
            .lastHeader(DeadLetterHeaders.DETAIL)
            .value(),
        UTF_8);
  }
}
