package io.github.inventorystreams.state;

import io.github.inventorystreams.lateness.SourceProgress;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The stored form of what a source reports to the others. */
public final class SourceProgressCodec implements Codec<SourceProgress> {
  private static final int VERSION = 1;
  private static final int BYTES = 2 + Long.BYTES;

  @Override
  public byte[] encode(SourceProgress progress) {
    return new Packer(VERSION).fixed(progress.atMillis()).bool(progress.idle()).toBytes();
  }

  /** The topic is open to others: what is not in this form is nothing, and must stop nobody. */
  @Override
  public Serde<SourceProgress> serde() {
    return Serdes.serdeFrom(
        (String topic, @Nullable SourceProgress value) -> value == null ? null : encode(value),
        (String topic, byte @Nullable [] bytes) ->
            bytes == null || bytes.length != BYTES || bytes[0] != VERSION ? null : decode(bytes));
  }

  @Override
  public SourceProgress decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "progress of a source");
    return new SourceProgress(in.fixed(), in.bool());
  }
}
