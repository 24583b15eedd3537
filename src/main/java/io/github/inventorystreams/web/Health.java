package io.github.inventorystreams.web;

/** The health of the service, as its surroundings ask for it. */
public interface Health {

  /** Whether it may stay; if not, it has to be started anew. */
  boolean live();

  /** Whether it processes events now. */
  boolean ready();

  /** Whether it has ever been ready. */
  boolean started();

  /** What it is doing or waiting for, in a few words, without secrets. */
  String detail();
}
