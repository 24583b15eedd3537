package io.github.inventorystreams.house.broken.app.leftovers;

/** The things that nobody found a room for. */
final class Things {}
