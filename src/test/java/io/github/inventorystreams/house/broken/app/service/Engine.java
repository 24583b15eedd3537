package io.github.inventorystreams.house.broken.app.service;

/** The engine that runs. */
public final class Engine {}
