package io.github.inventorystreams.house.broken.app.leftovers;

/** What nobody found a room for. */
final class Things {}
