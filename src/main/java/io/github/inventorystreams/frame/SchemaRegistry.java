package io.github.inventorystreams.frame;

/** Where schemas come from. */
interface SchemaRegistry {
  /** A schema needs no more others than this, however deep they lie. */
  int MAX_REFERENCES = 200;

  /**
   * The schema that a record names.
   *
   * @throws RegistryAbsent if the registry can't tell now
   * @throws BadFrame if there is no such schema
   */
  SchemaText fetch(SchemaKey key) throws RegistryAbsent, BadFrame;
}
