package io.github.inventorystreams.frame;

/** Why the registry has not answered this time; says nothing of the record. */
final class RegistryAbsent extends Exception {
  RegistryAbsent(String detail) {
    super(detail, null, false, false);
  }
}
