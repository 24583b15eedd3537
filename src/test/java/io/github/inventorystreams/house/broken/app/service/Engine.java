package io.github.inventorystreams.house.broken.app.service;

/** What runs. */
public final class Engine {}
