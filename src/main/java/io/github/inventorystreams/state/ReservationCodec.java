package io.github.inventorystreams.state;

import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Reservation;

/** The stored form of one order's reservation at a book. */
public final class ReservationCodec implements Codec<Reservation> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(Reservation reservation) {
    Packer out = new Packer(VERSION);
    out.fixed(reservation.order())
        .whole(reservation.reserved())
        .whole(reservation.released())
        .whole(reservation.sold())
        .list(reservation.holds(), ReservationCodec::packHold)
        .fixed(reservation.touchedAtMillis());
    return out.toBytes();
  }

  @Override
  public Reservation decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "reservation");
    return new Reservation(
        in.fixed(),
        in.whole(),
        in.whole(),
        in.whole(),
        in.list(ReservationCodec::unpackHold),
        in.fixed());
  }

  private static void packHold(Packer out, Reservation.Hold hold) {
    out.fixed(hold.event().high()).fixed(hold.event().low()).fixed(hold.expiresAtMillis());
  }

  private static Reservation.Hold unpackHold(Unpacker in) {
    return new Reservation.Hold(new Fingerprint(in.fixed(), in.fixed()), in.fixed());
  }
}
