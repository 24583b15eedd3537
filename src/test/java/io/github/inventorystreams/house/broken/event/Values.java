package io.github.inventorystreams.house.broken.event;

/** Values of an event, under a name that means something else already. */
public record Values(int shelves) {
  static final int MOST_SHELVES = 10;
}
