package io.github.inventorystreams.frame;

/**
 * A record had to wait for the registry longer than a processing thread may; it has not been
 * processed.
 */
public final class RegistryUnavailable extends RuntimeException {
  public RegistryUnavailable(String message) {
    super(message);
  }
}
