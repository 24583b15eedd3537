package io.github.inventorystreams.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} has written, in the same order. */
final class Unpacker {
  private static final String REBUILD =
      "Stop the service and let inventory-streams reset make the books anew from their events.";

  private final byte[] bytes;
  private int at;

  /**
   * Begins a record.
   *
   * @throws UnreadableStateException if it was written in another version
   */
  Unpacker(byte[] bytes, int version, String what) {
    this.bytes = bytes;
    if (bytes.length == 0 || raw() != version) {
      throw new UnreadableStateException(
          "A stored %s was not written by this version of inventory-streams. %s"
              .formatted(what, REBUILD));
    }
  }

  boolean bool() {
    return raw() == 1;
  }

  long natural() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = raw();
      value |= (long) (next & 0x7f) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw new UnreadableStateException("A stored number has no end. " + REBUILD);
  }

  int smallNatural() {
    long value = natural();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new UnreadableStateException("A stored number is too large. " + REBUILD);
    }
    return (int) value;
  }

  long whole() {
    long value = natural();
    return (value >>> 1) ^ -(value & 1);
  }

  long fixed() {
    require(Long.BYTES);
    long value = ByteBuffer.wrap(bytes, at, Long.BYTES).getLong();
    at += Long.BYTES;
    return value;
  }

  int small() {
    require(Integer.BYTES);
    int value = ByteBuffer.wrap(bytes, at, Integer.BYTES).getInt();
    at += Integer.BYTES;
    return value;
  }

  double real() {
    return Double.longBitsToDouble(fixed());
  }

  String text() {
    int length = smallNatural();
    require(length);
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  byte[] blob() {
    int length = smallNatural();
    require(length);
    byte[] value = new byte[length];
    System.arraycopy(bytes, at, value, 0, length);
    at += length;
    return value;
  }

  <T> T constant(List<T> values) {
    int place = smallNatural();
    if (place >= values.size()) {
      throw new UnreadableStateException("A stored word is not known. " + REBUILD);
    }
    return values.get(place);
  }

  <T> @Nullable T optional(Function<Unpacker, T> read) {
    return bool() ? read.apply(this) : null;
  }

  <T> List<T> list(Function<Unpacker, T> read) {
    int count = smallNatural();
    // Each value takes a byte at least; nobody else's bytes may ask for all memory.
    require(count);
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.apply(this));
    }
    return values;
  }

  private void require(int length) {
    if (length > bytes.length - at) {
      throw new UnreadableStateException("A stored record ends too early. " + REBUILD);
    }
  }

  private int raw() {
    require(1);
    return bytes[at++] & 0xff;
  }
}
