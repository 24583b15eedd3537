package io.github.inventorystreams.state;

/** The stored form of one whole number. */
public final class NumberCodec implements Codec<Long> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(Long number) {
    return new Packer(VERSION).whole(number).toBytes();
  }

  @Override
  public Long decode(byte[] bytes) {
    return new Unpacker(bytes, VERSION, "number").whole();
  }
}
