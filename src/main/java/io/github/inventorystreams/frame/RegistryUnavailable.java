package io.github.inventorystreams.frame;

/**
 * An exception for a record that had to wait for the registry longer than a processing thread may;
 * it has not been processed.
 */
public final class RegistryUnavailable extends RuntimeException {
  public RegistryUnavailable(String message) {
    super(message);
  }
}
