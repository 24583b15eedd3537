package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Where in a trace a record was made: the headers of W3C Trace Context, which are passed on to what
 * the record causes as they came. What is none of that form is passed over.
 *
 * @param parent {@code traceparent}
 * @param state {@code tracestate}, what those who trace add for themselves, or {@code null}
 */
public record TraceContext(String parent, @Nullable String state) {
  public static final String PARENT = "traceparent";
  public static final String STATE = "tracestate";

  /** Ids of zeros and the version ff are none; later versions may have more behind. */
  private static final Pattern PARENT_FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-[\\x21-\\x7e]{1,200})?");

  private static final Pattern STATE_FORM = Pattern.compile("[\\x20-\\x7e]{1,512}");

  /** That of a record. */
  public static Optional<TraceContext> in(Headers headers) {
    String parent = text(headers, PARENT, PARENT_FORM);
    return parent == null
        ? Optional.empty()
        : Optional.of(new TraceContext(parent, text(headers, STATE, STATE_FORM)));
  }

  /** Of the headers of a record those that go on to what it causes; they may be none. */
  public static Headers only(Headers all) {
    RecordHeaders headers = new RecordHeaders();
    in(all)
        .ifPresent(
            trace ->
                trace.byName().forEach((name, text) -> headers.add(name, text.getBytes(US_ASCII))));
    return headers;
  }

  /** As headers of any protocol. */
  public Map<String, String> byName() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(PARENT, parent);
    if (state != null) {
      headers.put(STATE, state);
    }
    return headers;
  }

  private static @Nullable String text(Headers headers, String name, Pattern form) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      return null;
    }
    String text = new String(header.value(), US_ASCII);
    return form.matcher(text).matches() ? text : null;
  }
}
