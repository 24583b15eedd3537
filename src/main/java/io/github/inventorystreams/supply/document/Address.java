package io.github.inventorystreams.supply.document;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is; {@code null} where it is not known.
 *
 * @param street with the number of the house
 * @param country two letters of ISO 3166
 */
public record Address(
    @Nullable String street,
    @Nullable String postcode,
    @Nullable String city,
    @Nullable String country) {
  /** Nothing is known. */
  public static final Address NONE = new Address(null, null, null, null);
}
