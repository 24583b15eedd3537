package io.github.inventorystreams.house.broken.app.service;

import io.github.inventorystreams.house.broken.app.config.Values;

/** A service that knows its settings, as it may. */
record KnowsTheSettings(Values values) {}
