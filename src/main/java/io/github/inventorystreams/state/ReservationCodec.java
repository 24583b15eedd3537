package io.github.inventorystreams.state;

import io.github.inventorystreams.stock.Reservation;

/** What one order has reserved at a book. */
public final class ReservationCodec implements Codec<Reservation> {
  private static final int VERSION = 1;

  @Override
  public byte[] encode(Reservation reservation) {
    return new Packer(VERSION)
        .fixed(reservation.order())
        .whole(reservation.reserved())
        .whole(reservation.released())
        .whole(reservation.sold())
        .fixed(reservation.expiresAtMillis())
        .fixed(reservation.touchedAtMillis())
        .toBytes();
  }

  @Override
  public Reservation decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "reservation");
    return new Reservation(in.fixed(), in.whole(), in.whole(), in.whole(), in.fixed(), in.fixed());
  }
}
