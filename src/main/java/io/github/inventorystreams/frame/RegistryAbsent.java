package io.github.inventorystreams.frame;

/** An exception for a registry that has not answered this time; it means nothing for the record. */
final class RegistryAbsent extends Exception {
  RegistryAbsent(String detail) {
    super(detail, null, false, false);
  }
}
