package io.github.inventorystreams.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bound of what a packed file may stand for. Tables of real shops come to a tenth or a
 * hundredth of their size; what goes far beyond is made to fill a machine.
 */
final class UnpackedLimit {
  /** Above what the packed size allows, so that small files of blanks are good. */
  static final long ALWAYS_BYTES = 64L << 20;

  static final int MAX_RATIO = 300;

  private final long most;
  private long unpacked;

  UnpackedLimit(long packedBytes) {
    most = Math.max(ALWAYS_BYTES, packedBytes * MAX_RATIO);
  }

  void add(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > most) {
      throw new IOException(
          "it unpacks to more than %d MB, over %d times its size".formatted(most >> 20, MAX_RATIO));
    }
  }

  /** What is read of a stream counts. */
  InputStream on(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
          add(1);
        }
        return next;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
          add(read);
        }
        return read;
      }
    };
  }
}
