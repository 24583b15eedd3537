package io.github.inventorystreams.event;

import java.util.List;

/** Reasons of an order line for tests that tell them. */
public final class Reasons {
  private Reasons() {}

  /** Of a line that needs 44 and gets so many. */
  public static OrderReason allocated(long units) {
    return new OrderReason(
        PolicyName.ORDER_UP_TO,
        "ses",
        0.95,
        8,
        1,
        0,
        7,
        9,
        41.25,
        9.25,
        50.5,
        44,
        44,
        48,
        null,
        units,
        List.of());
  }
}
