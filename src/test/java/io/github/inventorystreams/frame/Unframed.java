package io.github.inventorystreams.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.frame.SchemaCache.Patience;
import io.github.inventorystreams.json.Decoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The results of unframing records. */
final class Unframed {
  static final String TOPIC = "sales";

  /** Tries again at once, often enough for every test, and asks for unknown ids again at once. */
  static final Patience QUICK =
      new Patience(
          Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(5), Duration.ZERO);

  /** Keeps the digits of a decimal. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Unframed() {}

  static RegistryOptions options(URI url) {
    return new RegistryOptions(
        List.of(TOPIC), url, false, null, null, null, Duration.ofSeconds(30));
  }

  static JsonNode json(URI registry, byte[] value) throws IOException {
    return json(registry, value, new RecordHeaders());
  }

  static JsonNode json(URI registry, byte[] value, Headers headers) throws IOException {
    try (RegistryUnframing unframing = new RegistryUnframing(options(registry), QUICK)) {
      return json(unframing.unframe(TOPIC, value, headers));
    }
  }

  static JsonNode json(Decoded<byte[]> decoded) throws IOException {
    if (decoded instanceof Decoded.Valid<byte[]> valid) {
      return JSON.readTree(valid.value());
    }
    throw new AssertionError(decoded);
  }

  static String refusal(URI registry, byte[] value) {
    try (RegistryUnframing unframing = new RegistryUnframing(options(registry), QUICK)) {
      return refusal(unframing.unframe(TOPIC, value, new RecordHeaders()));
    }
  }

  static String refusal(Decoded<byte[]> decoded) {
    if (decoded instanceof Decoded.Invalid<byte[]> invalid) {
      return invalid.detail();
    }
    throw new AssertionError(new String(((Decoded.Valid<byte[]>) decoded).value(), UTF_8));
  }

  /** Confluent's wire format: 0, the id in 4 bytes, the data. */
  static byte[] framed(int id, byte[]... parts) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.writeBytes(
        new byte[] {0, (byte) (id >> 24), (byte) (id >> 16), (byte) (id >> 8), (byte) id});
    for (byte[] part : parts) {
      value.writeBytes(part);
    }
    return value.toByteArray();
  }
}
