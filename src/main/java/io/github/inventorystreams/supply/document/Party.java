package io.github.inventorystreams.supply.document;

import org.jspecify.annotations.Nullable;

/**
 * The buyer or the supplier.
 *
 * @param name of the company
 * @param id in a register, or {@code null} if none is known
 * @param taxId the VAT number with its country, or {@code null}
 */
public record Party(
    String name, @Nullable PartyId id, @Nullable String taxId, Address address, Contact contact) {}
