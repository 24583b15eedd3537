package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * The address of a company or a place, as settings have it; {@code null} where nothing is set.
 *
 * @param street with the number of the house
 * @param country two letters of ISO 3166
 */
public record PostalAddress(
    @Nullable String street,
    @Nullable String postcode,
    @Nullable String city,
    @Nullable String country) {
  /** Nothing set. */
  public static final PostalAddress NONE = new PostalAddress(null, null, null, null);
}
