package io.github.inventorystreams.house.broken.play;

import io.github.inventorystreams.house.broken.topology.Topics;
import io.github.inventorystreams.house.broken.topology.Wiring;

/** A publisher that knows the names, as it may, and the wiring. */
record KnowsTheWiring(Topics topics, Wiring wiring) {}
