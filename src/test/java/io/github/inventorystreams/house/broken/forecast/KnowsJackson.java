package io.github.inventorystreams.house.broken.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A forecast that knows its wire form. */
record KnowsJackson(@JsonProperty("mean") double mean) {}
