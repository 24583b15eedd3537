package io.github.inventorystreams.play;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.simulation.Reply;

/** What a supplier replies to an order. */
public record OrderReply(PurchaseOrder order, Reply reply) {}
