package io.github.inventorystreams.frame;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** JSON text in the making: a few bytes of a stranger can stand for much of it. */
final class BoundedJson {
  static final int MAX_BYTES = 4 << 20;
  private static final int MAX_DEPTH = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private BoundedJson() {}

  /** Writes something. */
  interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  static byte[] of(Writing writing) throws IOException {
    Bounded bytes = new Bounded();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      writing.to(out);
    }
    return bytes.written.toByteArray();
  }

  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (written.size() + length > MAX_BYTES) {
        throw new IOException("it stands for more than " + MAX_BYTES + " bytes of JSON");
      }
      written.write(bytes, offset, length);
    }
  }
}
