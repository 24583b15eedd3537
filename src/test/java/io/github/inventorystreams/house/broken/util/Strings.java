package io.github.inventorystreams.house.broken.util;

/** A room that no table names. */
interface Strings {}
