package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that a document may have, whatever event they hold. */
class StrictBytesTest {
  private static final String SALE =
      "{\"eventId\":\"e1\",\"source\":\"shop\",\"type\":\"SALE\",\"sku\":\"A-1\",\"location\":\"DC1\","
          + "\"quantity\":2,\"occurredAt\":\"2026-11-22T10:15:30Z\",\"note\":NOTE}";

  private final StockEventReader reader = new StockEventReader(null, Long.MAX_VALUE);

  @Test
  void refusesWhatIsNotThere() {
    assertThat(detail(null)).isEqualTo("the record has no value");
    assertThat(detail(new byte[0])).isEqualTo("the record has no value");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "null", "7", "\"text\"", "[]", "{", "}", "SALE", "{\"a\"}"})
  void refusesWhatIsNoObject(String text) {
    assertThat(detail(text.getBytes(UTF_8))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{}", ",", "]", "}", "null", "\u00e9"})
  void refusesTextAfterTheDocument(String text) {
    assertThat(detail((sale("1") + text).getBytes(UTF_8))).isNotEmpty();
    assertThat(detail((sale("1") + " \n" + text).getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void takesWhiteSpaceAroundTheDocument() {
    assertThat(read(("\r\n\t " + sale("1") + "\n").getBytes(UTF_8)))
        .isInstanceOf(Decoded.Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ff", // no start of a character
        "\u00c3", // cut before the quote
        "\u00c0\u0080", // overlong NUL
        "\u00e0\u0080\u00af", // overlong slash
        "\u00ed\u00a0\u0080", // an encoded surrogate
        "\u00f4\u0090\u0080\u0080", // beyond U+10FFFF
      })
  void refusesInvalidUtf8EvenInFieldsThatItSkips(String bytes) {
    assertThat(detail(sale('"' + bytes + '"').getBytes(ISO_8859_1)))
        .isEqualTo("the value is not UTF-8");
  }

  @Test
  void refusesByteOrderMarksAndOtherEncodings() {
    assertThat(detail(('\ufeff' + sale("1")).getBytes(UTF_8))).contains("byte order mark");
    assertThat(detail(sale("1").getBytes(UTF_16LE))).isNotEmpty();
    assertThat(detail(("\ufeff" + sale("1")).getBytes(UTF_16LE))).isNotEmpty();
  }

  @Test
  void takes32LevelsAndRefuses33() {
    assertThat(read(sale("[".repeat(31) + "]".repeat(31)).getBytes(UTF_8)))
        .isInstanceOf(Decoded.Valid.class);
    assertThat(detail(sale("[".repeat(32) + "]".repeat(32)).getBytes(UTF_8))).contains("32");
    assertThat(detail("[".repeat(100_000).getBytes(UTF_8))).isNotEmpty();
    assertThat(detail("{\"lines\":[".repeat(20_000).getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void takes256KiBAndRefusesOneByteMore() {
    int rest = 256 * 1024 - sale("\"\"").length();
    assertThat(read(sale('"' + "x".repeat(rest) + '"').getBytes(UTF_8)))
        .isInstanceOf(Decoded.Valid.class);
    assertThat(detail(sale('"' + "x".repeat(rest + 1) + '"').getBytes(UTF_8)))
        .isEqualTo("the value has 262145 bytes, more than 262144");
  }

  private static String sale(String note) {
    return SALE.replace("NOTE", note);
  }

  private Decoded<List<StockEvent>> read(byte[] value) {
    return reader.read(value, new RecordHeaders(), 0);
  }

  private String detail(byte[] value) {
    Decoded<List<StockEvent>> decoded = read(value);
    assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
    Decoded.Invalid<?> invalid = (Decoded.Invalid<?>) decoded;
    assertThat(invalid.reason()).isEqualTo(DeadLetterReason.MALFORMED);
    return invalid.detail();
  }
}
