package io.github.inventorystreams.house.broken.app.config;

import io.github.inventorystreams.house.broken.app.service.Engine;

/** Settings that know who uses them. */
record KnowsTheService(Engine engine) {}
