package io.github.inventorystreams.state;

import io.github.inventorystreams.lateness.SourceClock;

/** The stored form of the event-time clock of a source. */
public final class SourceClockCodec implements Codec<SourceClock> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(SourceClock clock) {
    return new Packer(VERSION)
        .fixed(clock.millis())
        .natural(clock.support())
        .fixed(clock.aheadMillis())
        .natural(clock.ahead())
        .toBytes();
  }

  @Override
  public SourceClock decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "clock of a source");
    return new SourceClock(in.fixed(), in.smallNatural(), in.fixed(), in.smallNatural());
  }
}
