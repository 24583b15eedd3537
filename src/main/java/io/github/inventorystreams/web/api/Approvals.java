package io.github.inventorystreams.web.api;

import io.github.inventorystreams.read.OrderRow;

/** The publisher of decisions whether a proposed order may go to its supplier. */
@FunctionalInterface
public interface Approvals {

  /** Lets an order go, or calls it off. Saying the same again changes nothing. */
  void decide(OrderRow order, boolean approved);
}
