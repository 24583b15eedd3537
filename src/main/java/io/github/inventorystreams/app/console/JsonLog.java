package io.github.inventorystreams.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/**
 * The log as JSON, one object in each line, for programs that collect logs. As in a log of text,
 * what a stranger wrote can neither fill the disk nor deceive whoever reads the line on a terminal.
 */
public final class JsonLog extends JsonEncoder {
  private static final int MAX_TEXT = 20_000;
  private static final int ESCAPE = 2;
  private static final int UNICODE_ESCAPE = 6;

  /** What JSON lets stand and a terminal obeys, or writes in the other direction. */
  private static final Pattern DECEIVING =
      Pattern.compile(
          "[\\x7f-\\x9f\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  /** Writes time, level, thread, logger, fields, text and exception. */
  public JsonLog() {
    setWithSequenceNumber(false);
    setWithTimestamp(false);
    setWithNanoseconds(false);
    setWithContext(false);
    setWithMessage(false);
    setWithArguments(false);
    setWithFormattedMessage(true);
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return DECEIVING
        .matcher(new String(super.encode(event), UTF_8))
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)))
        .getBytes(UTF_8);
  }

  @Override
  protected void appendCustomFields(StringBuilder line, ILoggingEvent event) {
    line.append(VALUE_SEPARATOR);
    appenderMember(line, "time", event.getInstant().toString());
  }

  @Override
  protected void appenderMember(StringBuilder line, String name, String escaped) {
    super.appenderMember(line, name, beginning(escaped));
  }

  /** What is left has whole escapes only. */
  private static String beginning(String escaped) {
    if (escaped.length() <= MAX_TEXT) {
      return escaped;
    }
    int end = 0;
    int next = 0;
    while (next <= MAX_TEXT) {
      end = next;
      next += width(escaped, end);
    }
    return escaped.substring(0, end);
  }

  private static int width(String escaped, int at) {
    if (escaped.charAt(at) != '\\') {
      return 1;
    }
    return escaped.charAt(at + 1) == 'u' ? UNICODE_ESCAPE : ESCAPE;
  }
}
