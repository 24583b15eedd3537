package io.github.inventorystreams.stock;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.github.inventorystreams.event.EventId;

/**
 * An event's identity in 128 bits, which a book remembers in place of the texts. That two of a
 * billion events of one book share one has a chance below 1 in 10^20.
 */
public record Fingerprint(long high, long low) {
  private static final long TAKEN_BACK = 0x9E3779B97F4A7C15L;
  private static final long RETURNS = 0xBF58476D1CE4E5B9L;

  static Fingerprint of(EventId id) {
    HashValue128 hash =
        Hashing.murmur3_128()
            .hashStream()
            .putString(id.source())
            .putString(id.eventId())
            .putInt(id.line())
            .get();
    return new Fingerprint(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  /** Stands for an order, never 0. */
  static long ofOrder(String orderId, int line) {
    long hash =
        Hashing.murmur3_128()
            .hashStream()
            .putString(orderId)
            .putInt(line)
            .get()
            .getLeastSignificantBits();
    return hash == 0 ? 1 : hash;
  }

  /** Stands among the identities of events for the returns of an order. */
  public static Fingerprint ofReturnsOf(long order) {
    return new Fingerprint(RETURNS, order);
  }

  /** The identity under which a book remembers that the event of this one is taken back. */
  Fingerprint takenBack() {
    return new Fingerprint(high ^ TAKEN_BACK, low);
  }
}
