package io.github.inventorystreams.batch;

/** The treatment of a quantity below 0, as net sales have it on days of returns. */
public enum Negatives {
  REFUSE,
  ZERO
}
