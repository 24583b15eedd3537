package io.github.inventorystreams.frame;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.frame.SchemaCache.Patience;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.json.Unframing;
import java.io.IOException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Records framed with a schema id, read by the schemas of a registry. */
public final class RegistryUnframing implements Unframing {
  private static final String ALL_TOPICS = "*";
  private static final String APICURIO_PATH = "/apis/registry/";
  private static final int MAX_CAUSE_CHARS = 200;
  private static final int MAX_DETAIL_CHARS = 500;

  private final RegistryOptions options;
  private final SchemaCache schemas;

  /**
   * Asks nothing before the first framed record.
   *
   * @throws IllegalArgumentException if a file for TLS can't be read
   */
  public RegistryUnframing(RegistryOptions options) {
    this(options, Patience.OF_A_THREAD);
  }

  RegistryUnframing(RegistryOptions options, Patience patience) {
    this.options = options;
    RegistryHttp http = new RegistryHttp(options);
    SchemaRegistry registry =
        options.url().getPath().contains(APICURIO_PATH)
            ? new ApicurioRegistry(http, options.globalIds())
            : new ConfluentRegistry(http);
    this.schemas = new SchemaCache(registry, options.toString(), patience);
  }

  @Override
  public Decoded<byte[]> unframe(String topic, byte[] value, Headers headers) {
    if (!options.framedTopics().contains(topic) && !options.framedTopics().contains(ALL_TOPICS)) {
      return new Decoded.Valid<>(value);
    }
    Frame frame;
    try {
      frame = Frame.of(value, headers);
    } catch (BadFrame bad) {
      return malformed(bad.detail());
    }
    if (frame == null) {
      return new Decoded.Valid<>(value);
    }
    try {
      return json(value, frame, schemas.format(frame.schema()));
    } catch (BadFrame bad) {
      return malformed("the record is framed with %s: %s".formatted(frame.schema(), bad.detail()));
    }
  }

  private static Decoded<byte[]> json(byte[] value, Frame frame, RecordFormat format) {
    try {
      return new Decoded.Valid<>(format.json(value, frame));
    } catch (IOException | RuntimeException e) {
      // The libraries promise no kind of exception for bytes that are not of the schema.
      return malformed(
          "the data is not as %s says: %s"
              .formatted(
                  frame.schema(),
                  OneLine.of(
                      e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(),
                      MAX_CAUSE_CHARS)));
    }
  }

  private static Decoded<byte[]> malformed(String detail) {
    return new Decoded.Invalid<>(DeadLetterReason.MALFORMED, OneLine.of(detail, MAX_DETAIL_CHARS));
  }

  @Override
  public @Nullable String waitingFor() {
    return schemas.waitingFor();
  }

  @Override
  public void close() {
    schemas.close();
  }
}
