package io.github.inventorystreams.frame;

/** A source of schemas. */
interface SchemaRegistry {
  /**
   * The schema that a record names.
   *
   * @throws RegistryAbsent if the registry can't answer now
   * @throws BadFrame if there is no such schema
   */
  SchemaText fetch(SchemaKey key) throws RegistryAbsent, BadFrame;
}
