package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Warnings to be told of. */
public final class Warned {
  /** A Monday, 12:00 in UTC. */
  public static final long NOON = Instant.parse("2025-11-24T12:00:00Z").toEpochMilli();

  /** What a stranger may call a SKU. */
  public static final String HOSTILE =
      "<img src=x onerror=alert(1)>\r\nBcc: all@example.com\u202e<!channel>";

  private Warned() {}

  public static LowStockWarning warning(String sku, State state, Severity severity, int sequence) {
    return new LowStockWarning(
        sku + "@DC1#1",
        state,
        severity,
        Kind.LOW,
        new BookKey(sku, "DC1"),
        8,
        1,
        0,
        7,
        10,
        12,
        2.1,
        null,
        null,
        NOON,
        state == State.RESOLVED ? NOON : null,
        sequence,
        "e1",
        "7 available, threshold 10: " + sku,
        0,
        null,
        Lifecycle.ACTIVE);
  }

  public static Notification notice(String sku, State state, Severity severity, int sequence) {
    return new Notification(warning(sku, state, severity, sequence), List.of("S1"), NOON);
  }

  public static Batch hostile() {
    return new Batch(List.of(notice(HOSTILE, State.RAISED, Severity.CRITICAL, 1)), ZoneOffset.UTC);
  }
}
