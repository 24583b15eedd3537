package io.github.inventorystreams.supply.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A revision of an order as it stands in its topic, packed by gzip: thousands may wait at a time.
 */
public final class PackedOrder {
  private static final int MAX_BYTES = 64 << 20;

  private final byte[] packed;

  private PackedOrder(byte[] packed) {
    this.packed = packed;
  }

  /** Packs the bytes of a value. */
  public static PackedOrder of(byte[] json) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
    return new PackedOrder(packed.toByteArray());
  }

  /** One that was packed before. */
  public static PackedOrder ofPacked(byte[] packed) {
    return new PackedOrder(packed.clone());
  }

  /**
   * The bytes of the value.
   *
   * @throws IllegalArgumentException if they were not packed here
   */
  public byte[] json() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] json = in.readNBytes(MAX_BYTES);
      if (in.read() >= 0) {
        throw new IllegalArgumentException("a packed order has no end");
      }
      return json;
    } catch (IOException e) {
      throw new IllegalArgumentException("a packed order can't be unpacked", e);
    }
  }

  /** As it is kept. */
  public byte[] packed() {
    return packed.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedOrder order && Arrays.equals(packed, order.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }
}
