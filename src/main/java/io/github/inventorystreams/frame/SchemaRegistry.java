package io.github.inventorystreams.frame;

/** A source of schemas. */
interface SchemaRegistry {
  /** A schema needs no more others than this, however deep they lie. */
  int MAX_REFERENCES = 200;

  /**
   * The schema that a record names.
   *
   * @throws RegistryAbsent if the registry can't answer now
   * @throws BadFrame if there is no such schema
   */
  SchemaText fetch(SchemaKey key) throws RegistryAbsent, BadFrame;
}
