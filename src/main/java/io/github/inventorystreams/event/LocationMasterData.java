package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * The master data of a location, as somebody has set them; {@code null} where nothing is set.
 *
 * @param name for people
 * @param gln its number with GS1
 */
public record LocationMasterData(
    @Nullable String name, PostalAddress address, @Nullable String gln) {

  /** Nothing set. */
  public static final LocationMasterData NONE =
      new LocationMasterData(null, PostalAddress.NONE, null);
}
