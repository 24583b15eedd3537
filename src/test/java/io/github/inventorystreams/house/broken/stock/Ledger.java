package io.github.inventorystreams.house.broken.stock;

/** A book. */
public final class Ledger {}
