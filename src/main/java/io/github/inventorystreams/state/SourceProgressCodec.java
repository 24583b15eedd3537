package io.github.inventorystreams.state;

import io.github.inventorystreams.lateness.SourceProgress;

/** What a source tells the others. */
public final class SourceProgressCodec implements Codec<SourceProgress> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(SourceProgress progress) {
    return new Packer(VERSION).fixed(progress.atMillis()).bool(progress.idle()).toBytes();
  }

  @Override
  public SourceProgress decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "progress of a source");
    return new SourceProgress(in.fixed(), in.bool());
  }
}
