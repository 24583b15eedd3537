package io.github.inventorystreams.event;

/** The fate of demand that the stock can't serve. */
public enum UnmetDemand {
  /** The customer goes elsewhere. */
  LOST,
  /** The customer waits. */
  BACKORDERED
}
