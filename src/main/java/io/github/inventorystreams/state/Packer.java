package io.github.inventorystreams.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a compact record: small whole numbers take one byte, texts their UTF-8 length. */
final class Packer {
  private static final int MAX_NATURAL_BYTES = 10;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  /** Larger ones are not kept: they are rare. */
  private static final int MAX_SPARE_BYTES = 64 * 1024;

  /** What the last record of a thread was written into; absent while a record is being written. */
  private static final ThreadLocal<byte @Nullable []> SPARE = new ThreadLocal<>();

  private byte[] bytes;
  private int size;

  /** Begins a record. */
  Packer(int version) {
    byte[] spare = SPARE.get();
    bytes = spare == null ? new byte[512] : spare;
    SPARE.set(null);
    raw(version);
  }

  /** Ends the record. */
  byte[] toBytes() {
    byte[] record = Arrays.copyOf(bytes, size);
    SPARE.set(bytes.length <= MAX_SPARE_BYTES ? bytes : null);
    // Others write there from now on.
    bytes = record;
    return record;
  }

  Packer bool(boolean value) {
    return raw(value ? 1 : 0);
  }

  /** A number that is 0 or more and mostly small. */
  Packer natural(long value) {
    ensure(MAX_NATURAL_BYTES);
    // Half of a book's encoding is spent here; fields would be read and written for each byte.
    byte[] to = bytes;
    int at = size;
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      to[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[at++] = (byte) rest;
    size = at;
    return this;
  }

  /** A number that is mostly near 0. */
  Packer whole(long value) {
    return natural((value << 1) ^ (value >> 63));
  }

  /** Eight bytes. */
  Packer fixed(long value) {
    ensure(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
    return this;
  }

  /** Four bytes. */
  Packer small(int value) {
    ensure(Integer.BYTES);
    INTS.set(bytes, size, value);
    size += Integer.BYTES;
    return this;
  }

  Packer real(double value) {
    return fixed(Double.doubleToRawLongBits(value));
  }

  Packer text(String value) {
    return blob(value.getBytes(StandardCharsets.UTF_8));
  }

  Packer blob(byte[] value) {
    natural(value.length);
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** A constant by its place: stored enums may only grow at the end. */
  @SuppressWarnings("EnumOrdinal")
  Packer constant(Enum<?> value) {
    return natural(value.ordinal());
  }

  <T> Packer optional(@Nullable T value, BiConsumer<Packer, T> write) {
    bool(value != null);
    if (value != null) {
      write.accept(this, value);
    }
    return this;
  }

  <T> Packer list(List<T> values, BiConsumer<Packer, T> write) {
    natural(values.size());
    // Most lists of a book are empty, and an iterator would be an object for each.
    for (int i = 0; i < values.size(); i++) {
      write.accept(this, values.get(i));
    }
    return this;
  }

  private Packer raw(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
    return this;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
