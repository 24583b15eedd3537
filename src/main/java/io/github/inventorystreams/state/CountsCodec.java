package io.github.inventorystreams.state;

/**
 * The stored form of a row of counters; one of a partition may be below 0, where their sum is not.
 */
public final class CountsCodec implements Codec<long[]> {
  private static final int VERSION = 2;

  @Override
  public byte[] encode(long[] counts) {
    Packer out = new Packer(VERSION).natural(counts.length);
    for (long count : counts) {
      out.whole(count);
    }
    return out.toBytes();
  }

  @Override
  public long[] decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "tally");
    long[] counts = new long[in.smallNatural()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.whole();
    }
    return counts;
  }
}
