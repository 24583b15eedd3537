package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * The master data of a supplier, as somebody has set them; {@code null} where nothing is set.
 *
 * @param name of the company
 * @param identifier of it in a register, as {@link RegisteredIdentifier} has it
 * @param vatId with its country
 * @param contactName whom to ask
 * @param mail of the contact
 * @param phone of the contact
 * @param language in which people there read, two letters of ISO 639
 */
public record SupplierMasterData(
    @Nullable String name,
    PostalAddress address,
    @Nullable String identifier,
    @Nullable String vatId,
    @Nullable String contactName,
    @Nullable String mail,
    @Nullable String phone,
    @Nullable String language) {

  /** Nothing set. */
  public static final SupplierMasterData NONE =
      new SupplierMasterData(null, PostalAddress.NONE, null, null, null, null, null, null);
}
